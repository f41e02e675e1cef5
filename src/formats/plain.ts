import type { Format, Source } from '../contracts.ts';
import { UserError } from '../errors.ts';
import { isFields } from '../lib/json.ts';
import { suggestion } from '../lib/nearest.ts';
import { expandPartials, lineAt } from '../lib/partials.ts';
import { withoutNotes } from '../lib/template.ts';
import { parseYaml } from '../lib/yaml.ts';
import type { Fields, Json, Message, Role } from '../types.ts';

/**
 * A prompt as text. The whole text is one system message; or, when its first line that is not blank is
 * `system:`, `developer:`, `user:` or `assistant:` alone, each such line starts a message of that role.
 * YAML between two `---` lines at the top may set the model and its parameters.
 * Blank lines before a message and white space after it are not part of it.
 */
export const format: Format = {
  name: 'plain',
  what: 'Text or Markdown: one system message, or sections under `user:` lines; optional front matter.',
  matches: (path) =>
    !/\.(ya?ml|json[lc5]?|toml|csv|[cm]?[jt]sx?|py|prompty|prompt|j2|jinja2?|hbs)$/i.test(path),
  parse: async (source) => {
    const { front, body, bodyLine } = split(source);
    const sections = sectionsOf(body, source.path, bodyLine);
    const files = new Set([source.path]);
    const messages: Message[] = [];
    for (const section of sections) {
      const expanded = await expandPartials({ ...source, text: section.text }, section.line);
      expanded.files.forEach((file) => files.add(file));
      messages.push({ role: section.role, content: tidy(withoutNotes(expanded.text)) });
    }
    const { path } = source;
    return { path, syntax: 'mustache', ...front, messages, tools: [], files: [...files] };
  },
};

/** Front matter that says something to people only. */
const notes = [
  ...['name', 'title', 'description', 'summary', 'version', 'tags', 'author', 'authors', 'owner', 'id'],
  ...['date', 'created', 'updated', 'license', 'category', 'notes', 'metadata'],
];
/** Parameters that need no `parameters:` around them. */
const parameterNames = [
  ...['temperature', 'top_p', 'top_k', 'min_p', 'seed', 'stop', 'frequency_penalty', 'presence_penalty'],
  ...['max_tokens', 'max_completion_tokens', 'max_output_tokens', 'reasoning_effort', 'reasoning'],
  ...['verbosity', 'tool_choice', 'parallel_tool_calls', 'logit_bias', 'service_tier'],
];
const settings = ['model', 'parameters', 'response_format', ...parameterNames];

interface Parts {
  readonly front: {
    readonly model: string | null;
    readonly parameters: Fields;
    readonly responseFormat: Json;
  };
  readonly body: string;
  readonly bodyLine: number;
}

/** Front matter and body. A `---` that opens no mapping is a line of the text. */
function split({ path, text }: Source): Parts {
  const plain = text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
  const match = /^---[ \t]*\n(?:([\s\S]*?)\n)?---[ \t]*(?:\n|$)/.exec(plain);
  const nothing = { model: null, parameters: {}, responseFormat: null };
  if (!match) return { front: nothing, body: plain, bodyLine: 1 };
  const front = parseYaml(match[1] ?? '', path, 2);
  if (front.value !== null && !isFields(front.value)) return { front: nothing, body: plain, bodyLine: 1 };
  const body = plain.slice(match[0].length);
  return {
    front: frontOf(front.value ?? {}, path, front.lineOf),
    body,
    bodyLine: lineAt(plain, match[0].length),
  };
}

function frontOf(value: Fields, file: string, lineOf: (path: string[]) => number | null): Parts['front'] {
  const check = (key: string, right: boolean, message: string, hint: string): void => {
    if (!right) throw new UserError(`${file}: ${message}`, { file, line: lineOf([key]), key }, hint);
  };
  const parameters: Record<string, Json> = {};
  let model: string | null = null;
  let responseFormat: Json = null;
  for (const [key, setting] of Object.entries(value)) {
    const name = snake(key);
    if (name === 'model') {
      check(key, typeof setting === 'string', 'model must be a text', 'Name one model.');
      model = String(setting);
    } else if (name === 'response_format') {
      responseFormat = typeof setting === 'string' ? namedFormat(setting) : setting;
    } else if (name === 'parameters') {
      check(key, isFields(setting), 'parameters must be a mapping', 'Write temperature: 0 below it.');
      for (const [inner, amount] of Object.entries(setting as Fields)) parameters[snake(inner)] = amount;
    } else if (!notes.includes(name)) {
      const hint = `${suggestion(key, [...settings, ...notes])} Other parameters go under parameters:.`;
      check(key, parameterNames.includes(name), `unknown key "${key}" in the front matter`, hint);
      parameters[name] = setting;
    }
  }
  return { model, parameters, responseFormat };
}

function namedFormat(name: string): Json {
  return name === 'text' ? null : { type: name };
}

/** `maxTokens` and `max-tokens` mean the API's `max_tokens`. */
function snake(key: string): string {
  return key
    .replace(/([a-z])([A-Z])/g, '$1_$2')
    .replaceAll('-', '_')
    .toLowerCase();
}

interface Section {
  readonly role: Role;
  readonly text: string;
  readonly line: number;
}

const marker = /^(system|developer|user|assistant):[ \t]*$/i;

function sectionsOf(body: string, file: string, bodyLine: number): readonly Section[] {
  const lines = body.split('\n');
  const first = lines.findIndex((line) => line.trim() !== '');
  const empty = (line: number, what: string): UserError =>
    new UserError(`${file}: ${what} is empty`, { file, line, key: null }, 'Write what the model should do.');
  if (first < 0) throw empty(bodyLine, 'the prompt');
  if (!marker.test(lines[first] ?? '')) return [{ role: 'system', text: body, line: bodyLine }];
  const starts = lines.flatMap((line, index) => (marker.test(line) ? [index] : []));
  return starts.map((start, index) => {
    const role = (lines[start] ?? '').trim().slice(0, -1).toLowerCase() as Role;
    const text = lines.slice(start + 1, starts[index + 1]).join('\n');
    if (text.trim() === '') throw empty(bodyLine + start, `the ${role} message`);
    return { role, text, line: bodyLine + start + 1 };
  });
}

function tidy(text: string): string {
  return text.replace(/^(?:[ \t]*\n)+/, '').trimEnd();
}
