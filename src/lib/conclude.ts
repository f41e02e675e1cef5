import type { Wishes } from '../contracts.ts';
import type { Check, Verdict, VerdictOutcome } from '../types.ts';

/** Whether the step succeeds. What is critical needs proof, whatever was said about the undecided. */
export function succeeds(
  { outcome, checks }: Verdict,
  wishes: Pick<Wishes, 'onInconclusive' | 'onError'>,
): boolean {
  const answers: Readonly<Record<VerdictOutcome, boolean>> = {
    pass: true,
    unchanged: true,
    fail: false,
    error: wishes.onError === 'pass',
    inconclusive: wishes.onInconclusive === 'pass' && !checks.some(lacksProof),
  };
  return answers[outcome];
}

function lacksProof({ blocking, outcome, comparison }: Check): boolean {
  return blocking && outcome === 'inconclusive' && comparison.rule.card.critical;
}
