import type { Journal } from './journal.ts';

interface Pen {
  /** Settles once it is written, or can't be. */
  readonly append: Journal['append'];
  /** Why nothing is kept; null where all is. */
  readonly refusal: () => string | null;
}

/** Writes into a journal. What can't be written once is said, and nothing more is written then. */
export function createPen(journal: Journal, say: (line: string) => void, known: string | null): Pen {
  let isFull = false;
  let refusal = known;
  return {
    append: async (head, line) => {
      if (isFull) return;
      try {
        await journal.append(head, line);
      } catch (error) {
        if (isFull) return;
        isFull = true;
        refusal = `answers can't be written: ${error instanceof Error ? error.message : String(error)}`;
        say(`From here on nothing is kept: ${refusal}.`);
      }
    },
    refusal: () => refusal,
  };
}
