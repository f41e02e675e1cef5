import { roomFor } from '../../columns/room.ts';
import type { Exam } from '../../types.ts';
import { isTimed } from './sentinels.ts';

/** The rows of an exam. */
interface Part {
  readonly exam: Exam;
  readonly from: number;
  readonly to: number;
}

/**
 * Which rows have to be asked in this comparison, by the number of what they ask: exams share answers, so that what one
 * of them wants asked anew no other may take from elsewhere.
 */
export function ownIn(
  parts: readonly Part[],
  questions: Uint32Array,
  many: number,
): (row: number) => boolean {
  const own = parts.filter(({ exam }) => isTimed(exam));
  if (own.length === 0) return () => false;
  if (own.length === parts.length) return () => true;
  const marked = roomFor(Uint8Array, many);
  // A row that asks nothing has a number beyond all of them.
  for (const { from, to } of own) for (const question of questions.subarray(from, to)) marked[question] = 1;
  return (row) => marked[questions[row] as number] === 1;
}
