/** Pairs in columns: a few bytes a case, of which an object is made when somebody looks. */
import type { Case, CaseStatus, Pair, Score, Sequence, Side } from '../types.ts';
import { areFew } from './few.ts';
import { MarkValues } from './mark-values.ts';
import { Listed } from './sequence.ts';
import { Trials } from './trials.ts';

const STATUSES: readonly CaseStatus[] = [
  'fixed',
  'introduced',
  'pre-existing',
  'passing',
  'better',
  'worse',
  'same',
  'unscored',
];
/** Bits of a cell: the status, then for each side whether it has none, one or more trials. */
const OF_STATUS = 0b111;
const [BASELINE, CANDIDATE] = [3, 5];
const OF_TRIALS = 0b11;
const MORE = 2;
const NONE: Sequence<Score> = [];

/** What is known of the cases of a suite on both sides. */
export class PairTable {
  readonly cases: readonly Case[];
  /** Signed by it, more of a gain is better. */
  readonly sign: number;
  readonly befores = new MarkValues();
  readonly afters = new MarkValues();
  /** The trials of the case at a place. */
  readonly trialsOf: (place: number, side: Side) => Sequence<Score>;
  readonly #cells: Uint8Array;
  readonly #plain: Pair[] = [];

  constructor(cases: readonly Case[], sign: number, trialsOf: PairTable['trialsOf']) {
    this.cases = cases;
    this.sign = sign;
    this.trialsOf = trialsOf;
    this.#cells = new Uint8Array(cases.length);
  }

  /** Of a case with so many trials on each side. */
  set(
    place: number,
    { status, before, after }: Pick<Pair, 'status' | 'before' | 'after'>,
    was: number,
    is: number,
  ): void {
    if (before !== null) this.befores.set(place, before);
    if (after !== null) this.afters.set(place, after);
    const trials = (Math.min(was, MORE) << BASELINE) | (Math.min(is, MORE) << CANDIDATE);
    this.#cells[place] = STATUSES.indexOf(status) | trials;
  }

  /** Where its status stands among all. */
  code(place: number): number {
    return (this.#cells[place] as number) & OF_STATUS;
  }

  gain(place: number): number | null {
    const [before, after] = [this.befores.at(place) ?? null, this.afters.at(place) ?? null];
    return before === null || after === null ? null : (after - before) * this.sign;
  }

  /** The pair of the case at a place, made once. */
  plain(place: number): Pair {
    const { before, after } = { before: this.mean(place, 'baseline'), after: this.mean(place, 'candidate') };
    return (this.#plain[place] ??= {
      case: this.cases[place] as Case,
      status: STATUSES[this.code(place)] as CaseStatus,
      baseline: this.trialsOf(place, 'baseline'),
      candidate: this.trialsOf(place, 'candidate'),
      before,
      after,
      gain: this.gain(place),
    });
  }

  /** 2 stands for all that are more than one. */
  trials(place: number, side: Side): number {
    return ((this.#cells[place] as number) >> (side === 'baseline' ? BASELINE : CANDIDATE)) & OF_TRIALS;
  }

  mean(place: number, side: Side): number | null {
    return (side === 'baseline' ? this.befores : this.afters).at(place) ?? null;
  }
}

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
    return new Pairs(this.#table, own ? places.map((place) => own[place] as number) : places);
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

  /** The value of a side that has one trial, without making its score; undefined where it has none or more. */
  only(side: Side): number | null | undefined {
    return this.#table.trials(this.#place, side) === 1 ? this.#table.mean(this.#place, side) : undefined;
  }

  toJSON(): Pair {
    const { case: each, status, baseline, candidate, before, after, gain } = this;
    return { case: each, status, baseline, candidate, before, after, gain };
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
