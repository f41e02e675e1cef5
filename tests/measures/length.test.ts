import { expect, test } from 'vitest';
import { measure } from '../../src/measures/length.ts';
import { createRandom } from '../../src/stats/random.ts';
import { sampleOf } from '../support/examples.ts';

const PIECES = [...'aZ09.,;\'_: -\n\t()!?"/'];

/** Texts of words, numbers and the marks between them, in no order. */
function textsOf(count: number): readonly string[] {
  const random = createRandom('words');
  const piece = (): string => PIECES[random() % PIECES.length] ?? '';
  return Array.from({ length: count }, () => Array.from({ length: 12 }, piece).join(''));
}

test("plain words are counted as by Unicode's rules", async () => {
  const segmenter = new Intl.Segmenter('en', { granularity: 'word' });
  const score = await measure.prepare({ min: 0, max: 1000, unit: 'words' });
  const wrong: unknown[] = [];
  for (const text of [...textsOf(20_000), "it's 3.5 or 1,000; isn't.it", 'naïve über 3°', '']) {
    const words = [...segmenter.segment(text.trim())].filter(({ isWordLike }) => isWordLike).length;
    const { evidence } = await score(sampleOf({ situation: '', answer: text, value: 1 }));
    if (evidence?.observed !== `${words} ${words === 1 ? 'word' : 'words'}`)
      wrong.push([text, words, evidence]);
  }
  expect(wrong).toEqual([]);
});
