import { z } from 'zod';
import type { Measure, SettingsOf } from '../contracts.ts';
import { marked, unscored } from '../text/marks.ts';
import { start } from '../render/text.ts';
import { once } from '../lib/once.ts';
import { paired } from '../text/pairing.ts';
import { callsOf, expectedCalls, nameOf, namesOf, type Wish } from '../text/tools.ts';

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
      return unscored(
        '`expected-tools` holds what is neither a name nor {name, arguments}, nor {any-of: […]} of them',
      );
    if (expected.length === 0 && settings['none-expected'] === 'skip')
      return unscored('the case has no `expected-tools`');
    const called = callsOf(sample).map(({ name }) => name);
    const fault = faultIn(expected, called, settings);
    const evidence = {
      turn: sample.answer.turn,
      expected: start(expected.map(nameOf).join(', ') || 'no tool', 200),
      observed: start(namesOf(callsOf(sample)), 200),
    };
    return fault
      ? marked(0, fault, { ...evidence, span: start(sample.answer.text) || evidence.observed })
      : marked(1, `called ${evidence.observed}`, evidence);
  },
};

function faultIn(expected: readonly Wish[], called: readonly string[], settings: Options): string | null {
  const shown = start(called.join(', ') || 'no tool', 120);
  if (expected.length === 0 && settings.mode === 'includes')
    return called.length === 0 ? null : `called ${shown}, which was not expected`;
  if (settings.mode === 'first') {
    const [first] = expected;
    const isFirst = first ? called[0] !== undefined && takes(first, called[0]) : called.length === 0;
    return isFirst ? null : `called ${shown} first — must call ${first ? nameOf(first) : 'none'} first`;
  }
  const got = paired(expected, called, takes);
  const missing = expected.filter((_, at) => got[at] === null);
  if (missing.length > 0) return `called ${shown} — did not call ${missing.map(nameOf).join(', ')}`;
  const extra = called.filter((_, at) => !got.includes(at));
  if (settings.mode === 'exact' && extra.length > 0)
    return `called ${start(extra.join(', '), 120)}, which was not expected`;
  if (!settings.ordered || isWithin(expected, called)) return null;
  return `called ${shown} — must be in the order ${expected.map(nameOf).join(', ')}`;
}

function takes(wish: Wish, called: string): boolean {
  return wish.some(({ name }) => name === called);
}

function isWithin(expected: readonly Wish[], called: readonly string[]): boolean {
  let next = 0;
  for (const each of called) {
    const wish = expected[next];
    if (wish && takes(wish, each)) next += 1;
  }
  return next === expected.length;
}
