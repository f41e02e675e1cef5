/** Pairs that are made when somebody looks. */
import type { Case, CaseStatus, Pair, Score, Sequence, Side } from '../types.ts';
import { areFew } from './few.ts';
import { MORE, type PairTable, STATUSES } from './pair-table.ts';
import { roomFor } from './room.ts';
import { Listed } from './sequence.ts';
import { Trials } from './trials.ts';

const NONE: Sequence<Score> = [];

const orders = new WeakMap<readonly Case[], Uint32Array>();

/** Places of cases in the order of their ids, which all metrics of a suite ask for. */
function byId(cases: readonly Case[]): Uint32Array {
  const known = orders.get(cases);
  if (known) return known;
  const ids = cases.map(({ id }) => id);
  const places = ids.map((_, place) => place);
  places.sort((one, other) => ((ids[one] as string) < (ids[other] as string) ? -1 : 1));
  const order = Uint32Array.from(places);
  orders.set(cases, order);
  return order;
}

/** Pairs of the cases at these places, or of all. */
export class Pairs extends Listed<Pair> {
  readonly length: number;
  readonly #table: PairTable;
  readonly #places: Uint32Array | null;

  constructor(table: PairTable, places: Uint32Array | null) {
    super();
    this.#table = table;
    this.#places = places;
    this.length = (places ?? table.cases).length;
  }

  override pick(places: Uint32Array): Pairs {
    const own = this.#places;
    if (!own) return new Pairs(this.#table, places);
    const inside = roomFor(Uint32Array, places.length);
    for (let at = 0; at < places.length; at++) inside[at] = own[places[at] as number] as number;
    return new Pairs(this.#table, inside);
  }

  /** Of few cases a list of plain pairs, which are the same objects in every list of them. */
  heldIfFew(): Sequence<Pair> {
    const table = this.#table;
    if (!areFew(table.cases.length)) return this;
    const places = this.#places ?? table.cases.keys();
    return Array.from(places, (place) => table.plain(place));
  }

  override filter(holds: (pair: Pair, place: number) => unknown): Pairs {
    return super.filter(holds) as Pairs;
  }

  /** By the rank of their status, then the smallest gain first, then by their ids. No pair is made for it. */
  sorted(ranks: Readonly<Record<CaseStatus, number>>): Pairs {
    const table = this.#table;
    const { length } = table.cases;
    const rankOf = STATUSES.map((status) => ranks[status]);
    const ranked = new Uint8Array(length);
    const gains = new Float64Array(length);
    const isHere = this.#places && new Uint8Array(length);
    for (const place of this.#places ?? []) (isHere as Uint8Array)[place] = 1;
    const places: number[] = [];
    for (const place of byId(table.cases)) {
      if (isHere?.[place] === 0) continue;
      ranked[place] = rankOf[table.code(place)] as number;
      gains[place] = table.gain(place) ?? 0;
      places.push(place);
    }
    places.sort(
      (one, other) =>
        (ranked[one] as number) - (ranked[other] as number) ||
        (gains[one] as number) - (gains[other] as number),
    );
    return new Pairs(table, Uint32Array.from(places));
  }

  protected made(place: number): Pair {
    return new PairView(this.#table, this.#places ? (this.#places[place] as number) : place);
  }
}

export class PairView implements Pair {
  readonly #table: PairTable;
  readonly #place: number;

  constructor(table: PairTable, place: number) {
    this.#table = table;
    this.#place = place;
  }

  get case(): Case {
    return this.#table.cases[this.#place] as Case;
  }

  get status(): CaseStatus {
    return STATUSES[this.#table.code(this.#place)] as CaseStatus;
  }

  get baseline(): Sequence<Score> {
    return this.#side('baseline');
  }

  get candidate(): Sequence<Score> {
    return this.#side('candidate');
  }

  get before(): number | null {
    return this.#table.mean(this.#place, 'baseline');
  }

  get after(): number | null {
    return this.#table.mean(this.#place, 'candidate');
  }

  get gain(): number | null {
    return this.#table.gain(this.#place);
  }

  get upwards(): boolean {
    return this.#table.upwards;
  }

  /** The value of a side that has one trial, without making its score; undefined where it has none or more. */
  only(side: Side): number | null | undefined {
    return this.#table.trials(this.#place, side) === 1 ? this.#table.mean(this.#place, side) : undefined;
  }

  toJSON(): Pair {
    const { case: each, status, baseline, candidate, before, after, gain, upwards } = this;
    return { case: each, status, baseline, candidate, before, after, gain, upwards };
  }

  #side(side: Side): Sequence<Score> {
    const trials = this.#table.trials(this.#place, side);
    return trials === 0 ? NONE : new SideView(this.#table, this.#place, side, trials < MORE ? trials : null);
  }
}

/** The trials of a side of a pair, which are looked up once more is asked than how many there are. */
export class SideView extends Listed<Score> {
  readonly #table: PairTable;
  readonly #place: number;
  readonly #side: Side;
  readonly #count: number | null;
  #trials: Sequence<Score> | null = null;

  constructor(table: PairTable, place: number, side: Side, count: number | null) {
    super();
    this.#table = table;
    this.#place = place;
    this.#side = side;
    this.#count = count;
  }

  get length(): number {
    return this.#count ?? this.#all().length;
  }

  /** What the mark of a trial says, without making its score where it need not be. */
  valueAt(place: number): number | null {
    if (this.#count === 1) return this.#table.mean(this.#place, this.#side);
    const trials = this.#all();
    return trials instanceof Trials ? trials.valueAt(place) : (trials.at(place) as Score).mark.value;
  }

  /** The number of a trial. */
  indexAt(place: number): number {
    const trials = this.#all();
    return trials instanceof Trials
      ? trials.indexAt(place)
      : ((trials.at(place) as Score).run.trial?.index ?? 0);
  }

  protected made(place: number): Score {
    return this.#all().at(place) as Score;
  }

  #all(): Sequence<Score> {
    return (this.#trials ??= this.#table.trialsOf(this.#place, this.#side));
  }
}
