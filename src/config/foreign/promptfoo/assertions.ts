import { isFields } from '../../../parsing/json.ts';
import { faultOf } from '../../../text/patterns.ts';
import { parseYaml } from '../../../parsing/yaml.ts';
import type { Demand, Fields, Json } from '../../../types.ts';
import { asksJudge } from './judge-assertions.ts';

/** An assertion whose value was filled for its test. */
interface Assertion {
  readonly type: string;
  readonly value: Json;
  readonly threshold: number | null;
}

/** An entry of our catalogue with what it must find; a text says why there is none. */
type Mapped = (Pick<Demand, 'options'> & Partial<Demand> & { readonly measure: string }) | string;
type Mapping = (value: Json, threshold: number | null) => Mapped | Promise<Mapped>;

/** A demand with the measure that answers it. */
interface MappedAssertion {
  readonly measure: string;
  readonly demand: Demand;
}

const texts = (value: Json): readonly string[] | null => {
  const list: readonly Json[] =
    typeof value === 'string' ? commaSeparated(value) : Array.isArray(value) ? value : [];
  return list.length ? list.map(String) : null;
};

function commaSeparated(text: string): readonly string[] {
  return [...text.matchAll(/\s*(?:"((?:[^"]|"")*)"|([^,]*))\s*(?:,|$)/g)]
    .map(([, quoted, plain]) => (quoted === undefined ? (plain ?? '').trim() : quoted.replaceAll('""', '"')))
    .filter(Boolean);
}

const NO_VALUE = 'without a value';

function contains(ignoreCase: boolean): Mapping {
  return (value) => {
    if ((typeof value !== 'string' && typeof value !== 'number') || value === '') return NO_VALUE;
    return { measure: 'contains', options: { value: String(value), 'ignore-case': ignoreCase } };
  };
}

function containsSeveral(mode: 'all' | 'any', ignoreCase: boolean): Mapping {
  return (value) => {
    const wanted = texts(value);
    if (!wanted) return NO_VALUE;
    return { measure: 'contains', options: { value: wanted, mode, 'ignore-case': ignoreCase } };
  };
}

function edge(measure: string): Mapping {
  return (value) =>
    value === null || value === '' ? NO_VALUE : { measure, options: { value: String(value), trim: false } };
}

function atMost(measure: string): Mapping {
  return (_, threshold) =>
    threshold === null ? 'without a threshold' : { measure, options: {}, min: null, max: threshold };
}

/** Ajv reads a schema that does not say its draft as draft-07. */
const DRAFT = 'http://json-schema.org/draft-07/schema#';

function json(whole: boolean): Mapping {
  return (value): Mapped => {
    const written = typeof value === 'string' && value !== '' ? parseYaml(value, 'the schema').value : value;
    if (typeof written === 'boolean') return 'with true or false for a schema';
    const schema: Fields = isFields(written) ? { $schema: DRAFT, ...written } : {};
    if (!whole) return { measure: 'json-schema', options: { schema, anywhere: true } };
    if (!isFields(written)) return { measure: 'json-valid', options: { strict: true } };
    return { measure: 'json-schema', options: { schema, strict: true } };
  };
}

function wordCount(value: Json): Mapped {
  const amount = isFields(value) ? value : { min: Number(value), max: Number(value) };
  const { min, max } = amount;
  const given = Object.entries({ min, max }).filter(
    ([, it]) => typeof it === 'number' && Number.isInteger(it),
  );
  if (given.length === 0) return NO_VALUE;
  return {
    measure: 'length',
    options: { unit: 'blank-separated', ...(Object.fromEntries(given) as Fields) },
  };
}

async function regex(value: Json): Promise<Mapped> {
  if (typeof value !== 'string' || value === '') return NO_VALUE;
  const fault = await faultOf(value);
  return fault ? `/${value}/: ${fault}` : { measure: 'matches', options: { pattern: value } };
}

function functionCall(): Mapped {
  return { measure: 'tool-calls-valid', options: {} };
}

