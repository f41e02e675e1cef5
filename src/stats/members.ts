import type { Measure } from '../contracts.ts';
import type { Comparison, MetricCard, Pair, Score, Sequence } from '../types.ts';
import { alikeIn } from './alike.ts';
import { type ClassReading, classReading } from './classes.ts';
import type { Member, Statistic, Tolerance } from './family.ts';
import { forgetNames } from './case-places.ts';
import { readRows } from './read-rows.ts';
import type { Row, TrialRows, TrialValues } from './row.ts';
import type { GrowingRows, Rows } from './rows.ts';
import { inOrder, onlyIn, valuesOf } from './values.ts';
import { meanOf } from './mean.ts';

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
  const reading = classes ? overClasses(classes) : readingOf(card, measure);
  const known = read.get(comparison.pairs);
  const pairs = known?.card === card ? known.pairs : readMarks(comparison, reading, classes);
  read.set(comparison.pairs, { card, pairs });
  return { id, better: measure.direction, statistic: reading.statistic, allowed: allowedOf(card), pairs };
}

/** What is shown is read from the same pairs as what is decided, and reading them is most of the work. */
const read = new WeakMap<Sequence<Pair>, { readonly card: MetricCard; readonly pairs: Rows }>();

/** Lets go of what was read of a comparison, once nothing is to be decided by it any more. */
export function forget({ exam, pairs }: Pick<Comparison, 'exam' | 'pairs'>): void {
  read.delete(pairs);
  forgetNames(exam);
}

/** Pairs that have marks on both sides: most have one trial a side, and no row is made of those. */
function readMarks(comparison: Comparison, reading: Reading, classes: ClassReading | null): Rows {
  const { numbers, statistic } = reading;
  const isSums = statistic.kind === 'sums';
  const isPlain = alikeIn(comparison.pairs)?.plain ?? false;
  const ofScores = (scores: Sequence<Score>, only: number | null | undefined): readonly number[] => {
    if (classes) return classes.numbers(scores);
    const values = only === undefined ? valuesOf(scores) : only === null ? [] : [only];
    return values.length > 0 ? numbers(values) : [];
  };
  const row = (rows: GrowingRows, pair: Pair): boolean => {
    const [was, is] = [onlyIn(pair, 'baseline'), onlyIn(pair, 'candidate')];
    if (was === null || is === null) return false;
    const isBare = isPlain && was !== undefined && is !== undefined;
    if (isBare && !isSums) {
      rows.one(was, is);
      return true;
    }
    const { baseline, candidate } = pair;
    // Of any other pair there is nothing to compare, and after a first wave these are most.
    if (baseline.length === 0 || candidate.length === 0) return false;
    const [base, head] = [ofScores(baseline, was), ofScores(candidate, is)];
    if (base.length === 0 || head.length === 0) return false;
    const of = (score: Score): readonly number[] => ofScores([score], score.mark.value);
    // Every trial has a mark, and none was left out.
    const isWhole = isPlain && base.length === baseline.length && head.length === candidate.length;
    const isTold = isSums ? isBare : isWhole;
    const trials = isTold ? {} : isSums ? countsOf(baseline, candidate, of) : trialsOf(baseline, candidate);
    rows.row({ base, head, ...trials, ...(isPlain ? {} : saidOf(baseline, candidate)) });
    return true;
  };
  return readRows(comparison, row);
}

/** Whether a metric has a mark, trial by trial, where the target answered: what head leaves out is lost. */
export function marksOf(comparison: Comparison, id: string): Member {
  const isMeasured = comparison.exam.change.kind === 'measured';
  const told = (values: TrialValues): number[] => values.filter((value) => typeof value === 'number');
  const row = (rows: GrowingRows, { baseline, candidate }: Pair): boolean => {
    if (!isMeasured && (baseline.length === 0 || candidate.length === 0)) return false;
    const trials = isMeasured
      ? { base: marksThere(baseline), head: marksThere(candidate) }
      : { base: byTrial(baseline, marksAnswer), head: byTrial(candidate, marksAnswer) };
    const [base, head] = [told(trials.base), told(trials.head)];
    if (base.length === 0 || head.length === 0) return false;
    rows.row({ base, head, trials });
    return true;
  };
  const pairs = readRows(comparison, row);
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
function trialsOf(baseline: Sequence<Score>, candidate: Sequence<Score>): Pick<Row, 'trials'> {
  const values = (scores: Sequence<Score>): TrialValues => byTrial(scores, ({ mark }) => mark.value);
  return { trials: { base: values(baseline), head: values(candidate) } };
}

function countsOf(
  baseline: Sequence<Score>,
  candidate: Sequence<Score>,
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
  const isOfClasses = card.aggregate === 'f1' || card.aggregate === 'recall';
  return isOfClasses || ['sums', 'quantile'].includes(readingOf(card, measure).statistic.kind);
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

/** What people said of a pair, where they spoke of every scored answer of both sides. */
function saidOf(baseline: Sequence<Score>, candidate: Sequence<Score>): Pick<Row, 'human'> {
  const [base, head] = [humanValues(baseline), humanValues(candidate)];
  return base && head ? { human: { base, head } } : {};
}

function humanValues(scores: Sequence<Score>): readonly number[] | null {
  const scored = scores.filter(({ mark }) => mark.value !== null);
  const said = scored.flatMap(({ human }) => human ?? []);
  return said.length > 0 && said.length === scored.length ? said : null;
}
