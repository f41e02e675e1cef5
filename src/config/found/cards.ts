import type { Fields, MetricCard, Where } from '../../types.ts';

/** What a card of another tool's file has besides its name and its measure. */
interface FoundParts {
  readonly options?: Fields;
  /** Cases that do not ask for it are left out. */
  readonly byDemand?: boolean;
  readonly blocks?: boolean;
}

/** A card as a file of another tool means it: every case that asks for it must pass. */
export function foundCard(
  id: string,
  measure: string,
  where: Where,
  { options = {}, byDemand = true, blocks = true }: FoundParts = {},
): MetricCard {
  return {
    ...{ id, measure, options, byDemand, found: true, level: 'case', aggregate: 'rate', slices: [] },
    threshold: { min: 1, max: null, maxRegression: null, minEffect: 0, by: 'value' },
    ...{ critical: false, onFail: blocks ? 'block' : 'info', stage: 'crawl', status: 'active' },
    ...{ kind: 'user-issue', why: null, owner: null, origin: null, business: null, action: null },
    ...{ created: null, reviewBy: null, sunset: null, supersedes: null, where },
  };
}

/** The first of the names that is still free: `tone`, `tone 2`, `tone 3`. */
export function freeName(name: string, isTaken: (name: string) => boolean): string {
  let free = name;
  for (let count = 2; isTaken(free); count++) free = `${name} ${count}`;
  return free;
}
