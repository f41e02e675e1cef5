/** Prompts as text: front matter above, one message or sections of messages below. */
import type { Source } from '../contracts.ts';
import { throwFound, UserError } from '../errors.ts';
import type { Fields, Json, Role, Warning } from '../types.ts';
import { isFields } from '../parsing/json.ts';
import { openFile, unread } from './open-file.ts';
import { API_PARAMETERS } from './prompt-keys.ts';
import { lineAt } from './partials.ts';
import { parseYaml } from '../parsing/yaml.ts';

/** What front matter says, and the text below it. */
interface Parts {
  /** Empty when there is none. */
  readonly front: Fields;
  readonly lineOf: (path: readonly (string | number)[]) => number | null;
  readonly body: string;
  readonly bodyLine: number;
}

/** What may stand above front matter, by the ending of the file: notes that no model is to read. */
const above: readonly (readonly [name: RegExp, notes: RegExp])[] = [
  [
    /\.prompty?$/i,
    /^(?:[ \t]*\n|[ \t]*(?:#[^\n]*\n|\{\{!--[\s\S]*?--\}\}|\{\{!(?!--)[^}]*\}\}|\{#[\s\S]*?#\}))*/,
  ],
  [/\.(hbs|handlebars)$/i, /^(?:[ \t]*\n|[ \t]*(?:\{\{!--[\s\S]*?--\}\}|\{\{!(?!--)[^}]*\}\}))*/],
  [/\.(j2|jinja2?)$/i, /^(?:[ \t]*\n|[ \t]*\{#[\s\S]*?#\})*/],
  [/./, /^(?:[ \t]*\n|[ \t]*<!--[\s\S]*?-->)*/],
];

/**
 * Cuts YAML between two `---` lines at the top, below nothing but blank lines and notes. A `---` that opens no
 * mapping is a line of the text.
 */
export function splitFront({ path, text }: Pick<Source, 'path' | 'text'>): Parts {
  const plain = text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
  const notes = above.find(([name]) => name.test(path))?.[1];
  const first = notes?.exec(plain)?.[0].length ?? 0;
  const match = /^---[ \t]*\n(?:([\s\S]*?)\n)?---[ \t]*(?:\n|$)/.exec(plain.slice(first));
  const none: Parts = { front: {}, lineOf: () => null, body: plain, bodyLine: 1 };
  if (!match) return none;
  const { value, lineOf } = parseYaml(match[1] ?? '', path, lineAt(plain, first) + 1);
  if (value !== null && !isFields(value)) return none;
  return {
    front: value ?? {},
    lineOf,
    body: plain.slice(first + match[0].length),
    bodyLine: lineAt(plain, first + match[0].length),
  };
}

/** What front matter may set about the model. */
interface Settings {
  readonly model: string | null;
  readonly parameters: Fields;
  readonly responseFormat: Json;
  /** Absent where there is nothing to say. */
  readonly warnings?: readonly Warning[];
}

/** Front matter that says something to people only. */
const notes = [
  ...['name', 'title', 'description', 'summary', 'version', 'tags', 'author', 'authors', 'owner', 'id'],
  ...['date', 'created', 'updated', 'license', 'category', 'notes', 'metadata'],
];
const settingNames = ['model', 'parameters', 'response_format', ...API_PARAMETERS];

/** Reads the front matter of a plain text: a model, its parameters, and notes. Throws every mistake in it. */
export function settingsOf({ front, lineOf }: Parts, file: string): Settings {
  const open = openFile(file, lineOf);
  const parameters: Record<string, Json> = {};
  let model: string | null = null;
  let responseFormat: Json = null;
  for (const [key, setting] of Object.entries(front)) {
    const name = snake(key);
    if (name === 'model') {
      if (typeof setting === 'string') model = setting;
      else open.complain([key], 'model must be a text', 'Name one model.');
    } else if (name === 'response_format') {
      responseFormat = typeof setting === 'string' ? namedFormat(setting) : setting;
    } else if (name === 'parameters') {
      if (!isFields(setting))
        open.complain([key], 'parameters must be a mapping', 'Write temperature: 0 below it.');
      else for (const [inner, amount] of Object.entries(setting)) parameters[snake(inner)] = amount;
    } else if (API_PARAMETERS.includes(name)) parameters[name] = setting;
    else if (!notes.includes(name)) open.warn('unread-key', [key], unread(key, [...settingNames, ...notes]));
  }
  throwFound(open.errors);
  const { warnings } = open;
  return { model, parameters, responseFormat, ...(warnings.length ? { warnings } : {}) };
}

function namedFormat(name: string): Json {
  return name === 'text' ? null : { type: name };
}

/** `maxTokens` and `max-tokens` mean the API's `max_tokens`. */
export function snake(key: string): string {
  return key
    .replace(/([a-z])([A-Z])/g, '$1_$2')
    .replaceAll('-', '_')
    .toLowerCase();
}

/** A message before its placeholders are filled. */
export interface Section {
  readonly role: Role;
  readonly text: string;
  readonly line: number;
}

const marker = /^(system|developer|user|assistant):[ \t]*$/i;

/** One system message; or, when the first line that is not blank is such as `user:`, a message for each such line. */
export function sectionsOf(body: string, file: string, bodyLine: number): readonly Section[] {
  const lines = body.split('\n');
  const first = lines.findIndex((line) => line.trim() !== '');
  if (first < 0) throw empty(file, bodyLine, 'the prompt');
  if (!marker.test(lines[first] ?? '')) return [{ role: 'system', text: body, line: bodyLine }];
  const starts = lines.flatMap((line, index) => (marker.test(line) ? [index] : []));
  return starts.map((start, index) => {
    const role = (lines[start] ?? '').trim().slice(0, -1).toLowerCase() as Role;
    const text = lines.slice(start + 1, starts[index + 1]).join('\n');
    if (text.trim() === '') throw empty(file, bodyLine + start, `the ${role} message`);
    return { role, text, line: bodyLine + start + 1 };
  });
}

/** The error for a prompt, or a part of one, that says nothing. */
export function empty(file: string, line: number, what: string): UserError {
  const hint = 'Write what the model should do.';
  return new UserError(`${file}: ${what} is empty`, { file, line, key: null }, hint);
}

/** Blank lines before a message and white space after it are not part of it. */
export function tidy(text: string): string {
  return text.replace(/^(?:[ \t]*\n)+/, '').trimEnd();
}
