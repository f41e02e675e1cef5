import { measureOf } from '../../../measures/index.ts';
import { count } from '../../../render/text.ts';
import type { Comparison, Tally } from '../../../types.ts';

/** What the metric did where it got worse: a latency rises, a rate of right answers falls. */
export function worseVerb({ rule }: Comparison): 'fell' | 'rose' {
  return measureOf(rule.card).direction === 'higher' ? 'fell' : 'rose';
}

/** `drop` or `rise`: a change for the worse. */
export function worseNoun({ rule }: Comparison): 'drop' | 'rise' {
  return measureOf(rule.card).direction === 'higher' ? 'drop' : 'rise';
}

/** Points without a needless `.0`. */
export function short(shown: string): string {
  return shown.replace(/\.0(?=\b)/, '');
}

/** How often, in runs of a proposal that changes nothing: `about 4 of 1,000`. */
export function perRuns(chance: number): string {
  if (chance < 0.001) return 'fewer than 1 of 1,000';
  if (chance < 0.00995) return `about ${count(chance * 1000)} of 1,000`;
  return `about ${count(chance * 100)} of 100`;
}

/** What the suite asks: conversations, or cases. */
export function casesNoun({ exam }: Comparison, many: number): string {
  const isConversation = exam.suite.cases.some(({ turns }) => turns.length > 1);
  return `${isConversation ? 'conversation' : 'case'}${many === 1 ? '' : 's'}`;
}

/** `a, b and 3 more`; at most `most` are named. */
export function named(names: readonly string[], most = 2): string {
  if (names.length <= most) return and(names);
  return and([...names.slice(0, most), `${count(names.length - most)} more`]);
}

export function and(items: readonly string[]): string {
  if (items.length < 2) return items[0] ?? '';
  return `${items.slice(0, -1).join(', ')} and ${items.at(-1)}`;
}

/** `3 of 40` answers. */
export function wrongOf({ right, trials }: Tally): string {
  return `${count(trials - right)} of ${count(trials)}`;
}
