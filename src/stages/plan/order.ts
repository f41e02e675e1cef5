import { heldIfFew } from '../../columns/few.ts';
import { collectNames } from '../../columns/names.ts';
import { madeWhenAsked } from '../../columns/sequence.ts';
import { plainOf } from '../../columns/views.ts';
import { fingerprint } from '../../lib/fingerprint.ts';
import type { Case, Exam, Sequence } from '../../types.ts';
import type { Part, Rows } from './seats.ts';
import type { Seat } from './trials.ts';
import { roomFor } from '../../columns/room.ts';

/** In the order of exams and cases: for what is not asked. */
export function inFileOrder({ length, seatsAt }: Rows): Sequence<Seat> {
  return madeWhenAsked(
    length,
    seatsAt(() => 0),
  );
}

/**
 * Cases in an order that only the seed decides, the two sides of a case next to each other, either first. Base's
 * come before those that head adds, of which those in base's suites wait for the first wave of all cases: they may not
 * use up what base needs.
 */
export function shuffled(rows: Rows, seed: string): Sequence<Seat> {
  const ranks = ranksOf(rows, seed);
  const places = placesOf(ranks, rows.partOf);
  const order = rowsInOrder(rows, ranks);
  const seatAt = rows.seatsAt((number) => places[number] as number);
  const seats = madeWhenAsked(order.length, (at) => seatAt(order[at] as number));
  return heldIfFew(seats, plainOf);
}

/** By the number of a case; both sides of it have one rank. */
interface Ranks {
  readonly ranks: Uint32Array;
  readonly isLate: Uint8Array;
  readonly isBaselineFirst: Uint8Array;
  /** Its first row. */
  readonly rows: Uint32Array;
  /** Numbers of cases in the order of their ranks. */
  readonly order: Uint32Array;
}

function ranksOf({ parts }: Rows, seed: string): Ranks {
  const asked = parts.filter(({ sides }) => sides.length > 0);
  const count = asked.reduce((sum, { exam }) => sum + exam.suite.cases.length, 0);
  const { names, add } = collectNames(count);
  const [ranks, rows] = [roomFor(Uint32Array, count), roomFor(Uint32Array, count)];
  const [isLate, isBaselineFirst] = [roomFor(Uint8Array, count), roomFor(Uint8Array, count)];
  const hasBase = asked.some(({ exam }) => exam.suite.law !== 'head');
  for (const { exam, number, from, sides } of asked) {
    const { suite, change } = exam;
    for (const [at, each] of suite.cases.entries()) {
      const drawn = fingerprint([seed, suite.name, change.target, each.id]);
      ranks[number + at] = add(drawn);
      rows[number + at] = from + at * sides.length;
      isLate[number + at] = isAdded(each, exam) ? WAITS : suite.law === 'head' && hasBase ? AFTER : 0;
      isBaselineFirst[number + at] = Number.parseInt(drawn.slice(-1), 16) % 2 === 0 ? 1 : 0;
    }
  }
  const late = (number: number): number => isLate[number] as number;
  const rank = (number: number): number => ranks[number] as number;
  const order = Uint32Array.from({ length: count }, (_, number) => number).sort(
    (a, b) => late(a) - late(b) || names.compare(rank(a), rank(b)) || a - b,
  );
  return { ranks, isLate, isBaselineFirst, rows, order };
}

/** A suite of head's own is asked after those of base, in the same wave. */
const AFTER = 1;
/** A case of head's in a suite of base waits for the first wave of all cases. */
const WAITS = 2;

/** Not before a wave that asks all cases. */
const LATE = 0.999;

/** A case of head's in a suite that base has too. */
function isAdded({ law }: Case, { suite }: Exam): boolean {
  return law === 'head' && suite.law === 'both';
}

/** From 0 to 1 in the order of an exam. Cases of one rank stand in one place. */
function placesOf({ ranks, isLate, rows, order }: Ranks, partOf: Rows['partOf']): Float64Array {
  const places = roomFor(Float64Array, ranks.length).fill(LATE);
  const counts = new Map<Part, { size: number; last: number }>();
  const inTime = order.filter((number) => isLate[number] !== WAITS);
  for (const number of inTime) {
    const part = partOf(rows[number] as number);
    const count = counts.get(part) ?? { size: 0, last: -1 };
    const rank = ranks[number] as number;
    if (count.last !== rank) count.size++;
    count.last = rank;
    counts.set(part, count);
    places[number] = count.size - 1;
  }
  for (const number of inTime)
    places[number] = (places[number] as number) / (counts.get(partOf(rows[number] as number))?.size ?? 1);
  return places;
}

/** Of what has one rank, as the same case asked in two ways, the first sides come first. */
function rowsInOrder(
  { length, partOf }: Rows,
  { ranks, isLate, isBaselineFirst, rows, order }: Ranks,
): Uint32Array {
  const all = roomFor(Uint32Array, length);
  let next = 0;
  const put = (from: number, to: number, isFirst: boolean): void => {
    for (let at = from; at < to; at++) {
      const number = order[at] as number;
      const row = rows[number] as number;
      for (const [nth, [side]] of partOf(row).sides.entries())
        if (isFirst === ((side === 'baseline') === (isBaselineFirst[number] === 1))) all[next++] = row + nth;
    }
  };
  for (let from = 0, to = 0; from < order.length; from = to) {
    const [rank, late] = [ranks[order[from] as number], isLate[order[from] as number]];
    for (to = from; to < order.length; to++)
      if (ranks[order[to] as number] !== rank || isLate[order[to] as number] !== late) break;
    put(from, to, true);
    put(from, to, false);
  }
  return all;
}
