/** The form of the answer that a `.prompt.yml` asks for. */
import { UserError } from '../errors.ts';
import { isFields, parseJson } from '../parsing/json.ts';
import { suggestion } from '../lib/nearest.ts';
import type { Fields, Json } from '../types.ts';
import type { OpenFile } from './open-file.ts';

const FORMATS = ['text', 'json_object', 'json_schema'];
const HOW = 'Write jsonSchema: |- and below it {"name": "answer", "schema": {…}} as JSON.';

/** As APIs take it; null for plain text. */
export function responseFormatOf(root: Fields, file: OpenFile, path: string): Json {
  const key = root['responseFormat'] === undefined ? 'response_format' : 'responseFormat';
  const written = root[key] ?? null;
  if (key === 'response_format' && written !== null)
    file.warn(
      'read-otherwise',
      [key],
      'gh models does not read "response_format", but responseFormat; it is sent.',
    );
  const { type, json_schema: inner = null } = isFields(written) ? written : { type: written };
  const kind = written === null ? null : kindOf(type ?? null, key, file);
  const schema = root['jsonSchema'] ?? root['json_schema'] ?? inner;
  if (kind === 'json_schema') return { type: kind, json_schema: schemaOf(schema, file, path) };
  if (schema) {
    const message = `${path}: jsonSchema is not sent without responseFormat: json_schema.`;
    file.warnings.push({ code: 'not-sent', message });
  }
  return kind === 'json_object' ? { type: kind } : null;
}

function kindOf(written: Json, key: string, file: OpenFile): string | null {
  const said = typeof written === 'string' ? written : '';
  if (FORMATS.includes(said)) return said;
  if (said === 'json') {
    file.warn(
      'read-otherwise',
      [key],
      'gh models does not know the format "json"; json_object is asked for.',
    );
    return 'json_object';
  }
  const hint = said ? suggestion(said, FORMATS) : `Write one of ${FORMATS.join(', ')}.`;
  return file.complain([key], `${key} must be one of ${FORMATS.join(', ')}`, hint);
}

/** JSON in a text, or the same as a mapping: `{"name": …, "schema": {…}}`, or a bare schema. */
function schemaOf(written: Json, file: OpenFile, path: string): Json {
  if (written === null) return file.complain(['jsonSchema'], 'json_schema needs a jsonSchema', HOW);
  const before = file.errors.length;
  const value = isFields(written) ? written : schemaIn(file, written, path);
  const named =
    isFields(value) && !value['schema'] && isBare(value) ? { name: 'answer', schema: value } : value;
  if (isFields(named) && typeof named['name'] === 'string' && isFields(named['schema'] ?? null))
    return { ...named, name: nameOf(file, named['name'], path) };
  return file.errors.length > before
    ? null
    : file.complain(['jsonSchema'], 'jsonSchema needs a "name" and a "schema"', HOW);
}

function isBare(value: Fields): boolean {
  return ['type', 'properties', '$ref', 'anyOf'].some((key) => Object.hasOwn(value, key));
}

function schemaIn(file: OpenFile, written: Json, path: string): Json {
  if (typeof written !== 'string')
    return file.complain(['jsonSchema'], 'jsonSchema must be a text', 'Put it in quotes.');
  try {
    return parseJson(written, path).value;
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    const why = error.message.split(': ').at(-1);
    return file.complain(['jsonSchema'], `jsonSchema is not valid JSON: ${why}`, error.hint);
  }
}

/** APIs take letters, digits, `_` and `-` in the name of a schema, and refuse the request otherwise. */
function nameOf(file: OpenFile, written: string, path: string): string {
  const name = written.replace(/[^\w-]+/g, '_').slice(0, 64);
  if (name !== written) {
    const message = `${path}: the schema is sent as "${name}", since APIs refuse the name "${written}".`;
    file.warnings.push({ code: 'sent-otherwise', message });
  }
  return name;
}
