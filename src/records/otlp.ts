/** Spans in the form of OTLP, as JSON or as what a protobuf library makes of the same messages. */
import type { Fields, Json, Span } from '../types.ts';

/** A span as it was sent, not yet put into its trace. */
export interface SentSpan extends Omit<Span, 'start'> {
  /** 32 digits, in small letters. */
  readonly trace: string;
  /** Whole microseconds since 1970. */
  readonly at: number;
}

type Message = Readonly<Record<string, unknown>>;

/** How deep values of attributes may lie in each other. */
const DEEPEST = 16;
const FAILED = 2;

/** What an export holds as its spans. Both `resourceSpans` and names with `_` are read. */
export function* spansIn(body: unknown): Generator<unknown> {
  for (const resource of listOf(body, 'resourceSpans'))
    for (const key of ['scopeSpans', 'instrumentationLibrarySpans'])
      for (const scope of listOf(resource, key)) yield* listOf(scope, 'spans');
}

/** Where a span belongs. */
export type Address = Pick<SentSpan, 'trace' | 'id' | 'parent'>;

/** Null where it is no span. */
export function addressOf(span: unknown): Address | null {
  const [trace, id] = [idOf(field(span, 'traceId'), 32), idOf(field(span, 'spanId'), 16)];
  return trace === null || id === null ? null : { trace, id, parent: idOf(field(span, 'parentSpanId'), 16) };
}

/** Null where it is none. */
export function spanOf(span: unknown): SentSpan | null {
  const address = addressOf(span);
  if (address === null) return null;
  const at = microsOf(field(span, 'startTimeUnixNano'));
  const name = field(span, 'name');
  const attributes = fieldsOf(listOf(span, 'attributes'), 0);
  return {
    ...address,
    name: typeof name === 'string' ? name : '',
    at,
    ms: Math.max(0, microsOf(field(span, 'endTimeUnixNano')) - at) / 1000,
    error: errorOf(span, attributes),
    attributes,
  };
}

/** The status' own words, or those of the exception, or its kind. */
function errorOf(span: unknown, attributes: Fields): string | null {
  const status = field(span, 'status');
  const code = field(status, 'code');
  if (code !== FAILED && code !== 'STATUS_CODE_ERROR') return null;
  const exception = listOf(span, 'events').find((event) => field(event, 'name') === 'exception');
  const thrown = exception ? fieldsOf(listOf(exception, 'attributes'), 0) : {};
  const words = [
    field(status, 'message'),
    thrown['exception.message'],
    thrown['exception.type'],
    attributes['error.type'],
  ];
  return words.find((each) => typeof each === 'string' && each !== '')?.toString() ?? 'failed';
}

function fieldsOf(list: readonly unknown[], depth: number): Fields {
  const pairs = list.flatMap((each): [string, Json][] => {
    const key = field(each, 'key');
    return typeof key === 'string' ? [[key, valueOf(field(each, 'value'), depth)]] : [];
  });
  return Object.fromEntries(pairs);
}

const KINDS = [
  'stringValue',
  'boolValue',
  'intValue',
  'doubleValue',
  'arrayValue',
  'kvlistValue',
  'bytesValue',
] as const;

function valueOf(value: unknown, depth: number): Json {
  const [kind, held] = chosen(value);
  if (depth > DEEPEST) return null;
  if (kind === 'arrayValue') return listOf(held, 'values').map((each) => valueOf(each, depth + 1));
  if (kind === 'kvlistValue') return fieldsOf(listOf(held, 'values'), depth + 1);
  if (kind === 'intValue' || kind === 'doubleValue') return numberOf(held);
  if (kind === 'bytesValue') return '(bytes)';
  return typeof held === 'string' || typeof held === 'boolean' ? held : null;
}

/** Which of the kinds of a value is set: protobuf libraries name it in `case`, JSON by its key. */
function chosen(value: unknown): readonly [(typeof KINDS)[number] | null, unknown] {
  const inner = field(value, 'value');
  const named = KINDS.find((kind) => kind === field(inner, 'case'));
  if (named) return [named, field(inner, 'value')];
  const kind = KINDS.find((each) => field(value, each) !== undefined) ?? null;
  return [kind, kind && field(value, kind)];
}

function numberOf(held: unknown): number | null {
  const value = typeof held === 'number' ? held : Number(held);
  return Number.isFinite(value) ? value : null;
}

/** Of nanoseconds: a large integer, or its digits, or in careless JSON a number. More digits than a double holds. */
function microsOf(held: unknown): number {
  if (typeof held === 'bigint') return Number(held / 1000n);
  const micros = typeof held === 'string' ? Number(held.slice(0, -3)) : Number(held) / 1000;
  return Number.isFinite(micros) && micros > 0 ? Math.floor(micros) : 0;
}

function idOf(held: unknown, digits: number): string | null {
  const id =
    held instanceof Uint8Array && held.length === digits / 2
      ? hexOf(held)
      : typeof held === 'string'
        ? held.toLowerCase()
        : '';
  return id.length === digits && /^[0-9a-f]+$/.test(id) && !/^0+$/.test(id) ? id : null;
}

const DIGITS = [...'0123456789abcdef'].map((digit) => digit.charCodeAt(0));

/** Made at once: a text that grows digit by digit takes many times its room for as long as it is kept. */
function hexOf(bytes: Uint8Array): string {
  const codes: number[] = [];
  for (const byte of bytes) codes.push(DIGITS[byte >> 4] ?? 0, DIGITS[byte & 15] ?? 0);
  return String.fromCharCode(...codes);
}

function listOf(message: unknown, key: string): readonly unknown[] {
  const list = field(message, key);
  return Array.isArray(list) ? list : [];
}

/** JSON may write `trace_id` for `traceId`. */
function field(message: unknown, key: string): unknown {
  if (typeof message !== 'object' || message === null) return undefined;
  const found = (message as Message)[key];
  if (found !== undefined || Array.isArray(message)) return found;
  return (message as Message)[key.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)];
}
