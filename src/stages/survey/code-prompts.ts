/** Prompts that stand in programs as literals: where each is, and what it says. */
import { remarksIn } from './docstrings.ts';
import { closing, linesOf, wordsIn } from './literals.ts';
import { madeIn } from './makers.ts';
import { SPOKEN_TO, WAYS } from './ways.ts';

/** A program with more prompts than this is data. */
const MOST_SPANS = 500;

export interface Span {
  readonly name: string;
  readonly first: number;
  readonly last: number;
  readonly text: string;
}

interface Place {
  readonly name: string;
  /** Of the name, or of the literal where it has none. */
  readonly at: number;
  readonly from: number;
  readonly end: number;
}

/** Without any of these words, a program that asks no models holds nothing that any way would find. */
const HINT = /prompt|instruction|persona|preamble|system|developer/i;

/** In the order in which they stand; what several ways find is one. `asks`: the program asks models, by other signs. */
export function spansIn(text: string, asks: boolean): readonly Span[] {
  if (!asks && !HINT.test(text)) return [];
  const places = new Map<number, Place>();
  const add = (place: Place): void => {
    if (!places.has(place.from)) places.set(place.from, place);
  };
  for (const { pattern, fewest, isWeak, needs } of WAYS) {
    if ((isWeak && !asks) || needs?.test(text) === false) continue;
    let last = 0;
    for (const match of [...text.matchAll(pattern)].slice(0, MOST_SPANS)) {
      if (match.index < last) continue;
      const from = match.index + match[0].length;
      const end = closing(text, match.at(-1) ?? '', from, isListed(match[0]));
      last = end;
      // A key, a path or a name of a file is no prompt.
      if (wordsIn(text.slice(from, end)) < fewest) continue;
      const name = match.slice(1, -1).find((each) => each !== undefined) ?? '';
      add({ name, at: match.index, from, end });
    }
  }
  for (const each of remarksIn(text, asks)) add(each);
  for (const each of [...madeIn(text, asks), ...addressed(text, asks)]) add({ ...each, at: each.from });
  const lineOf = linesOf(text);
  return outermost([...places.values()]).map(({ name, at, from, end }) => ({
    name,
    first: lineOf(at),
    last: lineOf(end),
    text: meant(text.slice(from, end)),
  }));
}

/** How its pieces stand below each other, and what is remarked between them, says nothing. */
function meant(text: string): string {
  return text
    .replace(/(["'`],)[ \t]{0,99}(?:\/\/|#)[^\n]{0,200}(?=\n)/g, '$1')
    .replace(/(["'`])\s{0,99}([+.,&]?)\s{0,99}(?=[rfbu]{0,2}["'`])/gi, '$1$2');
}

/** Whether the literal is the first of a list, as what comes before its quotes shows. */
function isListed(before: string): boolean {
  return /(?:[[{]|\b(?:listOf|asList|List\.of|array|join\(\s{0,9}["'][^"']{0,9}["']\s{0,9},\s{0,9})\()\s{0,99}(?:~?[rfbu]{0,2}|\$)["'`]{1,3}$/i.test(
    before,
  );
}

/** Of those within another one nothing is said. */
function outermost(places: readonly Place[]): readonly Place[] {
  let end = -1;
  return places
    .toSorted((a, b) => a.from - b.from)
    .filter((place) => {
      if (place.from < end) return false;
      end = place.end;
      return true;
    });
}

const FEWEST_WORDS = { asking: 5, silent: 25 };

/** Literals that tell a model who it is, whatever they are called; a page tells its reader so in few words. */
function addressed(
  text: string,
  asks: boolean,
): { readonly name: string; readonly from: number; readonly end: number }[] {
  const fewest = asks ? FEWEST_WORDS.asking : FEWEST_WORDS.silent;
  let last = 0;
  return [...text.matchAll(SPOKEN_TO)].slice(0, MOST_SPANS).flatMap((match) => {
    if (match.index < last) return [];
    const from = match.index + match[0].length;
    const end = closing(text, match[1] ?? '', from, false);
    last = end;
    if (wordsIn(text.slice(from, end)) < fewest) return [];
    const before = text.slice(Math.max(0, match.index - 120), match.index);
    const name = /(\w{1,60})["'\])]{0,2}\s*(?::=|=>|[:=(])\s*[^"'`\n]{0,40}$/.exec(before)?.[1] ?? 'text';
    return [{ name, from, end }];
  });
}
