import { z } from 'zod';
import type { Measure, SettingsOf } from '../contracts.ts';
import { once } from '../lib/once.ts';
import { canonical } from '../parsing/json.ts';
import { start } from '../render/text.ts';
import { marked } from '../text/marks.ts';
import { argumentsOf, callsOf } from '../text/tools.ts';
import type { ToolCall } from '../types.ts';

const options = once(() =>
  z.strictObject({
    times: z
      .int()
      .min(2)
      .default(3)
      .describe('How often a tool must be called with the same arguments to be a loop.'),
    ignore: z
      .array(z.string().min(1))
      .default([])
      .describe('Tools that may be called again, such as one that waits.'),
  }),
);

/** 1 when a conversation calls a tool with the same arguments over and over, whatever lies between, else 0. */
export const measure: Measure<SettingsOf<typeof options>> = {
  name: 'loops',
  what: 'Whether a tool is called with the same arguments again and again.',
  unit: 'ratio',
  direction: 'lower',
  level: 'case',
  aggregate: 'rate',
  over: 'last',
  options,
  prepare:
    ({ times, ignore }) =>
    (sample) => {
      const calls = callsOf(sample).filter(({ name }) => !ignore.includes(name));
      const { turn } = sample.answer;
      const expected = `no call ${times} times`;
      const [most] = counted(calls).toSorted((one, other) => other.count - one.count);
      if (!most || most.count < times) return marked(0, 'goes round in no circle', { turn, expected });
      const shown = `${most.call.name}(${start(most.call.arguments, 80)})`;
      const observed = `${most.count} times`;
      return marked(1, `called ${shown} ${observed}`, { turn, expected, observed, span: shown });
    },
};

function counted(calls: readonly ToolCall[]): { readonly call: ToolCall; readonly count: number }[] {
  const counts = new Map<string, { readonly call: ToolCall; readonly count: number }>();
  for (const call of calls) {
    const given = argumentsOf(call.arguments);
    const key = JSON.stringify([call.name, given === null ? call.arguments : canonical(given)]);
    counts.set(key, { call, count: (counts.get(key)?.count ?? 0) + 1 });
  }
  return [...counts.values()];
}
