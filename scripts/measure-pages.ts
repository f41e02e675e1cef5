/** A page for each measure: from its own comment, the schema of its options, and the examples that it is tested by. */
import { readFileSync } from 'node:fs';
import { markdownTable } from 'markdown-table';
import { parse, stringify } from 'yaml';
import { z } from 'zod';
import type { Measure } from '../src/contracts.ts';
import { measures } from '../src/measures/index.ts';
import type { Fields, Json, Mark } from '../src/types.ts';
import { type Examples, sampleOf } from '../tests/support/examples.ts';
import { cell } from './cell.ts';

type Example = Examples['examples'][number];

/** The index: what each measures, in a line. */
export function metricsIndex(): string {
  const rows = Object.values(measures).map(({ name, what, unit, direction, graded, level }) => [
    `[\`${name}\`](measures/${name}.md)`,
    cell(what),
    graded ? `${unit}, graded` : unit,
    direction,
    level,
  ]);
  const table = markdownTable([['measure', 'what it measures', 'unit', 'better', 'level'], ...rows]);
  return `# Metrics\n\nA measure is an entry of this catalogue; a metric is a card that uses one ([cards](config.md#cards)). Each has a page with its options, an example that is right and one that is wrong, and a card. The pages are made from \`src/measures/\` and \`fixtures/measures/\`; [adding one](adding.md) is a file.\n\nTexts are compared as a reader sees them: how an accent, a blank or a line end is encoded makes no difference, nor a mark that nobody sees ([0066](decisions/0066-texts-as-a-reader-sees-them.md)).\n\n${table}\n`;
}

/** Every page by its file. */
export const measurePages: Readonly<Record<string, () => Promise<string>>> = Object.fromEntries(
  Object.values(measures).map((measure) => [`docs/measures/${measure.name}.md`, () => pageOf(measure)]),
);

async function pageOf(measure: Measure): Promise<string> {
  const { name, what, unit, direction, level, aggregate, graded } = measure;
  const { examples } = parse(readFileSync(`fixtures/measures/${name}/examples.yml`, 'utf8')) as Examples;
  const marked = await Promise.all(examples.map((example) => markOf(measure, example)));
  const shown = chosen(measure, marked);
  const facts = [
    ['unit', graded ? `${unit}, graded from 0 to 1` : unit],
    ['better', direction],
    ['level', level],
    ['aggregate', aggregate],
  ];
  const options = optionRows(measure);
  return [
    `# ${name}`,
    what,
    ...commentOf(name),
    markdownTable([facts.map(([key = '']) => key), facts.map(([, value = '']) => value)]),
    '## Options',
    options.length
      ? markdownTable([['option', 'values', 'default', 'meaning'], ...options])
      : 'It takes none.',
    ...(shown.length ? ['## Examples', ...shown.map(exampleText)] : []),
    '## A card',
    await cardText(measure, await cardOptions(measure, shown, examples)),
    `All measures: [metrics](../metrics.md). What the other keys of a card mean: [config](../config.md#cards).`,
  ].join('\n\n');
}

/** What stands above the entry in its own file. */
function commentOf(name: string): string[] {
  const text = readFileSync(`src/measures/${name}.ts`, 'utf8');
  const before = text.slice(0, text.indexOf('export const measure'));
  const comment = /\/\*\*((?:(?!\*\/)[\s\S])*)\*\/\s*$/.exec(before)?.[1];
  const lines = (comment ?? '').split('\n').map((line) => line.replace(/^\s*\*? ?/, '').trim());
  const words = lines.filter(Boolean).join(' ');
  return words ? [words] : [];
}

interface Marked {
  readonly example: Example;
  readonly mark: Mark;
}

/** As the exam marks it. */
async function markOf(measure: Measure, example: Example): Promise<Marked> {
  if (example.failure && measure.failed) return { example, mark: measure.failed(example.failure) };
  const options = await measure.options().parseAsync(example.options ?? {});
  return { example, mark: await (await measure.prepare(options))(sampleOf(example)) };
}

/** One that is right and one that is wrong; where there is no right and wrong, two that differ. */
function chosen({ unit, direction }: Measure, marked: readonly Marked[]): Marked[] {
  const short = marked.filter(({ example }) => !example.times && example.answer.length < 1000);
  const [best, worst] = direction === 'higher' ? [1, 0] : [0, 1];
  const first = short.find(({ mark }) => (unit === 'ratio' ? mark.value === best : mark.value !== null));
  const other = short.find(({ mark }) =>
    unit === 'ratio' ? mark.value === worst : mark.value !== first?.mark.value,
  );
  return [first ?? short[0], other].filter((each) => each !== undefined);
}

const ASKED = [
  'system',
  'turns',
  'input',
  'context',
  'expected',
  'expected-tools',
  'tags',
  'tools',
  'earlier',
] as const;
const ANSWERED = [
  'answer',
  'calls',
  'rival',
  'replies',
  'latency',
  'first-token',
  'usage',
  'usd',
  'failure',
] as const;

