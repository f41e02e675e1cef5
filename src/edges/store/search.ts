import type { Asked } from '../../contracts.ts';
import type { Journal, Journals } from './journal.ts';
import type { createNaming } from './naming.ts';
import type { Sealing } from './seals.ts';

/** What there is in a journal under a name; null for nothing that counts. */
export type Look<T> = (journal: Journal, name: string, sealing: Sealing) => T | null;

/** What is found first of a question. */
type Search = <T>(sealing: Sealing, asked: Asked, look: Look<T>) => T | null;

/** A comparison that was asked before reads what it read then, whatever came since. */
export function createSearch(
  { here, base }: Journals,
  asking: string,
  { namesOf }: Pick<ReturnType<typeof createNaming>, 'namesOf'>,
): Search {
  const all = base ? [here, base] : [here];
  /** Journals that are looked through one after the other, each under all names; in one group name by name. */
  const groups = base && here.hasAsked(asking) ? [[here], [base]] : [all];
  return (sealing, asked, look) => {
    if (all.every((journal) => journal.isEmpty())) return null;
    for (const group of groups)
      for (const name of namesOf(sealing, asked))
        for (const journal of group) {
          const found = look(journal, name, sealing);
          if (found !== null) return found;
        }
    return null;
  };
}
