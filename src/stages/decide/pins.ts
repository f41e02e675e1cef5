import type { Measure } from '../../contracts.ts';
import { measureOf } from '../../measures/index.ts';
import { accidentChance, trialsForPinned } from '../../stats/pins.ts';
import { isRight } from '../../stats/right.ts';
import { valuesOf } from '../../stats/values.ts';
import type { Because, Case, CheckOutcome, Clause, Comparison, Pair } from '../../types.ts';
import { type Budget, pinnedIn, poolOf } from './budget.ts';
import type { Facts } from './facts.ts';
import { hasNoBase } from './without-base.ts';

/**
 * Cases that may not break: right on base in all trials, wrong on the candidate in all. Broken for sure when accidents
 * over all pinned cases are rare enough with so many trials; else who knows?
 */
export function pinned({ comparison, measure, pinnedScale, promise }: Facts): Clause | null {
  const unbreakable = pinnedIn(comparison);
  if (unbreakable.length === 0) return null;
  const chanceOf = ({ baseline, candidate }: Pair): number =>
    Math.min(1, accidentChance(valuesOf(baseline).length, valuesOf(candidate).length) * pinnedScale);
  const suspects = unbreakable.filter((pair) => looksBroken(pair, measure));
  const broken = suspects.filter((pair) => chanceOf(pair) <= promise.falseAlarm);
  const unsure = suspects.filter((pair) => pair.case.pinned || chanceOf(pair) <= promise.doubt);
  const lost = unbreakable.filter((pair) => pair.case.pinned && isLost(pair, measure));
  const unknown = unbreakable.filter((pair) => pair.case.pinned && hasNoBase(pair) && isWrong(pair, measure));
  const told = [broken, unsure, lost, unknown].find((pairs) => pairs.length > 0) ?? [];
  const first = told.at(0);
  if (!first) return null;
  const outcome: CheckOutcome = told === broken ? 'fail' : 'inconclusive';
  const because: Because = {
    code: 'broke-pinned',
    cases: told.map(({ case: each }) => each.id),
    trials: valuesOf(first.candidate).length,
    ...(told === unknown && { isUnknown: true }),
    chance:
      told === lost || told === unknown
        ? null
        : told.reduce((most, pair) => Math.max(most, chanceOf(pair)), 0),
  };
  return { limit: 'pinned', amount: null, outcome, because };
}

/** Right on base in all trials, wrong on the candidate in all; what could not be scored changes neither. */
function looksBroken({ baseline, candidate }: Pair, measure: Measure): boolean {
  return allRight(valuesOf(baseline), measure) && isWrong({ candidate }, measure);
}

/** In all trials. */
function isWrong({ candidate }: Pick<Pair, 'candidate'>, measure: Measure): boolean {
  const is = valuesOf(candidate);
  return is.length > 0 && is.every((value) => !isRight(value, measure));
}

/** Right on base, and nothing of the candidate could be scored: it may have broken. */
function isLost({ baseline, candidate }: Pair, measure: Measure): boolean {
  return allRight(valuesOf(baseline), measure) && valuesOf(candidate).length === 0;
}

function allRight(values: readonly number[], measure: Measure): boolean {
  return values.length > 0 && values.every((value) => isRight(value, measure));
}

/** Pinned cases that look broken, but have not had the trials that would say so, and how many those are. */
export interface Suspects {
  readonly trials: number;
  readonly cases: ReadonlySet<Case>;
}

/** Of blocking checks. Few cases come to look broken by chance, so that asking them more often costs little. */
export function suspectsIn(comparisons: readonly Comparison[], budget: Budget): Suspects {
  const cases = new Set<Case>();
  let trials = 0;
  for (const comparison of comparisons) {
    if (!comparison.rule.blocking) continue;
    const measure = measureOf(comparison.rule.card);
    const enough = enoughFor(comparison, budget);
    for (const pair of pinnedIn(comparison)) {
      const had = Math.min(pair.baseline.length, pair.candidate.length);
      if (had >= enough || !looksBroken(pair, measure)) continue;
      cases.add(pair.case);
      trials = Math.max(trials, enough);
    }
  }
  return { trials, cases };
}

function enoughFor({ rule }: Comparison, budget: Budget): number {
  const pool = poolOf(rule);
  const chance = budget.falseAlarm * budget.share('pinned', pool);
  return trialsForPinned(budget.members('pinned', pool), chance);
}
