import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  amount,
  bytes,
  chance,
  clip,
  count,
  difference,
  milliseconds,
  oneLine,
  percent,
  points,
  tokens,
  usd,
  visible,
  withoutFile,
} from '../../src/render/text.ts';
import { anyCharacter } from '../support/any-character.ts';
import { anyText, hostile } from '../support/hostile.ts';

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });
const charactersOf = (text: string): string[] => [...graphemes.segment(text)].map(({ segment }) => segment);

describe('visible', () => {
  it.each([
    ['a\r\nb\rc\u2028d\u2029e\u0085f\u000bg', 'a\nb\nc\nd\ne\nf\ng'],
    ['\u001b[31mred\u001b[0m \u001b]8;;http://x.example\u0007link\u001b]8;;\u0007', 'red link'],
    ['\u009b31mred', 'red'],
    ['a\u0000b\u0007c\u007f', 'a⟨U+0000⟩b⟨U+0007⟩c⟨U+007F⟩'],
    ['\u001b\u001b[0m[0m', '⟨U+001B⟩[0m'],
    ['\u202egnp.exe\u202c', '⟨U+202E⟩gnp.exe⟨U+202C⟩'],
    ['zero\u200bwidth\ufeff \u00ad', 'zero⟨U+200B⟩width⟨U+FEFF⟩ ⟨U+00AD⟩'],
    ['hi\u{e0068}\u{e0069}\u{e0021}', 'hi⟨U+E0068 and 2 more hidden⟩'],
    ['a\ufe0f\ufe01\ufe02', 'a⟨U+FE0F and 2 more hidden⟩'],
    ['\ud800', '\ufffd'],
    ['tab\tstays', 'tab\tstays'],
  ])('%j is shown as %j', (text, shown) => expect(visible(text)).toBe(shown));

  it.each([
    '❤️‍🔥',
    '👨‍👩‍👧',
    '👍🏽',
    '1️⃣',
    '🏴\u{e0067}\u{e0062}\u{e0065}\u{e006e}\u{e0067}\u{e007f}',
    'می‌خواهم',
    'क्‍ष',
    'Größe',
    '日本語',
    'é',
  ])('%s is left as it is', (text) => expect(visible(text)).toBe(text));

  it('leaves nothing hidden, and changes nothing twice', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const shown = visible(text);
        expect(visible(shown)).toBe(shown);
        expect(shown).not.toMatch(
          /(?!\n|\t)[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069\u200b\u2060\ufeff]/u,
        );
      }),
    );
  });

  it('takes a long text at once', () => {
    const shown = visible(
      '\u001b]'.repeat(200_000) +
        '\u009d'.repeat(200_000) +
        '\u009b0'.repeat(200_000) +
        '\u200b'.repeat(500_000) +
        'word '.repeat(200_000),
    );
    expect(shown).toContain('word '.repeat(200_000));
    expect(shown).not.toContain('\u200b');
  });
});

it('one line has single blanks and no ends', () => {
  expect(oneLine('  a\r\n\tb  c\u2028')).toBe('a b c');
});

describe('clip', () => {
  it.each([
    ['short', 10, 'short'],
    [
      'the quick brown fox jumps over the lazy dog again and again',
      40,
      'the quick brown… (44 more characters)',
    ],
    ['x'.repeat(1300), 60, `${'x'.repeat(35)}… (1,265 more characters)`],
    ['abcdef', 1, '…'],
    ['abcdef', 0, ''],
  ])('%s to %i', (text, max, clipped) => expect(clip(text, max)).toBe(clipped));

  it('says how much is left, is never too long, and never breaks a character', () => {
    const text = fc.array(fc.oneof(anyText.map(visible), fc.constantFrom('👨‍👩‍👧', '🇩🇪', 'e\u0301', '😀', 'ж')), {
      maxLength: 40,
    });
    fc.assert(
      fc.property(text, fc.nat(200), (parts, max) => {
        const whole = parts.join('');
        const clipped = clip(whole, max);
        expect(clipped.length).toBeLessThanOrEqual(max);
        expect(clipped.isWellFormed()).toBe(true);
        if (clipped === whole) return;
        const kept = clipped.replace(/…( \([\d,]+ more characters?\))?$/, '');
        expect(whole.startsWith(kept)).toBe(true);
        const whole_ = charactersOf(whole);
        const first = whole_.slice(0, charactersOf(kept).length).join('');
        // A single character may be longer than all the room there is.
        if (max > 100) expect(first).toBe(kept);
      }),
    );
  });
});

