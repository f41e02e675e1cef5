import { z } from 'zod';
import type { Measure, SettingsOf } from '../contracts.ts';
import { once } from '../lib/once.ts';
import type { Outline } from '../text/outline.ts';
import { marked, quoted, tooLong } from '../text/marks.ts';
import { start } from '../render/text.ts';

/** Characters of an answer that are read. */
const longest = 200_000;

const parts = ['headings', 'lists', 'tables', 'code', 'links', 'images', 'html', 'bold'] as const;
const part = () => z.enum(parts);

const options = once(() =>
  z
    .strictObject({
      headings: z
        .array(z.string().min(1))
        .default([])
        .describe('Headings that must stand in the answer, in this order, whatever their case.'),
      require: z
        .array(part())
        .default([])
        .describe('What must be there: headings, lists, tables, code, links, images, html, bold.'),
      forbid: z.array(part()).default([]).describe('What may not be there, from the same list.'),
      'first-level': z
        .int()
        .min(1)
        .max(6)
        .optional()
        .describe('The highest level that a heading may have: 2 forbids a single #.'),
    })
    .superRefine(({ headings, require, forbid }, context) => {
      const asked = headings.length > 0 ? [...require, 'headings' as const] : require;
      const both = asked.find((each) => forbid.includes(each));
      if (both)
        context.addIssue({
          code: 'custom',
          path: ['forbid'],
          message: `forbids ${both}, which must be there`,
        });
    }),
);
type Options = SettingsOf<typeof options>;

interface Fault {
  readonly reason: string;
  readonly expected: string;
  readonly line: string | null;
}

/**
 * 1 when an answer has the structure asked for, its fences are closed and its tables are even; else 0. Markdown is read
 * as CommonMark and GitHub read it: an address is a link without any mark.
 */
export const measure: Measure<Options> = {
  name: 'markdown-structure',
  what: 'Whether the Markdown of every answer is whole and has the parts that it should.',
  unit: 'ratio',
  direction: 'higher',
  level: 'case',
  aggregate: 'rate',
  over: 'every',
  options,
  prepare: async (settings) => {
    const { comparedTitle, outlineOf } = await import('../text/outline.ts');
    return ({ answer: { text, turn } }) => {
      if (text.length > longest) return tooLong(text, 'read');
      const outline = outlineOf(text);
      const fault = faultIn(outline, settings) ?? headless(outline, settings.headings, comparedTitle);
      const observed = outline.headings.map(({ text: each }) => each).join(' › ');
      if (!fault) return marked(1, 'has the structure asked for', { turn, observed: start(observed, 200) });
      const span = fault.line === null ? null : start(fault.line);
      return marked(0, fault.reason, { turn, expected: fault.expected, observed: start(text, 200), span });
    };
  },
};

function faultIn(outline: Outline, settings: Options): Fault | null {
  return broken(outline) ?? unwanted(outline, settings) ?? lacking(outline, settings);
}

function broken({ open, uneven }: Outline): Fault | null {
  if (open !== null)
    return {
      reason: `the code block ${quoted(open)} is never closed`,
      expected: 'a closing fence',
      line: open,
    };
  if (!uneven) return null;
  const reason = `a row of the table has ${uneven.cells} cells where its header has ${uneven.header}: ${quoted(uneven.line)}`;
  return { reason, expected: `${uneven.header} cells in each row`, line: uneven.line };
}

function unwanted({ found, headings }: Outline, settings: Options): Fault | null {
  for (const each of settings.forbid) {
    const line = found[each];
    if (line !== undefined)
      return { reason: `has ${each}, which may not be: ${quoted(line)}`, expected: `no ${each}`, line };
  }
  const least = settings['first-level'] ?? 1;
  const large = headings.find(({ level }) => level < least);
  if (!large) return null;
  const reason = `the heading ${quoted(large.text)} has level ${large.level} — at least ${least}`;
  return { reason, expected: `headings from level ${least} on`, line: large.text };
}

function lacking({ found }: Outline, { require }: Options): Fault | null {
  const missing = require.find((each) => found[each] === undefined);
  return missing ? { reason: `has no ${missing}, which must be`, expected: missing, line: null } : null;
}

function headless(
  { headings }: Outline,
  wanted: readonly string[],
  plain: (title: string) => string,
): Fault | null {
  const there = headings.map(({ text }) => plain(text));
  let from = 0;
  for (const each of wanted) {
    const at = there.indexOf(plain(each), from);
    const expected = wanted.join(' › ');
    if (at < 0) {
      const early = there.indexOf(plain(each));
      const reason = early < 0 ? 'is missing' : 'stands before those that come first';
      return {
        reason: `the heading ${quoted(each)} ${reason}`,
        expected,
        line: headings[early]?.text ?? null,
      };
    }
    from = at + 1;
  }
  return null;
}
