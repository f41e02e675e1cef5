/** A text that is a chat: a list of messages in JSON or YAML. */
import { UserError } from '../errors.ts';
import { isFields, parseJson } from '../parsing/json.ts';
import { parseYaml } from '../parsing/yaml.ts';
import type { Json, Message, Role } from '../types.ts';

const ROLES: readonly string[] = ['system', 'developer', 'user', 'assistant'];

/** The messages of a chat; null for any other text. Throws for a chat that can't be asked. */
export function chatIn(text: string, path: string): readonly Message[] | null {
  const list = listIn(text.trim(), path);
  return list && list.map((message, index) => messageOf(message, `message ${index + 1}`, path));
}

/** Only a list of messages is a chat; any other JSON is a text that happens to look like it. */
function listIn(text: string, path: string): readonly Json[] | null {
  const isYaml = /^-\s+["']?(role|content)["']?\s*:/.test(text);
  if (!isYaml && !/^[[{]/.test(text)) return null;
  let value: Json;
  try {
    value = isYaml ? parseYaml(text, path).value : parseJson(text, path).value;
  } catch (error) {
    // Braces may open a template as well as a chat.
    if (isYaml || !(error instanceof UserError) || /"role"\s*:/.test(text)) throw error;
    return null;
  }
  const inner = isFields(value) ? value['messages'] : value;
  const isChat =
    Array.isArray(inner) && inner.length > 0 && inner.every((each) => isFields(each) && 'role' in each);
  return isChat ? (inner as readonly Json[]) : null;
}

function messageOf(message: Json, what: string, path: string): Message {
  const { role = null, content = null } = isFields(message) ? message : {};
  const where = { file: path, line: null, key: null };
  if (typeof role !== 'string' || !ROLES.includes(role))
    throw new UserError(
      `${path}: ${what} has the role ${JSON.stringify(role)}`,
      where,
      `Use ${ROLES.join(', ')}.`,
    );
  return { role: role as Role, content: textOf(content, `${path}: ${what}`, where) };
}

function textOf(content: Json, what: string, where: { file: string; line: null; key: null }): string {
  if (typeof content === 'string') return content;
  const parts = Array.isArray(content) ? (content as readonly Json[]) : [];
  const texts = parts.flatMap((part) =>
    isFields(part) && typeof part['text'] === 'string' ? [part['text']] : [],
  );
  if (parts.length > 0 && texts.length === parts.length) return texts.join('\n');
  throw new UserError(`${what} is no text`, where, 'Pictures and other media are not asked yet.');
}
