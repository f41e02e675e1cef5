import { type ChildProcess, spawn } from 'node:child_process';
import { readdirSync, readFileSync, readlinkSync } from 'node:fs';
import { randomUUID } from 'node:crypto';
import type { Place } from './program.ts';

/** Knows every process that was started, and ends them all with what they started. */
export interface Keeper {
  /** A variable by which descendants are known that have left their group. */
  readonly mark: Readonly<Record<string, string>>;
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
  /** Ends a process and its group at once. */
  readonly end: (child: ChildProcess) => void;
  readonly close: () => void;
}

const SIGNALS = ['SIGINT', 'SIGTERM'] as const;
/** One that is just being started may slip through a look; it can't for ever. */
const MOST_LOOKS = 10;

export function createKeeper(): Keeper {
  const id = randomUUID();
  const mark = { MICRO_METRICS_SYSTEM: id };
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
    mark,
    watch: (folder) => void folders.push(folder),
    start: ([program = '', ...args], { folder, env }, extra = {}) => {
      const child = spawn(program, args, { cwd: folder, env: { ...env, ...extra }, detached: true });
      running.add(child);
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
    end: endGroup,
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

/** Descendants that left their group, told by the variable that they got or the folder that they work in. */
function endStrays(id: string, folders: readonly string[]): boolean {
  const strays = processes().filter((pid) => isMarked(pid, id) || isIn(pid, folders));
  return strays.map((pid) => kill(pid)).some(Boolean);
}

/** Where the system tells of them by files; elsewhere groups have to do. */
function processes(): number[] {
  try {
    return readdirSync('/proc')
      .map(Number)
      .filter((pid) => pid > 1 && pid !== process.pid);
  } catch {
    return [];
  }
}

function isMarked(pid: number, id: string): boolean {
  try {
    return readFileSync(`/proc/${pid}/environ`, 'latin1').includes(`MICRO_METRICS_SYSTEM=${id}`);
  } catch {
    return false;
  }
}

function isIn(pid: number, folders: readonly string[]): boolean {
  try {
    const at = readlinkSync(`/proc/${pid}/cwd`);
    return folders.some((folder) => at === folder || at.startsWith(`${folder}/`));
  } catch {
    return false;
  }
}
