/** Phrases: words that marks of different values have in common. Of thousands of answers it is said that they took 200 ms. */
import type { Packed } from './marks.ts';

interface Phrases {
  /** The number of these words, counted from 0; null where they are not held. */
  readonly numberOf: (words: Packed) => number | null;
  readonly at: (number: number) => Packed;
}

/** So many are held, and no longer ones: what differs from case to case is not worth it. */
const MOST = 4096;
const MOST_LETTERS = 40;

export function createPhrases(): Phrases {
  const all: Packed[] = [];
  const numbers = new Map<string, number>();
  return {
    at: (number) => all[number] as Packed,
    numberOf: (given) => {
      if (!isShort(given)) return null;
      const [reason] = given.words;
      const known = numbers.get(reason);
      if (known !== undefined) return isSame(all[known] as Packed, given) ? known : null;
      if (all.length === MOST) return null;
      numbers.set(reason, all.length);
      return all.push(given) - 1;
    },
  };
}

/** Of one answer, and without a quote. */
function isShort({ words: [reason, evidence], turns }: Packed): boolean {
  if (typeof turns !== 'number' || reason.length > MOST_LETTERS) return false;
  return (
    evidence === null || (evidence.expected === null && evidence.observed === null && evidence.span === null)
  );
}

/** Of two that are short and have the same reason. */
function isSame({ words: [, one], turns }: Packed, { words: [, other], turns: others }: Packed): boolean {
  return turns === others && (one === null || other === null ? one === other : one.turn === other.turn);
}
