import { describe, expect, test } from 'vitest';
import { measure } from '../../src/measures/similarity.ts';

const methods = ['rouge-1', 'rouge-2', 'rouge-l', 'levenshtein', 'trigram'] as const;

describe('the self-test of similarity', () => {
  test.each(methods)('%s takes "I do not like to eat potatoes" for nearer, and says so', async (method) => {
    const results = await measure.selfTest?.({ method });
    const potatoes = results?.find(({ anchor }) => anchor === 'I like to eat potatoes');
    expect(potatoes?.passed).toBe(false);
    expect(potatoes?.fartherMark).toBeGreaterThan(potatoes?.nearerMark ?? 1);
    expect(results?.some(({ passed }) => passed)).toBe(true);
  });

  test('trigram gives the marks that the literature shows', async () => {
    const scorer = await measure.prepare({ value: 'I like to eat potatoes', method: 'trigram' });
    const texts = [
      'I am a potato',
      'I am hungry',
      'Spuds are one of my favourite foods',
      'I do not like to eat potatoes',
    ];
    const marks = await Promise.all(
      texts.map(async (text) => {
        const { value } = await scorer({ answer: { turn: 1, text }, case: {} } as never);
        return value?.toFixed(2);
      }),
    );
    expect(marks).toEqual(['0.41', '0.06', '0.00', '0.83']);
  });
});
