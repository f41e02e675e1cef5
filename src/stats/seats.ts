import { createColumn } from '../columns/numbers.ts';
import { type Figures, lengthOf, NOT_ASKED, startOf } from './figures.ts';
import { type Roll, rollOf } from './names.ts';
import { isConstantIn } from './over-trials.ts';
import { type Block, splitBlocks } from './subsets.ts';
import type { TrialScores } from './trial-scores.ts';
import { roomFor } from '../columns/room.ts';

/** Trials that are labelled together, and the pairs whose scores they carry. */
export interface Seat {
  readonly name: string;
  readonly blocks: readonly Block[];
  /** Index of a member, then of a pair within it, and so on: a flat list, since there may be as many as pairs. */
  readonly holds: Uint32Array;
}

/**
 * Puts the pairs of all members together by the trials that they were made from. Those whose trials are all alike are
 * left out, and seats that have no others: labels change nothing of them.
 */
export function* splitSeats(members: readonly TrialScores[], ends: readonly number[]): Generator<Seat> {
  const roll = rollOf(members.map(({ seats }) => seats));
  const shapes = createShapes(ends);
  const drafts = createDrafts(roll);
  eachPair(members, roll, shapes, (seat, shape, member, pair) => {
    const draft = drafts.of(seat, shape);
    if (isMoving(members[member] as TrialScores, pair)) drafts.count(draft);
  });
  const { holds, starts } = drafts.room();
  const next = starts.slice();
  eachPair(members, roll, shapes, (seat, shape, member, pair) => {
    if (!isMoving(members[member] as TrialScores, pair)) return;
    const draft = drafts.of(seat, shape);
    const place = next[draft] as number;
    holds[place] = member;
    holds[place + 1] = pair;
    next[draft] = place + 2;
  });
  for (const { draft, seat, shape } of drafts.inOrder()) {
    const [from, to] = [starts[draft] as number, starts[draft + 1] as number];
    const blocks = shapes.blocksOf(shape);
    if (to > from && blocks.length > 0)
      yield { name: roll.nameOf(seat), blocks, holds: holds.subarray(from, to) };
  }
}

function isMoving({ worth }: TrialScores, pair: number): boolean {
  return !isConstantIn(worth, startOf(worth, 2 * pair), startOf(worth, 2 * pair + 2));
}

/** Whether labels change anything of a member. */
export function isAnyMoving(member: TrialScores): boolean {
  for (let pair = 0; pair < member.pairs; pair++) if (isMoving(member, pair)) return true;
  return false;
}

function eachPair(
  members: readonly TrialScores[],
  roll: Roll,
  shapes: Shapes,
  see: (seat: number, shape: number, member: number, pair: number) => void,
): void {
  members.forEach(({ seats, seatAt, worth, pairs }, member) => {
    const numberOf = roll.numberOf(seats);
    const shapeOf = shapes.in(worth);
    for (let pair = 0; pair < pairs; pair++)
      see(numberOf(seatAt[pair] as number), shapeOf(pair), member, pair);
  });
}

/** How trials may be labelled, by their number and by those that are missing: other trials are other labels. */
interface Shapes {
  readonly in: (figures: Figures) => (pair: number) => number;
  readonly blocksOf: (shape: number) => readonly Block[];
}

function createShapes(ends: readonly number[]): Shapes {
  const known = new Map<string, number>();
  const blocks: (readonly Block[])[] = [];
  const named = (base: Trials, head: Trials): number => {
    const name = `${base.length}-${base.missing.join()}+${head.length}-${head.missing.join()}`;
    const shape = known.get(name) ?? blocks.length;
    if (shape === blocks.length) blocks.push(splitBlocks(blocksOf([base, head], ends)));
    known.set(name, shape);
    return shape;
  };
  const shapeAt = (figures: Figures, pair: number): number =>
    named(trialsAt(figures, 2 * pair), trialsAt(figures, 2 * pair + 1));
  return {
    in: (figures) => {
      const { starts, lacks } = figures;
      let only = -1;
      // Most often all pairs are of one shape.
      if (!starts && !lacks?.includes(NOT_ASKED))
        return (pair) => (only < 0 ? (only = shapeAt(figures, pair)) : only);
      return (pair) => shapeAt(figures, pair);
    },
    blocksOf: (shape) => blocks[shape] as readonly Block[],
  };
}

