import { BUILT_IN } from '../../lib/built-in.ts';
import { count } from '../../render/text.ts';
import type { Check, Comparison, Pair } from '../../types.ts';

/** Whether this is the check that every suite has: that there is an answer at all. */
export function isAnswered({ comparison }: Pick<Check, 'comparison'>): boolean {
  return comparison.rule.card.id === BUILT_IN;
}

/** Cases that head answers less often than base. */
function unansweredIn({ pairs }: Comparison): readonly Pair[] {
  return pairs.filter(({ before, after }) => before !== null && after !== null && after < before);
}

/** `head left 4 of 24 cases unanswered (2 empty, 2 cut off)`; null where it answers all that base answers. */
export function unansweredSaid(comparison: Comparison): string | null {
  const lost = unansweredIn(comparison);
  if (lost.length === 0) return null;
  return `head left ${count(lost.length)} of ${count(comparison.paired)} cases unanswered${kindsOf(lost)}`;
}

/** What came instead of an answer, the commonest first. */
function kindsOf(lost: readonly Pair[]): string {
  const kinds = new Map<string, number>();
  for (const { candidate } of lost) {
    const none = candidate.find(({ mark }) => mark.value !== null && mark.value < 1);
    const kind = none?.mark.evidence?.observed;
    if (kind) kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
  }
  const said = [...kinds]
    .sort((a, b) => b[1] - a[1])
    .map(([kind, cases]) => `${count(cases)} ${kind.replaceAll('-', ' ')}`);
  return said.length ? ` (${said.join(', ')})` : '';
}
