/** A judge that is asked the same several times: what most of its votes say. */
import type { Ballot, Scorer } from '../contracts.ts';
import type { Mark } from '../types.ts';

/** Marks a sample by each ballot, and takes what more than half of them say. Of what nobody was asked, there is one mark. */
export function byVotes(scorer: Scorer, ballots: readonly Ballot[]): Scorer {
  const [only = []] = ballots;
  if (ballots.length < 2) return (sample) => scorer({ ...sample, replies: only });
  return async (sample) => {
    const marks: Mark[] = [];
    for (const replies of ballots) marks.push(await scorer({ ...sample, replies }));
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
