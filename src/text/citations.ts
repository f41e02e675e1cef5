/** What answers cite, as they write it: [1], [^1], [doc-7], 【2】, [1, 3], [1–3]. */
import { inAscii } from './ascii.ts';
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
/** What stands in brackets and is no source: times, days, around the clock, keys of a keyboard. */
const other = /^(?:\d{1,2}:\d\d(?::\d\d)?|\d{4}-\d\d-\d\d|24\/7|f\d{1,2})$/i;
const opensLine = /(?:^|\n)[ \t]*$/;
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
    const tells = text[to] === ':' && opensLine.test(text.slice(Math.max(0, from - 40), from));
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
    .map((each) => inAscii(each.trim()));
  const all = ids.flatMap((each) => spanned(each));
  return all.every((each) => id.test(each) && !other.test(each)) ? all : [];
}

/** `1-3` is 1, 2 and 3. */
function spanned(told: string): readonly string[] {
  const [, first, last] = range.exec(told) ?? [];
  const count = Number(last) - Number(first) + 1;
  if (!(count > 1 && count <= widest)) return [told];
  return Array.from({ length: count }, (_, nth) => String(Number(first) + nth));
}
