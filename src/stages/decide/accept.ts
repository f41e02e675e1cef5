import type { Wishes } from '../../contracts.ts';
import type { Acceptance, Check, Verdict } from '../../types.ts';
import { outcomeOf } from './outcome.ts';

/** Whether there is anything that somebody could let through. */
export function isAcceptable({ checks }: Verdict): boolean {
  return checks.some(stands);
}

/**
 * The verdict with what people let through: it finds the same and stops nothing. What is critical can't be weighed
 * against anything, and what could not be computed nobody has seen.
 */
export function withAcceptances(
  verdict: Verdict,
  acceptances: readonly Acceptance[],
  wishes: Pick<Wishes, 'onPreExisting'>,
): Verdict {
  const by = new Map(acceptances.map((each) => [each.metric, each]));
  const checks = verdict.checks.map((check): Check => {
    const accepted = stands(check) ? by.get(check.comparison.rule.card.id) : undefined;
    return accepted ? { ...check, blocking: false, accepted } : check;
  });
  const weighed = checks.map((check): Check =>
    check.accepted ? { ...check, blocking: true, outcome: 'pass' } : check,
  );
  return { ...verdict, checks, outcome: outcomeOf(weighed, verdict.trouble, wishes) };
}

/** In the way, and not critical. */
function stands({ blocking, outcome, comparison }: Check): boolean {
  return blocking && outcome !== 'pass' && !comparison.rule.card.critical;
}
