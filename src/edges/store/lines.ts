/**
 * The lines of a store: `["seal","key","asking",{…}]`. Seal, key and asking have fixed lengths, so that a line is found
 * without being parsed; the seal covers all that follows it, so a line that was cut or changed is no line.
 */
import { z } from 'zod';
import type { Recalled } from '../../contracts.ts';
import type { Answer, Cause, Failure, Usage } from '../../types.ts';

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

/** Signs a text; equal only for who has the same secret. */
export type Seal = (text: string) => string;

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

/** What models answer; the rest of an answer comes from programs, and nothing of theirs is kept. */
type Kept = Omit<Answer, 'turn' | 'user' | 'context' | 'spans' | 'leftOutSpans'>;

// Whole by its type: an answer with a field that is not named here would be kept, and never be believed.
const usage = z.strictObject({
  input: z.number(),
  output: z.number(),
  cached: z.number().exactOptional(),
  reasoning: z.number().exactOptional(),
  usd: z.number().exactOptional(),
} satisfies Record<keyof Omit<Usage, 'parts'>, z.ZodType>);

const day = z.iso.date().exactOptional();

/** Of what came and is no answer, that which would come again. */
const NO_ANSWERS = ['empty', 'cut-off', 'filtered', 'refused'] as const satisfies readonly Cause[];

const told = z.discriminatedUnion('ok', [
  z.strictObject({
    ok: z.literal(true),
    day,
    value: z.strictObject({
      text: z.string(),
      toolCalls: z.array(z.strictObject({ name: z.string(), arguments: z.string() })),
      usage: usage.nullable(),
      latencyMs: z.number().nullable(),
      firstTokenMs: z.number().nullable(),
      model: z.string().nullable(),
    } satisfies Record<keyof Kept, z.ZodType>),
  }),
  z.strictObject({
    ok: z.literal(false),
    day,
    failure: z.strictObject({
      cause: z.enum(NO_ANSWERS),
      first: z.null(),
      message: z.string(),
      status: z.number().nullable(),
    } satisfies Record<keyof Failure, z.ZodType>),
  }),
]);

/** The comparison that a line is from; null where it was not sealed by this secret for this question. */
export function askingOf(line: Buffer, key: string, seal: Seal): string | null {
  return opened(line, key, seal)?.asking ?? null;
}

/** What a line holds; null where it was not sealed by this secret for this question, or is no answer. */
export function read(line: Buffer, key: string, seal: Seal): Recalled | null {
  const sealed = opened(line, key, seal);
  const parsed = sealed && told.safeParse(bodyIn(sealed.text));
  if (!sealed || !parsed?.success) return null;
  const { day: asked = null, ...rest } = parsed.data;
  return { told: rest, asking: sealed.asking, day: asked };
}

/** What stands in a line, whatever it is; null where it was not sealed by this secret under this key. */
export function bodyOf(line: Buffer, key: string, seal: Seal): unknown {
  const sealed = opened(line, key, seal);
  return sealed && bodyIn(sealed.text);
}

/** A line that was sealed by this secret under this key: what is sealed was written as a line, and needs no other look. */
function opened(line: Buffer, key: string, seal: Seal): { asking: string; text: string } | null {
  const text = line.toString('utf8');
  if (text.slice(KEY_AT, KEY_AT + NAME) !== key) return null;
  const isSealed = seal(text.slice(SEAL + 4)).slice(0, SEAL) === text.slice(2, SEAL + 2);
  // A text of its own, since it is held for as long as the answer.
  return isSealed ? { asking: line.toString('latin1', ASKING_AT, ASKING_AT + NAME), text } : null;
}

function bodyIn(text: string): unknown {
  try {
    return JSON.parse(text.slice(BODY_AT, -1));
  } catch {
    return null;
  }
}

/** Whether it is an answer, if only that there is none: what broke on the way is asked again. */
export function isKept(given: Recalled['told']): boolean {
  return given.ok || NO_ANSWERS.some((cause) => cause === given.failure.cause);
}
