/** What spans say of models, tools and searches: the names of OpenTelemetry's `gen_ai.*` of today and before, and of OpenInference. */
import { isFields } from '../parsing/json.ts';
import type { Fields, Json, Span, ToolCall, Usage, UsagePart } from '../types.ts';

/** What the parts of a system did for one answer. */
interface SpanReading {
  /** Of all models together; null where no span counts tokens. */
  readonly usage: Usage | null;
  readonly calls: readonly ToolCall[];
  /** Texts that were found; null where no span says that it searched. */
  readonly found: readonly string[] | null;
  /** How often a model was asked. */
  readonly asked: number;
  /** The model, where it is one. */
  readonly model: string | null;
}

type Attributes = Fields;

const ASKS = ['chat', 'generate_content', 'text_completion', 'completion'];

/** Reads the spans of one trace. */
export function readSpans(spans: readonly Span[]): SpanReading {
  const asks = askingIn(spans);
  const models = [...new Set(asks.flatMap((span) => modelOf(span.attributes) ?? []))];
  return {
    usage: usageOf(countingIn(spans)),
    calls: callsIn(spans, asks),
    found: foundIn(spans),
    asked: asks.length,
    model: models.length === 1 ? (models[0] ?? null) : null,
  };
}

/** Spans that ask a model. */
function askingIn(spans: readonly Span[]): Span[] {
  return innermost(spans, ({ attributes }) => {
    const operation = text(attributes['gen_ai.operation.name']) ?? text(attributes['llm.request.type']);
    return operation === null
      ? kindOf(attributes) === 'llm' || (kindOf(attributes) === null && tokensIn(attributes) !== null)
      : ASKS.includes(operation);
  });
}

/** Spans that count tokens; an agent that sums up those of its parts is left out. */
function countingIn(spans: readonly Span[]): Span[] {
  return innermost(spans, ({ attributes }) => tokensIn(attributes) !== null);
}

/** Of those that fit, the ones that hold no other. */
function innermost(spans: readonly Span[], fits: (span: Span) => boolean): Span[] {
  const fitting = spans.filter(fits);
  const parents = new Map(spans.map(({ id, parent }) => [id, parent]));
  const holding = new Set<string>();
  for (const { id } of fitting)
    for (let at = parents.get(id); at && !holding.has(at); at = parents.get(at)) holding.add(at);
  return fitting.filter(({ id }) => !holding.has(id));
}

function usageOf(spans: readonly Span[]): Usage | null {
  if (spans.length === 0) return null;
  const parts = new Map<string, UsagePart>();
  for (const { attributes } of spans) {
    const tokens = tokensIn(attributes);
    const model = modelOf(attributes) ?? '';
    if (tokens) parts.set(model, { model, ...sum(parts.get(model), tokens) });
  }
  const all = [...parts.values()];
  const whole = all.reduce<Tokens>((one, other) => sum(one, other), { input: 0, output: 0 });
  return { ...whole, ...(all.length > 1 ? { parts: all } : {}) };
}

type Tokens = Omit<UsagePart, 'model'>;

function sum(one: Tokens | undefined, other: Tokens): Tokens {
  const cached = (one?.cached ?? 0) + (other.cached ?? 0);
  return {
    input: (one?.input ?? 0) + other.input,
    output: (one?.output ?? 0) + other.output,
    ...(cached > 0 ? { cached } : {}),
  };
}

/** Null where tokens are not counted. */
function tokensIn(attributes: Attributes): Tokens | null {
  const input = first(attributes, [
    'gen_ai.usage.input_tokens',
    'gen_ai.usage.prompt_tokens',
    'llm.token_count.prompt',
    'llm.usage.prompt_tokens',
  ]);
  const output = first(attributes, [
    'gen_ai.usage.output_tokens',
    'gen_ai.usage.completion_tokens',
    'llm.token_count.completion',
    'llm.usage.completion_tokens',
  ]);
  if (input === null && output === null) return null;
  const cached = first(attributes, [
    'gen_ai.usage.cache_read.input_tokens',
    'gen_ai.usage.cache_read_input_tokens',
    'llm.token_count.prompt_details.cache_read',
  ]);
  return {
    input: input ?? 0,
    output: output ?? 0,
    ...(cached ? { cached: Math.min(cached, input ?? 0) } : {}),
  };
}

function first(attributes: Attributes, names: readonly string[]): number | null {
  const found = names.map((name) => attributes[name]).find((value) => typeof value === 'number');
  return found !== undefined && found >= 0 ? found : null;
}

function modelOf(attributes: Attributes): string | null {
  return (
    text(attributes['gen_ai.response.model']) ??
    text(attributes['gen_ai.request.model']) ??
    text(attributes['llm.model_name'])
  );
}

