/** Passages that two texts share word for word. */

interface Word {
  readonly word: string;
  readonly from: number;
  readonly to: number;
}

interface Overlap {
  readonly from: number;
  readonly to: number;
  readonly count: number;
}

/** Marks within words that nobody sees. */
const unseen = /[\u00ad\u200b-\u200d\u2060]/g;

/** Words in lower case with their places; of scripts that set no blanks, each character is one. */
export function wordsWithPlaces(text: string): readonly Word[] {
  const pattern =
    /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]|[\p{L}\p{M}\p{N}\u00ad\u200b-\u200d\u2060]+/gu;
  return [...text.matchAll(pattern)]
    .map((match) => ({
      word: match[0].replace(unseen, '').normalize('NFC').toLowerCase(),
      from: match.index,
      to: match.index + match[0].length,
    }))
    .filter(({ word }) => word !== '');
}

/** More places than this of one run of words are not looked at: it is filler then. */
const mostPlaces = 20;

/** The longest run of at least `least` words of `left` that stands in `right` too, unless it is excused. */
export function longestShared(
  left: readonly Word[],
  right: readonly Word[],
  least: number,
  excused: (run: readonly Word[]) => boolean,
): Overlap | null {
  if (left.length < least || right.length < least) return null;
  const places = placesOf(right, least);
  let best: Overlap | null = null;
  for (let at = 0; at + least <= left.length;) {
    const starts = places.get(runAt(left, at, least)) ?? [];
    const count = Math.max(0, ...starts.map((start) => sharedFrom(left, at, right, start)));
    const run = left.slice(at, at + count);
    const [first, last] = [run[0], run.at(-1)];
    if (first && last && count > (best?.count ?? 0) && !excused(run))
      best = { from: first.from, to: last.to, count };
    at += Math.max(1, count - least + 1);
  }
  return best;
}

function placesOf(words: readonly Word[], least: number): ReadonlyMap<string, readonly number[]> {
  const places = new Map<string, number[]>();
  for (let at = 0; at + least <= words.length; at++) {
    const run = runAt(words, at, least);
    const list = places.get(run) ?? [];
    if (list.length < mostPlaces) list.push(at);
    places.set(run, list);
  }
  return places;
}

function runAt(words: readonly Word[], at: number, count: number): string {
  let run = '';
  for (let index = at; index < at + count; index++) run += `${words[index]?.word ?? ''} `;
  return run;
}

function sharedFrom(left: readonly Word[], at: number, right: readonly Word[], start: number): number {
  let count = 0;
  while (at + count < left.length && left[at + count]?.word === right[start + count]?.word) count += 1;
  return count;
}

/** Words of one run that are looked at, and how long the same ones must go on to be a loop. */
const longestRun = 8;
const leastLoop = 24;

/** The first run of up to eight words that comes again and again without anything between, and how often it comes. */
export function loopOfWords(text: string): { readonly text: string; readonly count: number } | null {
  const words = wordsWithPlaces(text);
  for (let size = 1; size <= longestRun; size++) {
    for (let at = size, same = 0; at < words.length; at++) {
      same = words[at]?.word === words[at - size]?.word ? same + 1 : 0;
      const isEnd = words[at + 1]?.word !== words[at + 1 - size]?.word;
      if (!isEnd || same + size < leastLoop) continue;
      const [first, last] = [words[at - same - size + 1], words[at - same]];
      const run = first && last ? text.slice(first.from, last.to) : '';
      if (/\p{L}/u.test(run)) return { text: run, count: Math.floor(same / size) + 1 };
    }
  }
  return null;
}
