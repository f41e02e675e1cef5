import { BUILT_IN } from '../lib/built-in.ts';
import { cardOf } from '../measures/index.ts';
import type { MetricCard, Rule, Whose } from '../types.ts';

/** Whether head answers whatever base answers: asked of every suite, and blocking where anything of it blocks. */
export function withBuiltIn(rules: readonly Rule[], law: Whose, suite: string): readonly Rule[] {
  if (rules.length === 0 || rules.some(({ card }) => card.id === BUILT_IN)) return rules;
  const blocking = rules.some((rule) => rule.blocking);
  return [...rules, { card: answeredCard(suite, blocking), law, blocking }];
}

function answeredCard(suite: string, blocking: boolean): MetricCard {
  return cardOf({
    id: BUILT_IN,
    measure: 'answered',
    threshold: {
      min: null,
      max: null,
      maxRegression: { value: 0, relative: false },
      minEffect: 0,
      by: 'interval',
    },
    onFail: blocking ? 'block' : 'warn',
    kind: 'system',
    why: 'An answer that does not come can not be right',
    where: { file: suite, line: null, key: null },
  });
}
