import { z } from 'zod';
import type { Measure } from '../contracts.ts';
import { jsonIn } from '../lib/json-answer.ts';
import { comparable, marked, quoted, start, unscored } from '../lib/marks.ts';
import { pointerPath, valueAt } from '../lib/pointer.ts';
import { textsOf } from '../lib/wanted.ts';

/** Characters of an answer that are read. */
const longest = 50_000;

const options = z.strictObject({
  labels: z
    .array(z.string().min(1))
    .min(1)
    .optional()
    .describe('All labels that there are; without them any text is taken for one.'),
  at: z
    .string()
    .refine((at) => pointerPath(at) !== null, 'not a JSON pointer such as /intent')
    .optional()
    .describe('The JSON pointer of the label in an answer that is JSON, such as /intent.'),
  find: z
    .enum(['whole', 'anywhere'])
    .default('whole')
    .describe('Whether the answer must be the label alone, or may name one of `labels` in a sentence.'),
});
type Options = z.infer<typeof options>;

/**
 * 1 when the answer names the label that the case expects, else 0. Evidence holds both labels, so that a
 * confusion of classes can be counted. Of several that are expected, any is right.
 */
export const measure: Measure<Options> = {
  name: 'label',
  what: 'Whether the answer names the class that the case expects.',
  unit: 'ratio',
  direction: 'higher',
  level: 'case',
  aggregate: 'rate',
  over: 'last',
  options: options.refine(
    ({ find, labels }) => find === 'whole' || labels !== undefined,
    'find: anywhere needs labels to look for',
  ),
  prepare: (settings) => {
    const known = (settings.labels ?? []).map((label) => ({ label, plain: plain(label) }));
    const path = settings.at === undefined ? null : (pointerPath(settings.at) ?? []);
    return ({ answer: { text, turn }, case: { expected: due } }) => {
      const expected = textsOf(due);
      if (expected === null) return unscored('the case has no `expected` label');
      if (text.length > longest)
        return unscored(`the answer is too long to hold a label (${text.length} characters)`);
      const said = path === null ? text : fieldOf(text, path);
      const wanted = expected.join(' | ');
      if (said === null) {
        const observed = start(text, 200);
        return marked(0, `there is no label at ${settings.at || 'the whole'}`, {
          turn,
          expected: wanted,
          observed,
        });
      }
      const found = labelsIn(said, known, settings.find);
      const [label] = found;
      const evidence = { turn, expected: wanted, observed: label ?? '', span: start(said) };
      if (label === undefined)
        return marked(0, `names none of the labels: ${quoted(said)}`, {
          ...evidence,
          observed: '(no label)',
        });
      if (found.length > 1)
        return marked(0, `names several labels: ${found.join(', ')}`, {
          ...evidence,
          observed: '(several labels)',
        });
      const right = expected.some((each) => plain(each) === plain(label));
      return right
        ? marked(1, `labelled ${quoted(label)}`, evidence)
        : marked(0, `labelled ${quoted(label)}, not ${quoted(wanted)}`, evidence);
    };
  },
};

function fieldOf(text: string, path: readonly string[]): string | null {
  const found = jsonIn(text, false);
  const value = 'value' in found ? valueAt(found.value, path) : undefined;
  return value === undefined || value === null || typeof value === 'object' ? null : String(value);
}

interface Known {
  readonly label: string;
  readonly plain: string;
}

function labelsIn(said: string, known: readonly Known[], find: Options['find']): readonly string[] {
  const bare = plain(said);
  if (bare === '') return [];
  if (known.length === 0) return [said.trim().slice(0, 200)];
  const same = known.find((each) => each.plain === bare);
  if (same) return [same.label];
  if (find === 'whole') return [];
  const padded = ` ${bare} `;
  const named = known.filter((each) => padded.includes(` ${each.plain} `));
  // "refund" is not named by "refund status".
  const longer = (each: Known): boolean =>
    named.some((other) => other !== each && ` ${other.plain} `.includes(` ${each.plain} `));
  return named.filter((each) => !longer(each)).map(({ label }) => label);
}

/** Without case, Markdown, quotes and the marks between words: `Where_is-my order.` is `where is my order`. */
function plain(text: string): string {
  return comparable(text, true)
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
    .trim();
}
