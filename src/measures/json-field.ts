import { z } from 'zod';
import type { Measure, SettingsOf } from '../contracts.ts';
import { jsonIn } from '../text/json-answer.ts';
import { holdsRounded, MANY_DIGITS, ROUNDED } from '../parsing/digits.ts';
import { firstDifference, isFields, sameJson } from '../parsing/json.ts';
import { comparableJson } from '../text/compare.ts';
import { marked, tooLong, unscored } from '../text/marks.ts';
import { start } from '../render/text.ts';
import { once } from '../lib/once.ts';
import { compilePattern, faultOf, longestFor } from '../text/patterns.ts';
import { pointerPath, valueAt } from '../parsing/pointer.ts';
import type { Json, Mark } from '../types.ts';

/** Characters of an answer that are read. */
const longest = 200_000;

const options = once(() =>
  z
    .strictObject({
      at: z
        .string()
        .refine((at) => pointerPath(at) !== null, 'not a JSON pointer such as /customer/name')
        .describe('The JSON pointer of the value, such as /customer/name; "" is the whole.'),
      equals: z
        .json()
        .refine((value) => !holdsRounded(value), ROUNDED)
        .optional()
        .describe("What the value must be; without any of the three, the case's `expected`."),
      matches: z.string().min(1).max(1000).optional().describe('An RE2 pattern to be found in its text.'),
      type: z
        .enum(['string', 'number', 'integer', 'boolean', 'null', 'list', 'object'])
        .optional()
        .describe('What kind of value it must be.'),
      strict: z.boolean().default(false).describe('The answer must be nothing but JSON, without a fence.'),
    })
    .superRefine(async ({ matches, type, equals }, context) => {
      if (type !== undefined && equals !== undefined && !isA(equals, type))
        context.addIssue({
          code: 'custom',
          path: ['equals'],
          message: `is not ${a(type)}, as type asks for`,
        });
      const fault = matches === undefined ? null : await faultOf(matches);
      if (fault) context.addIssue({ code: 'custom', path: ['matches'], message: fault });
    }),
);
type Options = SettingsOf<typeof options>;

/** What is wrong with a value, as a sentence; null when nothing is. `asNumber` is the same with large integers as numbers. */
type Test = (value: Json, asNumber: Json) => string | null;

/** 1 when the answer's JSON holds the right value at a place, else 0. */
export const measure: Measure<Options> = {
  name: 'json-field',
  what: 'Whether one value in the JSON of the answer is what it should be.',
  unit: 'ratio',
  direction: 'higher',
  level: 'case',
  aggregate: 'rate',
  over: 'last',
  options,
  prepare: async (settings) => {
    const path = pointerPath(settings.at) ?? [];
    const tests = await testsOf(settings);
    const place = settings.at || 'the whole';
    return ({ answer: { text, turn }, case: { expected } }) => {
      if (text.length > longest) return tooLong(text, 'read');
      if (tests.length === 0 && expected === null)
        return unscored('the case has no `expected`, and the metric asks for no value');
      const wish = tests.length === 0 ? JSON.stringify(expected) : wishOf(settings);
      const fail = (reason: string, observed: string, span = observed): Mark =>
        marked(0, reason, { turn, expected: start(wish, 200), observed, span: start(span) });
      const found = jsonIn(text, settings.strict);
      if ('fault' in found && found.deep) return unscored(found.fault);
      if ('fault' in found) return fail(found.fault, start(text, 200), found.near);
      const value = valueAt(found.value, path);
      if (value === undefined) return fail(`there is no ${place} — must be ${start(wish)}`, start(text, 200));
      const all = tests.length === 0 ? [sameAs(expected, settings.at)] : tests;
      const isLong = typeof value === 'string' && MANY_DIGITS.test(value);
      const rounded = isLong ? jsonIn(text, settings.strict, 'rounded') : found;
      const asNumber = ('value' in rounded ? valueAt(rounded.value, path) : null) ?? null;
      // An integer that no number holds is shown as it was written.
      const observed = start(value !== asNumber && isLong ? value : JSON.stringify(value), 200);
      const fault = all.map((test) => test(value, asNumber)).find((each) => each !== null);
      return fault
        ? fail(fault.replace(/^it /, `${place} `), observed)
        : marked(1, `${place} is ${start(observed)}`, { turn, expected: start(wish, 200), observed });
    };
  },
};

async function testsOf({ at, equals, matches, type }: Options): Promise<readonly Test[]> {
  const tests: Test[] = [];
  if (type !== undefined)
    tests.push((value, asNumber) =>
      isA(asNumber, type) ? null : `it is ${start(JSON.stringify(value))} — must be ${a(type)}`,
    );
  if (equals !== undefined) tests.push(sameAs(equals, at));
  if (matches !== undefined) {
    const compiled = await compilePattern(matches);
    const most = longestFor(compiled);
    tests.push((value) => {
      const text = typeof value === 'string' ? value : JSON.stringify(value);
      if (text.length <= most && compiled.exec(text)) return null;
      return `it is ${start(JSON.stringify(value))} — must match /${matches}/`;
    });
  }
  return tests;
}

function sameAs(expected: Json, at: string): Test {
  const wanted = comparableJson(expected, false);
  return (value) =>
    sameJson(value, expected) ? null : firstDifference(wanted, comparableJson(value, false), at);
}

function isA(value: Json, type: NonNullable<Options['type']>): boolean {
  if (type === 'list') return Array.isArray(value);
  if (type === 'object') return isFields(value);
  if (type === 'null') return value === null;
  return type === 'integer' ? Number.isInteger(value) : typeof value === type;
}

function a(type: string): string {
  return type === 'null' ? type : `${/^[aeiou]/.test(type) ? 'an' : 'a'} ${type}`;
}

function wishOf({ equals, matches, type }: Options): string {
  const wishes = [
    type && a(type),
    equals !== undefined && JSON.stringify(equals),
    matches && `a match of /${matches}/`,
  ];
  return wishes.filter(Boolean).join(', ');
}
