/** What a request takes, as far as its text tells, where nobody counts its tokens (yet). */
import type { Json, Message, Request } from '../types.ts';

/** Letters of English that a token has; a sign of another script counts as one. It errs on the side of too much. */
const LETTERS = 4;
/** What each message takes besides its text. */
const FRAME = 4;
/** Tokens that an answer is taken to have where nobody knows better. */
export const USUAL_ANSWER = 300;

/** Tokens of a text. */
export function tokensIn(text: string): number {
  let plain = 0;
  for (let at = 0; at < text.length; at++) if (text.charCodeAt(at) < 128) plain++;
  return Math.ceil(plain / LETTERS) + text.length - plain;
}

/** Tokens that a request sends along with a conversation so far. */
export function tokensSent(request: Request, messages: readonly Message[]): number {
  const said = messages.reduce((sum, { content, calls = [] }) => {
    const called = calls.length === 0 ? 0 : tokensIn(JSON.stringify(calls));
    return sum + FRAME + tokensIn(content) + called;
  }, 0);
  const { tools, responseFormat } = request;
  return said + tokensOf(responseFormat) + (tools.length === 0 ? 0 : tokensOf(tools));
}

/** Counted once of what many requests send along. */
const known = new WeakMap<object, number>();

function tokensOf(value: Json | readonly Json[]): number {
  if (value === null || typeof value !== 'object')
    return value === null ? 0 : tokensIn(JSON.stringify(value));
  const tokens = known.get(value) ?? tokensIn(JSON.stringify(value));
  known.set(value, tokens);
  return tokens;
}

/** Tokens that its answer may have: what the prompt allows, or `usual` where that is less. */
export function tokensExpected(
  { parameters, wants }: Pick<Request, 'parameters' | 'wants'>,
  usual = USUAL_ANSWER,
): number {
  if (wants === 'vector') return 0;
  const allowed = ['max_tokens', 'max_completion_tokens', 'max_output_tokens']
    .map((name) => parameters[name])
    .filter((value): value is number => typeof value === 'number' && value >= 0);
  return Math.min(usual, ...allowed);
}
