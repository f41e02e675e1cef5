import { expect, test } from 'vitest';
import { prepare, type Member } from '../../src/stats/family.ts';
import { mayReach } from '../../src/stats/outlook.ts';

/** Speeds of ten cases, of which head has these shares of base's. */
function speeds(shares: readonly number[], relative: number): Member {
  return {
    id: 'speed',
    statistic: { kind: 'ratio' },
    better: 'higher',
    allowed: { relative },
    pairs: shares.map((share, at) => ({ unit: `case ${at}`, base: [100], head: [100 * share] })),
  };
}

test.each([
  // By logs a loss of half is 0.69, and a standard error of ten like it is 0.22.
  [0.5, 0.5, true],
  // 0.43 and an error of 0.14 are 0.57: more than the 0.41 of half as much again, less than what a half is.
  [0.65, 0.5, false],
  [0.65, 0.4, true],
  [1, 0.5, false],
])('of what is better high, %d of base may yet be a loss of %d: %s', (share, relative, may) => {
  const member = speeds(
    Array.from({ length: 10 }, () => share),
    relative,
  );
  expect(mayReach(prepare(member), relative)).toBe(may);
});
