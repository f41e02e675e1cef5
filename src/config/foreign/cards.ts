import { cardOf } from '../../measures/index.ts';
import type { Fields, MetricCard, Where } from '../../types.ts';

/** What a card of another tool's file has besides its name and its measure. */
interface FoundParts {
  readonly options?: Fields;
  /** Cases that do not ask for it are left out. */
  readonly byDemand?: boolean;
  readonly blocks?: boolean;
}

/** A card as a file of another tool means it: every case that asks for it must pass. */
export function foreignCard(
  id: string,
  measure: string,
  where: Where,
  { options = {}, byDemand = true, blocks = true }: FoundParts = {},
): MetricCard {
  return cardOf({
    id,
    measure,
    options,
    byDemand,
    foreign: true,
    threshold: { min: 1, max: null, maxRegression: null, minEffect: 0, by: 'value' },
    onFail: blocks ? 'block' : 'info',
    where,
  });
}

/** The first of the names that is still free: `tone`, `tone 2`, `tone 3`. */
export function freeName(name: string, isTaken: (name: string) => boolean): string {
  let free = name;
  for (let count = 2; isTaken(free); count++) free = `${name} ${count}`;
  return free;
}

/** Ids of cases: the second of a kind is called `… 2`, however many thousand there are of it. */
export interface Ids {
  /** Gives an id that is not taken; until it is, the next may get the same. */
  readonly free: (name: string) => string;
  readonly take: (id: string) => void;
}

export function openIds(): Ids {
  const taken = new Set<string>();
  const last = new Map<string, number>();
  const nth = (name: string, count: number): string => (count === 1 ? name : `${name} ${count}`);
  return {
    free: (name) => {
      let count = last.get(name) ?? 1;
      while (taken.has(nth(name, count))) count++;
      last.set(name, count);
      return nth(name, count);
    },
    take: (id) => taken.add(id),
  };
}
