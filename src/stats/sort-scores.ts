import type { Case, Exam, Rule, Score, Side } from '../types.ts';

/** The trials of one case, by side. */
export type Sides = Readonly<Record<Side, readonly Score[]>>;

/** Where the scores of a case are. */
interface Sorted {
  readonly of: (exam: Exam, rule: Rule, each: Case) => Sides;
  /** False for a case that was asked but never scored by this rule: it is no zero, and no loss either. */
  readonly applies: (exam: Exam, rule: Rule, each: Case) => boolean;
}

/** Trials of a case on a side, by the place of the case: large suites have a million scores. */
type Rows = Record<Side, (readonly Score[] | undefined)[]>;

interface Shelf {
  readonly places: Map<Case, number>;
  readonly rows: Map<Rule, Rows>;
}

const NONE: readonly Score[] = [];

/** Scores by what they belong to; trials of one case on one side lie together. */
export function sortScores(scores: readonly Score[]): Sorted {
  const shelves = new Map<Exam, Shelf>();
  for (const score of scores) {
    const { exam, case: each, side } = score.run.trial;
    const { places, rows } = found(shelves, exam, () => ({ places: new Map(), rows: new Map() }));
    const place = found(places, each, () => places.size);
    const row = found(rows, score.rule, () => ({ baseline: [], candidate: [] }))[side];
    // No longer than need be: an array that is pushed to keeps room for many.
    row[place] = row[place]?.concat(score) ?? [score];
  }
  const sidesOf = (exam: Exam, rule: Rule, each: Case): Partial<Sides> => {
    const shelf = shelves.get(exam);
    const [place, rows] = [shelf?.places.get(each) ?? -1, shelf?.rows.get(rule)];
    return { baseline: rows?.baseline[place], candidate: rows?.candidate[place] };
  };
  return {
    of: (exam, rule, each) => {
      const { baseline = NONE, candidate = NONE } = sidesOf(exam, rule, each);
      return { baseline, candidate };
    },
    applies: (exam, rule, each) => {
      const { baseline, candidate } = sidesOf(exam, rule, each);
      return baseline !== undefined || candidate !== undefined || !shelves.get(exam)?.places.has(each);
    },
  };
}

function found<K, V>(map: Map<K, V>, key: K, make: () => V): V {
  const there = map.get(key);
  if (there !== undefined) return there;
  const made = make();
  map.set(key, made);
  return made;
}
