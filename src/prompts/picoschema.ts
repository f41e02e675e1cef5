/** Picoschema, the short form of JSON Schema in Dotprompt: https://google.github.io/dotprompt/reference/picoschema */
import type { Fields, Json } from '../types.ts';
import { isFields } from '../parsing/json.ts';

const scalars = ['any', 'boolean', 'integer', 'null', 'number', 'string'];
const types = [...scalars, 'object', 'array'];

/** A JSON Schema as it stands, or one made from the short form. `refuse` gets what is neither. */
export function jsonSchema(written: Json, refuse: (what: string) => never): Json {
  if (isFields(written) && types.includes(String(written['type']))) return written;
  if (isFields(written) && isFields(written['properties'])) return { ...written, type: 'object' };
  return schemaOf(written, refuse);
}

function schemaOf(written: Json, refuse: (what: string) => never): Fields {
  if (typeof written === 'string') return scalarOf(written, refuse);
  if (!isFields(written)) refuse(`${JSON.stringify(written)} is no type`);
  const properties: Record<string, Json> = {};
  const required: string[] = [];
  let additionalProperties: Json = false;
  for (const [key, value] of Object.entries(written)) {
    if (key === '(*)') additionalProperties = schemaOf(value, refuse);
    else {
      const [, name = key, optional, kind] = /^([^(?]+)(\?)?(?:\((.*)\))?$/.exec(key) ?? [];
      properties[name] = propertyOf(value, kind ?? null, optional === '?', refuse);
      if (!optional) required.push(name);
    }
  }
  return { type: 'object', properties, ...(required.length > 0 && { required }), additionalProperties };
}

function propertyOf(
  value: Json,
  kind: string | null,
  optional: boolean,
  refuse: (what: string) => never,
): Fields {
  const [type, description] = described(kind ?? '');
  const note: Fields = description === null ? {} : { description };
  if (type === 'array')
    return { type: optional ? ['array', 'null'] : 'array', items: schemaOf(value, refuse), ...note };
  if (type === 'enum') {
    if (!Array.isArray(value)) refuse('an enum needs a list of values');
    const values = value as readonly Json[];
    return { enum: optional && !values.includes(null) ? [...values, null] : values, ...note };
  }
  if (kind !== null && type !== 'object') refuse(`(${type}) is neither array, object nor enum`);
  const schema = { ...schemaOf(value, refuse), ...note };
  const plain: Json = schema['type'] ?? null;
  return optional && typeof plain === 'string' ? { ...schema, type: [plain, 'null'] } : schema;
}

function scalarOf(written: string, refuse: (what: string) => never): Fields {
  const [type, description] = described(written);
  if (!scalars.includes(type)) refuse(`the type ${type} is defined in a program`);
  return { ...(type !== 'any' && { type }), ...(description !== null && { description }) };
}

function described(written: string): readonly [string, string | null] {
  const cut = written.indexOf(',');
  return cut < 0 ? [written.trim(), null] : [written.slice(0, cut).trim(), written.slice(cut + 1).trim()];
}
