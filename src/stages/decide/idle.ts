import { POLICY } from '../../text/orders.ts';
import type { Acceptance, Check, Idle, Verdict } from '../../types.ts';
import { isInTheWay, isUnseen, stands } from './accept.ts';

/** What was accepted and let nothing through. Of a law that nobody who owns it let go, it is said already. */
export function idleAmong(verdict: Verdict, acceptances: readonly Acceptance[]): readonly Idle[] {
  const { checks } = verdict;
  const used = new Set(checks.flatMap(({ accepted }) => accepted ?? []));
  const open = checks.filter((check) => stands(check) && !isUnseen(check, verdict)).map(metricOf);
  return acceptances.flatMap((acceptance): Idle[] => {
    const own = checks.filter((check) => metricOf(check) === acceptance.metric);
    const isLaw = acceptance.metric === POLICY && own.length === 0;
    if (used.has(acceptance) || (isLaw && acceptance.owner === undefined)) return [];
    const why = isLaw ? 'no-law' : whyIdle(own, verdict);
    return [{ acceptance, why, open: [...new Set(open)] }];
  });
}

function whyIdle(own: readonly Check[], verdict: Verdict): Idle['why'] {
  const inTheWay = own.filter(isInTheWay);
  if (own.length === 0) return 'unknown';
  if (inTheWay.length === 0) return 'not-in-the-way';
  return inTheWay.some((check) => isUnseen(check, verdict)) ? 'unseen' : 'critical';
}

function metricOf({ comparison }: Check): string {
  return comparison.rule.card.id;
}
