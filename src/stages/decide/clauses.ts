import type { Measure } from '../../contracts.ts';
import { PINNED_TRIALS } from '../../stats/pins.ts';
import { isPassFail, isRight } from '../../stats/right.ts';
import { measureOf } from '../../measures/index.ts';
import type { Because, CheckOutcome, Clause, Comparison, Pair, Score } from '../../types.ts';
import { type Facts, nothingScored } from './facts.ts';
import { limit } from './limits.ts';
import { canRuleOut, proofOfCritical, unchangedCasesNeeded } from './proof.ts';

/** Every clause that the threshold has, in the order in which they are written. */
export function clausesOf(facts: Facts): Clause[] {
  const { threshold, comparison } = facts;
  const clauses = [
    threshold.maxRegression ? regression(facts) : null,
    threshold.min === null ? null : limit(facts, 'min', threshold.min),
    threshold.max === null ? null : limit(facts, 'max', threshold.max),
    pinned(facts),
  ].filter((clause) => clause !== null);
  return comparison.rule.card.critical && !comparison.slice
    ? [...clauses, critical(clauses, facts)]
    : clauses;
}

function regression(facts: Facts): Clause {
  const { threshold, comparison, appraisal: appraisal, family, tripped } = facts;
  const amount = threshold.maxRegression?.value ?? null;
  const clause = (outcome: CheckOutcome, because: Because): Clause => ({
    limit: 'max-regression',
    amount,
    outcome,
    because,
  });
  if (comparison.exam.change.kind === 'added') return clause('pass', { code: 'nothing-to-compare' });
  if (facts.pairsLost) return clause('inconclusive', facts.pairsLost);
  if (!appraisal || appraisal.n === 0) return clause('inconclusive', nothingScored(comparison));
  if (appraisal.failed) return clause('fail', { code: 'drop', chance: appraisal.chance, family });
  if (tripped) return clause('fail', { code: 'rare', ...tripped });
  if (appraisal.exceeds)
    return clause('inconclusive', { code: 'maybe-chance', chance: appraisal.chance, family });
  // What the interval beside it shows, so that a reader can check the one against the other.
  const low = canRuleOut(facts) ? (comparison.gain?.low ?? null) : null;
  const ruledOut = low === null ? null : Math.max(0, -low);
  const proved = appraisal.proved && canRuleOut(facts);
  const casesNeeded = proved ? null : unchangedCasesNeeded(facts);
  return clause('pass', { code: 'no-drop', proved, ruledOut, casesNeeded });
}

/** Cases that may not break: right on base in all trials, wrong on the candidate in all of at least three; in all of fewer, who knows? */
function pinned({ comparison, measure }: Facts): Clause | null {
  const unbreakable = comparison.pairs.filter((pair) => isPinned(pair, comparison));
  if (unbreakable.length === 0 || comparison.slice || !isPassFail(measure)) return null;
  const suspects = unbreakable.filter((pair) => looksBroken(pair, measure));
  const broken = suspects.filter(({ candidate }) => scored(candidate).length >= PINNED_TRIALS);
  const unsure = suspects.filter(({ case: each }) => each.pinned);
  const lost = unbreakable.filter((pair) => pair.case.pinned && isLost(pair, measure));
  const told = broken.length > 0 ? broken : unsure.length > 0 ? unsure : lost;
  const [first] = told;
  if (!first) return null;
  const cases = told.map(({ case: each }) => each.id);
  const because: Because = { code: 'broke-pinned', cases, trials: scored(first.candidate).length };
  return { limit: 'pinned', amount: null, outcome: broken.length > 0 ? 'fail' : 'inconclusive', because };
}

/** Right on base in all trials, wrong on the candidate in all; what could not be scored changes neither. */
function looksBroken({ baseline, candidate }: Pair, measure: Measure): boolean {
  const [was, is] = [scored(baseline), scored(candidate)];
  return allRight(was, measure) && is.length > 0 && is.every((value) => !isRight(value, measure));
}

/** Right on base, and nothing of the candidate could be scored: it may have broken. */
function isLost({ baseline, candidate }: Pair, measure: Measure): boolean {
  return allRight(scored(baseline), measure) && scored(candidate).length === 0;
}

function allRight(values: readonly number[], measure: Measure): boolean {
  return values.length > 0 && values.every((value) => isRight(value, measure));
}

function scored(scores: readonly Score[]): readonly number[] {
  return scores.flatMap(({ mark }) => mark.value ?? []);
}

function isPinned(pair: Pair, { rule }: Comparison): boolean {
  return pair.case.pinned || rule.card.critical;
}

/** A pinned case that looks broken, but has not had the trials that would say so. */
export function isSuspicious(comparison: Comparison): boolean {
  const measure = measureOf(comparison.rule.card);
  const enough = Math.min(PINNED_TRIALS, comparison.exam.suite.trials);
  return (
    comparison.rule.blocking &&
    isPassFail(measure) &&
    comparison.pairs.some(
      (pair) =>
        isPinned(pair, comparison) && scored(pair.candidate).length < enough && looksBroken(pair, measure),
    )
  );
}

/** A critical metric passes only when that is proved, or when every pinned case is right. */
function critical(clauses: readonly Clause[], { comparison, measure }: Facts): Clause {
  const proved = clauses.every(
    ({ outcome, because }) => outcome === 'pass' && 'proved' in because && because.proved,
  );
  const allRight = comparison.pairs
    .filter((pair) => isPinned(pair, comparison))
    .every(
      ({ candidate }) =>
        candidate.length > 0 &&
        candidate.every(({ mark }) => mark.value !== null && isRight(mark.value, measure)),
    );
  const clause = (outcome: CheckOutcome, because: Because): Clause => ({
    limit: 'critical',
    amount: null,
    outcome,
    because,
  });
  if (proved || allRight) return clause('pass', { code: 'within', proved: true, casesNeeded: null });
  return clause('inconclusive', { code: 'unproved', casesNeeded: proofOfCritical(clauses) });
}
