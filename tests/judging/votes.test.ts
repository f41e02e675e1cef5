/** What most votes of a judge say. */
import { expect, it } from 'vitest';
import type { Ballot, Sample } from '../../src/contracts.ts';
import { byVotes } from '../../src/judging/votes.ts';
import type { Mark } from '../../src/types.ts';

const ballot = (...words: readonly string[]): Ballot => words.map((value) => ({ ok: true, value }));

/** Right where all that a vote said is yes; null where it said nothing. */
const marking = ({ replies = [] }: Sample): Mark => {
  const said = replies.map((reply) => (reply.ok ? reply.value : '?'));
  const value = said.length === 0 ? null : Number(said.every((word) => word === 'yes'));
  return { value, reason: said.join(' and '), evidence: null };
};

const marked = (...ballots: readonly Ballot[]): Mark | Promise<Mark> =>
  byVotes(marking, ballots)({} as Sample);

it('each vote is marked by its own replies, and what more than half of them say counts', async () => {
  const votes = [ballot('yes', 'no'), ballot('yes', 'yes'), ballot('yes', 'yes')];
  expect(await marked(...votes)).toEqual({ value: 1, reason: '2 of 3 votes: yes and yes', evidence: null });
  expect(await marked(...votes.slice(1))).toMatchObject({ value: 1, reason: 'yes and yes' });
});

it('without a majority there is no mark', async () => {
  expect(await marked(ballot('yes'), ballot('no'), ballot())).toEqual({
    value: null,
    reason: "the judge's 3 votes do not agree: 1, 0, nothing",
    evidence: null,
  });
});

it('one vote is marked at once, and so is what nobody was asked', () => {
  expect(marked(ballot('no'))).toMatchObject({ value: 0, reason: 'no' });
  expect(marked()).toMatchObject({ value: null, reason: '' });
});
