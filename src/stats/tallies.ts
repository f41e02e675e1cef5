/** Answers counted one by one: for what is too rare to be told case by case. */
import type { Measure } from '../contracts.ts';
import type { Comparison, Score, Side, Tally, TrackRecord } from '../types.ts';
import { versionOf } from '../lib/definition.ts';
import { alikeIn } from './alike.ts';
import { isPassFail, isRight } from './right.ts';
import { valuesIn } from './values.ts';

/** Every scored answer: each turn, where turns are marked, else each trial. */
export function answersIn(
  { pairs, rule }: Pick<Comparison, 'pairs' | 'rule'>,
  side: Side,
  measure: Measure,
  counts: ((score: Score) => boolean) | null = null,
): Tally {
  let right = 0;
  let trials = 0;
  const isByTurn = rule.card.level === 'turn';
  const count = (value: number | null): void => {
    if (value === null) return;
    trials++;
    if (isRight(value, measure)) right++;
  };
  for (const pair of pairs) {
    if (!counts && !isByTurn) valuesIn(pair, side).forEach(count);
    else
      for (const score of pair[side]) {
        if (counts && !counts(score)) continue;
        if (!isByTurn || score.turns.length === 0) count(score.mark.value);
        else for (const { mark } of score.turns) count(mark.value);
      }
  }
  return { right, trials };
}

/** Answers that were asked for in this run: what was recorded or shared was counted where it was asked. */
function isFresh({ run }: Score): boolean {
  return run.source === 'called';
}

/** Of all cases of a metric, what later runs may count on; null where nothing was asked for, or is right or wrong. */
export function freshAnswers(comparison: Comparison, measure: Measure): Record<Side, Tally> | null {
  if (comparison.slice !== null || !isPassFail(measure)) return null;
  const source = alikeIn(comparison.pairs)?.source ?? null;
  if (source !== null && source !== 'called') return null;
  const side = (of: Side): Tally => answersIn(comparison, of, measure, source ? null : isFresh);
  const answers = { baseline: side('baseline'), candidate: side('candidate') };
  return answers.baseline.trials + answers.candidate.trials > 0 ? answers : null;
}

/** What earlier runs saw of this very metric, on the model that base has; null where they saw nothing. */
export function recordFor(
  { exam: { suite, change }, rule, slice }: Comparison,
  history: readonly TrackRecord[],
): Tally | null {
  if (slice !== null || rule.law === 'head') return null;
  const fits = (wanted: string | null, is: string | null): boolean => wanted === null || wanted === is;
  const own = history.filter(
    ({ metric, version, model, ...place }) =>
      metric === rule.card.id &&
      fits(place.suite, suite.name) &&
      fits(place.target, change.target) &&
      fits(version, versionOf(rule.card)) &&
      fits(model, change.baseline?.model ?? null),
  );
  return own.length ? sumOf(own.map(({ tally }) => tally)) : null;
}

/** All together. */
export function sumOf(tallies: readonly Tally[]): Tally {
  return tallies.reduce(
    (sum, { right, trials }) => ({ right: sum.right + right, trials: sum.trials + trials }),
    { right: 0, trials: 0 },
  );
}

/** The share that was wrong; 0 of nothing. */
export function wrongShare({ right, trials }: Tally): number {
  return trials ? (trials - right) / trials : 0;
}
