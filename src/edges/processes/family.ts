/** Processes by what the system tells of them in files; where it has none, none are found. */
import { readdirSync, readFileSync, readlinkSync } from 'node:fs';

/** A variable by which descendants are known that have left their group. */
export const MARK = 'MICRO_METRICS_SYSTEM';

/** A process and all that it started. */
export interface Family {
  readonly members: () => readonly number[];
}

/**
 * Known are those of its session, those that have its mark in their environment, and those whose parent was known when
 * they were first seen: so one that leaves its session, or drops its environment while its parent lives, stays known.
 */
export function createFamily(first: number, mark: string): Family {
  /** By their time of birth too, since numbers of processes are used again. */
  let seen = new Map<string, boolean>();
  const birth = statOf(first)?.born;

  function members(): number[] {
    const all = pids().flatMap((pid) => statOf(pid) ?? []);
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

  function isRelated({ pid, parent, session }: Stat, known: ReadonlySet<number>): boolean {
    return [pid, session, parent].some((each) => known.has(each)) || isMarked(pid, mark);
  }

  return { members };
}

interface Stat {
  readonly pid: number;
  readonly parent: number;
  readonly session: number;
  /** Ticks after the machine started. */
  readonly born: number;
}

/** Null of what has ended; the second field is a name in brackets, which may hold anything. */
function statOf(pid: number): Stat | null {
  const stat = read(`/proc/${pid}/stat`);
  const [state, parent, , session, ...rest] = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  if (state === undefined || state === '' || state === 'Z') return null;
  return { pid, parent: Number(parent), session: Number(session), born: Number(rest[15]) };
}

/** All but this one and the first of the machine. */
export function pids(): number[] {
  try {
    return readdirSync('/proc')
      .map(Number)
      .filter((pid) => pid > 1 && pid !== process.pid);
  } catch {
    return [];
  }
}

export function isMarked(pid: number, mark: string): boolean {
  return read(`/proc/${pid}/environ`).includes(`${MARK}=${mark}`);
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
