/** Texts as programs write them, in whichever language: where one opens, and where all that belongs to it ends. */
import { firstWhere } from '../../columns/first-where.ts';

/** Letters and signs that say how a literal is read. */
const PREFIX = String.raw`(?:~?[rfbutsLR]{0,2}|\${0,3}@?)`;
const QUOTE = String.raw`#{1,3}"|"""|'''|@\$?"|${'`'}|"|'`;

/** What a literal opens with: template, triple quotes, verbatim, raw, plain or heredoc; before it what says how it is read. */
export const OPENER = String.raw`${PREFIX}(${QUOTE}|<<<?[~-]?['"]?(?:[A-Z_]\w*)['"]?)`;

/** Something that is no literal, with the sign that joins it to the next one. */
const JOINED = String.raw`(?:[\w.$:>?@!-]{1,60}(?:\((?:[^()"'${'`'}\n]|"[^"\n]{0,40}"|'[^'\n]{0,40}'){0,120}\))?(?:\[[^\]\n]{0,60}\])?\s{0,99}(?:[+.&]|<>|\|\|)\s{0,99})`;
/** A literal that goes on in the next one: side by side, or with a sign between, and with what else is put in there. */
const GOES_ON = new RegExp(
  String.raw`^\s{0,99}(?:(?:[+.&\\]|<>|\|\|)\s{0,99}${JOINED}{0,3})?${PREFIX}(${QUOTE})`,
);
/** The next one of a list, perhaps below a remark. */
const NEXT_ITEM = new RegExp(
  String.raw`^\s{0,99},\s{0,99}(?:(?:\/\/|#)[^\n]{0,200}\n\s{0,99})?${PREFIX}(${QUOTE})`,
);
/** As far as the next literal of the same text may be away. */
const NEAR = 700;

/** Where the text ends that a literal begins, with all that it is put together from. */
export function closing(text: string, opener: string, from: number, isList: boolean): number {
  const heredoc = /^<<<?[~-]?['"]?(\w+)/.exec(opener)?.[1];
  if (heredoc) {
    const found = new RegExp(`^[ \\t]*${heredoc}\\b`, 'm').exec(text.slice(from, from + LONGEST));
    return found ? from + found.index : Math.min(text.length, from + LONGEST);
  }
  let [quote, at] = [opener, from];
  for (;;) {
    const { end, width } = endOf(text, quote, at);
    if (width === 0) return end;
    const rest = text.slice(end + width, end + width + NEAR);
    const next = GOES_ON.exec(rest) ?? (isList ? NEXT_ITEM.exec(rest) : null);
    if (!next) return end;
    [quote, at] = [next[1] ?? '', end + width + next[0].length];
  }
}

/** Longer literals are data. */
const LONGEST = 100_000;

/** Where one literal ends, and how wide what closes it is: nothing where it is open to the end of its line. */
function endOf(text: string, quote: string, from: number): { readonly end: number; readonly width: number } {
  // C#'s verbatim text: it goes over lines, and a quote in it stands twice.
  if (quote.startsWith('@'))
    return {
      end: from + (/^(?:[^"]|"")*/.exec(text.slice(from, from + LONGEST))?.[0].length ?? 0),
      width: 1,
    };
  const closer = quote.startsWith('#') ? `"${quote.slice(0, -1)}` : quote;
  let isLine = closer.length === 1 && closer !== '`';
  const last = Math.min(text.length, from + LONGEST);
  for (let at = from; at < last; at++) {
    if (text[at] === '\\' && !quote.startsWith('#')) at++;
    else if (text.startsWith(closer, at)) return { end: at, width: closer.length };
    else if (isLine && text[at] === '\n') {
      if (!goesOver(text, closer, at)) return { end: at, width: 0 };
      isLine = false;
    }
  }
  return { end: last, width: 0 };
}

/** PHP's and Ruby's plain quotes go over lines: what closes them has an end of something behind it. */
function goesOver(text: string, quote: string, from: number): boolean {
  const end = text.indexOf(quote, from);
  return end > 0 && end - from < 8000 && /^\s*[,;.)\]]/.test(text.slice(end + 1, end + 60));
}

/** One literal on a walk through a program. */
export interface Literal {
  readonly from: number;
  readonly end: number;
}

const TOKEN = new RegExp(
  String.raw`\/\/[^\n]*|#[ \t][^\n]*|\/\*[^]*?(?:\*\/|$)|(?<![\w"'${'`'}])${OPENER}|[([{]|[)\]}]|\n[ \t]*(?=[^\s])`,
  'g',
);
/** Longer stretches are data. */
const FARTHEST = 20_000;

/**
 * All literals behind a place: until the bracket closes that is open there, or until a line that is indented no
 * further than `margin`.
 */
export function literalsFrom(text: string, from: number, margin: number | null): Literal[] {
  const found: Literal[] = [];
  const token = new RegExp(TOKEN);
  token.lastIndex = from;
  let depth = 0;
  for (let match = token.exec(text); match && match.index < from + FARTHEST; match = token.exec(text)) {
    const [all, opener] = match;
    if (opener !== undefined) {
      const start = match.index + all.length;
      const end = closing(text, opener, start, false);
      found.push({ from: start, end });
      token.lastIndex = Math.max(end + opener.length, start);
    } else if (/^[([{]$/.test(all)) depth++;
    else if (/^[)\]}]$/.test(all)) depth--;
    else if (all.startsWith('\n') && margin !== null && all.length - 1 <= margin) {
      if (!/[)\]}{]/.test(text[match.index + all.length] ?? '')) break;
    }
    if (margin === null && depth < 0) break;
  }
  return found;
}

const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/gu;

/** Words of a text, also of one that is written without spaces. */
export function wordsIn(text: string): number {
  const spaced = text.trim().split(/\s+/).length;
  return spaced + Math.floor((text.match(UNSPACED)?.length ?? 0) / 2);
}

/** Says in which line a place lies, counted from 1. */
export function linesOf(text: string): (offset: number) => number {
  const ends = [...text.matchAll(/\n/g)].map(({ index }) => index);
  return (offset) => firstWhere(ends.length, (at) => (ends[at] as number) >= offset) + 1;
}
