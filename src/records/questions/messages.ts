/** What users said, out of messages as APIs, frameworks and exports write them. */
import { isFields } from '../../parsing/json.ts';
import type { Fields, Json } from '../../types.ts';

/** One conversation as somebody held it: what the user said in it, in order. */
export interface Asked {
  readonly turns: readonly string[];
  /** What else is known of it: where tags are looked up. */
  readonly fields: Fields;
  readonly line: number | null;
}

const USERS = ['user', 'human', 'customer', 'end-user', 'enduser', 'visitor', 'client', 'prompter'];
const ROLE = ['role', 'from', 'sender', 'author', 'speaker', 'type'];
const CONTENT = ['content', 'value', 'text', 'message', 'body', 'parts'];

/** Whether a value is a list of messages, each with somebody who says it. */
export function areMessages(value: Json | undefined): value is readonly Fields[] {
  return (
    Array.isArray(value) &&
    value.length > 0 &&
    value.every((each) => isFields(each as Json) && roleOf(each as Fields) !== null)
  );
}

/** What the user says in messages; the system's words, answers and results of tools are left out. */
export function userTexts(messages: readonly Fields[]): string[] {
  return messages.flatMap((message) => {
    if (!isUser(roleOf(message) ?? '')) return [];
    const text = textOf(message).trim();
    return text === '' ? [] : [text];
  });
}

export function isUser(role: string): boolean {
  return USERS.includes(role.toLowerCase());
}

/** Who says it, in small letters; null where nobody is named. */
export function roleOf(message: Fields): string | null {
  for (const key of ROLE) {
    const said = message[key] ?? null;
    const role = isFields(said) ? (said['role'] ?? null) : said;
    if (typeof role === 'string' && role !== 'message') return role.toLowerCase();
  }
  return null;
}

/** The words of a message: a text, or parts of which those that are texts. */
export function textOf(message: Fields): string {
  for (const key of CONTENT) {
    const text = wordsIn(message[key] ?? null);
    if (text !== null) return text;
  }
  return '';
}

function wordsIn(value: Json): string | null {
  if (typeof value === 'string') return value;
  if (Array.isArray(value)) {
    const parts = (value as readonly Json[]).flatMap((each) => partIn(each) ?? []);
    return parts.length ? parts.join('\n') : null;
  }
  return isFields(value) ? (wordsIn(value['parts'] ?? null) ?? partIn(value)) : null;
}

const NO_WORDS = /tool|function|image|audio|file|thinking|reasoning/;

function partIn(part: Json): string | null {
  if (typeof part === 'string') return part;
  if (!isFields(part) || NO_WORDS.test(typeof part['type'] === 'string' ? part['type'] : '')) return null;
  const { content, text } = part;
  const said = typeof text === 'string' ? text : content;
  return typeof said === 'string' ? said : null;
}
