import type { ChildProcess } from 'node:child_process';
import { heldBy } from './family.ts';
import type { Keeper } from './keeper.ts';

const LOOK_MS = 250;

/** Says once that a program and what it started use more than they may together. On Linux alone. */
export function boundMemory(
  child: ChildProcess,
  keeper: Keeper,
  most: number | null,
  over: (why: string) => void,
): void {
  if (most === null) return;
  const timer = setInterval(() => {
    const used = Math.round(keeper.kin(child).reduce((sum, pid) => sum + heldBy(pid), 0) / 1024);
    if (used <= most) return;
    clearInterval(timer);
    over(`used ${used} MB, more than \`memory: ${most}\` allows`);
  }, LOOK_MS);
  timer.unref();
  child.once('exit', () => clearInterval(timer));
}
