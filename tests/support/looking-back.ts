/** Earlier runs, as a report would have been kept of them. */
import { versionOf } from '../../src/lib/definition.ts';
import type { Check, EarlierCheck, EarlierRun } from '../../src/types.ts';

/** A run for each of `saying`, which says what it made of a check; `isSame`: of runs in which nothing changed. */
export function earlierRuns(
  checks: readonly Check[],
  saying: readonly ((check: Check, at: number) => Partial<EarlierCheck>)[],
  isSame = false,
): EarlierRun[] {
  return saying.map((says, run) => ({
    name: `2026-10-${String(run + 1).padStart(2, '0')}`,
    commit: String(run % 10).repeat(40),
    isSame,
    checks: checks.map((check, at): EarlierCheck => {
      const { exam, rule, slice, candidate } = check.comparison;
      return {
        suite: exam.suite.name,
        target: exam.change.target,
        metric: rule.card.id,
        slice,
        version: versionOf(rule.card),
        outcome: 'pass',
        blocking: check.blocking,
        candidate,
        worths: { cases: [], values: [] },
        isQuiet: true,
        isAlarm: false,
        ...says(check, at),
      };
    }),
  }));
}
