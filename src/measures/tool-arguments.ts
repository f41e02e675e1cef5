import { z } from 'zod';
import type { Measure, SettingsOf } from '../contracts.ts';
import { firstDifference, isFields, sameJson } from '../parsing/json.ts';
import { marked, unscored } from '../text/marks.ts';
import { start } from '../render/text.ts';
import { once } from '../lib/once.ts';
import { paired } from '../text/pairing.ts';
import {
  alternativesIn,
  argumentsOf,
  callsOf,
  expectedCalls,
  type ExpectedCall,
  nameOf,
  type Wish,
} from '../text/tools.ts';
import type { Fields, Json, Mark, ToolCall } from '../types.ts';

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
    const wishes = expectedCalls(sample.case.expectedTools)?.filter((wish) =>
      wish.some(({ args }) => args !== null),
    );
    if (!wishes?.length) return unscored('the case has no `expected-tools` with arguments');
    const { turn } = sample.answer;
    const called = callsOf(sample);
    const got = paired(wishes, called, (wish, call) => wish.some((each) => fits(each, call, settings)));
    const missing = wishes.find((_, at) => got[at] === null);
    if (missing)
      return missed(
        missing,
        called.filter((_, at) => !got.includes(at)),
        turn,
        settings,
      );
    const names = start(wishes.map(nameOf).join(', '), 120);
    return marked(1, `called ${names} with the arguments expected`, { turn });
  },
};

/** The mark for a wish that no call fulfils, next to the call that comes nearest. */
function missed(wish: Wish, left: readonly ToolCall[], turn: number, settings: Options): Mark {
  const nearest = left.find((call) => wish.some(({ name }) => name === call.name));
  const meant = wish.find(({ name }) => name === nearest?.name) ?? wish[0];
  const reason =
    nearest && meant ? (faultOf(meant, nearest, settings) ?? '') : `did not call ${nameOf(wish)}`;
  const observed = nearest ? start(nearest.arguments, 200) || '(none)' : 'no such call';
  const expected = start(wish.map(({ args }) => JSON.stringify(args)).join(' or '), 200);
  return marked(0, reason, { turn, expected, observed, span: nearest ? start(observed) : null });
}

function fits(wish: ExpectedCall, call: ToolCall, settings: Options): boolean {
  return wish.name === call.name && faultOf(wish, call, settings) === null;
}

function faultOf(wish: ExpectedCall, call: ToolCall, settings: Options): string | null {
  if (wish.args === null) return null;
  const given = argumentsOf(call.arguments);
  if (given === null)
    return `${wish.name} was called with ${start(call.arguments) || 'nothing'} — arguments must be a JSON object`;
  const shown = withoutFree(plain(given, settings) as Fields, wish);
  const needed = Object.entries(wish.args).filter(
    ([key]) => !wish.optional.includes(key) || Object.hasOwn(shown, key),
  );
  const wanted = chosen(plain(Object.fromEntries(needed), settings), shown, settings) as Fields;
  const fault = firstDifference(wanted, settings.mode === 'exact' ? shown : within(shown, wanted));
  return fault === null ? null : `${wish.name}: ${fault}`;
}

/** Without optional arguments of which the case says nothing more. */
function withoutFree(given: Fields, { args, optional }: ExpectedCall): Fields {
  const kept = Object.entries(given).filter(
    ([key]) => !optional.includes(key) || Object.hasOwn(args ?? {}, key),
  );
  return Object.fromEntries(kept);
}

/** What is wanted, with each `{any-of: […]}` replaced by the one that was given, or else by the first. */
function chosen(wanted: Json, given: Json, settings: Options, depth = 0): Json {
  const alternatives = alternativesIn(wanted);
  if (alternatives && depth < 60) {
    const all = alternatives.map((each) => chosen(each, given, settings, depth + 1));
    const same = (each: Json): boolean =>
      sameJson(each, settings.mode === 'exact' ? given : within(given, each));
    return all.find(same) ?? all[0] ?? null;
  }
  if (depth > 60 || wanted === null || typeof wanted !== 'object') return wanted;
  const inner = (value: Json, key: string | number): Json => {
    const there = given !== null && typeof given === 'object' && Object.hasOwn(given, key);
    return chosen(value, there ? ((given as Fields)[key] ?? null) : null, settings, depth + 1);
  };
  if (Array.isArray(wanted)) return wanted.map((value: Json, at) => inner(value, at));
  return Object.fromEntries(Object.entries(wanted).map(([key, value]) => [key, inner(value, key)]));
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
