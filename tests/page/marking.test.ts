import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { marked, type Stretch } from '../../src/page/marking.ts';
import { visible } from '../../src/render/text.ts';
import { anyText } from '../support/hostile.ts';

const whole = (stretches: readonly Stretch[]): string => stretches.map(({ text }) => text).join('');
const only = (stretches: readonly Stretch[], key: 'isNew' | 'isPointed'): string =>
  stretches
    .filter((stretch) => stretch[key])
    .map(({ text }) => text)
    .join('|');

describe('two texts side by side', () => {
  it('are whole, whatever they are and whatever is pointed at', () => {
    fc.assert(
      fc.property(anyText, anyText, anyText, (base, head, span) => {
        const texts = marked(base, head, [span, head.slice(2, 9)]);
        expect(whole(texts.base)).toBe(visible(base));
        expect(whole(texts.head)).toBe(visible(head));
      }),
    );
  });

  it('show the words that only one of them has', () => {
    const { base, head } = marked('You have 30 days to return it.', 'You have 14 days to return it.', []);
    expect([only(base, 'isNew'), only(head, 'isNew')]).toEqual(['30', '14']);
  });

  it('have no marks where they are the same, or have nothing to do with each other', () => {
    for (const [base, head] of [
      ['the same', 'the same'],
      ['Sie haben Zeit.', 'You took 30 days too long for this'],
    ]) {
      const texts = marked(base ?? '', head ?? '', []);
      expect([...texts.base, ...texts.head].some(({ isNew }) => isNew)).toBe(false);
    }
  });

  it('show what a metric points at, across words that are new', () => {
    const { head } = marked('We ship in two days.', 'We will ship in one day.', ['will ship in one']);
    expect(only(head, 'isPointed').replaceAll('|', '')).toBe('will ship in one');
    expect(whole(head)).toBe('We will ship in one day.');
  });
});
