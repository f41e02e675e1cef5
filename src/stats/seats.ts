import { type Block, splitBlocks } from './subsets.ts';
import type { Slots, TrialScores } from './trial-scores.ts';

/** Trials that are labelled together, and whose scores of which members they carry. */
export interface Seat {
  readonly name: string;
  readonly blocks: readonly Block[];
  /** Index of a member, then of a pair within it, and so on: a flat list, since there are as many as pairs. */
  readonly holds: readonly number[];
}

/** Puts the pairs of all members together by the trials that they were made from. */
export function splitSeats(members: readonly TrialScores[], ends: readonly number[]): readonly Seat[] {
  const seats = new Map<string, Map<string, Draft>>();
  members.forEach(({ pairs }, member) => {
    pairs.forEach((slots, pair) => {
      const shapes = seats.get(slots.seat) ?? new Map<string, Draft>();
      if (shapes.size === 0) seats.set(slots.seat, shapes);
      const shape = shapeOf(slots);
      const seat = shapes.get(shape);
      if (seat) seat.holds.push(member, pair);
      else shapes.set(shape, { blocks: splitBlocks(blocksOf(slots, ends)), holds: [member, pair] });
    });
  });
  return [...seats].flatMap(([name, shapes]) =>
    [...shapes.values()].filter(({ blocks }) => blocks.length > 0).map((draft) => ({ name, ...draft })),
  );
}

interface Draft {
  readonly blocks: readonly Block[];
  readonly holds: number[];
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
