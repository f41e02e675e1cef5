import { z } from 'zod';
import type { Measure, SettingsOf } from '../contracts.ts';
import { exactly, holdsRounded, ROUNDED } from '../parsing/digits.ts';
import { firstDifference, isDeep, sameJson } from '../parsing/json.ts';
import { comparable, comparableJson, formsFor } from '../text/compare.ts';
import { marked, quoted, unscored } from '../text/marks.ts';
import { start } from '../render/text.ts';
import { once } from '../lib/once.ts';
import type { Json } from '../types.ts';

const options = once(() =>
  z.strictObject({
    value: z
      .json()
      .refine((value) => !holdsRounded(value), ROUNDED)
      .optional()
      .describe("What to answer; else the case's `expected`. Of a list, any item is right."),
    'ignore-case': z.boolean().default(false).describe('Count upper and lower case as the same.'),
    trim: z.boolean().default(true).describe('Leave white space at both ends out of account.'),
  }),
);
type Options = SettingsOf<typeof options>;

/**
 * 1 when the answer is what was expected, character by character or, for lists and mappings, as JSON; else 0. What
 * nobody sees makes no difference: how an accent, a blank or a line end is encoded, a mark of direction.
 */
export const measure: Measure<Options> = {
  name: 'exact-match',
  what: 'Whether the answer is exactly what the case expects.',
  unit: 'ratio',
  direction: 'higher',
  level: 'case',
  aggregate: 'rate',
  over: 'last',
  expects: ({ value }) => value === undefined,
  options,
  prepare: (settings) => (sample) => {
    const expected = settings.value ?? sample.case.expected;
    if (expected === null) return unscored('the case has no `expected`');
    const { text, turn } = sample.answer;
    const accepted: readonly Json[] = Array.isArray(expected) ? expected : [expected];
    if (accepted.some((each) => equals(each, text, settings)))
      return marked(1, 'exactly as expected', { turn });
    const wanted = accepted.map(asText).join(' | ');
    const apart =
      accepted.length === 1 ? difference(accepted[0] ?? null, text, settings['ignore-case']) : null;
    const reason = apart ?? `${quoted(text)} is not ${quoted(wanted)}${parting(wanted, text, settings)}`;
    return marked(0, reason, {
      turn,
      expected: start(wanted, 200),
      observed: start(text, 200),
    });
  },
};

function equals(expected: Json, text: string, settings: Options): boolean {
  const wanted = asText(expected);
  const trimmed = (it: string): string => (settings.trim ? it.trim() : it);
  const isSame = formsFor([wanted, text], settings['ignore-case']).some(
    (form) => trimmed(form(wanted)) === trimmed(form(text)),
  );
  if (isSame) return true;
  if (typeof expected === 'string' || expected === null) return false;
  const read = readAlike(expected, text, settings['ignore-case']);
  return read !== null && sameJson(...read);
}

/** Both as JSON, as they are compared; null when the answer is none. */
function readAlike(expected: Json, text: string, ignoreCase: boolean): readonly [Json, Json] | null {
  try {
    const said = JSON.parse(text) as Json;
    if (isDeep(said)) return null;
    return [comparableJson(expected, ignoreCase), comparableJson(exactly(text), ignoreCase)];
  } catch {
    return null;
  }
}

/** Where an answer that is JSON, as is expected, first differs in value; null when either is none. */
function difference(expected: Json, text: string, ignoreCase: boolean): string | null {
  if (typeof expected !== 'object' || expected === null) return null;
  const read = readAlike(expected, text, ignoreCase);
  return read === null ? null : firstDifference(...read);
}

/** Where two texts that begin alike part company. */
function parting(expected: string, observed: string, { trim, 'ignore-case': ignoreCase }: Options): string {
  const [left, right] = [expected, observed].map((text) => {
    const plain = comparable(text, ignoreCase);
    return [...(trim ? plain.trim() : plain)];
  }) as [string[], string[]];
  let at = 0;
  while (at < left.length && left[at] === right[at]) at++;
  return at > 0 ? `; they differ from character ${at + 1}` : '';
}

function asText(value: Json): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}
