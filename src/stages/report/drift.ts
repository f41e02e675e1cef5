import { chance, count } from '../../lib/text.ts';
import type { Drift } from '../../types.ts';

/** What a reader must know of a baseline that was measured earlier than the candidate. */
export function aboutStored({
  cases,
  drift,
}: {
  readonly cases: number;
  readonly drift: Drift | null;
}): string {
  if (drift)
    return `Base's stored results no longer hold: ${drift.metric} of ${count(drift.cases)} cases measured again differs as it would by chance in ${chance(drift.chance)} of baselines that did not move. Stored results were left out, and only what was measured now is compared.`;
  return cases > 0
    ? `Part of base's results were stored; those of ${count(cases)} cases measured again show that nothing moved since.`
    : "Base's results were stored, and no case was measured again: that nothing moved since is taken for granted.";
}
