/** Numbers in words, of several words or of one, in eight languages; and in the characters of East Asia. */
import { scales, words } from './units.ts';

interface SpelledNumber {
  readonly from: number;
  readonly text: string;
  readonly value: number;
}

/** What may come between two words of one number. */
const LINKS = new Set(['and', 'y', 'e', 'et']);
/** One, where it may also be an article: a number only behind another. */
const ONES = new Set('one un une uno una um uma jeden'.split(' '));

/** What may stand before a hundred in French, and is no English word. */
const FRENCH = new Set('deux trois quatre cinq sept huit neuf mille'.split(' '));

/** All of them, in order: words that go together are one number. */
export function spelledNumbersIn(text: string, most: number): readonly SpelledNumber[] {
  const found: SpelledNumber[] = [];
  const tokens = [...text.matchAll(/\p{L}{1,40}/gu)];
  for (let at = 0; at < tokens.length && found.length < most; at++) {
    const first = tokens[at];
    const start = first && valueOf(first[0].toLowerCase());
    if (!first || start === undefined || /\d[ -]?$/.test(text.slice(first.index - 2, first.index))) continue;
    let sum: Sum = start >= 1000 ? { total: start, current: 0 } : { total: 0, current: start };
    let last = first;
    for (let next = nextOf(text, tokens, at); next; next = nextOf(text, tokens, at)) {
      const together = withNext(sum, next, last[0].toLowerCase());
      if (!together) break;
      sum = together;
      last = next.token;
      at = next.at;
    }
    const shown = text.slice(first.index, endOf(last));
    found.push({ from: first.index, text: shown, value: sum.total + sum.current });
  }
  return found;
}

function endOf(token: RegExpExecArray): number {
  return token.index + token[0].length;
}

interface Next {
  readonly token: RegExpExecArray;
  readonly at: number;
  readonly word: string;
  readonly link: string | null;
}

/** The next word of the sentence, and what links it; null where a mark stands between. */
function nextOf(text: string, tokens: readonly RegExpExecArray[], at: number): Next | null {
  const [last, token, behind] = tokens.slice(at, at + 3);
  const isNear = (one: RegExpExecArray, other: RegExpExecArray): boolean =>
    /^[ -]$/.test(text.slice(endOf(one), other.index));
  if (!last || !token || !isNear(last, token)) return null;
  const word = token[0].toLowerCase();
  if (!LINKS.has(word)) return { token, at: at + 1, word, link: null };
  if (!behind || !isNear(token, behind)) return null;
  return { token: behind, at: at + 2, word: behind[0].toLowerCase(), link: word };
}

/** What is told so far: whole thousands, and what comes behind them. */
interface Sum {
  readonly total: number;
  readonly current: number;
}

/** Null where the next word begins another number. */
function withNext({ total, current }: Sum, { word, link }: Next, before: string): Sum | null {
  const value = ONES.has(word) ? 1 : valueOf(word);
  const rest = current % 100;
  if (value === undefined || (link === 'and' && rest !== 0)) return null;
  // "Five cents" are money.
  if (word.startsWith('cent') && !FRENCH.has(before)) return null;
  // Four twenties, in French.
  if (word.startsWith('vingt') && rest === 4) return { total, current: current + 76 };
  if (value >= 1000) return link || current === 0 ? null : { total: total + current * value, current: 0 };
  if (value === 100 && current > 0 && current < 100)
    return link === null ? { total, current: current * 100 } : null;
  return isFree(value, current) && total + current > 0 ? { total, current: current + value } : null;
}

/** Whether nothing of its size was said: ones behind tens, tens behind hundreds. */
function isFree(value: number, current: number): boolean {
  const rest = current % 100;
  if (value >= 100) return current === 0;
  if (value >= 20) return rest === 0;
  if (value >= 10) return rest === 0 || rest === 60 || rest === 80;
  return rest === 0 || (rest >= 20 && rest % 10 === 0);
}

function valueOf(word: string): number | undefined {
  return words.get(word) ?? (word.length > 2 ? scales.get(word) : undefined) ?? compoundOf(word);
}