/** promptfoo's assertions that have an entry of the catalogue; each may have `not-` before it. */
const MAPPINGS: Readonly<Record<string, Mapping>> = {
  equals: (value) =>
    value === null
      ? NO_VALUE
      : {
          measure: 'exact-match',
          options: { value: typeof value === 'object' ? [value] : String(value), trim: false },
        },
  contains: contains(false),
  icontains: contains(true),
  'contains-all': containsSeveral('all', false),
  'contains-any': containsSeveral('any', false),
  'icontains-all': containsSeveral('all', true),
  'icontains-any': containsSeveral('any', true),
  'starts-with': edge('starts-with'),
  regex,
  'is-json': json(true),
  'contains-json': json(false),
  'is-valid-openai-tools-call': functionCall,
  'is-valid-openai-function-call': functionCall,
  'is-valid-function-call': functionCall,
  'tool-call-f1': (value, threshold) => {
    const tools = texts(value);
    return tools ? { measure: 'tool-f1', options: { tools }, min: threshold ?? 1 } : NO_VALUE;
  },
  levenshtein: (value, threshold) =>
    typeof value !== 'string'
      ? NO_VALUE
      : { measure: 'edit-distance', options: { value }, min: null, max: threshold || 5 },
  'rouge-n': (value, threshold) =>
    typeof value !== 'string' || value === ''
      ? NO_VALUE
      : { measure: 'similarity', options: { value, method: 'rouge-1-treebank' }, min: threshold ?? 0.75 },
  'word-count': wordCount,
  'is-refusal': () => ({ measure: 'refusal', options: { expect: 'always' } }),
  latency: atMost('latency'),
  cost: atMost('cost'),
};

/** All types that are judged here, as the documentation lists them. */
export const supportedTypes: readonly string[] = Object.keys(MAPPINGS);

/** The demand of one assertion; a text names what is not supported. */
export async function demandOf({ type, value, threshold }: Assertion): Promise<MappedAssertion | string> {
  const not = type.startsWith('not-');
  const base = not ? type.slice(4) : type;
  const mapping = Object.hasOwn(MAPPINGS, base) ? MAPPINGS[base] : undefined;
  if (!mapping) return type;
  const mapped = await mapping(value, threshold);
  if (typeof mapped === 'string') return `${type} ${mapped}`;
  const { measure, options, min = 1, max = null } = mapped;
  return { measure, demand: { options, min, max, not } };
}

/** Other types that a table may name; its cells are texts else. */
const OTHERS = [
  ...['javascript', 'python', 'ruby', 'fn', 'eval', 'file', 'grade', 'webhook', 'human', 'select-best'],
  ...['max-score', 'g-eval', 'answer-relevance', 'context-recall', 'context-relevance', 'pi', 'classifier'],
  ...['conversation-relevance', 'moderation', 'guardrails', 'search-rubric', 'bleu', 'gleu', 'meteor'],
  ...['perplexity', 'perplexity-score', 'finish-reason', 'is-html', 'contains-html', 'is-sql', 'is-xml'],
  ...['contains-sql', 'contains-xml'],
];

/** `contains-any(0.5): a, b` of a table's `__expected`; without a type it is what the answer must equal. */
export function assertionFromText(text: string): Assertion {
  const match = /^\s*((?:not-)?[a-z][a-z0-9-]*)(?:\(([\d.]+)\))?\s*(?::([\s\S]*))?$/.exec(text);
  const [, type = '', threshold, value] = match ?? [];
  const base = type.replace(/^not-/, '');
  const isKnown = Object.hasOwn(MAPPINGS, base) || asksJudge(base) || OTHERS.includes(base);
  if (!match || !isKnown) return { type: 'equals', value: text.trim(), threshold: null };
  return {
    // A table may say `grade` for short.
    type: type.replace(/\bgrade$/, 'llm-rubric'),
    value: value === undefined ? null : value.trim(),
    threshold: threshold ? Number(threshold) : null,
  };
}
