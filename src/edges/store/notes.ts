import { createPlaces } from '../places.ts';

/** Where the line of each key stands, and whether anybody met it. */
interface Notes {
  readonly size: () => number;
  /** Null where there is none. */
  readonly placeOf: (key: string) => number | null;
  /** In place of the one before; nobody has met it. */
  readonly put: (key: string, place: number) => void;
  /** Whether it is there and nobody met it before. */
  readonly meet: (key: string) => boolean;
}

/** Both as one number: there may be a million. */
export function createNotes(): Notes {
  const numbers = createPlaces();
  return {
    size: numbers.size,
    placeOf: (key) => {
      const number = numbers.get(key);
      return number === null ? null : Math.floor(number / 2);
    },
    put: (key, place) => numbers.set(key, 2 * place),
    meet: (key) => {
      const number = numbers.get(key);
      if (number === null || isMet(number)) return false;
      numbers.set(key, number + 1);
      return true;
    },
  };
}

function isMet(number: number): boolean {
  return number % 2 === 1;
}
