/** Names of units and seats: draws and orders go by them, so they are what they always were, and made when asked. */
import { placesIn } from '../columns/numbering.ts';

/** Different names in ascending order. */
export interface Names {
  readonly length: number;
  readonly at: (place: number) => string;
  /** What each of them begins and ends with. */
  readonly prefix: string;
  readonly suffix: string;
}

/** Names that are held, in any order and more than once; sorted. */
export function namesOf(texts: Iterable<string>): Names & { readonly placeOf: (text: string) => number } {
  const sorted = different(texts);
  return { ...around(sorted, '', ''), placeOf: placesIn(sorted) };
}

/** Texts in ascending order, each once. */
export function different(texts: Iterable<string>): readonly string[] {
  const all = [...texts];
  const isSorted = all.every((text, at) => at === 0 || (all[at - 1] as string) < text);
  return isSorted ? all : all.sort().filter((text, at) => at === 0 || text !== all[at - 1]);
}

/** Sorted texts with the same before and behind each of them. */
export function around(texts: readonly string[], prefix: string, suffix: string): Names {
  return { length: texts.length, at: (place) => prefix + (texts[place] as string) + suffix, prefix, suffix };
}

/** One number for each name of several lists, the same wherever the name comes up. Those of one list ascend. */
export interface Roll {
  readonly length: number;
  readonly nameOf: (number: number) => string;
  /** Of the names of one list. */
  readonly numberOf: (names: Names) => (place: number) => number;
}

/**
 * Numbers of the names of all lists: list after list, by their beginnings, where no name can be in two of them; else all
 * names are made once, and numbered in their order.
 */
export function rollOf(lists: readonly Names[]): Roll {
  const own = [...new Set(lists)].sort((a, b) => (a.prefix < b.prefix ? -1 : Number(a.prefix > b.prefix)));
  const isApart = own.every((one, at) => own.every((other, to) => to <= at || areApart(one, other)));
  return isApart ? inRow(own) : joined(own);
}

/** No name of the one can be one of the other. */
function areApart(one: Names, other: Names): boolean {
  return !(
    (one.prefix.startsWith(other.prefix) || other.prefix.startsWith(one.prefix)) &&
    (one.suffix.endsWith(other.suffix) || other.suffix.endsWith(one.suffix))
  );
}

function inRow(lists: readonly Names[]): Roll {
  const ends: number[] = [];
  const firsts = new Map<Names, number>();
  let length = 0;
  for (const names of lists) {
    firsts.set(names, length);
    length += names.length;
    ends.push(length);
  }
  return {
    length,
    nameOf: (number) => {
      const list = ends.findIndex((end) => number < end);
      const names = lists[list] as Names;
      return names.at(number - (firsts.get(names) as number));
    },
    numberOf: (names) => {
      const first = firsts.get(names) as number;
      return (place) => first + place;
    },
  };
}

function joined(lists: readonly Names[]): Roll {
  const all = namesOf(
    lists.flatMap((names) => Array.from({ length: names.length }, (_, at) => names.at(at))),
  );
  const numbers = new Map(
    lists.map((names) => [
      names,
      Uint32Array.from({ length: names.length }, (_, at) => all.placeOf(names.at(at))),
    ]),
  );
  return {
    length: all.length,
    nameOf: all.at,
    numberOf: (names) => {
      const own = numbers.get(names) as Uint32Array;
      return (place) => own[place] as number;
    },
  };
}
