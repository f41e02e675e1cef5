import { once } from '../lib/once.ts';

/** How many characters a text has of what a pattern finds; it finds whole stretches of them, which is quicker than one at a time. */
export function charactersIn(text: string, stretches: RegExp): number {
  const found = text.match(stretches) ?? [];
  const units = found.reduce((sum, { length }) => sum + length, 0);
  return HIGH.test(text) ? units - pairsIn(found.join('\n')) : units;
}

/** The first half of a character that takes two units. */
const HIGH = /[\ud800-\udbff]/;

function pairsIn(text: string): number {
  return text.match(/[\u{10000}-\u{10ffff}]/gu)?.length ?? 0;
}

/** To make one takes longer than to split an answer. */
const byGrapheme = once(() => new Intl.Segmenter('en', { granularity: 'grapheme' }));

/** Whether every letter of a text is one UTF-16 unit, and none needs to be looked at. */
export function isOfUnits(text: string): boolean {
  return /^[\n\u0020-\u00ac\u00ae-\u02ff]*$/.test(text);
}

/** What a reader takes for one each: an emoji of several code points, a letter with its accents. */
export function graphemesOf(text: string): string[] {
  return Array.from(byGrapheme().segment(text), ({ segment }) => segment);
}
