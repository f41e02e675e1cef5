import type { ChildProcess } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';

const LOOK_MS = 250;

/** Says once that a program and what it started in its session use more than they may together. On Linux alone. */
export function boundMemory(child: ChildProcess, most: number | null, over: (why: string) => void): void {
  if (most === null || child.pid === undefined) return;
  const session = child.pid;
  const timer = setInterval(() => {
    const used = Math.round(usedBy(session) / 1024);
    if (used <= most) return;
    clearInterval(timer);
    over(`used ${used} MB, more than \`memory: ${most}\` allows`);
  }, LOOK_MS);
  timer.unref();
  child.once('exit', () => clearInterval(timer));
}

/** Kilobytes of memory that are really held, by all processes of a session; 0 where the system tells nothing by files. */
function usedBy(session: number): number {
  return pids()
    .filter((pid) => sessionOf(pid) === session)
    .reduce((sum, pid) => sum + heldBy(pid), 0);
}

function pids(): number[] {
  try {
    return readdirSync('/proc')
      .map(Number)
      .filter((pid) => pid > 1);
  } catch {
    return [];
  }
}

/** The sixth field of `stat`; the second is a name in brackets, which may hold anything. */
function sessionOf(pid: number): number {
  const stat = read(`/proc/${pid}/stat`);
  return Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[3]);
}

function heldBy(pid: number): number {
  return Number(/^VmRSS:\s*(\d+) kB$/m.exec(read(`/proc/${pid}/status`))?.[1] ?? 0);
}

/** Empty where the process has ended meanwhile. */
function read(file: string): string {
  try {
    return readFileSync(file, 'latin1');
  } catch {
    return '';
  }
}
