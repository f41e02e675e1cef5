/** The front matter of Prompty files, of the first and the second version of their specification. */
import type { Fields, Json, Warning } from '../types.ts';
import { attempts } from '../errors.ts';
import { isFields } from '../parsing/json.ts';
import { snake } from './prompt-text.ts';

/** What the front matter says that reaches a model. */
export interface Front {
  readonly model: string | null;
  readonly completion: boolean;
  readonly syntax: 'jinja' | 'nunjucks' | 'handlebars';
  readonly parameters: Fields;
  readonly defaults: Fields;
  readonly tools: readonly Json[];
  readonly responseFormat: Json;
  readonly warnings: readonly Warning[];
}

/** Tells what is wrong at a key. */
export type Refuse = (path: readonly (string | number)[], message: string, hint: string) => never;

/** Reads front matter in which references to files are resolved. */
export function frontOf(front: Fields, file: string, refuse: Refuse): Front {
  const steps = attempts();
  if (front['base'] !== undefined)
    steps.make(
      () => refuse(['base'], 'another prompty is not read from here', 'Write here what the base file says.'),
      null,
    );
  const warnings: Warning[] = [];
  const warn: Warn = (code, message) => {
    warnings.push({ code, message: `${file}: ${message}` });
    return null;
  };
  const model = steps.make(() => modelFields(front['model'], refuse), {});
  const api = String(model['api'] ?? model['apiType'] ?? 'chat');
  if (!['chat', 'completion', 'responses'].includes(api))
    steps.make(() => refuse(['model', 'api'], `the API "${api}" is not available`, 'Write chat.'), null);
  const written = { ...fieldsOf(model['parameters']), ...fieldsOf(model['options']) };
  const { tools: inner = [], response_format: responseFormat = null, ...parameters } = named(written, warn);
  const second = model['id'] !== undefined || model['apiType'] !== undefined;
  const outputs = second ? propertiesOf(front['outputs'] ?? front['outputSchema']) : [];
  const schema = { type: 'json_schema', json_schema: { name: 'output', schema: schemaOf(outputs) } };
  const defined = listOf(front['tools']).map((tool, index) =>
    steps.make(() => toolOf(tool, index, refuse), null),
  );
  const syntax = steps.make(() => syntaxOf(front['template'], refuse), 'jinja');
  steps.end();
  return {
    model: modelName(model, warn),
    completion: api === 'completion',
    syntax,
    parameters,
    defaults: defaultsOf(front['inputs'] ?? front['inputSchema'], warn),
    tools: [...listOf(inner), ...defined],
    responseFormat: responseFormat ?? (outputs.length > 0 ? schema : null),
    warnings,
  };
}

function modelFields(model: Json | undefined, refuse: Refuse): Fields {
  if (model === undefined || model === null) return {};
  if (typeof model === 'string') return { id: model };
  return isFields(model) ? model : refuse(['model'], 'model must be a mapping', 'Write api: chat below it.');
}

function fieldsOf(value: Json | undefined): Fields {
  return isFields(value) ? value : {};
}

function listOf(value: Json | undefined): readonly Json[] {
  return Array.isArray(value) ? (value as readonly Json[]) : [];
}

type Warn = (code: Warning['code'], message: string) => null;

/** The workflow decides on endpoints; what names the model is its id, its name or its deployment. */
function modelName(model: Fields, warn: Warn): string | null {
  const places = { ...fieldsOf(model['connection']), ...fieldsOf(model['configuration']) };
  const candidates = [model['id'], places['azure_deployment'], places['model'], places['name']];
  const written = candidates.find((value) => typeof value === 'string');
  return typeof written === 'string' ? (fromEnvironment(written, warn) as string | null) : null;
}

/** `${env:NAME:default}` gives its default, since the environment is not part of the repository. */
function fromEnvironment(value: Json, warn: Warn): Json {
  const match = typeof value === 'string' ? /^\$\{env:(\w+)(?:[:?](.*))?\}$/s.exec(value) : null;
  if (!match) return value;
  if (match[2] === undefined)
    return warn('not-read', `${match[1]} comes from the environment, which is not read.`);
  warn('not-read', `${match[1]} comes from the environment, which is not read; its default stands in.`);
  return match[2];
}

