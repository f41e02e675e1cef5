/** Reports of earlier runs, as they stand in a folder of them. */
import type { Acceptance } from '../../src/types.ts';

type Status = 'passing' | 'introduced' | 'fixed' | 'pre-existing' | 'unscored';

/** What one run said of a metric: which cases, and whether its regression check failed. */
export interface PastMetric {
  readonly metric: string;
  readonly statuses: readonly Status[];
  readonly failed?: boolean;
  readonly version?: string;
  /** What base was worth, case by case. */
  readonly before?: readonly number[];
  readonly accepted?: Omit<Acceptance, 'metric'>;
}

/** A report.json, as far as looking back reads it. `changed`: the prompt differed between the sides. */
export function pastReport(metrics: readonly PastMetric[], changed = true): string {
  return JSON.stringify({
    version: 1,
    verdict: 'pass',
    headline: '',
    proposal: { event: 'local', base: 'a', head: 'b', commit: 'b', pull: null, trusted: true },
    changes: changed ? [{ target: 'support', kind: 'edited' }] : [],
    checks: metrics.map(({ metric, statuses, failed = false, version = 'v1', accepted, before }) => ({
      ...{ suite: 'orders', target: 'support', metric, slice: null, law: 'both', version },
      outcome: failed ? 'fail' : 'pass',
      clauses: [{ limit: 'max-regression', outcome: failed ? 'fail' : 'pass' }],
      ...(accepted ? { accepted: { metric, ...accepted } } : {}),
      pairs: statuses.map((status, at) => ({ case: `c-${at}`, status, before: before?.[at] ?? null })),
    })),
  });
}

/** So many of one status. */
export function times(count: number, status: Status): Status[] {
  return Array.from({ length: count }, () => status);
}
