import { z } from 'zod';
import type { Measure, SettingsOf } from '../contracts.ts';
import { marked, unscored } from '../text/marks.ts';
import { start } from '../render/text.ts';
import { once } from '../lib/once.ts';
import { callsOf, expectedCalls, namesOf } from '../text/tools.ts';

const options = once(() =>
  z.strictObject({
    mode: z
      .enum(['exact', 'includes', 'first'])
      .default('exact')
      .describe(
        'Whether the expected tools and no others, at least these, or the first of them first is right.',
      ),
    ordered: z.boolean().default(false).describe('The calls must come in the order expected.'),
    'none-expected': z
      .enum(['skip', 'forbid'])
      .default('skip')
      .describe(
        'What a case without `expected-tools` means: nothing to judge, or that no tool may be called.',
      ),
  }),
);
type Options = SettingsOf<typeof options>;

/** 1 when the conversation called the tools that the case expects, else 0. Arguments are another metric's. */
export const measure: Measure<Options> = {
  name: 'tool-choice',
  what: 'Whether the model calls the tools that the case expects.',
  unit: 'ratio',
  direction: 'higher',
  level: 'case',
  aggregate: 'rate',
  over: 'last',
  options,
  prepare: (settings) => (sample) => {
    const expected = expectedCalls(sample.case.expectedTools);
    if (expected === null)
      return unscored('`expected-tools` holds what is neither a name nor {name, arguments}');
    if (expected.length === 0 && settings['none-expected'] === 'skip')
      return unscored('the case has no `expected-tools`');
    const called = callsOf(sample).map(({ name }) => name);
    const fault = faultIn(
      expected.map(({ name }) => name),
      called,
      settings,
    );
    const evidence = {
      turn: sample.answer.turn,
      expected: start(namesOf(expected), 200),
      observed: start(namesOf(callsOf(sample)), 200),
    };
    return fault
      ? marked(0, fault, { ...evidence, span: start(sample.answer.text) || evidence.observed })
      : marked(1, `called ${evidence.observed}`, evidence);
  },
};

function faultIn(expected: readonly string[], called: readonly string[], settings: Options): string | null {
  const shown = start(called.join(', ') || 'no tool', 120);
  if (settings.mode === 'first') {
    const [first] = expected;
    return first === called[0] ? null : `called ${shown} first — must call ${first ?? 'none'} first`;
  }
  const missing = without(expected, called);
  if (missing.length > 0) return `called ${shown} — did not call ${missing.join(', ')}`;
  const extra = without(called, expected);
  if (settings.mode === 'exact' && extra.length > 0)
    return `called ${start(extra.join(', '), 120)}, which was not expected`;
  if (!settings.ordered || isWithin(expected, called)) return null;
  return `called ${shown} — must be in the order ${expected.join(', ')}`;
}

/** What is left of a list when each item of the other has taken away one of its kind. */
function without(list: readonly string[], taken: readonly string[]): readonly string[] {
  const left = new Map<string, number>();
  for (const each of taken) left.set(each, (left.get(each) ?? 0) + 1);
  return list.filter((each) => {
    const count = left.get(each) ?? 0;
    left.set(each, count - 1);
    return count <= 0;
  });
}

function isWithin(expected: readonly string[], called: readonly string[]): boolean {
  let next = 0;
  for (const each of called) if (each === expected[next]) next += 1;
  return next === expected.length;
}
