import { create, createFileRegistry, type DescMessage } from '@bufbuild/protobuf';
import {
  FieldDescriptorProto_Label as Label,
  FieldDescriptorProto_Type as Type,
  FileDescriptorProtoSchema,
} from '@bufbuild/protobuf/wkt';

/** A field: its name, number and type; a name is that of a message. */
type Field = readonly [name: string, number: number, type: keyof typeof TYPES | (string & {}), many?: 'many'];

const TYPES = {
  text: Type.STRING,
  bytes: Type.BYTES,
  yes: Type.BOOL,
  int: Type.INT64,
  double: Type.DOUBLE,
  time: Type.FIXED64,
  code: Type.INT32,
} as const;

/**
 * Of OTLP 1 (opentelemetry/proto/collector/trace/v1) what is read here; the decoder passes over all other fields.
 * Field numbers and types of a stable protocol don't change.
 */
const MESSAGES: Readonly<Record<string, readonly Field[]>> = {
  ExportTraceServiceRequest: [['resource_spans', 1, 'ResourceSpans', 'many']],
  ResourceSpans: [['scope_spans', 2, 'ScopeSpans', 'many']],
  // Messages, which stand in their bytes: each is read by itself, so that those of one export are never held as objects.
  ScopeSpans: [['spans', 2, 'bytes', 'many']],
  /** Of a span what says where it belongs. */
  Address: [
    ['trace_id', 1, 'bytes'],
    ['span_id', 2, 'bytes'],
    ['parent_span_id', 4, 'bytes'],
  ],
  Span: [
    ['trace_id', 1, 'bytes'],
    ['span_id', 2, 'bytes'],
    ['parent_span_id', 4, 'bytes'],
    ['name', 5, 'text'],
    ['start_time_unix_nano', 7, 'time'],
    ['end_time_unix_nano', 8, 'time'],
    ['attributes', 9, 'KeyValue', 'many'],
    ['events', 11, 'Event', 'many'],
    ['status', 15, 'Status'],
  ],
  Event: [
    ['name', 2, 'text'],
    ['attributes', 3, 'KeyValue', 'many'],
  ],
  Status: [
    ['message', 2, 'text'],
    ['code', 3, 'code'],
  ],
  KeyValue: [
    ['key', 1, 'text'],
    ['value', 2, 'AnyValue'],
  ],
  AnyValue: [
    ['string_value', 1, 'text'],
    ['bool_value', 2, 'yes'],
    ['int_value', 3, 'int'],
    ['double_value', 4, 'double'],
    ['array_value', 5, 'ArrayValue'],
    ['kvlist_value', 6, 'KeyValueList'],
    ['bytes_value', 7, 'bytes'],
  ],
  ArrayValue: [['values', 1, 'AnyValue', 'many']],
  KeyValueList: [['values', 1, 'KeyValue', 'many']],
};

/** Its fields exclude each other. */
const CHOICE = 'AnyValue';

/** What an exporter sends: exports, which hold spans in their bytes. */
interface Schema {
  readonly request: DescMessage;
  readonly address: DescMessage;
  readonly span: DescMessage;
}

export function otlpSchema(): Schema {
  const file = create(FileDescriptorProtoSchema, {
    name: 'otlp.proto',
    package: 'otlp',
    syntax: 'proto3',
    messageType: Object.entries(MESSAGES).map(([name, fields]) => ({
      name,
      field: fields.map((field) => fieldOf(field, name === CHOICE)),
      oneofDecl: name === CHOICE ? [{ name: 'value' }] : [],
    })),
  });
  const registry = createFileRegistry(file, () => undefined);
  const message = (name: string): DescMessage => {
    const found = registry.getMessage(`otlp.${name}`);
    if (!found) throw new Error(`the schema of OTLP lacks ${name}`);
    return found;
  };
  return {
    request: message('ExportTraceServiceRequest'),
    address: message('Address'),
    span: message('Span'),
  };
}

function fieldOf([name, number, type, many]: Field, isChoice: boolean) {
  const plain = TYPES[type as keyof typeof TYPES] as Type | undefined;
  return {
    name,
    number,
    label: many ? Label.REPEATED : Label.OPTIONAL,
    type: plain ?? Type.MESSAGE,
    ...(plain === undefined ? { typeName: `.otlp.${type}` } : {}),
    ...(isChoice ? { oneofIndex: 0 } : {}),
  };
}