function exampleText({ example, mark }: Marked): string {
  const said = [...ASKED, ...ANSWERED].filter(
    (key) => example[key] !== undefined && example[key] !== null && example[key] !== '',
  );
  const { situation, options } = example;
  const shown = {
    ...(options ? { options } : {}),
    ...Object.fromEntries(said.map((key) => [key, example[key]])),
  };
  const value = mark.value === null ? 'not scored' : `**${Number(mark.value.toPrecision(4))}**`;
  return `**${situation[0]?.toUpperCase() ?? ''}${situation.slice(1)}**\n\n\`\`\`yaml\n${yaml(shown)}\n\`\`\`\n\nMark: ${value}. ${plain(mark.reason)}`;
}

function plain(reason: string): string {
  return `\`${reason.replaceAll('`', "'").replaceAll('\n', ' ')}\``;
}

function yaml(value: object): string {
  return stringify(value, { lineWidth: 100 }).trim();
}

/** Those of an example that is shown; none where none are needed. */
async function cardOptions(
  measure: Measure,
  shown: readonly Marked[],
  examples: Examples['examples'],
): Promise<Fields> {
  const own = shown.map(({ example }) => example.options).find((options) => options !== undefined);
  if (own) return own;
  const { success } = await measure.options().safeParseAsync({});
  return success ? {} : (examples.find(({ options }) => options)?.options ?? {});
}

/** Complete: it may block, but where it fails its own self-test. */
async function cardText({ name, unit, ...measure }: Measure, options: Fields): Promise<string> {
  const tests = (await measure.selfTest?.(await measure.options().parseAsync(options))) ?? [];
  const card = {
    measure: name,
    ...(Object.keys(options).length ? { options } : {}),
    threshold: { 'max-regression': unit === 'ratio' ? 0.05 : '15%' },
    ...(tests.every(({ passed }) => passed) ? {} : { 'on-fail': 'warn' }),
    why: 'What users met, in a sentence',
    owner: '@acme/support',
    'review-by': '2030-01-01',
  };
  return `\`\`\`yaml\n${yaml({ metrics: { [name]: card } })}\n\`\`\``;
}

interface Schema {
  readonly type?: string;
  readonly enum?: readonly Json[];
  readonly const?: Json;
  readonly anyOf?: readonly Schema[];
  readonly items?: Schema;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly exclusiveMinimum?: number;
  readonly exclusiveMaximum?: number;
  readonly default?: Json;
  readonly description?: string;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
}

function optionRows(measure: Measure): string[][] {
  const schema = z.toJSONSchema(measure.options(), { io: 'input', unrepresentable: 'any' }) as Schema;
  return Object.entries(schema.properties ?? {}).map(([name, it]) => [
    `\`${name}\``,
    cell(valuesOf(it)),
    it.default !== undefined
      ? `\`${cell(JSON.stringify(it.default))}\``
      : schema.required?.includes(name)
        ? 'must be said'
        : '',
    cell(it.description ?? ''),
  ]);
}

/** `never`, `always` or a number from 0 to 1 */
function valuesOf({ type, enum: values, const: only, anyOf, items, ...range }: Schema): string {
  if (only !== undefined) return `\`${String(only)}\``;
  if (values) return listed(values);
  if (anyOf) return [...new Set(anyOf.map(valuesOf))].join(' or ');
  if (type === 'array') return items ? `a list: ${valuesOf(items)}` : 'a list';
  if (type === 'number' || type === 'integer') return numbersOf(type, range);
  return KINDS[type ?? ''] ?? 'any JSON';
}

const KINDS: Readonly<Record<string, string>> = {
  string: 'a text',
  boolean: '`true` or `false`',
  object: 'a map',
};

const MOST_LISTED = 8;

function listed(values: readonly Json[]): string {
  const shown = values.slice(0, MOST_LISTED).map((value) => `\`${String(value)}\``);
  const left = values.length - shown.length;
  return left > 0 ? `${shown.join(', ')} or one of ${left} more` : shown.join(', ');
}

function numbersOf(type: string, { minimum, maximum, exclusiveMinimum, exclusiveMaximum }: Schema): string {
  const what = type === 'integer' ? 'a whole number' : 'a number';
  const safe = (bound: number | undefined): boolean =>
    bound !== undefined && Math.abs(bound) < Number.MAX_SAFE_INTEGER;
  const low = safe(minimum) ? `from ${minimum}` : safe(exclusiveMinimum) ? `above ${exclusiveMinimum}` : '';
  const high = safe(maximum) ? `to ${maximum}` : safe(exclusiveMaximum) ? `below ${exclusiveMaximum}` : '';
  return [what, low, high].filter(Boolean).join(' ');
}
