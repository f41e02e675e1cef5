/** A plan dealt out to several machines: what belongs together stays together, and each gets about the same to do. */
import { fingerprintOf } from '../../lib/fingerprint.ts';
import type { Case, Exam, Sequence } from '../../types.ts';
import { mostTrials } from './forecast.ts';
import { inPieces } from './pieces.ts';
import type { Seat } from './trials.ts';
import { roomFor } from '../../columns/room.ts';

interface Planned {
  readonly exams: readonly Exam[];
  readonly seats: Sequence<Seat>;
  readonly seed: string;
}

/** What one machine asks. */
export interface Hand {
  readonly seats: Sequence<Seat>;
  readonly conversations: number;
  /** Of all that conversations send and get, as far as their texts tell; 0 where nothing is asked. */
  readonly share: number;
}

/** Conversations that are worth a machine of their own, and the most machines where nobody says how many. */
const WORTH = 500;
const MOST = 16;

/** Of how many machines a plan is worth: as many as were asked for, as long as each has something to do. */
export function shardsFor({ seats }: Planned, wanted: number | null): number {
  const { groups } = groupsOf(seats);
  const conversations = groups.reduce((sum, group) => sum + group.conversations, 0);
  const shards = wanted ?? Math.min(MOST, Math.ceil(conversations / WORTH));
  return Math.max(1, Math.min(shards, groups.length));
}

/** The same hands for the same plan, whoever deals: the heaviest group first, each to who has least. */
export function deal({ seats }: Planned, of: number): readonly Hand[] {
  const { groups, groupOf } = groupsOf(seats);
  const hands = Array.from({ length: of }, () => ({ weight: 0, conversations: 0, seats: 0 }));
  const handOf = roomFor(Uint32Array, groups.length);
  for (const number of heaviestFirst(groups)) {
    const group = groups[number] as Group;
    let least = 0;
    for (const [at, each] of hands.entries()) if (isLighter(each, hands[least] as Load)) least = at;
    const hand = hands[least] as (typeof hands)[number];
    hand.weight += group.weight;
    hand.conversations += group.conversations;
    hand.seats += group.seats;
    handOf[number] = least;
  }
  const whole = hands.reduce((sum, { weight }) => sum + weight, 0);
  return hands.map(({ weight, conversations }, hand) => ({
    seats: seats.filter((_, at) => handOf[groupOf[at] as number] === hand),
    conversations,
    share: whole === 0 ? 0 : weight / whole,
  }));
}

function heaviestFirst(groups: readonly Group[]): readonly number[] {
  const weightOf = (number: number): number => groups[number]?.weight ?? 0;
  return [...groups.keys()].sort((a, b) => weightOf(b) - weightOf(a));
}

type Load = Readonly<{ weight: number; seats: number }>;

/** What weighs nothing still has a place. */
function isLighter(one: Load, other: Load): boolean {
  return one.weight < other.weight || (one.weight === other.weight && one.seats < other.seats);
}

/** By what a plan is known: where it comes from, and all that is asked, of whom, how often, and in which order. */
export function nameOfPlan(planned: Planned, origin: string): string {
  return fingerprintOf(inPieces(told(planned, origin)));
}

/** A list in JSON, made as it is read. */
function* told({ exams, seats, seed }: Planned, origin: string): Generator<string> {
  const places = new Map(exams.map((exam, at) => [exam, at]));
  const asked = exams.map(({ suite, change }) => [suite.name, suite.trials, change.target, change.as]);
  yield `${JSON.stringify([origin, seed, asked]).slice(0, -1)},[`;
  for (const [at, { exam, case: each, side, key }] of seats.entries())
    yield `${at === 0 ? '' : ','}${JSON.stringify([places.get(exam) ?? -1, each.id, side, key])}`;
  yield ']]';
}

/** Which shard asks a case; null for what belongs to none. */
export function placesIn(hands: readonly Hand[]): (exam: Exam, each: Case) => number | null {
  const places = new Map<Exam, Map<Case, number>>();
  for (const [at, { seats }] of hands.entries()) {
    for (const { exam, case: each } of seats) {
      const cases = places.get(exam) ?? new Map<Case, number>();
      places.set(exam, cases.set(each, at + 1));
    }
  }
  return (exam, each) => places.get(exam)?.get(each) ?? null;
}

/** Seats that one machine has to ask: both sides of a case, and whatever else asks the same. */
interface Group {
  seats: number;
  conversations: number;
  weight: number;
}

interface Groups {
  /** In the order of their first seats. */
  readonly groups: readonly Group[];
  /** By the number of a seat. */
  readonly groupOf: Uint32Array;
}

/** What asks the same is asked once, as often as any suite wants it. */
function groupsOf(seats: Sequence<Seat>): Groups {
  const tops = topsOf(seats);
  const numbers = new Map<number, number>();
  const groups: Group[] = [];
  const groupOf = roomFor(Uint32Array, seats.length);
  const most = mostTrials(seats);
  for (const [at, { takes, question }] of seats.entries()) {
    const number = numbers.get(tops[at] as number) ?? groups.length;
    numbers.set(tops[at] as number, number);
    const group = (groups[number] ??= { seats: 0, conversations: 0, weight: 0 });
    groupOf[at] = number;
    group.seats++;
    const trials = takes ? (most[question] as number) : 0;
    if (!takes || trials === 0) continue;
    group.conversations += trials;
    group.weight += (takes.input + takes.output) * trials;
    most[question] = 0;
  }
  return { groups, groupOf };
}

/** By the number of a seat, that of one which all have that are tied to it, directly or by others between them. */
function topsOf(seats: Sequence<Seat>): Uint32Array {
  const above = Uint32Array.from({ length: seats.length }, (_, at) => at);
  const topOf = (at: number): number => {
    let top = at;
    while (above[top] !== top) top = above[top] as number;
    above[at] = top;
    return top;
  };
  const tie = (one: number, other: number): void => void (above[topOf(one)] = topOf(other));
  const cases = new Map<Exam, Map<string, number>>();
  const asking = new Map<number, number>();
  for (const [at, { exam, case: each, question }] of seats.entries()) {
    const known = cases.get(exam) ?? new Map<string, number>();
    cases.set(exam, known);
    const [same, alike] = [known.get(each.id), asking.get(question)];
    if (same === undefined) known.set(each.id, at);
    else tie(at, same);
    if (question < 0) continue;
    if (alike === undefined) asking.set(question, at);
    else tie(at, alike);
  }
  return above.map((_, at) => topOf(at));
}