const PARTS = [
  ['tausend', 1000],
  ['duizend', 1000],
  ['mila', 1000],
  ['hundert', 100],
  ['honderd', 100],
  ['cento', 100],
] as const;
const ITALIAN =
  /^(vent|trent|quarant|cinquant|sessant|settant|ottant|novant)[ia]?(uno?|due|tr[eé]|quattro|cinque|sei|sette|otto|nove)$/;

/** The last letters of whatever a number in one word ends in. */
const endings = new Set(
  [...words.keys(), ...PARTS.map(([part]) => part), 'uno', 'tré', 'ein', 'een'].map((each) => each.slice(-3)),
);

/** Of one word, as in German, Dutch and Italian: fünfundzwanzig, dreihundert, vijfentwintig, venticinque. */
function compoundOf(word: string, below = Number.POSITIVE_INFINITY): number | undefined {
  if (word.length < 7 || !endings.has(word.slice(-3))) return undefined;
  for (const [name, value] of PARTS) {
    const at = value < below ? word.indexOf(name) : -1;
    if (at < 0) continue;
    const rest = word.slice(at + name.length).replace(/^und/, '');
    const before = at === 0 ? 1 : partOf(word.slice(0, at), value);
    const after = rest === '' ? 0 : partOf(rest, value);
    if (before === undefined || after === undefined || before >= value || after >= value) continue;
    return before * value + after;
  }
  for (const { index, 0: link } of word.matchAll(/und|[eë]n/g)) {
    const [ones, tens] = [onesOf(word.slice(0, index)), words.get(word.slice(index + link.length))];
    if (ones && ones < 10 && tens && tens >= 20 && tens < 100) return tens + ones;
  }
  const [, stem = '', unit = ''] = ITALIAN.exec(word) ?? [];
  const tens = words.get(`${stem}i`) ?? words.get(`${stem}a`);
  return tens === undefined ? undefined : tens + (unit.startsWith('un') ? 1 : (words.get(unit) ?? 3));
}

function partOf(word: string, below: number): number | undefined {
  return onesOf(word) ?? compoundOf(word, below);
}

function onesOf(word: string): number | undefined {
  return /^(?:eine?|een)$/.test(word) ? 1 : words.get(word);
}

const DIGITS = '〇一二三四五六七八九';
/** Characters that make what stands before them larger. */
const LARGER = new Map([
  ['十', 10],
  ['百', 100],
  ['千', 1000],
  ['万', 1e4],
  ['萬', 1e4],
  ['만', 1e4],
  ['億', 1e8],
  ['亿', 1e8],
  ['억', 1e8],
]);
const character = `[${DIGITS}零两兩${[...LARGER.keys()].join('')}]`;
const numeral = new RegExp(
  `(?<![\\p{sc=Latin}\\d.,])(?:\\d{1,4}(?:,\\d{3})*(?:\\.\\d+)?(?=[千万萬만億亿억])|${character})(?:${character}|(?<=\\D)\\d{1,4}(?=\\D)){0,12}`,
  'gu',
);

/** Words that begin like a number with its unit: enough, a third, percent, sleeves of three quarters, a fountain pen. */
const word =
  /^(?:十分(?!間|钟|鐘|後|后|前|以[内內上]|ほど|くらい|ぐらい|程度)|百分之|\D{1,3}分[のと之]|[三五七八九]分[袖丈咲刈]|万年|[萬万]一)/u;

/** Numbers of which a part is a character for a number: 三十, 1万5千. */
export function numeralsIn(text: string): readonly SpelledNumber[] {
  const found = [...text.matchAll(numeral)].filter(({ index }) => !word.test(text.slice(index, index + 6)));
  return found.map((match) => ({
    from: match.index,
    text: match[0],
    value: worthOf(match[0]),
  }));
}

function worthOf(text: string): number {
  let [total, group, digit] = [0, 0, 0];
  for (const [each] of text.matchAll(/[\d.,]+|\D/g)) {
    const by = LARGER.get(each);
    if (by === undefined) {
      const one = each === '零' ? 0 : /[两兩]/.test(each) ? 2 : DIGITS.indexOf(each);
      digit = /\d/.test(each) ? Number(each.replaceAll(',', '')) : digit * 10 + one;
    } else if (by < 1e4) {
      group += (digit || 1) * by;
      digit = 0;
    } else {
      total += (group + digit || 1) * by;
      [group, digit] = [0, 0];
    }
  }
  return total + group + digit;
}
