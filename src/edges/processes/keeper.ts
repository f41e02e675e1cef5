import { type ChildProcess, spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { createFamily, type Family, isIn, isStill, lookAround, MARK, type Process } from './family.ts';
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
/** What is told to stop does so within a few; for what does not a run that is called off has no time. */
const STILL_MS = 250;
/** As long as somebody new is seen, who may be starting others, it is looked again: on a busy machine one look takes long. */
const LONGEST_MS = 2000;
const LOOK_AGAIN_MS = 2;

export function createKeeper(): Keeper {
  const id = randomUUID();
  const families = new WeakMap<ChildProcess, Family>();
  let started = 0;
  const folders: string[] = [];
  const running = new Set<ChildProcess>();
  const asked = new WeakSet<ChildProcess>();
  // Also of those that have ended: what they left is known by them.
  const all: Family[] = [];
  const ours = (seen: readonly Process[]): readonly number[] => [
    ...all.flatMap((family) => family.members(seen)),
    ...strays(seen, id, folders),
  ];
  const endAll = (): void => {
    endTogether(ours);
    for (const child of running) endGroup(child);
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
      if (child.pid !== undefined) {
        const family = createFamily(child.pid, mark);
        families.set(child, family);
        all.push(family);
      }
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
      families.get(child)?.members();
      if (child.pid !== undefined) kill(-child.pid, 'SIGTERM');
    },
    isOver: ({ pid }) => pid === undefined || !kill(-pid, 0),
    kin: (child) => families.get(child)?.members() ?? [],
    end: (child) => {
      endTogether((seen) => families.get(child)?.members(seen) ?? []);
      endGroup(child);
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

function kill(pid: number, signal: NodeJS.Signals | 0 = 'SIGKILL'): boolean {
  try {
    return process.kill(pid, signal);
  } catch {
    return false;
  }
}

/** Whatever any of its programs started, told by the variable that they got or the folder that they work in. */
function strays(seen: readonly Process[], id: string, folders: readonly string[]): readonly number[] {
  return seen.filter(({ pid, isMarked }) => isMarked(`${id}.`) || isIn(pid, folders)).map(({ pid }) => pid);
}

/**
 * Stops all before it ends one, and looks again until all stand still and nobody is new: what ends while its child is
 * being born would leave one that nothing tells of.
 */
function endTogether(find: (seen: readonly Process[]) => readonly number[]): void {
  const stopped = new Set<number>();
  const began = performance.now();
  const isPast = (ms: number): boolean => performance.now() - began > ms;
  while (!isPast(LONGEST_MS)) {
    const isDone = isPast(STILL_MS) || [...stopped].every(isStill);
    const fresh = find(lookAround()).filter((pid) => !stopped.has(pid));
    if (isDone && fresh.length === 0) break;
    for (const pid of fresh) {
      kill(pid, 'SIGSTOP');
      stopped.add(pid);
    }
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, LOOK_AGAIN_MS);
  }
  for (const pid of stopped) kill(pid);
}
