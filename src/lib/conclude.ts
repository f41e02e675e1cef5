import type { Wishes } from '../contracts.ts';
import type { Verdict } from '../types.ts';

/** Whether the step succeeds. What is critical needs proof, whatever was said about the undecided. */
export function succeeds(
  { outcome, checks }: Verdict,
  wishes: Pick<Wishes, 'onInconclusive' | 'onError'>,
): boolean {
  if (outcome === 'fail') return false;
  if (outcome === 'error') return wishes.onError === 'pass';
  if (outcome !== 'inconclusive') return true;
  const unproved = checks.some(
    (check) => check.blocking && check.outcome === 'inconclusive' && check.comparison.rule.card.critical,
  );
  return wishes.onInconclusive === 'pass' && !unproved;
}
