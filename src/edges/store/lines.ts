/**
 * The lines of a store: `["seal","key","asking",{…}]`. Seal, key and asking have fixed lengths, so that a line is found
 * without being parsed; the seal covers all that follows it, so a line that was cut or changed is no line.
 */
import type { Recalled } from '../../contracts.ts';
import { isTold } from './body.ts';

const SEAL = 22;
const NAME = 32;
/** Where the parts of a line begin, quotes and commas counted. */
const KEY_AT = SEAL + 5;
const ASKING_AT = KEY_AT + NAME + 3;
const BODY_AT = ASKING_AT + NAME + 2;

/** What a line is about. */
export interface Head {
  readonly key: string;
  readonly asking: string;
}

/** Signs a text, or its bytes; equal only for who has the same secret. */
export type Seal = (text: string | Buffer) => string;

const HEAD = new RegExp(`^\\["[\\w-]{${SEAL}}","[0-9a-f]{${NAME}}","[0-9a-f]{${NAME}}",$`);

/** A line with its end. */
export function lineOf({ key, asking }: Head, body: string, seal: Seal): string {
  const rest = `"${key}","${asking}",${body}]`;
  return `["${seal(rest).slice(0, SEAL)}",${rest}\n`;
}

/** What a line is about, unchecked; null where it is none. */
export function headOf(line: Buffer): Head | null {
  if (line.length <= BODY_AT || line.at(-1) !== CLOSING) return null;
  const head = line.toString('latin1', 0, BODY_AT);
  if (!HEAD.test(head)) return null;
  return { key: head.slice(KEY_AT, KEY_AT + NAME), asking: head.slice(ASKING_AT, ASKING_AT + NAME) };
}

/** Whether a line is about this key. */
export function isUnder(line: Buffer, key: string): boolean {
  return line.toString('latin1', KEY_AT, KEY_AT + NAME) === key;
}

const CLOSING = ']'.charCodeAt(0);

/** The comparison that a line is from; null where it was not sealed by this secret for this question. */
export function askingOf(line: Buffer, key: string, seal: Seal): string | null {
  return opened(line, key, seal)?.asking ?? null;
}

/** What a line holds; null where it was not sealed by this secret for this question, or is no answer. */
export function read(line: Buffer, key: string, seal: Seal): Recalled | null {
  const sealed = opened(line, key, seal);
  const body = sealed && bodyIn(line);
  if (!sealed || !isTold(body)) return null;
  const { day = null } = body;
  const told = body.ok ? { ok: body.ok, value: body.value } : { ok: body.ok, failure: body.failure };
  return { told, asking: sealed.asking, day };
}

/** What stands in a line, whatever it is; null where it was not sealed by this secret under this key. */
export function bodyOf(line: Buffer, key: string, seal: Seal): unknown {
  return opened(line, key, seal) && bodyIn(line);
}

/** A line that was sealed by this secret under this key: what is sealed was written as a line, and needs no other look. */
function opened(line: Buffer, key: string, seal: Seal): Pick<Head, 'asking'> | null {
  if (!isUnder(line, key)) return null;
  const isSealed = seal(line.subarray(SEAL + 4)).slice(0, SEAL) === line.toString('latin1', 2, SEAL + 2);
  return isSealed ? { asking: line.toString('latin1', ASKING_AT, ASKING_AT + NAME) } : null;
}

function bodyIn(line: Buffer): unknown {
  try {
    return JSON.parse(line.toString('utf8', BODY_AT, line.length - 1));
  } catch {
    return null;
  }
}
