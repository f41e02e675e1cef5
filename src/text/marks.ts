/** Marks and the stretches of answers that prove them. */
import { start } from '../render/text.ts';
import type { Evidence, Mark } from '../types.ts';

/** A mark with what proves it. */
export function marked(value: number, reason: string, evidence: Partial<Evidence> = {}): Mark {
  const { turn = null, expected = null, observed = null, span = null } = evidence;
  const isBare = expected === null && observed === null && span === null;
  return { value, reason, evidence: isBare ? bareOf(turn) : { turn, expected, observed, span } };
}

/** What says no more than which turn it is about is held once: marks of amounts are as many as answers. */
const bare = new Map<number | null, Evidence>();

function bareOf(turn: number | null): Evidence {
  const known = bare.get(turn);
  if (known) return known;
  const made: Evidence = { turn, expected: null, observed: null, span: null };
  bare.set(turn, made);
  return made;
}

/** A mark that could not be given, and why. */
export function unscored(reason: string): Mark {
  return { value: null, reason, evidence: null };
}

/** No mark for an answer beyond what a measure reads, searches or compares: `toBe` says which of these. */
export function tooLong(text: string, toBe: string): Mark {
  return unscored(`the answer is too long to be ${toBe} (${text.length} characters)`);
}

/** The stretch from `from` to `to` with a few whole words around it. */
export function around(text: string, from: number, to: number, margin = 30): string {
  const before = text.slice(Math.max(0, from - margin), from);
  const after = text.slice(to, to + margin);
  const left = from > margin ? before.replace(/^\S*\s?/, '') : before;
  const right = to + margin < text.length ? after.replace(/\s?\S*$/, '') : after;
  return start(left + text.slice(from, to) + right, 200);
}

/** A text in quotes, cut where it is long. */
export function quoted(text: string, most = 60): string {
  const shown = start(text, most);
  const near = text.slice(0, most * 8);
  const isCut = shown.length < near.replace(/\s+/g, ' ').trim().length || /\S/.test(text.slice(near.length));
  return isCut ? `"${shown}…"` : `"${shown}"`;
}
