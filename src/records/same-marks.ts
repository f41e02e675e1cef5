/** Marks in the same words, held once: in large suites nearly all of what is right is said alike. */
import type { Evidence, Mark, Score } from '../types.ts';

type Marks = Pick<Score, 'mark' | 'turns'>;
type Turn = Score['turns'][number];

/** So many reasons are remembered, and so many marks of each: what differs from case to case is not worth it. */
const MOST_REASONS = 256;
const MOST_OF_ONE = 16;

/** Marks, and the number under which they are held for all that are the same; null where they are not worth it. */
interface Numbered {
  readonly marks: Marks;
  readonly number: number | null;
}

/** Gives, for marks that are the same as earlier ones of one rule, those, and their number, counted from 0. */
export function shareMarks(): (marks: Marks) => Numbered {
  const known = new Map<string, Numbered[]>();
  let count = 0;
  return (marks) => {
    const { reason, value } = marks.mark;
    const there = known.get(reason);
    const before = there?.find(
      ({ marks: other }) => Object.is(other.mark.value, value) && isSame(other, marks),
    );
    if (before) return before;
    if (there ? there.length >= MOST_OF_ONE : known.size >= MOST_REASONS) return { marks, number: null };
    const held = { marks, number: count++ };
    if (there) there.push(held);
    else known.set(reason, [held]);
    return held;
  };
}

function isSame(one: Marks, other: Marks): boolean {
  if (!isSameMark(one.mark, other.mark) || one.turns.length !== other.turns.length) return false;
  for (let at = 0; at < one.turns.length; at++) if (!isSameTurn(one.turns[at], other.turns[at])) return false;
  return true;
}

function isSameTurn(one: Turn | undefined, other: Turn | undefined): boolean {
  return (
    one !== undefined && other !== undefined && one.turn === other.turn && isSameMark(one.mark, other.mark)
  );
}

function isSameMark(one: Mark, other: Mark): boolean {
  return (
    one === other ||
    (Object.is(one.value, other.value) &&
      one.reason === other.reason &&
      isSameEvidence(one.evidence, other.evidence))
  );
}

function isSameEvidence(one: Evidence | null, other: Evidence | null): boolean {
  if (one === null || other === null) return one === other;
  return (
    one.turn === other.turn &&
    one.expected === other.expected &&
    one.observed === other.observed &&
    one.span === other.span
  );
}
