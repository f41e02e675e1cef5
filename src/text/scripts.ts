/** Which script a text is in, and which languages are written in it. */
import { once } from '../lib/once.ts';
import { charactersIn } from './characters.ts';

/** Scripts by their Unicode names. A script that is missing from a language's list settles the matter. */
const writing: Readonly<Record<string, string>> = {
  Cyrillic: 'ru uk be bg sr mk',
  Arabic: 'ar fa ur ku',
  Devanagari: 'hi mr',
  Han: 'zh ja',
  Hiragana: 'ja',
  Katakana: 'ja',
  Hangul: 'ko',
  Greek: 'el',
  Hebrew: 'he',
  Thai: 'th',
  Lao: 'lo',
  Georgian: 'ka',
  Armenian: 'hy',
  Bengali: 'bn',
  Gurmukhi: 'pa',
  Gujarati: 'gu',
  Oriya: 'or',
  Tamil: 'ta',
  Telugu: 'te',
  Kannada: 'kn',
  Malayalam: 'ml',
  Ethiopic: 'am',
  Khmer: 'km',
  Myanmar: 'my',
  Sinhala: 'si',
};
const patterns = once(() =>
  Object.keys(writing).map((name) => [name, new RegExp(`\\p{Script=${name}}+`, 'gu')] as const),
);
const latin = once(() => ['Latin', /\p{Script=Latin}+/gu] as const);
/** Where letters of other scripts are; most texts have none, and need not be searched for each of them. */
const beyondLatin = /[\u0370-\u1dff\u1f00-\u1fff\u2126\u2c80-\uffff]/;

/** Languages that are not written in Latin letters. */
export const unlatin = [...new Set(Object.values(writing).flatMap((list) => list.split(' ')))];

/** The scripts of a text with how much they say: a Chinese or Japanese character says as much as three letters. */
export function scriptsIn(text: string): ReadonlyMap<string, number> {
  const found = new Map<string, number>();
  const sought = beyondLatin.test(text) ? [...patterns(), latin()] : [latin()];
  for (const [name, pattern] of sought) {
    const count = charactersIn(text, pattern);
    if (count > 0) found.set(name, count * (/^(?:Han|Hiragana|Katakana|Hangul)$/.test(name) ? 3 : 1));
  }
  return found;
}

/** Languages that may be written in a script; null for Latin, which most are. */
export function languagesIn(script: string): readonly string[] | null {
  return writing[script]?.split(' ') ?? null;
}

/** Letters that a language never writes though a close relative in the same script does. */
const never: Readonly<Record<string, RegExp>> = {
  ru: /[іїєґўјљњћђџ]/gi,
  uk: /[ыэъёўјљњћђџ]/gi,
  be: /[ищъїєґ]/gi,
  bg: /[ыэёіїєґўјљњћђџ]/gi,
  sr: /[йыэъьёщюяіїєґў]/gi,
  ar: /[پچژگکیٹڈڑںےہڕڵۆێە]/g,
  fa: /[ةىإيكٹڈڑںےہڕڵۆێە]/g,
  ur: /[ةإيكڕڵۆێە]/g,
  ku: /[ةىإيكٹڈڑںےہ]/g,
  cs: /[ľĺŕôä]/gi,
  sk: /[ěřů]/gi,
  es: /[ãõç]/gi,
  pt: /[ñ¿¡]/gi,
};

/** How many letters of a text its language would never write. */
export function strangeLetters(text: string, language: string): number {
  const pattern = never[language];
  return pattern ? (text.match(pattern)?.length ?? 0) : 0;
}
