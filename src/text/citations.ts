/** What answers cite, as they write it: [1], [^1], [doc-7], 【2】, [1, 3], [1–3]; addresses; words in quotes. */
import { withoutCode } from './fences.ts';

export interface Citation {
  readonly id: string;
  readonly from: number;
  readonly to: number;
}

/** A bracket that holds no other one. */
const bracket = /(?<![!\w\\])(?:\[\^?([^[\]\n]{1,120})\]|［([^［］\n]{1,120})］|【([^【】\n]{1,120})】)/g;
const id = /^(?:\p{Nd}{1,3}|(?!\p{Nd}+$)(?=[^\s]*\p{Nd})[\p{L}\p{N}][\p{L}\p{N}_.:/#-]{0,79})$/u;
const range = /^(\d{1,3}) ?[-–—] ?(\d{1,3})$/;
/** Numbers that a range may span. */
const widest = 50;

/**
 * Every citation in its order; one bracket may hold several. A bracket is none in code, as the text or the name of a
 * link, as a check box or placeholder, and where a footnote is told.
 */
export function citationsIn(whole: string): readonly Citation[] {
  const text = withoutCode(whole);
  const found: Citation[] = [];
  for (const match of text.matchAll(bracket)) {
    const [from, to] = [match.index, match.index + match[0].length];
    const names = text[from - 1] === ']' && found.at(-1)?.to !== from;
    const tells = text[to] === ':' && /^[ \t]*$/.test(text.slice(text.lastIndexOf('\n', from - 1) + 1, from));
    if (names || tells || text[to] === '(') continue;
    const ids = idsIn(match[1] ?? match[2] ?? match[3] ?? '');
    for (const each of ids) found.push({ id: each, from, to });
  }
  return found;
}

/** All ids of a bracket; none where it holds something else besides. */
function idsIn(bracketed: string): readonly string[] {
  const ids = bracketed
    .normalize('NFKC')
    .replace(/†.*$/u, '')
    .replace(/^(?:source|doc|ref):? (?=\S)/i, '')
    .split(/[,;、]/)
    .map((each) => inDigits(each.trim()));
  const all = ids.flatMap((each) => spanned(each));
  return all.every((each) => id.test(each)) ? all : [];
}

/** `1-3` is 1, 2 and 3. */
function spanned(told: string): readonly string[] {
  const [, first, last] = range.exec(told) ?? [];
  const count = Number(last) - Number(first) + 1;
  if (!(count > 1 && count <= widest)) return [told];
  return Array.from({ length: count }, (_, nth) => String(Number(first) + nth));
}

/** Digits of any script as 0 to 9: ten of each stand in a row. */
function inDigits(text: string): string {
  return text.replace(/\p{Nd}/gu, (digit) => {
    const own = digit.codePointAt(0) ?? 0;
    let zero = own;
    while (own - zero < 9 && /\p{Nd}/u.test(String.fromCodePoint(zero - 1))) zero--;
    return String(own - zero);
  });
}

const address = /\bhttps?:\/\/(?:[^\s<>"'`()[\]{}|\\^]|\([^\s<>"'`()]{0,200}\)){1,2000}/gi;
/** No address goes on behind one of these, though text that sets no blanks may. */
const notInAddress = /[^\u0021-\u007e\p{L}\p{M}\p{N}]/u;

/** Addresses, without the marks of the sentence that they stand in. */
export function linksIn(text: string): readonly Citation[] {
  return [...text.matchAll(address)].map((match) => {
    const told = match[0].split(notInAddress)[0] ?? '';
    const bare = told.replace(/[.,;:!?*_]+$/, '').replace(/\/$/, '');
    return { id: bare, from: match.index, to: match.index + told.length };
  });
}

/** Whether an address stands in a text, and not only the beginning of another one; its scheme and www make no difference. */
export function standsLinked(link: string, text: string): boolean {
  // Words that follow without a blank look like a part of it.
  const [ascii = ''] = /^[\u0021-\u007e]*/.exec(link) ?? [];
  return [link, ascii.replace(/[.,;:!?*_/]+$/, '')].some((each) => {
    const bare = each.replace(/^https?:\/\/(?:www\.)?/i, '');
    for (let at = bare === '' ? -1 : text.indexOf(bare); at >= 0; at = text.indexOf(bare, at + 1)) {
      const before = text.slice(Math.max(0, at - 5), at).replace(/(?<![\w.])www\.$/, '');
      const after = text.slice(at + bare.length, at + bare.length + 2);
      if (!/[\w.@-]$/.test(before) && !/^(?:[\w%~-]|\.\w)/.test(after)) return true;
    }
    return false;
  });
}

/** Quotes of fewer letters are names of things, and words that are not meant. */
const shortest = 20;
const straight = /(?<![\p{Script=Latin}\p{Nd}"])"(?=\S)([^"\n]{1,1000})"(?![\p{Script=Latin}\p{Nd}])/gu;
const bent = /[“„]([^“”„\n]{1,1000})[“”]|「([^「」\n]{1,1000})」|『([^『』\n]{1,1000})』/g;
const pointed = { '«': /«([^«»\n]{1,1000})»/g, '»': /»([^«»\n]{1,1000})«/g } as const;

/** What is quoted, in the order of the kinds of quotes; guillemets point as the first of them does. */
export function quotesIn(text: string): readonly Citation[] {
  const first = /[«»]/.exec(text)?.[0] as '«' | '»' | undefined;
  return [straight, bent, ...(first ? [pointed[first]] : [])].flatMap((pattern) =>
    [...text.matchAll(pattern)].flatMap((match) => {
      const told = match.slice(1).find((each) => each !== undefined) ?? '';
      const words = told.trim().replace(/[.,!?…。、！？]+$/u, '');
      return words.length < shortest
        ? []
        : [{ id: words, from: match.index, to: match.index + match[0].length }];
    }),
  );
}

/** What a quote leaves out. */
const gap = /\s*(?:[[(]\s*(?:…|\.{3})\s*[\])]|…|\.{3})\s*/;

/** Whether a text says every piece of a quote, whatever it leaves out between them. */
export function standsQuoted(quote: string, text: string): boolean {
  return quote.split(gap).every((piece) => text.includes(piece.trim()));
}
