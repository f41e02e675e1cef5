/** Labels that answers name: one of known classes, alone or in a sentence. */
import { z } from 'zod';
import type { Scorer, SettingsOf } from '../contracts.ts';
import { jsonIn } from './json-answer.ts';
import { marked, quoted, unscored } from './marks.ts';
import { isNamedIn, plain, saidIn } from './label-forms.ts';
import { start } from '../render/text.ts';
import { once } from '../lib/once.ts';
import { pointerPath, valueAt } from '../parsing/pointer.ts';
import { textsOf } from './texts.ts';

/** Characters of an answer that are read. */
const longest = 50_000;

/** What every measure of labels needs to know. */
export const labelShape = () => ({
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

export const labelOptions = once(() => z.strictObject(labelShape()).refine(saysLabels, NO_LABELS));
export type LabelOptions = SettingsOf<typeof labelOptions>;

/** What `find: anywhere` can't do without. */
export function saysLabels({
  find,
  labels,
}: {
  readonly find: string;
  readonly labels?: readonly string[] | undefined;
}): boolean {
  return find === 'whole' || labels !== undefined;
}

export const NO_LABELS = 'find: anywhere needs labels to look for';

/** What an answer names: one label, several, or none; null when there is no field to hold one. */
export function createReader(settings: LabelOptions): (text: string) => LabelReading | null {
  const known = (settings.labels ?? []).map((label) => ({ label, plain: plain(label) }));
  const path = settings.at === undefined ? null : (pointerPath(settings.at) ?? []);
  return (text) => {
    const said = path === null ? text : fieldOf(text, path);
    return said === null ? null : { said, labels: labelsIn(said, known, settings.find) };
  };
}

/** What was said, and the labels in it. */
interface LabelReading {
  readonly said: string;
  readonly labels: readonly string[];
}

/** Marks 1 when the answer names the label that the case expects, else 0; evidence holds both labels. */
export function labelScorer(settings: LabelOptions): Scorer {
  const read = createReader(settings);
  return ({ answer: { text, turn }, case: { expected: due } }) => {
    const expected = textsOf(due);
    if (expected === null) return unscored('the case has no `expected` label');
    if (text.length > longest)
      return unscored(`the answer is too long to hold a label (${text.length} characters)`);
    const wanted = expected.join(SEPARATOR);
    const named = read(text);
    if (named === null) {
      const evidence = { turn, expected: wanted, observed: start(text, 200) };
      return marked(0, `there is no label at ${settings.at || 'the whole'}`, evidence);
    }
    const { said, labels } = named;
    const [label] = labels;
    const evidence = { turn, expected: wanted, observed: label ?? '', span: start(said) };
    if (label === undefined)
      return marked(0, `names none of the labels: ${quoted(said)}`, { ...evidence, observed: '(no label)' });
    if (labels.length > 1)
      return marked(0, `names several labels: ${labels.join(', ')}`, {
        ...evidence,
        observed: '(several labels)',
      });
    return expected.some((each) => plain(each) === plain(label))
      ? marked(1, `labelled ${quoted(label)}`, evidence)
      : marked(0, `labelled ${quoted(label)}, not ${quoted(wanted)}`, evidence);
  };
}

/** Between labels of which any is right. */
export const SEPARATOR = ' | ';

function fieldOf(text: string, path: readonly string[]): string | null {
  const found = jsonIn(text, false);
  const value = 'value' in found ? valueAt(found.value, path) : undefined;
  return value === undefined || value === null || typeof value === 'object' ? null : String(value);
}

interface Known {
  readonly label: string;
  readonly plain: string;
}

function labelsIn(said: string, known: readonly Known[], find: LabelOptions['find']): readonly string[] {
  const bare = plain(said);
  if (bare === '') return [];
  if (known.length === 0) return [said.trim().slice(0, 200)];
  const same = known.find((each) => each.plain === bare);
  if (same) return [same.label];
  if (find === 'whole') return [];
  const text = saidIn(said);
  const named = known.filter((each) => isNamedIn(text, each.plain));
  // "refund" is not named by "refund status".
  const longer = (each: Known): boolean =>
    named.some((other) => other.plain !== each.plain && isNamedIn(saidIn(other.label), each.plain));
  return named.filter((each) => !longer(each)).map(({ label }) => label);
}