interface Trials {
  readonly length: number;
  readonly missing: readonly number[];
}

/** Of a side, those from one place to another that were asked. */
function askedIn({ length, missing }: Trials, from: number, to: number): number[] {
  const out = new Set(missing);
  const asked: number[] = [];
  for (let trial = from; trial < Math.min(to, length); trial++) if (!out.has(trial)) asked.push(trial);
  return asked;
}

function trialsAt(figures: Figures, side: number): Trials {
  const [from, length] = [startOf(figures, side), lengthOf(figures, side)];
  const missing: number[] = [];
  for (let trial = 0; trial < length; trial++)
    if (figures.lacks?.[from + trial] === NOT_ASKED) missing.push(trial);
  return { length, missing };
}

function blocksOf(sides: readonly [Trials, Trials], ends: readonly number[]): Block[] {
  const most = Math.max(sides[0].length, sides[1].length);
  const bounds = [...ends.filter((end) => end < most), most];
  return bounds.map((end, at) => {
    const from = bounds[at - 1] ?? 0;
    return { base: askedIn(sides[0], from, end), head: askedIn(sides[1], from, end) };
  });
}

/** One for each seat and shape, in the order in which they come up: of a seat most often one. */
interface Drafts {
  readonly of: (seat: number, shape: number) => number;
  /** Says that it holds one pair more. */
  readonly count: (draft: number) => void;
  /** Room for what each holds, in parts of one list, and where the parts begin. */
  readonly room: () => { readonly holds: Uint32Array; readonly starts: Uint32Array };
  /** Those of a seat one after the other. */
  readonly inOrder: () => Iterable<{ readonly draft: number; readonly seat: number; readonly shape: number }>;
}

function createDrafts({ length }: Roll): Drafts {
  /** Counted from 1: nobody has come up yet where it is 0. */
  const firsts = roomFor(Uint32Array, length);
  const [seats, shapes, others, counts] = Array.from({ length: 4 }, () =>
    createColumn(Uint32Array, Math.max(16, length)),
  ) as [Column, Column, Column, Column];
  const add = (seat: number, shape: number): number => {
    seats.push(seat);
    shapes.push(shape);
    counts.push(0);
    return others.push(0);
  };
  return {
    of: (seat, shape) => {
      const first = firsts[seat] as number;
      if (first === 0) return (firsts[seat] = add(seat, shape) + 1) - 1;
      let draft = first - 1;
      while (shapes.at(draft) !== shape) {
        const other = others.at(draft);
        if (other === 0) {
          const made = add(seat, shape);
          others.set(draft, made);
          return made;
        }
        draft = other;
      }
      return draft;
    },
    count: (draft) => counts.set(draft, counts.at(draft) + 1),
    room: () => {
      const starts = roomFor(Uint32Array, counts.length + 1);
      for (let draft = 0; draft < counts.length; draft++)
        starts[draft + 1] = (starts[draft] as number) + 2 * counts.at(draft);
      return { holds: roomFor(Uint32Array, starts.at(-1) ?? 0), starts };
    },
    *inOrder() {
      for (let first = 0; first < seats.length; first++) {
        const seat = seats.at(first);
        if (firsts[seat] !== first + 1) continue;
        for (let draft = first; ; draft = others.at(draft)) {
          yield { draft, seat, shape: shapes.at(draft) };
          if (others.at(draft) === 0) break;
        }
      }
    },
  };
}

type Column = ReturnType<typeof createColumn>;
