/** Two texts word by word, and what a metric points at in them. */
import { diffWordsWithSpace } from 'diff';
import { visible } from '../render/text.ts';

/** A stretch of one side: what only this side has is `new`, what a metric points at is `pointed`. */
export interface Stretch {
  readonly text: string;
  readonly isNew: boolean;
  readonly isPointed: boolean;
}

export interface Marked {
  readonly base: readonly Stretch[];
  readonly head: readonly Stretch[];
}

/** Beyond so many edits the texts have nothing to do with each other. */
const MOST_EDITS = 2000;
/** Where less is shared than this, marks on every word would only be in the way. */
const LEAST_SHARED = 0.15;

/** Both texts as a reader may see them; `spans` are what the metrics point at, word for word. */
export function marked(before: string, after: string, spans: readonly string[]): Marked {
  const [base, head] = [visible(before), visible(after)];
  const told = spans.map(visible);
  const parts = wordsOf(base, head);
  return {
    base: pointed(parts?.base ?? whole(base), base, told),
    head: pointed(parts?.head ?? whole(head), head, told),
  };
}

interface Piece {
  readonly text: string;
  readonly isNew: boolean;
}

function whole(text: string): readonly Piece[] {
  return text === '' ? [] : [{ text, isNew: false }];
}

function wordsOf(base: string, head: string): Record<'base' | 'head', readonly Piece[]> | null {
  if (base === head) return null;
  const parts = diffWordsWithSpace(base, head, { maxEditLength: MOST_EDITS });
  if (!parts) return null;
  const kept = parts.filter(({ added, removed }) => !added && !removed);
  const shared = kept.reduce((sum, { value }) => sum + value.trim().length, 0);
  if (shared < LEAST_SHARED * Math.max(base.length, head.length)) return null;
  const side = (other: 'added' | 'removed', own: 'added' | 'removed'): readonly Piece[] =>
    parts.filter((part) => !part[other]).map((part) => ({ text: part.value, isNew: part[own] === true }));
  return { base: side('added', 'removed'), head: side('removed', 'added') };
}

/** Cuts pieces where a span begins or ends. */
function pointed(pieces: readonly Piece[], text: string, spans: readonly string[]): readonly Stretch[] {
  const places = spans.flatMap((span) => {
    const at = span.length > 1 ? text.indexOf(span) : -1;
    return at < 0 ? [] : [{ from: at, to: at + span.length }];
  });
  const cuts = [...new Set(places.flatMap(({ from, to }) => [from, to]))].sort((one, other) => one - other);
  const isIn = (at: number): boolean => places.some(({ from, to }) => at >= from && at < to);
  let from = 0;
  return pieces.flatMap(({ text: piece, isNew }) => {
    const [start, end] = [from, from + piece.length];
    from = end;
    const ends = [start, ...cuts.filter((cut) => cut > start && cut < end), end];
    return ends.slice(1).map((to, at) => {
      const begin = ends[at] ?? start;
      return { text: text.slice(begin, to), isNew, isPointed: isIn(begin) };
    });
  });
}
