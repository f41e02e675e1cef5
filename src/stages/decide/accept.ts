import type { Wishes } from '../../contracts.ts';
import type { Acceptance, Check, Verdict } from '../../types.ts';
import { outcomeOf } from './outcome.ts';

/** Whether there is anything that somebody could want to let through. */
export function isAcceptable({ checks }: Verdict): boolean {
  return checks.some(isInTheWay);
}

/** Files that say what base's law alone asks for and is in the way, besides the config. */
export function lawInTheWay({ checks }: Verdict): readonly string[] {
  return [...new Set(checks.filter(isOldLaw).map(({ comparison }) => comparison.rule.card.where.file))];
}

/**
 * The verdict with what people let through: it finds the same and stops nothing. What is critical can't be weighed
 * against anything, and what could not be computed nobody has seen. What base's law alone asks for goes with that law,
 * where an owner of it lets it go.
 */
export function withAcceptances(
  verdict: Verdict,
  acceptances: readonly Acceptance[],
  wishes: Pick<Wishes, 'onPreExisting'>,
): Verdict {
  const by = new Map(acceptances.map((each) => [each.metric, each]));
  const policy = acceptances.find(({ owner }) => owner !== undefined);
  const checks = verdict.checks.map((check): Check => {
    const own =
      stands(check) && !isUnseen(check, verdict) ? by.get(check.comparison.rule.card.id) : undefined;
    const accepted = own ?? (isOldLaw(check) ? policy : undefined);
    return accepted ? { ...check, blocking: false, accepted } : check;
  });
  const weighed = checks.map((check): Check =>
    check.accepted ? { ...check, blocking: true, outcome: 'pass' } : check,
  );
  return { ...verdict, checks, outcome: outcomeOf(weighed, verdict.trouble, wishes) };
}

/** It was not computed, for want of answers: there is nothing that somebody could have seen. */
export function isUnseen({ clauses: [worst], comparison: { exam } }: Check, { trouble }: Verdict): boolean {
  return (
    worst?.because.code === 'too-little' &&
    trouble.some(({ suite, target }) => suite === exam.suite.name && target === exam.change.target)
  );
}

export function isInTheWay({ blocking, outcome }: Check): boolean {
  return blocking && outcome !== 'pass';
}

/** In the way, and not critical. */
export function stands(check: Check): boolean {
  return isInTheWay(check) && !check.comparison.rule.card.critical;
}

/** In the way, and what head no longer asks for: loosened or taken away. */
function isOldLaw(check: Check): boolean {
  return isInTheWay(check) && check.comparison.rule.law === 'base';
}