const renamed: Readonly<Record<string, string>> = { stop_sequences: 'stop', additional_properties: '' };

function named(parameters: Fields, warn: Warn): Fields {
  const all: Record<string, Json> = {};
  for (const [key, written] of Object.entries(parameters)) {
    const value = fromEnvironment(written, warn);
    const name = renamed[snake(key)] ?? snake(key);
    if (name === '') Object.assign(all, fieldsOf(value));
    else if (value !== null) all[name] = value;
  }
  delete all['stream'];
  return all;
}

function syntaxOf(template: Json | undefined, refuse: Refuse): Front['syntax'] {
  const fields = fieldsOf(template);
  const written = isFields(template)
    ? (fields['format'] ?? fields['type'] ?? 'jinja2')
    : (template ?? 'jinja2');
  const name = String(isFields(written) ? (written['kind'] ?? 'jinja2') : written);
  if (/^jinja2?$/.test(name)) return 'jinja';
  if (name === 'nunjucks') return 'nunjucks';
  // Sections, comments and variables of Mustache mean the same in Handlebars.
  if (/^(mustache|handlebars)$/.test(name)) return 'handlebars';
  return refuse(['template'], `the template "${name}" is not available`, 'Write jinja2 or mustache.');
}

interface Property {
  readonly name: string;
  readonly fields: Fields;
}

/** Properties as a mapping or a list, with or without `properties:` around them. */
function propertiesOf(written: Json | undefined): readonly Property[] {
  const all = isFields(written) && written['properties'] !== undefined ? written['properties'] : written;
  if (Array.isArray(all)) {
    return (all as readonly Json[]).flatMap((fields) =>
      isFields(fields) ? [{ name: String(fields['name'] ?? ''), fields }] : [],
    );
  }
  const entries = Object.entries(fieldsOf(all));
  return entries.map(([name, value]) => ({ name, fields: isFields(value) ? value : { default: value } }));
}

/** What a case may leave out. A `sample` is an example, not a default: a case that lacks it is told so. */
function defaultsOf(inputs: Json | undefined, warn: Warn): Fields {
  const defaults: Record<string, Json> = {};
  for (const { name, fields } of propertiesOf(inputs)) {
    if (fields['default'] !== undefined) defaults[name] = fields['default'];
    if (fields['kind'] === 'thread') {
      defaults[name] = '';
      warn('not-sent', `the thread "${name}" is left out; the turns of a case follow the prompt.`);
    }
  }
  return defaults;
}

const jsonTypes: Readonly<Record<string, string>> = { float: 'number', list: 'array', dictionary: 'object' };

function schemaOf(properties: readonly Property[]): Fields {
  const entries = properties.map(({ name, fields }) => {
    const type = String(fields['kind'] ?? fields['type'] ?? 'string');
    const { description, enumValues, items } = fields;
    const inner = propertiesOf(fields['properties']);
    const schema: Fields = {
      type: jsonTypes[type] ?? type,
      ...(description !== undefined && { description }),
      ...(enumValues !== undefined && { enum: enumValues }),
      ...(isFields(items) && { items: schemaOf([{ name: 'item', fields: items }]) }),
    };
    return [name, inner.length ? { ...schema, ...schemaOf(inner) } : schema] as const;
  });
  const required = properties.flatMap(({ name, fields }) => (fields['required'] === true ? [name] : []));
  return { type: 'object', properties: Object.fromEntries(entries), ...(required.length && { required }) };
}

/** Tools of the first version stand as the API takes them; those of the second have a kind. */
function toolOf(tool: Json, index: number, refuse: Refuse): Json {
  if (!isFields(tool))
    return refuse(['tools', index], 'a tool must be a mapping', 'Write name: and kind: function.');
  if (isFields(tool['function'])) return tool;
  const kind = String(tool['kind'] ?? tool['type'] ?? 'function');
  if (kind !== 'function' || typeof tool['name'] !== 'string')
    return refuse(['tools', index], `the tool kind "${kind}" is not available`, 'Only functions are sent.');
  const { name, description } = tool;
  const parameters = schemaOf(propertiesOf(tool['parameters']));
  return {
    type: 'function',
    function: { name, ...(description !== undefined && { description }), parameters },
  };
}
