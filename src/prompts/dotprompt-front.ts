/** The front matter of Dotprompt files; its mistakes are gathered, and what nobody reads is a warning. */
import { UserError } from '../errors.ts';
import { isFields } from '../parsing/json.ts';
import type { Fields, Json } from '../types.ts';
import { type At, type OpenFile, unread } from './open-file.ts';
import { jsonSchema } from './picoschema.ts';
import { API_PARAMETERS } from './prompt-keys.ts';
import { snake } from './prompt-text.ts';

/** What the front matter says that reaches a model. */
interface Front {
  readonly model: string | null;
  readonly parameters: Fields;
  readonly defaults: Fields;
  readonly tools: readonly Json[];
  readonly responseFormat: Json;
}

const keys = ['name', 'variant', 'version', 'description', 'metadata', 'ext', 'model', 'config'];
const known = [...keys, 'input', 'output', 'tools', 'toolDefs', 'toolChoice', 'maxTurns', 'use'];
const renamed: Readonly<Record<string, string>> = { stop_sequences: 'stop', model_version: 'version' };
const connection = /^(api_?key|base_?url|api_base|endpoint|location|project)$/;

/** Reads front matter; mistakes and warnings are told to the file. */
export function frontOf(front: Fields, file: OpenFile): Front {
  const parameters: Record<string, Json> = {};
  for (const [key, value] of Object.entries(front)) {
    // LiteLLM writes parameters beside `model`, not under `config`.
    if (API_PARAMETERS.includes(snake(key))) parameters[snake(key)] = value;
    else if (!known.includes(key) && !key.includes('.')) file.warn('unread-key', [key], unread(key, known));
  }
  for (const [key, value] of Object.entries(mapping(front, ['config'], file))) {
    const name = renamed[snake(key)] ?? snake(key);
    if (!connection.test(name)) parameters[name] = value;
  }
  const { version, ...rest } = parameters;
  const written = front['model'] ?? null;
  if (written !== null && typeof written !== 'string')
    file.complain(['model'], 'model must be a text', 'Name one model.');
  return {
    model: modelOf(typeof written === 'string' ? written : null, version ?? null),
    parameters: rest,
    defaults: defaultsOf(mapping(front, ['input'], file), file),
    tools: toolsOf(front, file),
    responseFormat: responseFormatOf(mapping(front, ['output'], file), file),
  };
}

/** What is given where a case is silent; a variable that the schema calls optional may be left out, and is nothing then. */
function defaultsOf(input: Fields, file: OpenFile): Fields {
  const schema = isFields(input['schema'] ?? null) ? (input['schema'] as Fields) : {};
  const nothing = Object.keys(schema).flatMap((key): [string, Json][] => {
    const [, name, kind] = /^([^(?]+)\?(?:\((\w+).*)?$/.exec(key) ?? [];
    return name === undefined ? [] : [[name, kind === 'array' ? [] : '']];
  });
  return { ...Object.fromEntries(nothing), ...mapping(input, ['input', 'default'], file) };
}

function mapping(fields: Fields, path: readonly string[], file: OpenFile): Fields {
  const value = fields[path.at(-1) ?? ''] ?? {};
  if (isFields(value)) return value;
  file.complain(path, `${path.join('.')} must be a mapping`, 'Write name: value below it.');
  return {};
}

/** A version in the config takes the place of the model's last name. */
function modelOf(model: string | null, version: Json): string | null {
  if (typeof version !== 'string') return model;
  return model === null ? version : model.replace(/[^/]*$/, version.replace(/.*\//, ''));
}

function toolsOf(front: Fields, file: OpenFile): readonly Json[] {
  const names = listIn(front, 'tools', 'tools must be a list of names', file);
  if (names.length)
    file.warn(
      'not-sent',
      ['tools'],
      `the tools ${names.map(nameOf).join(', ')} are defined in a program; give the target a file of tools to send them.`,
    );
  const defined = listIn(front, 'toolDefs', 'toolDefs must be a list', file);
  return defined.flatMap((tool, index) => toolOf(tool, ['toolDefs', index], file) ?? []);
}

function nameOf(tool: Json): string {
  return isFields(tool) ? String(tool['name'] ?? JSON.stringify(tool)) : String(tool);
}

function listIn(front: Fields, key: string, message: string, file: OpenFile): readonly Json[] {
  const value = front[key] ?? [];
  if (Array.isArray(value)) return value as readonly Json[];
  if (typeof value === 'string') return [value];
  file.complain([key], message, 'Write - name below it.');
  return [];
}

function toolOf(tool: Json, at: At, file: OpenFile): Json {
  if (!isFields(tool) || typeof tool['name'] !== 'string')
    return file.complain(at, 'a tool needs a name', 'Write name, description and inputSchema.');
  const { name, description, inputSchema } = tool;
  const schema = inputSchema === undefined ? null : schemaOf(inputSchema, at, String(name), file);
  return {
    type: 'function',
    function: {
      name,
      ...(description !== undefined && { description }),
      parameters: schema ?? { type: 'object', properties: {} },
    },
  };
}

function responseFormatOf(output: Fields, file: OpenFile): Json {
  const { format = null, schema = null } = output;
  if (format !== null && !['text', 'json', 'enum', 'array', 'jsonl'].includes(String(format))) {
    const message = `the output "${String(format)}" is not available`;
    return file.complain(['output', 'format'], message, 'Write text or json.');
  }
  if (format !== null && !['text', 'json'].includes(String(format)))
    file.warn(
      'sent-otherwise',
      ['output', 'format'],
      `the output "${String(format)}" is a program's to read; it is asked as text.`,
    );
  if ((format !== null && format !== 'json') || (format === null && schema === null)) return null;
  const made = schema === null ? null : schemaOf(schema, ['output', 'schema'], 'output.schema', file);
  return made === null
    ? { type: 'json_object' }
    : { type: 'json_schema', json_schema: { name: 'output', schema: made } };
}

/** A schema, or null with a warning where only a program has it. */
function schemaOf(written: Json, at: At, what: string, file: OpenFile): Json {
  try {
    return jsonSchema(written, (why) => {
      throw new UserError(why, null, 'Write the schema here, since no program is run.');
    });
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    return file.warn('not-sent', at, `${what}: ${error.message}, so no schema is sent.`);
  }
}
