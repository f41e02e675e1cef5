import { BUILT_IN } from '../lib/built-in.ts';
import type { MetricCard, Rule, Whose } from '../types.ts';

/** Whether head answers whatever base answers: asked of every suite, and blocking where anything of it blocks. */
export function withBuiltIn(rules: readonly Rule[], law: Whose, suite: string): readonly Rule[] {
  if (rules.length === 0 || rules.some(({ card }) => card.id === BUILT_IN)) return rules;
  const blocking = rules.some((rule) => rule.blocking);
  return [...rules, { card: cardOf(suite, blocking), law, blocking }];
}

function cardOf(suite: string, blocking: boolean): MetricCard {
  return {
    id: BUILT_IN,
    measure: 'answered',
    options: {},
    level: 'case',
    aggregate: 'rate',
    slices: [],
    threshold: {
      min: null,
      max: null,
      maxRegression: { value: 0, relative: false },
      minEffect: 0,
      by: 'interval',
    },
    critical: false,
    onFail: blocking ? 'block' : 'warn',
    stage: 'crawl',
    status: 'active',
    kind: 'system',
    why: 'An answer that does not come can not be right',
    owner: null,
    origin: null,
    business: null,
    action: null,
    created: null,
    reviewBy: null,
    sunset: null,
    supersedes: null,
    where: { file: suite, line: null, key: null },
  };
}
