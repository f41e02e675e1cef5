/** A plan dealt out to several machines: what belongs together stays together, and each gets about the same to do. */
import { fingerprint } from '../../lib/fingerprint.ts';
import type { Case, Exam, Sequence } from '../../types.ts';
import { conversation } from './forecast.ts';
import type { Seat } from './trials.ts';

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
  const groups = groupsOf(seats);
  const conversations = groups.reduce((sum, group) => sum + group.conversations, 0);
  const shards = wanted ?? Math.min(MOST, Math.ceil(conversations / WORTH));
  return Math.max(1, Math.min(shards, groups.length));
}

/** The same hands for the same plan, whoever deals: the heaviest group first, each to who has least. */
export function deal({ seats }: Planned, of: number): readonly Hand[] {
  const groups = groupsOf(seats);
  const hands = Array.from({ length: of }, () => ({ weight: 0, conversations: 0, seats: new Set<Seat>() }));
  for (const group of groups.toSorted((a, b) => b.weight - a.weight)) {
    const hand = hands.reduce((least, each) => (isLighter(each, least) ? each : least));
    hand.weight += group.weight;
    hand.conversations += group.conversations;
    for (const seat of group.seats) hand.seats.add(seat);
  }
  const whole = hands.reduce((sum, { weight }) => sum + weight, 0);
  return hands.map(({ weight, conversations, seats: own }) => ({
    seats: seats.filter((seat) => own.has(seat)),
    conversations,
    share: whole === 0 ? 0 : weight / whole,
  }));
}

type Load = Readonly<{ weight: number; seats: ReadonlySet<Seat> }>;

/** What weighs nothing still has a place. */
function isLighter(one: Load, other: Load): boolean {
  return one.weight < other.weight || (one.weight === other.weight && one.seats.size < other.seats.size);
}

/** By what a plan is known: where it comes from, and all that is asked, of whom, how often, and in which order. */
export function nameOfPlan({ exams, seats, seed }: Planned, origin: string): string {
  const places = new Map(exams.map((exam, at) => [exam, at]));
  return fingerprint([
    origin,
    seed,
    exams.map(({ suite, change }) => [suite.name, suite.trials, change.target, change.as]),
    seats.map(({ exam, case: each, side, key }) => [places.get(exam) ?? -1, each.id, side, key]),
  ]);
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
  readonly seats: Sequence<Seat>;
  readonly conversations: number;
  readonly weight: number;
}

function groupsOf(seats: Sequence<Seat>): readonly Group[] {
  const exams = new Map<Exam, number>();
  const tie = openTies();
  for (const seat of seats) {
    if (!exams.has(seat.exam)) exams.set(seat.exam, exams.size);
    if (seat.key !== '') tie.join(caseOf(seat, exams), seat.key);
  }
  const groups = new Map<string, Seat[]>();
  for (const seat of seats) {
    const name = tie.nameOf(caseOf(seat, exams));
    const group = groups.get(name);
    if (group) group.push(seat);
    else groups.set(name, [seat]);
  }
  return [...groups.values()].map(weighed);
}

function caseOf({ exam, case: each }: Seat, exams: ReadonlyMap<Exam, number>): string {
  return `${exams.get(exam)}/${each.id}`;
}

/** What asks the same is asked once, as often as any suite wants it. */
function weighed(seats: Sequence<Seat>): Group {
  const asked = new Map<string, { readonly tokens: number; readonly trials: number }>();
  for (const { key, request, recorded, exam } of seats) {
    if (!request.ok || recorded) continue;
    const trials = Math.max(exam.suite.trials, asked.get(key)?.trials ?? 0);
    const { input, output } = conversation(request.value);
    asked.set(key, { tokens: input + output, trials });
  }
  const all = [...asked.values()];
  return {
    seats,
    conversations: all.reduce((sum, { trials }) => sum + trials, 0),
    weight: all.reduce((sum, { tokens, trials }) => sum + tokens * trials, 0),
  };
}

/** Names that were joined, directly or by others between them, have one name together. */
function openTies() {
  const above = new Map<string, string>();
  const nameOf = (name: string): string => {
    let top = name;
    for (let next = above.get(top); next !== undefined; next = above.get(top)) top = next;
    if (top !== name) above.set(name, top);
    return top;
  };
  const join = (one: string, other: string): void => {
    const [a, b] = [nameOf(one), nameOf(other)];
    if (a !== b) above.set(b, a);
  };
  return { nameOf, join };
}
