import { type ChildProcess, spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { createFamily, type Family, isIn, isMarked, MARK, pids } from './family.ts';
import type { Place } from './program.ts';

/** Knows every process that was started, and ends them all with what they started. */
export interface Keeper {
  /** Processes that work in this folder are ours too. */
  readonly watch: (folder: string) => void;
  readonly start: (
    argv: readonly string[],
    place: Place,
    extra?: Readonly<Record<string, string>>,
  ) => ChildProcess;
  /** Asks a process and its group to finish; from then on its end is not the end of the group. */
  readonly ask: (child: ChildProcess) => void;
  /** Nothing of its group runs any more. */
  readonly isOver: (child: ChildProcess) => boolean;
  /** It and all that it started, be it that they left its group. */
  readonly kin: (child: ChildProcess) => readonly number[];
  /** Ends a process and all that it started at once. */
  readonly end: (child: ChildProcess) => void;
  readonly close: () => void;
}

const SIGNALS = ['SIGINT', 'SIGTERM'] as const;
/** One that is just being started may slip through a look; it can't for ever. */
const MOST_LOOKS = 10;

export function createKeeper(): Keeper {
  const id = randomUUID();
  const families = new WeakMap<ChildProcess, Family>();
  let started = 0;
  const folders: string[] = [];
  const running = new Set<ChildProcess>();
  const asked = new WeakSet<ChildProcess>();
  const endAll = (): void => {
    for (const child of running) endGroup(child);
    for (let look = 0; look < MOST_LOOKS && endStrays(id, folders); look++);
  };
  // Whoever ends the process has more to do than that; what it started ends at once, and nothing starts any more.
  let isOff = false;
  const callOff = (): void => {
    isOff = true;
    endAll();
  };
  for (const signal of SIGNALS) process.on(signal, callOff);
  // Before their folders are removed.
  process.prependListener('exit', endAll);
  return {
    watch: (folder) => void folders.push(folder),
    start: ([program = '', ...args], { folder, env }, extra = {}) => {
      const mark = `${id}.${++started}.`;
      const own = { ...env, ...extra, [MARK]: mark };
      const child = spawn(program, args, { cwd: folder, env: own, detached: true });
      running.add(child);
      if (child.pid !== undefined) families.set(child, createFamily(child.pid, mark));
      if (isOff) endGroup(child);
      child.once('exit', () => {
        // Its group outlives it where it left others behind.
        if (!asked.has(child)) endGroup(child);
        running.delete(child);
      });
      return child;
    },
    ask: (child) => {
      asked.add(child);
      if (child.pid !== undefined) kill(-child.pid, 'SIGTERM');
    },
    isOver: ({ pid }) => pid === undefined || !kill(-pid, 0),
    kin: (child) => families.get(child)?.members() ?? [],
    end: (child) => {
      endGroup(child);
      const family = families.get(child);
      for (
        let look = 0;
        look < MOST_LOOKS &&
        family
          ?.members()
          .map((pid) => kill(pid))
          .some(Boolean);
        look++
      );
    },
    close: () => {
      endAll();
      process.off('exit', endAll);
      for (const signal of SIGNALS) process.off(signal, callOff);
    },
  };
}

function endGroup({ pid }: ChildProcess): void {
  if (pid !== undefined) kill(-pid);
}

function kill(pid: number, signal: 'SIGKILL' | 'SIGTERM' | 0 = 'SIGKILL'): boolean {
  try {
    return process.kill(pid, signal);
  } catch {
    return false;
  }
}

/** Whatever any of its programs started, told by the variable that they got or the folder that they work in. */
function endStrays(id: string, folders: readonly string[]): boolean {
  const strays = pids().filter((pid) => isMarked(pid, `${id}.`) || isIn(pid, folders));
  return strays.map((pid) => kill(pid)).some(Boolean);
}
