/** Spans as programs send them. */
import { create, toBinary, type MessageInitShape, type DescMessage } from '@bufbuild/protobuf';
import { otlpSchema } from '../../src/edges/traces/schema.ts';

/** A span to send: ids in hex, times in milliseconds. */
export interface Said {
  readonly trace: string;
  readonly id: string;
  readonly parent?: string;
  readonly name: string;
  readonly at?: number;
  readonly ms?: number;
  readonly error?: string;
  readonly attributes?: Readonly<Record<string, string | number | boolean | readonly string[]>>;
}

type Attribute = NonNullable<Said['attributes']>[string];

function jsonValue(value: Attribute): object {
  if (typeof value === 'string') return { stringValue: value };
  if (typeof value === 'boolean') return { boolValue: value };
  if (typeof value === 'number')
    return Number.isInteger(value) ? { intValue: String(value) } : { doubleValue: value };
  return { arrayValue: { values: value.map(jsonValue) } };
}

const nanos = (ms: number): bigint => BigInt(Math.round(ms * 1000)) * 1000n;
/** The first second of 2026. */
const BEGIN = 1_767_225_600_000;

/** An export in JSON. */
export function jsonOf(spans: readonly Said[]): object {
  return { resourceSpans: [{ scopeSpans: [{ spans: spans.map(jsonSpan) }] }] };
}

function jsonSpan({ trace, id, parent, name, at = 0, ms = 1, error, attributes = {} }: Said): object {
  return {
    traceId: trace,
    spanId: id,
    ...(parent ? { parentSpanId: parent } : {}),
    name,
    startTimeUnixNano: String(nanos(BEGIN + at)),
    endTimeUnixNano: String(nanos(BEGIN + at + ms)),
    attributes: Object.entries(attributes).map(([key, value]) => ({ key, value: jsonValue(value) })),
    ...(error === undefined ? {} : { status: { code: 2, message: error } }),
  };
}

function binaryValue(value: Attribute): object {
  const [[name = '', held]] = Object.entries(jsonValue(value)) as [[string, unknown]];
  const plain = name === 'intValue' ? BigInt(held as string) : held;
  const list = { values: Array.isArray(value) ? value.map(binaryValue) : [] };
  return { value: { case: name, value: name === 'arrayValue' ? list : plain } };
}

/** The same as a protobuf message. */
export function binaryOf(spans: readonly Said[]): Uint8Array {
  const { request, span } = otlpSchema();
  const binary = (schema: DescMessage, message: object): Uint8Array =>
    toBinary(schema, create(schema, message as MessageInitShape<DescMessage>));
  const held = spans.map((each) => binary(span, binarySpan(each)));
  return binary(request, { resourceSpans: [{ scopeSpans: [{ spans: held }] }] });
}

function binarySpan({ trace, id, parent = '', name, at = 0, ms = 1, error, attributes = {} }: Said): object {
  return {
    traceId: Buffer.from(trace, 'hex'),
    spanId: Buffer.from(id, 'hex'),
    parentSpanId: Buffer.from(parent, 'hex'),
    name,
    startTimeUnixNano: nanos(BEGIN + at),
    endTimeUnixNano: nanos(BEGIN + at + ms),
    attributes: Object.entries(attributes).map(([key, value]) => ({ key, value: binaryValue(value) })),
    ...(error === undefined ? {} : { status: { code: 2, message: error } }),
  };
}
