/** How many edits make one text of another. */
import { distance } from 'fastest-levenshtein';
import { graphemesOf, isOfUnits } from './characters.ts';
import { comparable } from './compare.ts';

/** Letters to put in, take out or exchange; a letter is what a reader takes for one. */
export function editsBetween(left: string, right: string): number {
  return distance(...byLetters(comparable(left, false), comparable(right, false)));
}

/** Both texts with a single unit in place of each letter, however many it takes as it is written. */
function byLetters(left: string, right: string): [string, string] {
  if (isOfUnits(left) && isOfUnits(right)) return [left, right];
  const units = new Map<string, string>();
  const inUnits = (text: string): string =>
    graphemesOf(text)
      .map((letter) => {
        const unit = units.get(letter) ?? String.fromCharCode(units.size);
        units.set(letter, unit);
        return unit;
      })
      .join('');
  return [inUnits(left), inUnits(right)];
}
