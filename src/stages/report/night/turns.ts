/** What a night tells: each metric once, with its figures and since when it is so. */
import { measureOf } from '../../../measures/index.ts';
import type { Check, Clause, Comparison, Exam, Run, Sequence } from '../../../types.ts';

/** What happened to a metric: it moved, is beyond a limit, or can't be told any more. */
type Turn = 'fell' | 'rose' | 'beyond' | 'lost';

/** One metric of one suite that is not what it was, or what it should be. */
export interface NightTold {
  readonly comparison: Comparison;
  readonly turn: Turn;
  /** The limit that it is beyond; null where it moved. */
  readonly limit: Clause | null;
  /** The last day on which all was well; null where no day is known. */
  readonly since: string | null;
  /** With which it would look so by chance on a night on which nothing moved; null where that was not asked. */
  readonly chance: number | null;
  readonly model: string | null;
  /** Names under which the endpoint answered then and now. */
  readonly answeredThen: readonly string[];
  readonly answeredNow: readonly string[];
}

/** A metric that moved, as the decision has it. */
interface Moved {
  readonly comparison: Comparison;
  readonly way: 'fell' | 'rose';
  readonly chance: number;
}

/** What is known of a night. */
export interface NightKnown {
  readonly checks: readonly Check[];
  readonly movements: readonly Moved[];
  readonly nights: readonly {
    readonly day: string;
    readonly comparisons: readonly Comparison[];
    /** What had moved by then already. */
    readonly moved: readonly Pick<Moved, 'comparison' | 'way'>[];
  }[];
  readonly runs: Sequence<Run>;
  /** The latest day of the earlier answers of an exam; null where there are none, or none with a day. */
  readonly dayOf: (exam: Exam) => string | null;
}

/** What blocks first; a metric that moved beside it is told once. */
export function toldOf(known: NightKnown): NightTold[] {
  const failing = known.checks.filter(({ blocking, outcome }) => blocking && outcome === 'fail');
  const told = failing.map((check) => ofCheck(check, known));
  const rest = known.movements.filter(
    ({ comparison }) => !told.some((it) => isSame(it.comparison, comparison)),
  );
  const all = [
    ...told,
    ...rest.map(({ comparison, way, chance }) => make(comparison, { turn: way, limit: null, chance }, known)),
  ];
  return all.filter(
    (each, at) =>
      each.comparison.slice === null || !all.some((it, other) => other !== at && isWhole(it, each)),
  );
}

/** The same metric over all cases is told already. */
function isWhole({ comparison }: NightTold, part: NightTold): boolean {
  return comparison.slice === null && isSame(comparison, { ...part.comparison, slice: null });
}

/** Whether two nights speak of the same metric, on the same cases. */
export function isSame(a: Comparison, b: Comparison): boolean {
  return (
    a.exam === b.exam &&
    a.rule.card.id === b.rule.card.id &&
    a.slice?.tag === b.slice?.tag &&
    a.slice?.value === b.slice?.value
  );
}

function ofCheck(check: Check, known: NightKnown): NightTold {
  const { comparison, clauses } = check;
  const [worst] = clauses;
  const limit = limitOf(check);
  const chance = worst && 'chance' in worst.because ? worst.because.chance : null;
  if (limit) return make(comparison, { turn: 'beyond', limit, chance }, known);
  if (worst?.limit === 'marks') return make(comparison, { turn: 'lost', limit: null, chance }, known);
  const turn = measureOf(comparison.rule.card).direction === 'higher' ? 'fell' : 'rose';
  return make(comparison, { turn, limit: null, chance }, known);
}

function make(
  comparison: Comparison,
  what: Pick<NightTold, 'turn' | 'limit' | 'chance'>,
  known: NightKnown,
): NightTold {
  const { exam } = comparison;
  const answered = (side: Run['trial']['side']): string[] => answeredBy(exam, side, known.runs);
  return {
    comparison,
    ...what,
    since: sinceOf(comparison, what.limit, known),
    model: exam.change.candidate?.model ?? null,
    answeredThen: answered('baseline'),
    answeredNow: answered('candidate'),
  };
}

/** Names of models in the answers of one side, each once. */
export function answeredBy(exam: Exam, side: Run['trial']['side'], runs: Sequence<Run>): string[] {
  const names = runs
    .filter(({ trial }) => trial.exam === exam && trial.side === side)
    .flatMap(({ result }) => (result.ok ? result.value.flatMap(({ model }) => model ?? []) : []));
  return [...new Set(names)].sort();
}

/** The last night on which it was well; where there is none, the day that it is held against, if that was. */
function sinceOf(comparison: Comparison, limit: Clause | null, { nights, dayOf }: NightKnown): string | null {
  const good = nights.find((night) => wasWell(night, comparison, limit));
  if (good) return good.day;
  const before = comparison.baseline?.value;
  return before !== undefined && wellness(comparison, limit)(before) ? dayOf(comparison.exam) : null;
}

/** Whether all was well with a metric on an earlier night; false where nothing is known of it. */
export function wasWell(
  { comparisons, moved }: NightKnown['nights'][number],
  comparison: Comparison,
  limit: Clause | null,
): boolean {
  const way = (comparison.candidate?.value ?? 0) < (comparison.baseline?.value ?? 0) ? 'fell' : 'rose';
  // What goes in steps is on its way after the first of them, though it may be nearer to where it began.
  const isOnItsWay = moved.some((it) => it.way === way && isSame(it.comparison, comparison));
  if (limit === null && isOnItsWay) return false;
  const value = comparisons.find((it) => isSame(it, comparison))?.candidate?.value;
  return value !== undefined && wellness(comparison, limit)(value);
}

/** The limit that a check is beyond, if that is what it fails by. */
export function limitOf({ clauses: [worst] }: Check): Clause | null {
  return worst?.limit === 'min' || worst?.limit === 'max' ? worst : null;
}

/** Within the limit; or nearer to what it was than to what it is. */
function wellness({ baseline, candidate }: Comparison, limit: Clause | null): (value: number) => boolean {
  const [before, after] = [baseline?.value ?? 0, candidate?.value ?? 0];
  const bound = limit?.amount ?? 0;
  switch (limit?.limit) {
    case 'min':
      return (value) => value >= bound;
    case 'max':
      return (value) => value <= bound;
    default:
      return (value) => Math.abs(value - before) < Math.abs(value - after);
  }
}
