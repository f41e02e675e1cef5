/** What checks and cases are called, the same wherever they are shown. */
import type { Check, Comparison } from '../types.ts';

/** What has a name: a comparison, or a check that was rehearsed. */
type Named = Pick<Comparison, 'exam' | 'rule' | 'slice'>;

/** `language`, or `language [lang=de]` for a slice; what only one law asks for says whose it is. */
export function metricName({ rule, slice }: Named): string {
  const part = slice ? ` [${slice.tag}=${slice.value}]` : '';
  return `${rule.card.id}${part}${rule.law === 'both' ? '' : ` (${rule.law})`}`;
}

/** `support-german/support`; once where both have the same name. */
export function examName({ comparison }: { readonly comparison: Named }): string {
  const { suite, change } = comparison.exam;
  return suite.name === change.target ? suite.name : `${suite.name}/${change.target}`;
}

/** `support-german/support language [lang=de]` */
export function checkName(check: { readonly comparison: Named }): string {
  return `${examName(check)} ${metricName(check.comparison)}`;
}

/** Checks that stop the change, each metric once. */
export function failedMetrics(checks: readonly Check[]): readonly string[] {
  const failed = checks.filter(({ blocking, outcome }) => blocking && outcome === 'fail');
  return [...new Set(failed.map(({ comparison }) => comparison.rule.card.id))];
}
