import { BUILT_IN } from '../lib/built-in.ts';
import { cardOf } from '../measures/index.ts';
import type { MetricCard, Rule, Whose } from '../types.ts';

/**
 * Whether head answers whatever base answers: asked of every suite, and blocking where anything of it blocks. A card of
 * this name takes its place, for the revision whose card it is.
 */
export function withBuiltIn(rules: readonly Rule[], law: Whose, suite: string): readonly Rule[] {
  const written = rules.filter(({ card }) => card.id === BUILT_IN);
  if (written.length === 0) return [...rules, ...builtIn(rules, law, suite)];
  const without = SIDES.filter((side) => law === 'both' && !written.some((rule) => isOf(rule, side)));
  const added = without.flatMap((side) =>
    builtIn(
      rules.filter((rule) => isOf(rule, side)),
      side,
      suite,
    ),
  );
  return [...rules, ...added];
}

const SIDES = ['base', 'head'] as const;

function isOf(rule: Rule, side: (typeof SIDES)[number]): boolean {
  return rule.law === side || rule.law === 'both';
}

/** Of a law that asks for nothing, nothing is asked. */
function builtIn(rules: readonly Rule[], law: Whose, suite: string): readonly Rule[] {
  if (rules.length === 0) return [];
  const blocking = rules.some((rule) => rule.blocking);
  return [{ card: answeredCard(suite, blocking), law, blocking }];
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
