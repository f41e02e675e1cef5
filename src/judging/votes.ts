/** A judge that is asked the same several times: what most of its votes say. */
import type { Sample } from '../contracts.ts';
import type { Mark } from '../types.ts';

type Marking = (sample: Sample) => Mark;

/** Marks a sample by each vote's part of the replies, and takes what more than half of all votes say. */
export function byVotes(votes: number, marking: Marking): Marking {
  if (votes === 1) return marking;
  return (sample) => {
    const { replies = [] } = sample;
    const each = replies.length / votes;
    if (each === 0) return marking(sample);
    const marks = Array.from({ length: votes }, (_, vote) =>
      marking({ ...sample, replies: replies.slice(vote * each, (vote + 1) * each) }),
    );
    return majorityOf(marks);
  };
}

function majorityOf(marks: readonly Mark[]): Mark {
  const [first] = marks;
  const won = marks.find(({ value }) => 2 * saying(marks, value) > marks.length) ?? null;
  const reason = `the judge's ${marks.length} votes do not agree: ${marks.map(shown).join(', ')}`;
  if (!won) return { value: null, reason, evidence: null };
  const agreed = saying(marks, won.value);
  if (agreed === marks.length && first) return first;
  return { ...won, reason: `${agreed} of ${marks.length} votes: ${won.reason}` };
}

function saying(marks: readonly Mark[], value: Mark['value']): number {
  return marks.filter((mark) => mark.value === value).length;
}

function shown({ value }: Mark): string {
  return value === null ? 'nothing' : String(value);
}