/** Calls that were carried out; where no span says so, those that models asked for. */
function callsIn(spans: readonly Span[], asks: readonly Span[]): ToolCall[] {
  const done = innermost(spans, isTool).map(carriedOut);
  return done.length > 0 ? done : asks.flatMap(({ attributes }) => askedFor(attributes));
}

function isTool({ attributes }: Span): boolean {
  const operation = text(attributes['gen_ai.operation.name']);
  return operation === 'execute_tool' || (operation === null && kindOf(attributes) === 'tool');
}

function carriedOut({ name, attributes }: Span): ToolCall {
  const called = ['gen_ai.tool.name', 'tool.name', 'traceloop.entity.name'].map((key) =>
    text(attributes[key]),
  );
  const given = ['gen_ai.tool.call.arguments', 'tool.parameters', 'input.value', 'traceloop.entity.input']
    .map((key) => attributes[key])
    .find((value) => value !== undefined && value !== null);
  return {
    name: called.find((each) => each !== null) ?? name.replace(/^execute_tool /, ''),
    arguments: argumentsOf(given),
  };
}

/** Tool calls in a model's answer: as messages with parts, or in numbered keys. */
function askedFor(attributes: Attributes): ToolCall[] {
  const parts = list(parsed(attributes['gen_ai.output.messages'])).flatMap((message) =>
    isFields(message) ? list(message['parts']) : [],
  );
  const calls = parts.flatMap((part): ToolCall[] => {
    if (!isFields(part) || part['type'] !== 'tool_call') return [];
    const name = text(part['name']);
    return name === null ? [] : [{ name, arguments: argumentsOf(part['arguments']) }];
  });
  return calls.length > 0 ? calls : numberedCalls(attributes);
}

const NUMBERED =
  /^(?:gen_ai\.completion\.\d+\.|llm\.output_messages\.\d+\.message\.)tool_calls\.\d+\.(?:tool_call\.function\.)?name$/;

function numberedCalls(attributes: Attributes): ToolCall[] {
  return inNumbers(Object.keys(attributes).filter((key) => NUMBERED.test(key))).flatMap((key) => {
    const name = text(attributes[key]);
    const given = attributes[key.replace(/name$/, 'arguments')];
    return name === null ? [] : [{ name, arguments: argumentsOf(given) }];
  });
}

/** Texts of documents; of one without a text its id, so that what was found can still be told. */
function foundIn(spans: readonly Span[]): string[] | null {
  const searches = spans.filter(({ attributes }) => isSearch(attributes));
  if (searches.length === 0) return null;
  return searches.flatMap(({ attributes }) => {
    const documents = list(parsed(attributes['gen_ai.retrieval.documents'])).flatMap(documentText);
    return documents.length > 0 ? documents : numberedDocuments(attributes);
  });
}

function isSearch(attributes: Attributes): boolean {
  return (
    attributes['gen_ai.retrieval.documents'] !== undefined ||
    attributes['gen_ai.operation.name'] === 'retrieval' ||
    kindOf(attributes) === 'retriever'
  );
}

function documentText(document: Json): string[] {
  if (typeof document === 'string') return [document];
  if (!isFields(document)) return [];
  const said = ['content', 'text', 'page_content', 'id'].map((key) => text(document[key]));
  return said.flatMap((each) => each ?? []).slice(0, 1);
}

function numberedDocuments(attributes: Attributes): string[] {
  const keys = Object.keys(attributes).filter((key) =>
    /^retrieval\.documents\.\d+\.document\.content$/.test(key),
  );
  return inNumbers(keys).flatMap((key) => text(attributes[key]) ?? []);
}

/** `a.2` before `a.10`. */
function inNumbers(keys: readonly string[]): string[] {
  const padded = (key: string): string => key.replace(/\d+/g, (digits) => digits.padStart(8, '0'));
  return keys.toSorted((one, other) => (padded(one) < padded(other) ? -1 : 1));
}

/** What kind of part it is, where another convention says so. */
function kindOf(attributes: Attributes): string | null {
  const kind = text(attributes['openinference.span.kind']) ?? text(attributes['traceloop.span.kind']);
  return kind?.toLowerCase() ?? null;
}

function argumentsOf(given: Json | undefined): string {
  if (given === undefined || given === null) return '{}';
  return typeof given === 'string' ? given : JSON.stringify(given);
}

/** Structured, or as JSON in a text. */
function parsed(value: Json | undefined): Json {
  if (typeof value !== 'string') return value ?? null;
  try {
    return JSON.parse(value) as Json;
  } catch {
    return null;
  }
}

function list(value: Json | undefined): readonly Json[] {
  return Array.isArray(value) ? (value as readonly Json[]) : [];
}

function text(value: Json | undefined): string | null {
  return typeof value === 'string' && value !== '' ? value : null;
}
