import type { Format } from '../contracts.ts';
import { UserError } from '../errors.ts';
import { isFields } from '../parsing/json.ts';
import { suggestion } from '../lib/nearest.ts';
import { expandPartials, type Inclusion } from '../prompts/partials.ts';
import { jsonSchema } from '../prompts/picoschema.ts';
import { empty, type Parts, snake, splitFront, tidy } from '../prompts/prompt-text.ts';
import type { Fields, Json, Message, Role } from '../types.ts';

/** Dotprompt files: https://google.github.io/dotprompt/reference. Tools that only a program defines are left out. */
export const format: Format = {
  name: 'dotprompt',
  what: 'Dotprompt (`.prompt`): model, config, input and output above a Handlebars text with `{{role}}`.',
  matches: (path) => /\.prompt$/i.test(path),
  leads: /\{\{~?\s*>/,
  parse: async (source) => {
    const { inclusion, withoutComments } = await import('../prompts/handlebars.ts');
    const parts = splitFront(source);
    const front = frontOf(parts, source.path);
    const text = { ...source, text: parts.body };
    const whole = await expandPartials(text, parts.bodyLine, withRoles(inclusion));
    const body = withoutComments(whole.text);
    const messages = messagesOf(body, source.path, parts.bodyLine);
    const warnings = [...front.warnings];
    if (/\{\{~?\s*history\s*~?\}\}/.test(body))
      warnings.push(`${source.path}: {{history}} is left out; the turns of a case follow the prompt.`);
    const { model, parameters, tools, responseFormat, defaults } = front;
    const files = [source.path, ...whole.files];
    const settings = { model, parameters, tools, responseFormat, defaults };
    return { path: source.path, syntax: 'handlebars', ...settings, messages, warnings, files };
  },
};

const keys = ['name', 'variant', 'version', 'description', 'metadata', 'ext', 'model', 'config'];
const known = [...keys, 'input', 'output', 'tools', 'toolDefs'];
/** LiteLLM writes these beside `model`, not under `config`. */
const parameterNames = [
  'temperature',
  'top_p',
  'top_k',
  'max_tokens',
  'max_completion_tokens',
  'stop',
  'seed',
];
const renamed: Readonly<Record<string, string>> = { stop_sequences: 'stop', model_version: 'version' };
const connection = /^(api_?key|base_?url|api_base|endpoint|location|project)$/;

interface Front {
  readonly model: string | null;
  readonly parameters: Fields;
  readonly defaults: Fields;
  readonly tools: readonly Json[];
  readonly responseFormat: Json;
  readonly warnings: readonly string[];
}

type Refuse = (path: readonly (string | number)[], message: string, hint: string) => never;

function frontOf({ front, lineOf }: Parts, file: string): Front {
  const refuse: Refuse = (path, message, hint) => {
    const key = path.join('.') || null;
    throw new UserError(`${file}: ${message}`, { file, line: lineOf(path), key }, hint);
  };
  const parameters: Record<string, Json> = {};
  for (const [key, value] of Object.entries(front)) {
    if (parameterNames.includes(snake(key))) parameters[snake(key)] = value;
    else if (!known.includes(key) && !key.includes('.'))
      refuse([key], `unknown key "${key}" in the front matter`, suggestion(key, known));
  }
  for (const [key, value] of Object.entries(mapping(front, ['config'], refuse))) {
    const name = renamed[snake(key)] ?? snake(key);
    if (!connection.test(name)) parameters[name] = value;
  }
  const { version, ...rest } = parameters;
  const written = front['model'] ?? null;
  if (written !== null && typeof written !== 'string')
    refuse(['model'], 'model must be a text', 'Name one model.');
  const input = mapping(front, ['input'], refuse);
  const warnings: string[] = [];
  return {
    model: modelOf(written, version ?? null),
    parameters: rest,
    defaults: mapping(input, ['input', 'default'], refuse),
    tools: toolsOf(front, refuse, (message) => warnings.push(`${file}: ${message}`)),
    responseFormat: responseFormatOf(mapping(front, ['output'], refuse), refuse),
    warnings,
  };
}

function mapping(fields: Fields, path: readonly string[], refuse: Refuse): Fields {
  const value = fields[path.at(-1) ?? ''] ?? {};
  return isFields(value)
    ? value
    : refuse(path, `${path.join('.')} must be a mapping`, 'Write name: value below it.');
}

/** A version in the config takes the place of the model's last name. */
function modelOf(model: string | null, version: Json): string | null {
  if (typeof version !== 'string') return model;
  return model === null ? version : model.replace(/[^/]*$/, version.replace(/.*\//, ''));
}

function toolsOf(front: Fields, refuse: Refuse, warn: (message: string) => void): readonly Json[] {
  const named = front['tools'] ?? [];
  if (!Array.isArray(named)) refuse(['tools'], 'tools must be a list of names', 'Write - name below it.');
  const names = named as readonly Json[];
  if (names.length)
    warn(
      `the tools ${names.join(', ')} are defined in a program; give the target a file of tools to send them.`,
    );
  const defined = front['toolDefs'] ?? [];
  if (!Array.isArray(defined)) refuse(['toolDefs'], 'toolDefs must be a list', 'Write - name: … below it.');
  return (defined as readonly Json[]).map((tool, index) => {
    const hint = 'Write name, description and inputSchema.';
    if (!isFields(tool) || typeof tool['name'] !== 'string')
      return refuse(['toolDefs', index], 'a tool needs a name', hint);
    const wrong = (what: string): never =>
      refuse(['toolDefs', index], `${String(tool['name'])}: ${what}`, hint);
    const { name, description, inputSchema } = tool;
    const parameters =
      inputSchema === undefined ? { type: 'object', properties: {} } : jsonSchema(inputSchema, wrong);
    return {
      type: 'function',
      function: { name, ...(description !== undefined && { description }), parameters },
    };
  });
}

function responseFormatOf(output: Fields, refuse: Refuse): Json {
  const { format = null, schema = null } = output;
  if (format !== null && !['text', 'json'].includes(String(format)))
    refuse(['output', 'format'], `the output "${String(format)}" is not available`, 'Write text or json.');
  if (format === 'text' || (format === null && schema === null)) return null;
  if (schema === null) return { type: 'json_object' };
  const hint = 'Write the schema here, since no program is run.';
  const made = jsonSchema(schema, (what) => refuse(['output', 'schema'], `output.schema: ${what}`, hint));
  return { type: 'json_schema', json_schema: { name: 'output', schema: made } };
}

const marker = /\{\{\{?~?\s*(?:role\s+["']([^"'{}]*)["']|history)\s*~?\}?\}\}/g;
const roles: Readonly<Record<string, Role>> = {
  system: 'system',
  user: 'user',
  model: 'assistant',
  assistant: 'assistant',
};

/** Markers of roles are no helpers: they cut the text before it is filled, so no value can set one. */
function withRoles(inclusion: Inclusion): Inclusion {
  const check: Inclusion['check'] = (text, file, firstLine) =>
    inclusion.check(text.replace(marker, ''), file, firstLine);
  return { ...inclusion, check };
}

function messagesOf(body: string, file: string, bodyLine: number): readonly Message[] {
  const messages: Message[] = [];
  let role: Role = 'user';
  let start = 0;
  const add = (end: number): void => {
    const content = tidy(body.slice(start, end));
    if (content !== '') messages.push({ role, content });
  };
  for (const match of body.matchAll(marker)) {
    add(match.index);
    start = match.index + match[0].length;
    role =
      match[1] === undefined ? 'assistant' : roleOf(match[1], file, bodyLine, body.slice(0, match.index));
  }
  add(body.length);
  if (messages.length === 0) throw empty(file, bodyLine, 'the prompt');
  return messages;
}

function roleOf(name: string, file: string, bodyLine: number, before: string): Role {
  const role = Object.hasOwn(roles, name) ? roles[name] : undefined;
  if (role) return role;
  const where = { file, line: bodyLine + before.split('\n').length - 1, key: null };
  throw new UserError(
    `${file}: the role "${name}" is not available`,
    where,
    suggestion(name, Object.keys(roles)),
  );
}
