import { z } from 'zod';
import type { Measure, Sample, SettingsOf } from '../contracts.ts';
import { around, marked, quoted, tooLong } from '../text/marks.ts';
import { start } from '../render/text.ts';
import { once } from '../lib/once.ts';
import { compilePattern, faultOf, longestFor, searchable } from '../text/patterns.ts';
import { PLAIN_MOST, plainPattern } from '../text/plain-patterns.ts';
import type { Mark } from '../types.ts';

const options = once(() =>
  z
    .strictObject({
      pattern: z
        .string()
        .min(1)
        .max(1000)
        .describe('A regular expression in RE2 syntax, found anywhere in the answer.'),
      flags: z
        .string()
        .regex(
          /^[ims]*$/,
          'flags may be i (ignore case), m (^ and $ at each line) and s (. matches line ends)',
        )
        .default('')
        .describe('i: ignore case, m: ^ and $ match at each line, s: . matches line ends.'),
      expect: z
        .enum(['match', 'no-match'])
        .default('match')
        .describe('Whether the pattern must or may not be found.'),
    })
    .superRefine(async ({ pattern, flags }, context) => {
      const fault = await faultOf(pattern, flags);
      if (fault) context.addIssue({ code: 'custom', path: ['pattern'], message: fault });
    }),
);

type Settings = SettingsOf<typeof options>;

/** What either engine makes of a pattern. */
interface Pattern {
  readonly exec: (text: string) => RegExpExecArray | null;
}

/** 1 when the pattern is found (or is not, with `expect: no-match`), else 0. Time grows linearly with the answer. */
export const measure: Measure<Settings> = {
  name: 'matches',
  what: 'Whether every answer matches a regular expression, or none does.',
  unit: 'ratio',
  direction: 'higher',
  level: 'case',
  aggregate: 'rate',
  over: 'every',
  options,
  prepare: (settings) => {
    const plain = plainPattern(settings.pattern, settings.flags);
    const open = once(() => openEngine(settings));
    if (!plain) return open();
    // The engine is loaded for what it is needed for.
    return (sample) => {
      const { text } = sample.answer;
      if (text.length > PLAIN_MOST) return open().then((search) => search(sample));
      return markOf(sample, searchable(text, settings.pattern), plain, settings);
    };
  },
};

async function openEngine(settings: Settings): Promise<(sample: Sample) => Mark> {
  const compiled = await compilePattern(settings.pattern, settings.flags);
  const longest = longestFor(compiled);
  return (sample) => {
    const { text } = sample.answer;
    if (text.length > longest) return tooLong(text, 'searched for this pattern');
    return markOf(sample, searchable(text, settings.pattern), compiled as Pattern, settings);
  };
}

function markOf(
  { answer: { turn } }: Sample,
  text: string,
  compiled: Pattern,
  { pattern, flags, expect }: Settings,
): Mark {
  const found = compiled.exec(text);
  const name = `/${pattern}/${flags}`;
  const value = (found !== null) === (expect === 'match') ? 1 : 0;
  const expected = expect === 'match' ? name : `not ${name}`;
  if (!found) {
    const reason = value ? `does not match ${name}` : `does not match ${name} — must`;
    return marked(value, reason, { turn, expected, observed: start(text, 200) });
  }
  const { index: at, 0: hit } = found;
  const reason = `${quoted(hit)} matches ${name}${value ? '' : ' — must not'}`;
  return marked(value, reason, {
    turn,
    expected,
    observed: start(hit),
    span: around(text, at, at + hit.length),
  });
}
