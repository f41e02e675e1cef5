import type { Measure } from '../contracts.ts';
import type { Case, Comparison, Exam, MetricCard, Pair, Score, Sequence, Side } from '../types.ts';
import { alikeIn } from './alike.ts';
import { type ClassReading, classReading } from './classes.ts';
import {
  comparePairs,
  type Member,
  type Row,
  type Statistic,
  type Tolerance,
  type TrialRows,
  type TrialValues,
} from './family.ts';
import { inOrder, isShared, meanOf, rowLike, valuesIn, valuesOf } from './values.ts';

/** A statistic, and the numbers of one case that it is made from. */
interface Reading {
  readonly statistic: Statistic;
  readonly numbers: (trials: readonly number[]) => readonly number[];
}

const asTheyCome = (trials: readonly number[]): readonly number[] => trials;
const meanAndCount = (trials: readonly number[]): readonly number[] => [meanOf(trials), 1];

const sumOfCases: Reading = { statistic: { kind: 'sums', of: ([sum]) => sum ?? 0 }, numbers: meanAndCount };
const meanOfCases: Reading = {
  statistic: { kind: 'sums', of: ([sum, count]) => (sum ?? 0) / (count || 1) },
  numbers: meanAndCount,
};
const quantile = (q: number): Reading => ({ statistic: { kind: 'quantile', q }, numbers: asTheyCome });

/** A comparison as the statistics take it: one member of the family of all checks. */
export function memberOf(comparison: Comparison, measure: Measure, id: string): Member {
  const { card } = comparison.rule;
  const { aggregate } = card;
  const overAll = aggregate === 'f1' || aggregate === 'recall';
  const classes = overAll ? classReading(aggregate, comparison.pairs) : null;
  const { statistic, numbers } = classes ? overClasses(classes) : readingOf(card, measure);
  const numbersOf = (values: readonly number[]): readonly number[] => (values.length ? numbers(values) : []);
  const side = (pair: Pair, of: Side): readonly number[] =>
    classes ? classes.numbers(pair[of]) : numbersOf(valuesIn(pair, of));
  const ofScore = (score: Score): readonly number[] =>
    classes ? classes.numbers([score]) : numbersOf(valuesOf([score]));
  const isPlain = alikeIn(comparison.pairs)?.plain ? hasMarks : isPlainPair;
  const rowOf = (pair: Pair): Row => {
    const place = placeOf(comparison.exam, pair.case);
    const [base, head] = [side(pair, 'baseline'), side(pair, 'candidate')];
    // Most pairs are plain; large suites have hundreds of thousands of them.
    if (statistic.kind !== 'sums' && isPlain(pair)) return plainRow(place, base, head);
    const sides = { unit: place.unit, seat: place.seat, base, head };
    const trials = statistic.kind === 'sums' ? countsOf(pair, ofScore) : trialsOf(pair);
    return { ...sides, ...trials, ...saidOf(pair) };
  };
  const known = read.get(comparison.pairs);
  const pairs =
    known?.card === card ? known.pairs : comparison.pairs.filter(isAsked).map(rowOf).sort(comparePairs);
  read.set(comparison.pairs, { card, pairs });
  return { id, better: measure.direction, statistic, allowed: allowedOf(card), pairs };
}

/** On both sides: of any other pair there is nothing to compare, and after a first wave these are most. */
function isAsked({ baseline, candidate }: Pair): boolean {
  return baseline.length > 0 && candidate.length > 0;
}

/** What is shown is read from the same pairs as what is decided, and reading them is most of the work. */
const read = new WeakMap<Sequence<Pair>, { readonly card: MetricCard; readonly pairs: readonly Row[] }>();

/** Lets go of what was read of a comparison, once nothing is to be decided by it any more. */
export function forget({ exam, pairs }: Pick<Comparison, 'exam' | 'pairs'>): void {
  read.delete(pairs);
  places.delete(exam);
}

/** Every trial has a mark, none was left out, and people said nothing of them. */
function isPlainPair({ baseline, candidate }: Pair): boolean {
  const isPlain = ({ mark, run, human }: Score, at: number): boolean =>
    mark.value !== null && (run.trial?.index ?? at) === at && human === undefined;
  return baseline.every(isPlain) && candidate.every(isPlain);
}

/** Every trial has a mark: of one trial, its side has a mean. */
function hasMarks({ baseline, candidate, before, after }: Pair): boolean {
  const all = (scores: Sequence<Score>, mean: number | null): boolean =>
    scores.length > 1
      ? scores.every(({ mark }) => mark.value !== null)
      : scores.length === 0 || mean !== null;
  return all(baseline, before) && all(candidate, after);
}

/** Whether a metric has a mark, trial by trial, where the target answered: what head leaves out is lost. */
export function marksOf(comparison: Comparison, id: string): Member {
  const isMeasured = comparison.exam.change.kind === 'measured';
  const rowOf = (pair: Pair): Row => {
    const [base, head] = isMeasured
      ? [marksThere(pair.baseline), marksThere(pair.candidate)]
      : [byTrial(pair.baseline, marksAnswer), byTrial(pair.candidate, marksAnswer)];
    const place = placeOf(comparison.exam, pair.case);
    const [was, is] = [rowLike(base), rowLike(head)];
    if (was && is) return plainRow(place, was, is);
    const told = (values: TrialValues): number[] => values.filter((value) => typeof value === 'number');
    const { unit, seat } = place;
    return { unit, seat, base: told(base), head: told(head), trials: { base, head } };
  };
  const pairs = (isMeasured ? comparison.pairs : comparison.pairs.filter(isAsked)).map(rowOf);
  return { id, better: 'higher', statistic: { kind: 'mean' }, allowed: { absolute: 0 }, pairs };
}