it('bytes are those of UTF-8', () => {
  fc.assert(
    fc.property(fc.string({ unit: anyCharacter }), (text) => {
      const whole = text.toWellFormed();
      expect(bytes(whole)).toBe(Buffer.byteLength(whole));
      expect(bytes(text)).toBeGreaterThanOrEqual(text.length);
    }),
  );
});

describe('numbers', () => {
  it.each([
    [0, '0 %'],
    [1, '100 %'],
    [0.913, '91.3 %'],
    [0.5, '50 %'],
    [0.0004, 'under 0.1 %'],
    [0.9996, 'over 99.9 %'],
    [1.5, '150 %'],
    [-0.15, '−15 %'],
    [Number.NaN, '–'],
  ])('percent %d', (value, shown) => expect(percent(value)).toBe(shown));

  it.each([
    [-0.111, '−11.1'],
    [0.02, '+2.0'],
    [0, '0.0'],
    [-0.00001, '0.0'],
    [Infinity, '–'],
  ])('points %d', (value, shown) => expect(points(value)).toBe(shown));

  it.each([
    [0.003, '0.3 %'],
    [0.0001, 'under 0.1 %'],
    [0, 'under 0.1 %'],
    [0.42, '42 %'],
  ])('chance %d', (value, shown) => expect(chance(value)).toBe(shown));

  it.each([
    [0, '0 ms'],
    [3.21, '3.2 ms'],
    [812.4, '812 ms'],
    [1240, '1.24 s'],
    [59_999, '1 min 0 s'],
    [125_000, '2 min 5 s'],
    [-3000, '−3.00 s'],
  ])('milliseconds %d', (value, shown) => expect(milliseconds(value)).toBe(shown));

  it.each([
    [0, '$0'],
    [0.000_01, '$0.000010'],
    [0.000_064_2, '$0.000064'],
    [0.000_000_01, 'under $0.0000001'],
    [0.0031, '$0.0031'],
    [0.123, '$0.123'],
    [1234.5, '$1,234.50'],
  ])('usd %d', (value, shown) => expect(usd(value)).toBe(shown));

  it.each([
    [1, '1 token'],
    [12.5, '12.5 tokens'],
    [1204, '1,204 tokens'],
  ])('tokens %d', (value, shown) => expect(tokens(value)).toBe(shown));

  it('by unit', () => {
    expect([count(1_234_567), count(-2), count(12)]).toEqual(['1,234,567', '−2', '12']);
    expect([amount(null, 'ratio'), amount(0.98, 'ratio'), amount(812, 'ms')]).toEqual([
      '–',
      '98 %',
      '812 ms',
    ]);
    expect([difference(-0.111, 'ratio'), difference(120, 'ms'), difference(-0.5, 'usd')]).toEqual([
      '−11.1',
      '+120 ms',
      '−$0.500',
    ]);
    expect([difference(null, 'ms'), difference(0, 'tokens')]).toEqual(['–', '0 tokens']);
  });
});

it.each(hostile)('%j is clipped and shown without a fault', (text) => {
  expect(clip(visible(text), 12).length).toBeLessThanOrEqual(12);
});

describe('a message beside the place that it is about', () => {
  it.each([
    ['a.jsonl: no text', 'no text'],
    ['a.jsonl is not valid JSON: unexpected "}"', 'is not valid JSON: unexpected "}"'],
    ['a.jsonl has a case c-1 already', 'has a case c-1 already'],
    ['a.jsonl and b.jsonl hold the case c-1', 'a.jsonl and b.jsonl hold the case c-1'],
    ['a.jsonl.bak is a copy', 'a.jsonl.bak is a copy'],
    ['b.jsonl is empty', 'b.jsonl is empty'],
  ])('%s: %s', (message, said) => {
    expect(withoutFile(message, 'a.jsonl')).toBe(said);
    expect(withoutFile(message, null)).toBe(message);
  });
});
