import { expect, it } from 'vitest';
import { shareMarks } from '../../src/records/same-marks.ts';
import type { Mark } from '../../src/types.ts';

const sharing = () => {
  const share = shareMarks();
  return (marks: Parameters<typeof share>[0]) => share(marks).marks;
};
const evidence = { turn: 1, expected: 'yes', observed: 'no', span: null };
const marksOf = (mark: Mark) => ({ mark, turns: [{ turn: 1, mark }] });

it('holds marks that are the same once', () => {
  const share = sharing();
  const first = share(marksOf({ value: 1, reason: 'is there', evidence: { ...evidence } }));
  expect(share(marksOf({ value: 1, reason: 'is there', evidence: { ...evidence } }))).toBe(first);
});

it.each<Mark>([
  { value: 0, reason: 'is there', evidence },
  { value: null, reason: 'is there', evidence },
  { value: -0, reason: 'is there', evidence },
  { value: 1, reason: 'is not there', evidence },
  { value: 1, reason: 'is there', evidence: null },
  { value: 1, reason: 'is there', evidence: { ...evidence, turn: 2 } },
  { value: 1, reason: 'is there', evidence: { ...evidence, expected: null } },
  { value: 1, reason: 'is there', evidence: { ...evidence, observed: 'nothing' } },
  { value: 1, reason: 'is there', evidence: { ...evidence, span: 'no' } },
])('tells %o apart', (other) => {
  const share = sharing();
  share(marksOf({ value: 1, reason: 'is there', evidence }));
  share(marksOf({ value: 0, reason: 'is there', evidence: null }));
  expect(share(marksOf(other))).toStrictEqual(marksOf(other));
});

it('tells marks apart that were made of other turns', () => {
  const share = sharing();
  const mark = { value: 1, reason: 'is there', evidence };
  share(marksOf(mark));
  const twice = { mark, turns: [1, 2].map((turn) => ({ turn, mark })) };
  const later = { mark, turns: [{ turn: 2, mark }] };
  expect(share(twice)).toStrictEqual(twice);
  expect(share(later)).toStrictEqual(later);
});

it('numbers what it holds, and nothing else', () => {
  const share = shareMarks();
  const numberOf = (reason: string) => share(marksOf({ value: 1, reason, evidence: null })).number;
  const reasons = Array.from({ length: 300 }, (_, at) => `took ${at} ms`);
  const numbers = [...Array(256).keys(), ...Array<null>(44).fill(null)];
  expect(reasons.map(numberOf)).toEqual(numbers);
  expect(reasons.map(numberOf)).toEqual(numbers);
});
