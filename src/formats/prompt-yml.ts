import type { Format, Source } from '../contracts.ts';
import { throwFound, UserError } from '../errors.ts';
import { isFields, parseJson } from '../parsing/json.ts';
import { suggestion } from '../lib/nearest.ts';
import { isPromptYml, PROMPT_KEYS } from '../prompts/prompt-keys.ts';
import { parseYaml } from '../parsing/yaml.ts';
import type { Fields, Json, Message, Prompt, Role } from '../types.ts';

/** GitHub's prompt files: https://docs.github.com/en/github-models, gh-models `pkg/prompt/prompt.go`. */
export const format: Format = {
  name: 'prompt-yml',
  what: "GitHub's `.prompt.yml`: messages with plain `{{key}}`, model parameters and a JSON schema.",
  matches: isPromptYml,
  leads: null,
  parse: async (source) => {
    const file = open(source);
    const prompt = promptOf(file, source.path);
    throwFound(file.errors);
    return prompt;
  },
};

const parameterNames: Readonly<Record<string, string>> = {
  maxTokens: 'max_tokens',
  maxCompletionTokens: 'max_completion_tokens',
  temperature: 'temperature',
  topP: 'top_p',
};
const roles = ['system', 'user', 'assistant'];
const responseFormats = ['text', 'json_object', 'json_schema'];

type Path = readonly (string | number)[];

/** A file being read: its mistakes are gathered, so that all are told at once. */
interface Open {
  readonly root: Fields;
  readonly errors: UserError[];
  readonly warnings: string[];
  readonly complain: (path: Path, message: string, hint: string) => null;
  readonly lineOf: (path: Path) => number | null;
}

function open({ path: file, text }: Source): Open {
  const { value, lineOf } = parseYaml(text, file);
  const [errors, warnings]: [UserError[], string[]] = [[], []];
  const complain: Open['complain'] = (path, message, hint) => {
    const key = path.join('.') || null;
    errors.push(new UserError(`${file}: ${message}`, { file, line: lineOf(path), key }, hint));
    return null;
  };
  if (!isFields(value)) complain([], 'a mapping is expected', 'Start with messages: and a list of messages.');
  throwFound(errors);
  return { root: value as Fields, errors, warnings, complain, lineOf };
}

function promptOf(file: Open, path: string): Prompt {
  onlyKnown(file, file.root, [], PROMPT_KEYS);
  return {
    path,
    syntax: 'replace',
    model: text(file, file.root['model'], ['model']),
    parameters: parametersOf(file),
    messages: messagesOf(file),
    tools: [],
    responseFormat: responseFormatOf(file, path),
    ...(file.warnings.length ? { warnings: file.warnings } : {}),
    files: [path],
  };
}

function onlyKnown(file: Open, fields: Fields, at: Path, known: readonly string[]): void {
  for (const key of Object.keys(fields)) {
    if (!known.includes(key)) file.complain([...at, key], `unknown key "${key}"`, suggestion(key, known));
  }
}

/** A text that may be absent; null then. */
function text(file: Open, value: Json | undefined, at: Path): string | null {
  if (typeof value === 'string' || value === undefined || value === null) return value ?? null;
  return file.complain(at, `${at.join('.')} must be a text`, 'Put it in quotes.');
}

function oneOf(file: Open, value: Json | undefined, at: Path, known: readonly string[]): string | null {
  if (typeof value === 'string' && known.includes(value)) return value;
  const hint = typeof value === 'string' ? suggestion(value, known) : `Write one of ${known.join(', ')}.`;
  return file.complain(at, `${at.join('.')} must be one of ${known.join(', ')}`, hint);
}

function parametersOf(file: Open): Fields {
  const written = file.root['modelParameters'] ?? {};
  if (!isFields(written)) {
    file.complain(['modelParameters'], 'modelParameters must be a mapping', 'Write temperature: 0 below it.');
    return {};
  }
  onlyKnown(file, written, ['modelParameters'], Object.keys(parameterNames));
  const parameters: Record<string, number> = {};
  for (const [key, name] of Object.entries(parameterNames)) {
    const value = written[key] ?? null;
    if (typeof value === 'number') parameters[name] = value;
    else if (value !== null)
      file.complain(['modelParameters', key], `${key} must be a number`, 'Remove the quotes.');
  }
  return parameters;
}

function messagesOf(file: Open): readonly Message[] {
  const written = file.root['messages'];
  if (Array.isArray(written) && written.length > 0)
    return written.flatMap((message: Json, index) => messageOf(file, message, ['messages', index]) ?? []);
  const hint = 'Write messages: with at least one item that has a role and a content.';
  file.complain(['messages'], 'there are no messages', hint);
  return [];
}

function messageOf(file: Open, message: Json, at: Path): Message | null {
  if (!isFields(message))
    return file.complain(at, 'a message must be a mapping', 'Write - role: user and content: … below it.');
  onlyKnown(file, message, at, ['role', 'content']);
  const role = oneOf(file, message['role'], [...at, 'role'], roles);
  const content = text(file, message['content'], [...at, 'content']);
  if (content === null && !file.errors.length)
    return file.complain(at, 'a message needs a content', 'Add content: with the text of the message.');
  return role === null || content === null ? null : { role: role as Role, content };
}

function responseFormatOf(file: Open, path: string): Json {
  const written = file.root['responseFormat'] ?? null;
  const kind = written === null ? null : oneOf(file, written, ['responseFormat'], responseFormats);
  if (kind === 'json_schema') return { type: kind, json_schema: schemaOf(file, path) };
  if (file.root['jsonSchema'])
    file.warnings.push(`${path}: jsonSchema is not sent without responseFormat: json_schema.`);
  return kind === 'json_object' ? { type: kind } : null;
}

const HOW = 'Write jsonSchema: |- and below it {"name": "answer", "schema": {…}} as JSON.';

/** JSON in a text, or the same as a mapping: `{"name": …, "schema": {…}}`, or a bare schema. */
function schemaOf(file: Open, path: string): Json {
  const written = file.root['jsonSchema'] ?? null;
  if (written === null) return file.complain(['jsonSchema'], 'json_schema needs a jsonSchema', HOW);
  const value = isFields(written) ? written : schemaIn(file, written, path);
  const named =
    isFields(value) && !value['schema'] && isBare(value) ? { name: 'answer', schema: value } : value;
  if (isFields(named) && typeof named['name'] === 'string' && isFields(named['schema'] ?? null))
    return { ...named, name: nameOf(file, named['name'], path) };
  return file.errors.some(({ where }) => where?.key === 'jsonSchema')
    ? null
    : file.complain(['jsonSchema'], 'jsonSchema needs a "name" and a "schema"', HOW);
}

function isBare(value: Fields): boolean {
  return ['type', 'properties', '$ref', 'anyOf'].some((key) => Object.hasOwn(value, key));
}

function schemaIn(file: Open, written: Json, path: string): Json {
  const at: Path = ['jsonSchema'];
  const said = text(file, written, at);
  if (said === null) return null;
  try {
    return parseJson(said, path).value;
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    return file.complain(at, `jsonSchema is not valid JSON: ${error.message.split(': ').at(-1)}`, error.hint);
  }
}

/** APIs take letters, digits, `_` and `-` in the name of a schema, and refuse the request otherwise. */
function nameOf(file: Open, written: string, path: string): string {
  const name = written.replace(/[^\w-]+/g, '_').slice(0, 64);
  if (name !== written)
    file.warnings.push(`${path}: the schema is sent as "${name}", since APIs refuse the name "${written}".`);
  return name;
}
