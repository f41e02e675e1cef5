import { z } from 'zod';
import type { Measure, SettingsOf } from '../contracts.ts';
import { marked, unscored } from '../text/marks.ts';
import { start } from '../render/text.ts';
import { once } from '../lib/once.ts';
import { paired } from '../text/pairing.ts';
import { callsOf, expectedCalls, nameOf, namesOf } from '../text/tools.ts';

const options = once(() =>
  z.strictObject({
    tools: z
      .array(z.string().min(1))
      .min(1)
      .optional()
      .describe("The names of the tools to call; else the case's `expected-tools`."),
  }),
);

/** The harmonic mean of precision and recall over the names of tools; neither order nor repetition counts. */
export const measure: Measure<SettingsOf<typeof options>> = {
  name: 'tool-f1',
  what: 'How well the set of tools that were called matches the set expected, from 0 to 1.',
  unit: 'ratio',
  direction: 'higher',
  graded: true,
  level: 'case',
  aggregate: 'mean',
  over: 'last',
  options,
  prepare: (settings) => (sample) => {
    const wishes = expectedCalls(settings.tools ?? sample.case.expectedTools) ?? [];
    const expected = [...new Map(wishes.map((wish) => [nameOf(wish), wish])).values()];
    if (expected.length === 0) return unscored('the case has no `expected-tools`');
    const calls = callsOf(sample);
    const called = [...new Set(calls.map(({ name }) => name))];
    const both = paired(expected, called, (wish, name) => wish.some((call) => call.name === name));
    const value = (2 * both.filter((each) => each !== null).length) / (called.length + expected.length);
    const evidence = {
      turn: sample.answer.turn,
      expected: start(expected.map(nameOf).join(', '), 200),
      observed: start(namesOf(calls), 200),
      span: start(sample.answer.text) || start(namesOf(calls)),
    };
    return marked(value, `called ${namesOf(calls)}: F1 ${value.toFixed(2)}`, evidence);
  },
};
