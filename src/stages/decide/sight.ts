import { valuesOf } from '../../stats/values.ts';
import { slicesOf } from '../../stats/slices.ts';
import { normalQuantile } from '../../stats/distributions.ts';
import { trialVariance } from '../../stats/noise.ts';
import { casesNeeded, type Design, differenceSd, smallestDrop } from '../../stats/planner.ts';
import { measureOf } from '../../measures/index.ts';
import type { Comparison, Exam, Pair, Rule, Sequence, Sight } from '../../types.ts';

/** Chance with which a drop of the size in question is to be seen. */
const POWER = 0.9;
/** What is taken for granted of a suite that has not been asked: 9 of 10 cases right, 30 % of the variance noise. */
const ASSUMED = { rate: 0.9, noiseShare: 0.3 };
/** The next size of drop that is worth more cases: so far from the tolerance towards what is seen now. */
const FINER = 0.75;
/** What a suite that sees nothing may aim at. */
const COARSE = 0.25;

/** How large a drop of a share each exam can see, before it is asked or, with comparisons, after. */
export function sightsOf(
  exams: readonly Exam[],
  falseAlarm: number,
  comparisons: readonly Comparison[] = [],
): Sight[] {
  const members = exams.flatMap((exam) => exam.suite.rules.flatMap((rule) => checksOf(exam, rule))).length;
  const design = { members, alpha: falseAlarm, power: POWER };
  return exams.flatMap((exam) => {
    const rules = exam.suite.rules.filter((rule) => isSharePoints(exam, rule));
    if (rules.length === 0) return [];
    const measured = rules.flatMap((rule) => varianceOf(exam, rule, comparisons) ?? []);
    const variance = measured.length ? Math.max(...measured) : null;
    const own = { ...design, trials: exam.suite.trials };
    return [sightOf(exam, Math.min(...rules.map(toleranceOf)), own, variance)];
  });
}

function toleranceOf({ card: { threshold } }: Rule): number {
  return Math.max(threshold?.maxRegression?.value ?? 0, threshold?.minEffect ?? 0);
}

/** The checks of a rule that share the chance of a false alarm. */
function checksOf(exam: Exam, rule: Rule): readonly unknown[] {
  const { blocking, card } = rule;
  const { kind, baseline, candidate } = exam.change;
  const isCompared = kind === 'measured' || (baseline !== null && candidate !== null);
  return blocking && card.threshold?.maxRegression && isCompared ? slicesOf(exam.suite.cases, rule) : [];
}

/** A blocking check of a share whose tolerance is in points: there noise can be foretold. */
function isSharePoints(exam: Exam, rule: Rule): boolean {
  const { aggregate, threshold } = rule.card;
  return (
    checksOf(exam, rule).length > 0 &&
    threshold?.maxRegression?.relative === false &&
    measureOf(rule.card).unit === 'ratio' &&
    (aggregate === 'rate' || aggregate === 'mean')
  );
}

/** Mean variance of one trial within a case; null until some case has had several trials on a side. */
function varianceOf(exam: Exam, rule: Rule, comparisons: readonly Comparison[]): number | null {
  const own = comparisons.find((each) => each.exam === exam && each.rule.card === rule.card && !each.slice);
  return trialVariance(repeatedIn(own?.pairs ?? []));
}

function* repeatedIn(pairs: Sequence<Pair>): Generator<readonly number[]> {
  for (const { baseline, candidate } of pairs)
    for (const side of [baseline, candidate]) if (side.length > 1) yield valuesOf(side);
}

/** For the strictest tolerance and the noisiest metric of the suite. */
function sightOf(exam: Exam, tolerance: number, design: Design, measured: number | null): Sight {
  const { suite } = exam;
  const cases = suite.cases.length;
  const assumed = ASSUMED.noiseShare * ASSUMED.rate * (1 - ASSUMED.rate);
  const sd = differenceSd(measured ?? assumed, suite.trials);
  // Only a drop that is seen to reach the tolerance fails, so it must lie a little beyond.
  const margin = normalQuantile(POWER) * sd;
  const drop = Math.max(smallestDrop(cases, sd, design), tolerance + margin / Math.sqrt(cases));
  const seen = drop < 1 ? drop : null;
  const goal = Math.max(
    0.01,
    Math.round((seen === null ? COARSE : tolerance + (seen - tolerance) * FINER) * 100) / 100,
  );
  const needed =
    goal > tolerance
      ? Math.max(casesNeeded(goal, sd, design), Math.ceil((margin / (goal - tolerance)) ** 2))
      : 0;
  return {
    exam,
    cases,
    checks: design.members,
    drop: seen,
    finer: needed > cases ? { cases: needed - cases, drop: goal } : null,
    measured: measured !== null,
  };
}
