/** Processes by what the system tells of them in files; where it has none, none are found. */
import { readdirSync, readFileSync, readlinkSync } from 'node:fs';

/** A variable by which descendants are known that have left their group. */
export const MARK = 'MICRO_METRICS_SYSTEM';

/** A process and all that it started. */
export interface Family {
  /** Of what runs by a look at the machine; without one, by a look now. */
  readonly members: (seen?: readonly Process[]) => readonly number[];
}

/** What the system tells of a process. */
export interface Process {
  readonly pid: number;
  readonly parent: number;
  readonly session: number;
  /** Ticks after the machine started. */
  readonly born: number;
  /** It has in its environment the mark that begins so. */
  readonly isMarked: (beginning: string) => boolean;
}

/**
 * Known are those of its session, those that have its mark in their environment, and those whose parent was known when
 * they were first seen: so one that leaves its session, or drops its environment while its parent lives, stays known.
 */
export function createFamily(first: number, mark: string): Family {
  /** By their time of birth too, since numbers of processes are used again. */
  let seen = new Map<string, boolean>();
  const birth = processAt(first)?.born;

  function members(all = lookAround()): number[] {
    const isReused = all.some(({ pid, born }) => pid === first && born !== birth);
    const known = new Set(isReused ? [] : [first]);
    const now = new Map<string, boolean>();
    // A parent is older than its child, whatever their numbers.
    for (const process of all.toSorted((one, other) => one.born - other.born)) {
      const key = `${process.pid} ${process.born}`;
      const isOurs = seen.get(key) ?? isRelated(process, known);
      now.set(key, isOurs);
      if (isOurs) known.add(process.pid);
    }
    seen = now;
    return all.map(({ pid }) => pid).filter((pid) => known.has(pid));
  }

  function isRelated({ pid, parent, session, isMarked }: Process, known: ReadonlySet<number>): boolean {
    return [pid, session, parent].some((each) => known.has(each)) || isMarked(mark);
  }

  return { members };
}

/** All processes that run, but this one and the first of the machine. */
export function lookAround(): readonly Process[] {
  return pids().flatMap((pid) => processAt(pid) ?? []);
}

function pids(): number[] {
  try {
    return readdirSync('/proc')
      .map(Number)
      .filter((pid) => pid > 1 && pid !== process.pid);
  } catch {
    return [];
  }
}

/** Null of what has ended. */
function processAt(pid: number): Process | null {
  const [state, parent, , session, ...rest] = fieldsOf(pid);
  if (isGone(state)) return null;
  let environ: string | null = null;
  return {
    pid,
    parent: Number(parent),
    session: Number(session),
    born: Number(rest[15]),
    isMarked: (beginning) => (environ ??= read(`/proc/${pid}/environ`)).includes(`${MARK}=${beginning}`),
  };
}

/** From its state on; the second field is a name in brackets, which may hold anything. */
function fieldsOf(pid: number): string[] {
  const stat = read(`/proc/${pid}/stat`);
  return stat.slice(stat.lastIndexOf(')') + 2).split(' ');
}

function isGone(state: string | undefined): boolean {
  return state === undefined || state === '' || state === 'Z';
}

/** It starts nothing more: it was stopped, waits for the kernel or for a child that was, or has ended. */
export function isStill(pid: number): boolean {
  const [state] = fieldsOf(pid);
  return isGone(state) || ['T', 't', 'D', 'X'].includes(state ?? '');
}

export function isIn(pid: number, folders: readonly string[]): boolean {
  try {
    const at = readlinkSync(`/proc/${pid}/cwd`);
    return folders.some((folder) => at === folder || at.startsWith(`${folder}/`));
  } catch {
    return false;
  }
}

/** Kilobytes of memory that a process really holds; 0 where it has ended. */
export function heldBy(pid: number): number {
  return Number(/^VmRSS:\s*(\d+) kB$/m.exec(read(`/proc/${pid}/status`))?.[1] ?? 0);
}

/** Empty where the process has ended meanwhile, or is another user's. */
function read(file: string): string {
  try {
    return readFileSync(file, 'latin1');
  } catch {
    return '';
  }
}
