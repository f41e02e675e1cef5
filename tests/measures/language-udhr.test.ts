/** `language`, measured on the Universal Declaration of Human Rights. `npm run bench:language` prints the confusion. */
import { describe, expect, test } from 'vitest';
import { CLOSE, judgeBy, sentencesOf, SPOKEN, type Tally, tally, UNKNOWN } from '../support/udhr.ts';

const NEIGHBOURS = 4;

function rate(tallies: readonly Tally[]): number {
  const right = tallies.reduce((sum, each) => sum + each.right, 0);
  return right / tallies.reduce((sum, each) => sum + each.right + each.wrong, 0);
}

describe('sentences of 40 characters and more', () => {
  const codes = Object.keys(SPOKEN);
  const texts = new Map(Object.entries(SPOKEN).map(([code, file]) => [code, sentencesOf(file)]));
  const of = (code: string): string[] => texts.get(code) ?? [];

  test('are thirty languages', () => {
    expect(codes).toHaveLength(30);
    for (const code of codes) expect(of(code).length, code).toBeGreaterThan(20);
  });

  test('are kept, or lost, as they are in at least 97 % of what is decided', async () => {
    const [kept, lost]: [Tally[], Tally[]] = [[], []];
    for (const [at, code] of codes.entries()) {
      const judge = await judgeBy(code);
      kept.push(await tally(judge, of(code), of(code), 1));
      for (let next = 1; next <= NEIGHBOURS; next += 1) {
        const other = codes[(at + next * 7) % codes.length] ?? '';
        lost.push(await tally(judge, of(other), of(code), 0));
      }
    }
    expect(rate(kept)).toBeGreaterThanOrEqual(0.97);
    expect(rate(lost)).toBeGreaterThanOrEqual(0.97);
    const abstained = kept.reduce((sum, each) => sum + each.abstained, 0);
    expect(abstained).toBeLessThanOrEqual(0.03 * [...texts.values()].flat().length);
  });

  test.each(CLOSE.flatMap(([a, file, b, other]) => [[a, file] as const, [b, other] as const]))(
    '%s is never taken for its neighbour, named or by the user',
    async (code, file) => {
      const own = sentencesOf(file);
      expect((await tally(await judgeBy(code), own, own, 1)).wrong).toBe(0);
      expect((await tally(await judgeBy(), own, own.toReversed(), 1)).wrong).toBe(0);
    },
  );

  test.each(Object.entries(UNKNOWN))('%s, which is not known, raises no alarm', async (_, file) => {
    const own = sentencesOf(file);
    expect((await tally(await judgeBy(), own, own.toReversed(), 1)).wrong).toBe(0);
  });
});
