import type { Source } from '../contracts.ts';
import { throwFound } from '../errors.ts';
import { parseData } from '../parsing/data-files.ts';
import { resolveFiles } from './file-references.ts';
import { isFields } from '../parsing/json.ts';
import { suggestion } from '../lib/nearest.ts';
import { openFile, type OpenFile } from './open-file.ts';
import { expandPartials } from './partials.ts';
import { withoutNotes } from './template.ts';
import type { Fields, Json, Message, Role, Prompt } from '../types.ts';

/** Throws a UserError with the line for what the format forbids. */
export async function parse(source: Source): Promise<Prompt> {
  const parsed = parseData(source.text, source.path);
  const resolved = await resolveFiles(parsed, source);
  const file = openFile(source.path, parsed.lineOf);
  const chat = chatOf(resolved.value, file);
  throwFound(file.errors);
  const files = new Set([source.path, ...resolved.files]);
  const messages = await expanded(chat, source, parsed.lineOf, files);
  const { model, parameters, tools, responseFormat } = chat;
  const settings = { model, parameters, tools, responseFormat };
  const said = file.warnings.length ? { warnings: file.warnings } : {};
  return { path: source.path, syntax: 'mustache', ...settings, messages, ...said, files: [...files] };
}

type Path = readonly (string | number)[];

interface Chat {
  readonly model: string | null;
  readonly parameters: Fields;
  readonly messages: readonly Placed[];
  readonly tools: readonly Json[];
  readonly responseFormat: Json;
}

interface Placed extends Message {
  readonly at: Path;
}

/** What says something to people only, or how an answer travels. */
const notes = [
  '$schema',
  'name',
  'title',
  'description',
  'version',
  'tags',
  'metadata',
  'stream',
  'stream_options',
];

function chatOf(value: Json, file: OpenFile): Chat {
  const none = { model: null, parameters: {}, tools: [], responseFormat: null };
  if (Array.isArray(value)) return { ...none, messages: messagesOf(value as readonly Json[], [], file) };
  const list = isFields(value) ? (value['messages'] ?? value['input']) : undefined;
  if (!isFields(value) || (list === undefined && value['instructions'] === undefined)) {
    const isSaved = isFields(value) && (value['lc'] !== undefined || value['_type'] !== undefined);
    const hint = isSaved
      ? 'This is a prompt as LangChain saves it: write its messages as a list of {role, content}, with {{name}} for {name}.'
      : 'Write a list of {role, content}, or {model, messages: […]}. Name a .prompt.yml as such.';
    file.complain([], isSaved ? 'there are no messages as APIs take them' : 'there are no messages', hint);
    return { ...none, messages: [] };
  }
  const { model = null, messages: _, input: __, instructions = null, tools = [], ...rest } = value;
  const { response_format: responseFormat = null, ...others } = rest;
  if (model !== null && typeof model !== 'string')
    file.complain(['model'], 'model must be a text', 'Name one model.');
  if (!Array.isArray(tools))
    file.complain(['tools'], 'tools must be a list', 'Write them as the API takes them.');
  const key = value['messages'] === undefined ? 'input' : 'messages';
  const first: Placed[] =
    typeof instructions === 'string' ? [{ role: 'system', content: instructions, at: ['instructions'] }] : [];
  return {
    model: model as string | null,
    parameters: Object.fromEntries(Object.entries(others).filter(([name]) => !notes.includes(name))),
    messages: [...first, ...listed(list, key, file)],
    tools: Array.isArray(tools) ? (tools as readonly Json[]) : [],
    responseFormat,
  };
}

function listed(list: Json | undefined, key: string, file: OpenFile): readonly Placed[] {
  if (list === undefined) return [];
  if (key === 'input' && typeof list === 'string') return [{ role: 'user', content: list, at: [key] }];
  if (Array.isArray(list)) return messagesOf(list as readonly Json[], [key], file);
  file.complain([key], `${key} must be a list`, 'Write a list of {role, content}.');
  return [];
}

function messagesOf(list: readonly Json[], at: Path, file: OpenFile): readonly Placed[] {
  if (list.length === 0) file.complain(at, 'there are no messages', 'Write a list of {role, content}.');
  return list.flatMap((message, index) => messageOf(message, [...at, index], file) ?? []);
}

const roles = ['system', 'developer', 'user', 'assistant'];

function messageOf(message: Json, at: Path, file: OpenFile): Placed | null {
  if (!isFields(message))
    return file.complain(at, 'a message must be a mapping', 'Write {"role": "user", "content": "…"}.');
  const { role, content } = message;
  if (typeof role !== 'string' || !roles.includes(role)) {
    const hint = role === 'tool' ? 'Results of tools are not asked yet.' : suggestion(String(role), roles);
    return file.complain([...at, 'role'], `the role ${JSON.stringify(role ?? null)} is not available`, hint);
  }
  const said = Object.entries(message).filter(([, value]) => value !== null);
  const lost = said.find(([key]) =>
    ['tool_calls', 'function_call', 'tool_call_id', 'audio'].includes(key),
  )?.[0];
  if (lost !== undefined)
    return file.complain([...at, lost], `${lost} is not available in a message`, 'Keep role and content.');
  file.strangers(Object.fromEntries(said), at, ['role', 'content', 'name', 'type', 'id']);
  const text = textOf(content);
  if (text === null)
    return file.complain(
      [...at, 'content'],
      'a message needs a text as content',
      'Only texts are asked yet.',
    );
  return { role: role as Role, content: text, at: [...at, 'content'] };
}

/** A text, or a list of parts that are texts; null for anything else. */
function textOf(content: Json | undefined): string | null {
  if (typeof content === 'string') return content;
  if (!Array.isArray(content) || content.length === 0) return null;
  const texts = (content as readonly Json[]).map((part) => {
    if (typeof part === 'string') return part;
    const known = isFields(part) && ['text', 'input_text', 'output_text'].includes(String(part['type']));
    return known && typeof part['text'] === 'string' ? part['text'] : null;
  });
  return texts.every((text) => text !== null) ? texts.join('\n') : null;
}

async function expanded(
  { messages }: Chat,
  source: Source,
  lineOf: (path: Path) => number | null,
  files: Set<string>,
): Promise<readonly Message[]> {
  const all: Message[] = [];
  for (const { role, content, at } of messages) {
    const whole = await expandPartials({ ...source, text: content }, lineOf(at) ?? 1);
    whole.files.forEach((file) => files.add(file));
    all.push({ role, content: withoutNotes(whole.text) });
  }
  return all;
}
