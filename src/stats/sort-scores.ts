import type { Case, Exam, Rule, Score, Side } from '../types.ts';

/** The trials of one case, by side. */
export type Sides = Readonly<Record<Side, readonly Score[]>>;

/** By the case. Null for one that was asked but never scored by this rule: it is no zero, and no loss either. */
type Reading = (each: Case) => Sides | null;

/** A trial of a case on a side, or all that there are, by the place of the case: large suites have a million scores. */
type Column = (Score | readonly Score[] | undefined)[];

interface Shelf {
  readonly places: Map<Case, number>;
  readonly columns: Map<Rule, Record<Side, Column>>;
}

const NONE: readonly Score[] = [];

/** Scores by what they belong to; trials of one case on one side lie together. */
export function sortScores(scores: readonly Score[]): (exam: Exam, rule: Rule) => Reading {
  const shelves = shelve(scores);
  return (exam, rule) => {
    const shelf = shelves.get(exam);
    const columns = shelf?.columns.get(rule);
    return (each) => {
      const place = shelf?.places.get(each);
      const [was, is] = place === undefined ? [] : [columns?.baseline[place], columns?.candidate[place]];
      if (was === undefined && is === undefined && place !== undefined) return null;
      return { baseline: listOf(was), candidate: listOf(is) };
    };
  };
}

function shelve(scores: readonly Score[]): ReadonlyMap<Exam, Shelf> {
  const shelves = new Map<Exam, Shelf>();
  let [trial, shelf, place] = [null as Score['run']['trial'] | null, null as Shelf | null, 0];
  for (const score of scores) {
    // Scores of one trial mostly come one after the other.
    if (!shelf || score.run.trial !== trial) {
      trial = score.run.trial;
      shelf = found(shelves, trial.exam, () => ({ places: new Map(), columns: new Map() }));
      const { places } = shelf;
      place = found(places, trial.case, () => places.size);
    }
    const column = found(shelf.columns, score.rule, () => ({ baseline: [], candidate: [] }))[trial.side];
    const there = column[place];
    // A list is made when it is asked for, beside what it becomes a part of; and no longer than need be.
    column[place] = there === undefined ? score : listOf(there).concat(score);
  }
  return shelves;
}

function listOf(there: Column[number]): readonly Score[] {
  if (there === undefined) return NONE;
  return 'length' in there ? there : [there];
}

function found<K, V>(map: Map<K, V>, key: K, make: () => V): V {
  const there = map.get(key);
  if (there !== undefined) return there;
  const made = make();
  map.set(key, made);
  return made;
}
