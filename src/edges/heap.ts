import { getHeapSpaceStatistics, getHeapStatistics, setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { isOurs } from './ownership.ts';

/**
 * The part of the heap for young objects stays as small as it is at the start. Left alone it grows to a hundred
 * megabytes in a run that never holds more than fifty; docs/decisions/0021 has the figures.
 */
export function keepHeapSmall(): void {
  setFlagsFromString('--semi-space-growth-factor=1');
}

/** For each call at a time, in both halves of the part for young objects, of which one is always empty. */
const ROOM = { each: 256 * 1024, most: 16 * 1024 * 1024 };

/**
 * Has the part for young objects grow as so many calls at a time need it, and says whether it has: V8 does it when it
 * next looks through that part. What belongs to a call is young no more when it was looked at twice, and with a hundred
 * calls at a time all of it was before its answer came; docs/decisions/0045 has the figures. Whoever makes many calls
 * says so until it is done.
 */
export function makeRoomForCalls(atATime: number): boolean {
  const young =
    getHeapSpaceStatistics().find(({ space_name: name }) => name === 'new_space')?.space_size ?? 0;
  const factor = young === 0 ? 1 : Math.ceil(Math.min(ROOM.most, atATime * ROOM.each) / young);
  setFlagsFromString(`--semi-space-growth-factor=${Math.max(1, factor)}`);
  return factor <= 1;
}

/** What may be left lying about before it is taken away: a share of what is in use, and bytes. */
const MOST_LEFT = 0.2;
const WORTH_TAKING = 12 * 1024 * 1024;

/** What was in use when it was last looked through, in objects and beside them; at first, what a run that has planned holds. */
let inUse = { objects: 20 * 1024 * 1024, beside: 3 * 1024 * 1024 };
let take: (() => void) | null = null;

/**
 * Has what is no longer needed taken away where much of it was left, between two stages: by itself V8 waits until
 * there is up to four times of what is in use. docs/decisions/0027 has the figures. In the process of somebody else it is
 * left to V8.
 */
export function tidy(): void {
  if (!isOurs()) return;
  // Of calls that were too few to make room nobody is left to say so.
  keepHeapSmall();
  const now = usedBytes();
  if (!isWorthTaking(now.objects + now.beside - inUse.beside, inUse.objects)) {
    // What V8 took away by itself makes room for no more.
    if (now.objects + now.beside < inUse.objects + inUse.beside) inUse = now;
    return;
  }
  takeAway();
  inUse = usedBytes();
}

/** Whether much was left since `before` bytes were in use, now that `used` are. */
export function isWorthTaking(used: number, before: number): boolean {
  // Less than that a run over a thousand cases reaches anyway, and each look through the heap costs it 26 ms.
  const isMuch = used >= 40 * 1024 * 1024;
  return isMuch && used - before >= Math.max(WORTH_TAKING, before * MOST_LEFT);
}

/** Has all taken away that nobody holds any more, however little it is. */
export function takeAway(): void {
  take ??= collector();
  take();
}

/** With what lies beside the heap, such as columns and parts of files, which is let go of only when the heap is looked through. */
function usedBytes(): typeof inUse {
  const { used_heap_size: objects, external_memory: beside } = getHeapStatistics();
  return { objects, beside };
}

/** The flag is read when a context is made, so only a new one has the function. */
function collector(): () => void {
  setFlagsFromString('--expose-gc');
  return runInNewContext(`typeof gc === 'function' ? gc : () => {}`) as () => void;
}
