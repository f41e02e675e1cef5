import { type Block, splitBlocks } from './subsets.ts';
import type { Slots, TrialScores } from './trial-scores.ts';

/** Trials that are labelled together, and whose scores of which members they carry. */
export interface Seat {
  readonly name: string;
  readonly blocks: readonly Block[];
  /** Index of a member, then of a pair within it, and so on: a flat list, since there are as many as pairs. */
  readonly holds: Int32Array;
}

/** Puts the pairs of all members together by the trials that they were made from. */
export function splitSeats(members: readonly TrialScores[], ends: readonly number[]): readonly Seat[] {
  const shapes = new Map<string, readonly Block[]>();
  const shaped = (slots: Slots): readonly Block[] => {
    const shape = shapeOf(slots);
    const blocks = shapes.get(shape) ?? splitBlocks(blocksOf(slots, ends));
    shapes.set(shape, blocks);
    return blocks;
  };
  /** Of a seat one draft a shape, most often one. */
  const seats = new Map<string, readonly Draft[]>();
  const drafts: Draft[] = [];
  const draftOf = (slots: Slots): Draft => {
    const there = seats.get(slots.seat) ?? NO_DRAFTS;
    const blocks = shaped(slots);
    const known = there.find((draft) => draft.blocks === blocks);
    if (known) return known;
    const made = { at: drafts.length, blocks, count: 0 };
    seats.set(slots.seat, there.concat(made));
    drafts.push(made);
    return made;
  };
  const placed = members.map(({ pairs }) => {
    const places = new Int32Array(pairs.length);
    pairs.forEach((slots, at) => {
      const draft = draftOf(slots);
      draft.count++;
      places[at] = draft.at;
    });
    return places;
  });
  const holds = holdsOf(drafts, placed);
  return [...seats].flatMap(([name, there]) =>
    there
      .filter(({ blocks }) => blocks.length > 0)
      .map(({ at, blocks }) => ({ name, blocks, holds: holds[at] as Int32Array })),
  );
}

const NO_DRAFTS: readonly Draft[] = [];

interface Draft {
  readonly at: number;
  readonly blocks: readonly Block[];
  /** Pairs that it holds. */
  count: number;
}

/** What each draft holds, in parts of one list: thousands that grow one by one take several times as much. */
function holdsOf(drafts: readonly Draft[], placed: readonly Int32Array[]): readonly Int32Array[] {
  const all = new Int32Array(2 * drafts.reduce((sum, { count }) => sum + count, 0));
  const next = new Int32Array(drafts.length);
  let end = 0;
  const holds = drafts.map(({ at, count }) => {
    next[at] = end;
    end += 2 * count;
    return all.subarray(end - 2 * count, end);
  });
  placed.forEach((drafted, member) => {
    drafted.forEach((draft, pair) => {
      const place = next[draft] as number;
      all[place] = member;
      all[place + 1] = pair;
      next[draft] = place + 2;
    });
  });
  return holds;
}

/** How many trials there are, and which are missing: other trials are other labels. */
function shapeOf({ base, head }: Slots): string {
  const shape = `${base.length}+${head.length}`;
  if (!base.includes(undefined) && !head.includes(undefined)) return shape;
  const holes = [base, head].map((side) =>
    side.flatMap((value, at) => (value === undefined ? [at] : [])).join(),
  );
  return `${shape}-${holes.join('|')}`;
}

function blocksOf({ base, head }: Slots, ends: readonly number[]): Block[] {
  const most = Math.max(base.length, head.length);
  const bounds = [...ends.filter((end) => end < most), most];
  return bounds.map((end, at) => {
    const from = bounds[at - 1] ?? 0;
    const there = (side: Slots['base']): number[] =>
      side.flatMap((value, place) => (place >= from && place < end && value !== undefined ? [place] : []));
    return { base: there(base), head: there(head) };
  });
}
