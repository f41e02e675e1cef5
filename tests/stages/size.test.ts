/** How much a plan may ask, whatever it asks. */
import { describe, expect, it } from 'vitest';
import { checkSize } from '../../src/stages/plan/size.ts';
import type { Case, Exam, Suite } from '../../src/types.ts';

/** So many cases of each file. */
function suiteOf(name: string, files: Readonly<Record<string, number>>): Suite {
  const cases = Object.entries(files).flatMap(([file, count]) =>
    Array.from({ length: count }, (_, at) => ({
      id: `${at}`,
      input: {},
      context: [],
      where: { file, line: at + 1, key: null },
    })),
  );
  return { name, cases: cases as unknown as readonly Case[] } as Suite;
}

function examsOf(suites: readonly Suite[], targets: number, letters = 0): Exam[] {
  const prompt = letters > 0 ? { messages: [{ role: 'system', content: 'a'.repeat(letters) }] } : null;
  const change = { target: 't', baseline: prompt, candidate: prompt } as Exam['change'];
  return suites.flatMap((suite) => Array.from({ length: targets }, (): Exam => ({ change, suite })));
}

const FIVE = { a: 20_000, b: 20_000, c: 20_000, d: 20_000, e: 20_000 };

describe('conversations of each side', () => {
  it.each<[string, readonly Suite[], number, number | null]>([
    ['few cases, many targets', [suiteOf('s', { a: 100 })], 500, null],
    ['a few too many', [suiteOf('s', { a: 101 })], 500, 50_000],
    ['many cases, asked once', [suiteOf('s', FIVE)], 1, null],
    ['many cases, asked twice', [suiteOf('s', FIVE)], 2, null],
    ['many cases, asked by two suites', [suiteOf('s', FIVE), suiteOf('t', FIVE)], 1, null],
    ['many cases, asked three times', [suiteOf('s', FIVE)], 3, 200_000],
    ['some cases, asked three times', [suiteOf('s', { a: 20_000 })], 3, 50_000],
    ['more cases, asked three times', [suiteOf('s', { a: 20_000, b: 15_000 })], 3, 70_000],
    [
      'one file in many suites',
      Array.from({ length: 3 }, (_, at) => suiteOf(`s${at}`, { a: 20_000 })),
      1,
      50_000,
    ],
  ])('%s', (_, suites, targets, most) => {
    const check = (): void => checkSize(examsOf(suites, targets));
    if (most === null) expect(check).not.toThrow();
    else
      expect(check).toThrow(
        expect.objectContaining({ hint: expect.stringContaining(`at most ${most} are planned at a time`) }),
      );
  });
});

describe('prompts with all their cases in them', () => {
  it.each<[string, Readonly<Record<string, number>>, number, number | null]>([
    ['a long prompt', { a: 1000 }, 100_000, null],
    ['a longer one', { a: 1000 }, 100_001, 200],
    ['many cases', FIVE, 4000, null],
    ['many cases of a longer prompt', FIVE, 4001, 800],
  ])('%s', (_, files, letters, most) => {
    const check = (): void => checkSize(examsOf([suiteOf('s', files)], 1, letters));
    if (most === null) expect(check).not.toThrow();
    else
      expect(check).toThrow(
        expect.objectContaining({
          hint: expect.stringContaining(`at most ${most} MB are planned at a time`),
        }),
      );
  });
});
