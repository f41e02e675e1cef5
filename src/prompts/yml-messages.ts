/** The messages of a `.prompt.yml`, as its readers take them and as people write them. */
import { isFields } from '../parsing/json.ts';
import type { Fields, Json, Message, Role } from '../types.ts';
import type { At, OpenFile } from './open-file.ts';

/** Roles in the files of GitHub and of APIs. */
const ROLES = ['system', 'user', 'assistant', 'developer'];

/** Texts that people write at the top instead of messages, by the role that they are asked in. */
const roleByKey: Readonly<Record<string, Role>> = {
  system: 'system',
  instructions: 'system',
  user: 'user',
  prompt: 'user',
  template: 'user',
  content: 'user',
};
export const TEXT_KEYS: readonly string[] = Object.keys(roleByKey);

/** Every mistake is told to the file; what can be read without a doubt is read with a warning. */
export function messagesOf(root: Fields, file: OpenFile): readonly Message[] {
  const written = root['messages'] ?? null;
  const list = Array.isArray(written) ? (written as readonly Json[]) : null;
  const found = list?.flatMap((message, index) => messageOf(message, ['messages', index], file) ?? []);
  const messages =
    found ?? textsIn(written === null ? root : written, written === null ? [] : ['messages'], file);
  if (messages.length > 0 || file.errors.length > 0) return messages;
  const hint = 'Write messages: with at least one item that has a role and a content.';
  file.complain(['messages'], 'there are no messages', hint);
  return [];
}

/** `system:` and `user:` as keys, or one text. */
function textsIn(written: Json, at: At, file: OpenFile): readonly Message[] {
  const fields: Fields = typeof written === 'string' ? { user: written } : isFields(written) ? written : {};
  const found = Object.entries(fields).filter(
    ([key, value]) => Object.hasOwn(roleByKey, key) && typeof value === 'string' && value.trim() !== '',
  );
  return found.map(([key, content]) => {
    const role = roleByKey[key] as Role;
    const place = typeof written === 'string' ? at : [...at, key];
    file.warn(
      'read-otherwise',
      place,
      `gh models reads a list of messages only; "${place.join('.')}" is asked as the message of the role ${role}.`,
    );
    if (/(^|[^{])\{\w+\}(?!\})/.test(content as string))
      file.warn('not-read', place, 'only {{name}} is filled; {name} in single braces is sent as it stands.');
    return { role, content: content as string };
  });
}

function messageOf(message: Json, at: At, file: OpenFile): Message | null {
  if (!isFields(message))
    return file.complain(at, 'a message must be a mapping', 'Write - role: user and content: … below it.');
  file.strangers(message, at, ['role', 'content']);
  const role = roleOf(message['role'] ?? null, [...at, 'role'], file);
  const content = contentOf(message['content'] ?? null, [...at, 'content'], file);
  return role === null || content === null ? null : { role, content };
}

function roleOf(written: Json, at: At, file: OpenFile): Role | null {
  const role = typeof written === 'string' ? written.trim().toLowerCase() : '';
  if (role === 'developer')
    file.warn('read-otherwise', at, 'gh models does not know the role developer; it is sent as it stands.');
  if (ROLES.includes(role)) return role as Role;
  const hint = `Write one of ${ROLES.join(', ')}.`;
  return file.complain(at, `${at.join('.')} must be one of ${ROLES.slice(0, 3).join(', ')}`, hint);
}

/** A message that says nothing is left out, so that none is asked with an empty place. */
function contentOf(written: Json, at: At, file: OpenFile): string | null {
  if (typeof written === 'string' && written.trim() !== '') return written;
  if (typeof written === 'number' || typeof written === 'boolean') return String(written);
  if (written === null || written === '' || typeof written === 'string')
    return file.warn('not-sent', at, `${at.slice(0, -1).join('.')} says nothing, so it is left out.`);
  const texts = Array.isArray(written) ? (written as readonly Json[]).map(partOf) : [];
  if (texts.length === 0 || texts.some((text) => text === null))
    return file.complain(at, `${at.join('.')} must be a text`, 'Put it in quotes; only texts are asked yet.');
  file.warn('sent-otherwise', at, 'gh models reads one text only; the parts are sent as one, a line each.');
  return texts.join('\n');
}

function partOf(part: Json): string | null {
  if (typeof part === 'string') return part;
  return isFields(part) && typeof part['text'] === 'string' ? part['text'] : null;
}
