import { isFields } from '../parsing/json.ts';
import type { Fields, Json } from '../types.ts';

/** Fields that hold what the user says, where several might. */
const SPOKEN = ['question', 'input', 'message', 'query', 'text', 'prompt', 'user'];

/** What a case's user says where it has no turns: its only field that is filled and not used otherwise, or one of the usual names. */
export function spokenIn(input: Fields, used: readonly string[]): { readonly text: string } | string[] {
  const unused = Object.keys(input).filter((name) => !used.includes(name) && input[name] !== null);
  const name = unused.length === 1 ? unused[0] : SPOKEN.find((each) => unused.includes(each));
  if (name !== undefined) return { text: asText(input[name]) };
  return unused.length === 0 ? { text: '' } : unused;
}

/** A field that holds a whole conversation and that no prompt takes: as one text it would tell the answer along. */
export function conversationIn(input: Fields, used: readonly string[]): string | null {
  const found = Object.entries(input).find(([name, value]) => !used.includes(name) && isConversation(value));
  return found?.[0] ?? null;
}

/** A list of messages, or what holds one under that name. */
function isConversation(value: Json): boolean {
  if (isFields(value)) return isConversation(value['messages'] ?? null);
  const isSaid = (each: Json): boolean =>
    isFields(each) &&
    typeof (each['role'] ?? each['from']) === 'string' &&
    ('content' in each || 'value' in each);
  return Array.isArray(value) && value.length > 0 && (value as readonly Json[]).every(isSaid);
}

function asText(value: Json | undefined): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}
