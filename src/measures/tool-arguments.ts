import { z } from 'zod';
import type { Measure, SettingsOf } from '../contracts.ts';
import { firstDifference, isFields } from '../parsing/json.ts';
import { marked, unscored } from '../text/marks.ts';
import { start } from '../render/text.ts';
import { once } from '../lib/once.ts';
import { argumentsOf, callsOf, expectedCalls, type ExpectedCall } from '../text/tools.ts';
import type { Fields, Json, ToolCall } from '../types.ts';

const options = once(() =>
  z.strictObject({
    mode: z
      .enum(['subset', 'exact'])
      .default('subset')
      .describe('Whether a call may have arguments that the case does not name.'),
    'ignore-case': z.boolean().default(false).describe('Count upper and lower case in texts as the same.'),
  }),
);
type Options = SettingsOf<typeof options>;

/** 1 when each expected call was made with its arguments, as JSON, else 0. Which other tools were called is another metric's. */
export const measure: Measure<Options> = {
  name: 'tool-arguments',
  what: 'Whether tools are called with the arguments that the case expects.',
  unit: 'ratio',
  direction: 'higher',
  level: 'case',
  aggregate: 'rate',
  over: 'last',
  options,
  prepare: (settings) => (sample) => {
    const expected = expectedCalls(sample.case.expectedTools)?.filter(({ args }) => args !== null) ?? [];
    if (expected.length === 0) return unscored('the case has no `expected-tools` with arguments');
    const { turn } = sample.answer;
    const called = callsOf(sample);
    const taken = new Set<ToolCall>();
    for (const wish of expected) {
      const named = called.filter((call) => call.name === wish.name && !taken.has(call));
      const right = named.find((call) => faultOf(wish, call, settings) === null);
      if (right) {
        taken.add(right);
        continue;
      }
      const [nearest] = named;
      const reason = nearest ? (faultOf(wish, nearest, settings) ?? '') : `did not call ${wish.name}`;
      const observed = nearest ? start(nearest.arguments, 200) || '(none)' : 'no such call';
      const wanted = start(JSON.stringify(wish.args), 200);
      return marked(0, reason, { turn, expected: wanted, observed, span: nearest ? start(observed) : null });
    }
    const names = start(expected.map(({ name }) => name).join(', '), 120);
    return marked(1, `called ${names} with the arguments expected`, { turn });
  },
};

function faultOf(wish: ExpectedCall, call: ToolCall, settings: Options): string | null {
  const given = argumentsOf(call.arguments);
  if (given === null)
    return `${wish.name} was called with ${start(call.arguments) || 'nothing'} — arguments must be a JSON object`;
  const wanted = plain(wish.args ?? {}, settings) as Fields;
  const shown = plain(given, settings) as Fields;
  const fault = firstDifference(wanted, settings.mode === 'exact' ? shown : within(shown, wanted));
  return fault === null ? null : `${wish.name}: ${fault}`;
}

/** Of what was given, what is asked for: unnamed arguments drop out, at any depth. */
function within(given: Json, wanted: Json): Json {
  if (!isFields(given) || !isFields(wanted)) return given;
  const kept = Object.entries(given).filter(([key]) => Object.hasOwn(wanted, key));
  return Object.fromEntries(kept.map(([key, value]) => [key, within(value, wanted[key] ?? null)]));
}

/** Texts without blanks around them, and in one case where case does not matter. */
function plain(value: Json, settings: Options, depth = 0): Json {
  if (typeof value === 'string') {
    const text = value.normalize('NFC').trim();
    return settings['ignore-case'] ? text.toLowerCase() : text;
  }
  if (depth > 60 || value === null || typeof value !== 'object') return value;
  if (Array.isArray(value)) return value.map((item: Json) => plain(item, settings, depth + 1));
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => [key, plain(item, settings, depth + 1)]),
  );
}
