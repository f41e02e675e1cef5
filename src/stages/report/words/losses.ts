import { BUILT_IN } from '../../../lib/built-in.ts';
import { isNoAnswer } from '../../../records/no-answer.ts';
import { clip, count, many, oneLine } from '../../../render/text.ts';
import type { Cause, Check, Comparison, Pair, Sequence } from '../../../types.ts';

/** Whether this is the check that every suite has: that there is an answer at all. */
export function isAnswered({ comparison }: Pick<Check, 'comparison'>): boolean {
  return comparison.rule.card.id === BUILT_IN;
}

/** Cases that head answers less often than base. */
function unansweredIn({ pairs }: Comparison): Sequence<Pair> {
  return pairs.filter(({ before, after }) => before !== null && after !== null && after < before);
}

/** `head left 4 of 24 cases unanswered (2 empty, 2 cut off)`; null where it answers all that base answers. */
export function unansweredSaid(comparison: Comparison): string | null {
  const lost = unansweredIn(comparison);
  if (lost.length === 0) return null;
  // Others that both leave unanswered are not counted.
  const isMore = comparison.pairs.some(({ gain, after }) => gain !== null && gain >= 0 && (after ?? 1) < 1);
  const of = isMore ? ' that base answers' : '';
  return `head left ${count(lost.length)} of ${many(comparison.paired, 'case')} unanswered${of}${kindsOf(lost)}`;
}

/** Whether head itself has to do with one of them: what the world did not answer says nothing of head. */
export function isOfHead({ comparison }: Pick<Check, 'comparison'>): boolean {
  return unansweredIn(comparison).some((pair) => {
    const kind = kindOf(pair);
    return kind === null || isNoAnswer(kind as Cause);
  });
}

/** What came instead of an answer; null where nothing is said of it. */
function kindOf({ candidate }: Pair): string | null {
  const none = candidate.find(({ mark }) => mark.value !== null && mark.value < 1);
  return none?.mark.evidence?.observed || null;
}

/** Where the world did not answer: how it is said of several. */
const LOST: Readonly<Partial<Record<Cause, string>>> = {
  auth: 'denied',
  timeout: 'timed out',
  network: 'not reached',
  server: 'failed by the server',
  'rate-limit': 'turned away (rate limit)',
};

/** What came instead of answers, the commonest first. */
function kindsOf(lost: Sequence<Pair>): string {
  const kinds = new Map<string, number>();
  for (const pair of lost) {
    const kind = kindOf(pair);
    if (kind) kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
  }
  const said = [...kinds]
    .sort((a, b) => b[1] - a[1])
    .map(([kind, cases]) => `${count(cases)} ${LOST[kind as Cause] ?? kind.replaceAll('-', ' ')}`);
  return said.length ? ` (${said.join(', ')})` : '';
}

/** ` (the model has no price; add it under `prices`)`: why most of head's answers that have no mark have none. */
export function unmarkedSaid({ pairs }: Comparison): string {
  const reasons = new Map<string, number>();
  for (const { candidate } of pairs)
    for (const { mark, run } of candidate)
      if (mark.value === null && run.result.ok) reasons.set(mark.reason, (reasons.get(mark.reason) ?? 0) + 1);
  const [most] = [...reasons].sort((a, b) => b[1] - a[1]);
  return most ? ` (${clip(oneLine(most[0]), 120)})` : '';
}
