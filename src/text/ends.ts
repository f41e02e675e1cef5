/** Texts that an answer must have at one of its ends. */
import { z } from 'zod';
import type { Scorer, SettingsOf } from '../contracts.ts';
import { formsFor, straightened } from './compare.ts';
import { marked, quoted, unscored } from './marks.ts';
import { once } from '../lib/once.ts';
import { textsOf } from './texts.ts';

/** The options of the measures of both ends. */
export const endOptions = once(() =>
  z.strictObject({
    value: z
      .union([z.string().min(1), z.array(z.string().min(1)).min(1)])
      .optional()
      .describe("The text, or several of which any will do; else the case's `expected`."),
    'ignore-case': z.boolean().default(false).describe('Count upper and lower case as the same.'),
    trim: z.boolean().default(true).describe('Leave white space at both ends out of account.'),
    'ignore-punctuation': z
      .boolean()
      .default(false)
      .describe(
        'Overlook quotes, brackets, full stops and other marks at that end, of the answer and of the text.',
      ),
  }),
);
export type EndOptions = SettingsOf<typeof endOptions>;

/** One end of an answer. */
export interface End {
  /** What an answer does there, such as begin. */
  readonly verb: string;
  readonly isThere: (text: string, wanted: string) => boolean;
  readonly trimmed: (text: string) => string;
  /** Without marks and blanks there. */
  readonly bare: (text: string) => string;
  /** The words there, as a reason quotes them. */
  readonly said: (text: string) => string;
  /** The same as evidence: what was observed, and where. */
  readonly evidence: (text: string) => { readonly observed: string; readonly span: string };
}

/** Marks 1 when the answer has one of the texts at this end, else 0. */
export function endScorer(
  { verb, isThere, trimmed, bare, said, evidence }: End,
  { value, trim, 'ignore-case': ignoreCase, 'ignore-punctuation': overlook }: EndOptions,
): Scorer {
  const isOne = (text: string, asked: string): boolean => {
    const core = overlook ? bare(asked) : '';
    return isThere(text, asked) || (core !== '' && isThere(bare(text), core));
  };
  return ({ case: { expected: due }, answer: { text, turn } }) => {
    const wanted = textsOf(value ?? due);
    if (wanted === null) return unscored(`the case has no \`expected\` text to ${verb} with`);
    const ended = (it: string): string => (trim ? trimmed(it) : it);
    const found = wanted.find((each) =>
      formsFor([text, each], ignoreCase).some((form) =>
        isOne(ended(straightened(form(text))), ended(straightened(form(each)))),
      ),
    );
    const expected = wanted.map((each) => quoted(each)).join(' or ');
    const shown = { turn, expected, ...evidence(text) };
    return found !== undefined
      ? marked(1, `${verb}s with ${quoted(found)}`, shown)
      : marked(0, `${verb}s with ${said(text)} — must ${verb} with ${expected}`, shown);
  };
}
