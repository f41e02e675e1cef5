import { getHeapStatistics, setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

/**
 * The part of the heap for young objects stays as small as it is at the start. Left alone it grows to a hundred
 * megabytes in a run that never holds more than fifty; docs/decisions/0021 has the figures. Whoever is at the start
 * of the process calls this first.
 */
export function keepHeapSmall(): void {
  setFlagsFromString('--semi-space-growth-factor=1');
}

/** What may be left lying about before it is taken away: a share of what is in use, and bytes. */
const MOST_LEFT = 0.2;
const WORTH_TAKING = 12 * 1024 * 1024;

/** What was in use when it was last looked through; at first, what a run that has planned holds. */
let inUse = 20 * 1024 * 1024;
let take: (() => void) | null = null;

/**
 * Has what is no longer needed taken away where much of it was left, between two stages: by itself V8 waits until
 * there is up to four times of what is in use. docs/decisions/0027 has the figures.
 */
export function tidy(): void {
  if (!isWorthTaking(usedBytes(), inUse)) return;
  takeAway();
  inUse = usedBytes();
}

/** Whether much was left since `before` bytes were in use, now that `used` are. */
export function isWorthTaking(used: number, before: number): boolean {
  return used - before >= Math.max(WORTH_TAKING, before * MOST_LEFT);
}

/** Has all taken away that nobody holds any more, however little it is. */
export function takeAway(): void {
  take ??= collector();
  take();
}

function usedBytes(): number {
  return getHeapStatistics().used_heap_size;
}

/** The flag is read when a context is made, so only a new one has the function. */
function collector(): () => void {
  setFlagsFromString('--expose-gc');
  return runInNewContext(`typeof gc === 'function' ? gc : () => {}`) as () => void;
}
