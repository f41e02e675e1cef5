/** Conversations in logs of chats: a line, an entry or a row for each, or for each message. */
import { throwFound, UserError } from '../../errors.ts';
import { isFields } from '../../parsing/json.ts';
import type { Fields, Json } from '../../types.ts';
import { type Asked, areMessages, isUser, roleOf, textOf, userTexts } from './messages.ts';

/** A record of a log, with its line. */
export interface LogRecord {
  readonly value: Json;
  readonly file: string;
  readonly line: number | null;
}

const LISTS = [
  'messages',
  'conversation',
  'conversations',
  'dialog',
  'dialogue',
  'chat',
  'turns',
  'history',
  'chat_history',
  'input',
  'inputs',
  'prompt',
];
const WRAPPERS = ['request', 'body', 'input', 'inputs', 'data', 'conversation', 'run', 'params', 'kwargs'];
const SAID = [
  'question',
  'prompt',
  'query',
  'input',
  'user',
  'user_message',
  'user_input',
  'message',
  'instruction',
  'text',
  'request',
];
/** What names the conversation that a single message belongs to. */
const GROUPS = [
  'conversation_id',
  'conversationId',
  'session_id',
  'sessionId',
  'thread_id',
  'threadId',
  'chat_id',
  'chatId',
  'conversation',
  'session',
  'thread',
  'ticket_id',
];

const MOST_MISTAKES = 20;

const FORM =
  'A record is {"messages": [{"role": "user", "content": "…"}, …]}, {"question": "…"}, or a message with `role`, `content` and `conversation_id`; docs/import.md shows all forms.';

/** What is kept of a record beside what is said in it, so that a large log is never held whole. */
export type Keep = (fields: Fields) => Fields;

interface Group {
  readonly turns: string[];
  readonly fields: Fields;
  readonly line: number | null;
}

/** The conversations of a log, in the order in which they begin. Throws the first mistakes: records that are of no known form. */
export function conversationsIn(records: Iterable<LogRecord>, keep: Keep): Asked[] {
  const groups = new Map<string, Group>();
  const found: Asked[] = [];
  const mistakes: UserError[] = [];
  for (const record of records) {
    const { value, line } = record;
    const fields = isFields(value) ? value : {};
    const message = messageIn(value);
    if (message) {
      const group = groups.get(message.group) ?? { turns: [], fields: keep(fields), line };
      if (!groups.has(message.group)) found.push(group);
      groups.set(message.group, group);
      group.turns.push(...userTexts([message.fields]));
      continue;
    }
    const turns = turnsIn(value, 0);
    if (turns === null) mistakes.push(unknown(record));
    else found.push({ turns, fields: keep(fields), line });
    if (mistakes.length >= MOST_MISTAKES) break;
  }
  throwFound(mistakes);
  return found;
}

/** A record that is one message of a conversation which it names. */
function messageIn(value: Json): { readonly group: string; readonly fields: Fields } | null {
  if (!isFields(value) || roleOf(value) === null || textOf(value) === '') return null;
  if (LISTS.some((key) => areMessages(value[key]))) return null;
  const key = GROUPS.find((name) => ['string', 'number'].includes(typeof value[name]));
  return key === undefined ? null : { group: String(value[key]), fields: value };
}

const DEEPEST = 4;

/** What the user says in a record; null where it is no conversation. */
function turnsIn(value: Json, depth: number): readonly string[] | null {
  if (areMessages(value)) return userTexts(value);
  if (!isFields(value) || depth > DEEPEST) return null;
  const list = LISTS.find((key) => areMessages(value[key]));
  if (list !== undefined) return userTexts(value[list] as readonly Fields[]);
  if (isFields(value['mapping'])) return userTexts(inTree(value['mapping'], value['current_node'] ?? null));
  const role = roleOf(value);
  if (role !== null && textOf(value) !== '') return isUser(role) ? [textOf(value)] : [];
  const texts = ['turns', 'questions', 'user_turns'].map((key) => value[key]).find(areTexts);
  if (texts) return texts;
  const said = SAID.map((key) => value[key]).find(
    (each): each is string => typeof each === 'string' && each.trim() !== '',
  );
  if (said !== undefined) return turnsIn(parsed(said), depth + 1) ?? [said.trim()];
  for (const key of WRAPPERS) {
    const inner = parsed(value[key] ?? null);
    const turns = isFields(inner) || Array.isArray(inner) ? turnsIn(inner, depth + 1) : null;
    if (turns) return turns;
  }
  return null;
}

function areTexts(value: Json | undefined): value is readonly string[] {
  return Array.isArray(value) && value.length > 0 && value.every((each) => typeof each === 'string');
}

/** A cell or a field that holds JSON in a text. */
function parsed(value: Json): Json {
  if (typeof value !== 'string' || !/^\s*[[{]/.test(value)) return value;
  try {
    return JSON.parse(value) as Json;
  } catch {
    return value;
  }
}

/** A conversation kept as a tree: the way from its root to the node where it stands. */
function inTree(mapping: Fields, current: Json): Fields[] {
  const nodes: Fields[] = [];
  const seen = new Set<string>();
  let at = typeof current === 'string' ? current : lastOf(mapping);
  while (at !== null && !seen.has(at)) {
    seen.add(at);
    const node: Json = Object.hasOwn(mapping, at) ? (mapping[at] ?? null) : null;
    if (!isFields(node)) break;
    if (isFields(node['message'])) nodes.unshift(node['message']);
    at = typeof node['parent'] === 'string' ? node['parent'] : null;
  }
  return nodes;
}

function lastOf(mapping: Fields): string | null {
  const leaf = Object.entries(mapping).findLast(
    ([, node]) => isFields(node) && Array.isArray(node['children']) && node['children'].length === 0,
  );
  return leaf?.[0] ?? null;
}

function unknown({ value, file, line }: LogRecord): UserError {
  const keys = isFields(value) ? Object.keys(value).slice(0, 8) : [];
  const what = keys.length ? `it has ${keys.join(', ')}` : 'it is no mapping';
  return new UserError(
    `no user says anything in this record: ${what}`,
    { file, line, key: keys[0] ?? null },
    FORM,
  );
}

/** A cell of a table, as what it holds. */
export function cellOf(text: string): Json {
  return parsed(text);
}
