import { Scores } from '../../columns/scores.ts';
import { memberOf } from '../../stats/members.ts';
import { meanIn } from '../../stats/values.ts';
import type { Member } from '../../stats/family.ts';
import { appraiseFamily } from '../../stats/labelswap.ts';
import { measureOf } from '../../measures/index.ts';
import type { Comparison, Drift, Pair, Run, Score, Sequence } from '../../types.ts';

/** Chance that a baseline that did not move is taken for one that did, over all metrics and both ways. */
const FALSE_DRIFT = 0.01;

/** It was kept since an earlier run. */
function isStored({ run }: Score): boolean {
  return run.source === 'stored';
}

/** How long an answer took says nothing about how long it would take now. */
export function isOutdated(score: Score): boolean {
  return isStored(score) && measureOf(score.rule.card).unit === 'ms';
}

/** Fresh answers of the baseline, as a sentinel, held against those that were stored. */
export interface Sentinel {
  /** Cases of which both are there. */
  readonly cases: number;
  readonly drift: Drift | null;
}

/** Whether the baseline is still what it was when its stored answers were made; null where none were stored. */
export function sentinelOf(comparisons: readonly Comparison[], seed: string): Sentinel | null {
  const whole = comparisons.filter(({ slice }) => slice === null);
  if (!whole.some(({ pairs }) => pairs.some(({ baseline }) => baseline.some(isStored)))) return null;
  return driftIn(whole.map(thenAndNow), seed);
}

/** Whether what was asked then, as baseline, and now, as candidate, are answers of the same model. */
export function driftIn(watched: readonly Comparison[], seed: string): Sentinel {
  const [worst] = movementsIn(watched, `${seed}/drift`, FALSE_DRIFT);
  const cases = new Set(watched.flatMap(({ pairs }) => pairs.filter(isPaired).map(({ case: { id } }) => id)))
    .size;
  if (!worst) return { cases, drift: null };
  const { comparison, chance } = worst;
  return { cases, drift: { metric: comparison.rule.card.id, cases: worst.cases, chance } };
}

/** A metric that is not what it was, and which way its value went. */
export interface Movement {
  readonly comparison: Comparison;
  readonly way: 'fell' | 'rose';
  /** Cases with both. */
  readonly cases: number;
  /** With which answers that did not move look like this, in any metric. */
  readonly chance: number;
}

/** Metrics that moved, whatever a drop is allowed, the surest first; `alpha` over all of them and both ways. */
export function movementsIn(watched: readonly Comparison[], seed: string, alpha: number): Movement[] {
  const members = watched.flatMap((each, at) => bothWays(each, at));
  const { appraisals } = appraiseFamily(seed, alpha, members);
  return appraisals
    .filter(({ failed }) => failed)
    .sort((a, b) => a.chance - b.chance)
    .map(({ id, n, chance }) => ({
      comparison: watched[Number.parseInt(id, 10)] as Comparison,
      way: id.endsWith('down') ? 'fell' : 'rose',
      cases: n,
      chance,
    }));
}

/** What may be compared: with a baseline that moved, only what was measured now. */
export function comparable(scores: Sequence<Score>, sentinel: Sentinel | null): Sequence<Score> {
  return sentinel?.drift ? scores.filter((score) => !isStored(score)) : scores;
}

/**
 * What is left of times: all of the candidate's, which may have limits, and of baseline's those that were asked in the same
 * comparison as one of the candidate's, or where it has none.
 */
export function timely(scores: Sequence<Score>): Sequence<Score> {
  if (scores instanceof Scores) {
    scores.leaveOutStrays(({ card }) => measureOf(card).unit === 'ms');
    return scores;
  }
  const [first] = scores;
  // Most often all that there is comes from one comparison.
  if (scores.every(({ run }) => run.asking === first?.run.asking) || !scores.some(isTime)) return scores;
  const askings = new Map<string, Set<string | undefined>>();
  const place = ({ trial: { exam, case: each } }: Run): string =>
    `${exam.suite.name} ${exam.change.target} ${exam.change.as} ${each.id}`;
  let last: Run | null = null;
  for (const { run } of scores) {
    // Scores of one run mostly come one after the other.
    if (run === last || run.trial.side === 'baseline') continue;
    last = run;
    const name = place(run);
    askings.set(name, (askings.get(name) ?? new Set()).add(run.asking));
  }
  return scores.filter((score) => {
    const { run } = score;
    if (run.trial.side === 'candidate' || !isTime(score)) return true;
    const others = askings.get(place(run));
    return !others || others.has(run.asking);
  });
}

/** It says how long something took. */
function isTime({ rule }: Score): boolean {
  return measureOf(rule.card).unit === 'ms';
}

/** The stored answers as one side, the fresh ones as the other. */
function thenAndNow(comparison: Comparison): Comparison {
  return {
    ...comparison,
    pairs: comparison.pairs.map((pair) => {
      const [then, now] = [pair.baseline.filter(isStored), pair.baseline.filter((score) => !isStored(score))];
      // As many of each: means over unequal numbers are not alike, though nothing moved.
      const most = Math.min(then.length, now.length);
      const [baseline, candidate] = [then.slice(0, most), now.slice(0, most)];
      const { case: each, status, gain, upwards } = pair;
      const [before, after] = [meanIn(baseline), meanIn(candidate)];
      return { case: each, status, gain, upwards, baseline, candidate, before, after };
    }),
  };
}

function isPaired({ baseline, candidate }: Pair): boolean {
  return baseline.length > 0 && candidate.length > 0;
}

/** A baseline that got better is another one, too. */
function bothWays(comparison: Comparison, at: number): Member[] {
  const member = { ...memberOf(comparison, measureOf(comparison.rule.card), ''), allowed: {} };
  return [
    { ...member, id: `${at} down`, better: 'higher' },
    { ...member, id: `${at} up`, better: 'lower' },
  ];
}