/** 1 with a mark, 0 without; null where nothing was answered, which is another check's to tell. */
function marksAnswer({ mark, run }: Score): number | null {
  return run.result.ok ? Number(mark.value !== null) : null;
}

/** Of scores that came from elsewhere: a case that one side leaves out has no mark there. */
function marksThere(scores: Sequence<Score>): TrialValues {
  return scores.length ? inOrder(scores).map(({ mark }) => Number(mark.value !== null)) : [0];
}

function byTrial<T>(scores: Sequence<Score>, how: (score: Score) => T): (T | undefined)[] {
  const values: (T | undefined)[] = [];
  for (const score of scores) {
    const at = score.run.trial?.index ?? values.length;
    while (values.length < at) values.push(undefined);
    values[at] = how(score);
  }
  return values;
}

/** By trial: some have no mark, or were left out. */
function trialsOf({ baseline, candidate }: Pair): Pick<Row, 'trials'> {
  const values = (scores: Sequence<Score>): TrialValues => byTrial(scores, ({ mark }) => mark.value);
  return { trials: { base: values(baseline), head: values(candidate) } };
}

function countsOf(
  { baseline, candidate }: Pair,
  of: (score: Score) => readonly number[],
): Pick<Row, 'counts'> {
  const rows = (scores: Sequence<Score>): TrialRows =>
    byTrial(scores, (score) => {
      const numbers = of(score);
      return numbers.length ? numbers : null;
    });
  return { counts: { base: rows(baseline), head: rows(candidate) } };
}

function overClasses({ of }: ClassReading): Reading {
  return { statistic: { kind: 'sums', of }, numbers: asTheyCome };
}

/** Amounts with a relative tolerance are compared as typical ratios: long tails don't sway them. */
function readingOf({ aggregate, threshold }: MetricCard, { unit, range }: Measure): Reading {
  if (aggregate === 'sum') return sumOfCases;
  if (aggregate === 'p95') return quantile(0.95);
  if (aggregate === 'max') return quantile(1);
  const relative = threshold?.maxRegression?.relative ?? (unit !== 'ratio' && unit !== 'count');
  if (aggregate === 'p50') return unit !== 'ratio' && relative ? ratio : quantile(0.5);
  if (unit === 'ratio') return { statistic: { kind: 'mean' }, numbers: asTheyCome };
  if (range !== undefined) return { statistic: { kind: 'mean', range }, numbers: asTheyCome };
  return relative ? ratio : meanOfCases;
}

/** Its interval comes from drawing its own cases again, so it knows nothing of what those do not show. */
export function isResampled(card: MetricCard, measure: Measure): boolean {
  return ['sums', 'quantile'].includes(readingOf(card, measure).statistic.kind);
}

const ratio: Reading = { statistic: { kind: 'ratio' }, numbers: asTheyCome };

function allowedOf({ threshold }: MetricCard): Tolerance {
  const most = threshold?.maxRegression;
  const floor = threshold?.minEffect ?? 0;
  if (!most) return { absolute: floor };
  return most.relative
    ? { relative: most.value, absolute: floor }
    : { absolute: Math.max(most.value, floor) };
}

interface Place {
  /** The case, whichever target is asked: its results move together. */
  readonly unit: string;
  /** The trials of a case that one target answered: those of another target are others. */
  readonly seat: string;
  /** Rows of right and wrong of this place: few, and no longer than need be. */
  plain: readonly Row[];
}

/** A row that has no more than its numbers: of right and wrong one is held for all metrics that find the same. */
function plainRow(place: Place, base: readonly number[], head: readonly number[]): Row {
  const { unit, seat, plain } = place;
  if (!isShared(base) || !isShared(head)) return { unit, seat, base, head };
  const known = plain.find((row) => row.base === base && row.head === head);
  if (known) return known;
  const row = { unit, seat, base, head };
  place.plain = plain.concat(row);
  return row;
}

const NO_ROWS: readonly Row[] = [];

/** Every metric of a suite speaks of the same places, so they are named once. */
const places = new WeakMap<Exam, Map<string, Place>>();

function placeOf(exam: Exam, { id }: Case): Place {
  const known = places.get(exam) ?? new Map<string, Place>();
  if (known.size === 0) places.set(exam, known);
  const there = known.get(id);
  if (there) return there;
  const { target, as, place } = exam.change;
  const unit = `${exam.suite.name}/${id}`;
  const seat = place ? `${unit}/${target}/${as}/${place.of}` : `${unit}/${target}/${as}`;
  const made: Place = { unit, seat, plain: NO_ROWS };
  known.set(id, made);
  return made;
}

/** What people said of a pair, where they spoke of every scored answer of both sides. */
function saidOf({ baseline, candidate }: Pair): Pick<Row, 'human'> {
  const [base, head] = [humanValues(baseline), humanValues(candidate)];
  return base && head ? { human: { base, head } } : {};
}

function humanValues(scores: Sequence<Score>): readonly number[] | null {
  const scored = scores.filter(({ mark }) => mark.value !== null);
  const said = scored.flatMap(({ human }) => human ?? []);
  return said.length > 0 && said.length === scored.length ? said : null;
}
