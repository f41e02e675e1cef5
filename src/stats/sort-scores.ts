import { Scores } from '../columns/scores.ts';
import { type Alike, alikeWith } from './alike.ts';
import type { Case, Exam, Rule, Score, Sequence, Side } from '../types.ts';

/** The trials of one case, by side. */
type Sides = Readonly<Record<Side, Sequence<Score>>>;

/** What a rule marked in an exam. */
export interface Marked {
  /**
   * Of the case at this place of its suite. Null for a case that was asked but never scored by this rule: it is no zero,
   * and no loss either.
   */
  readonly of: (at: number) => Sides | null;
  /** Of one side; nothing where there is nothing. */
  readonly trials: (at: number, side: Side) => Sequence<Score>;
  readonly alike: Alike | null;
}

/** A trial of a case on a side, or all that there are, by the place of the case: large suites have a million scores. */
type Column = (Score | Sequence<Score> | undefined)[];

interface Columns extends Record<Side, Column> {
  alike: Alike | null;
}

interface ExamScores {
  readonly places: Map<Case, number>;
  readonly columns: Map<Rule, Columns>;
}

const NONE: Sequence<Score> = [];
const NOT_ASKED: Sides = { baseline: NONE, candidate: NONE };

/** Scores by what they belong to; trials of one case on one side lie together. Those of a ledger lie so already. */
export function sortScores(scores: Sequence<Score>): (exam: Exam, rule: Rule) => Marked {
  if (scores instanceof Scores) return (exam, rule) => scores.by(exam, rule) ?? NOTHING;
  const byExam = sorted(scores);
  return (exam, rule) => {
    const own = byExam.get(exam);
    const columns = own?.columns.get(rule);
    const trials = (at: number, side: Side): Sequence<Score> => {
      const place = own?.places.get(exam.suite.cases[at] as Case);
      return place === undefined ? NONE : listOf(columns?.[side][place]);
    };
    const of = (at: number): Sides | null => {
      if (!own?.places.has(exam.suite.cases[at] as Case)) return NOT_ASKED;
      const sides = { baseline: trials(at, 'baseline'), candidate: trials(at, 'candidate') };
      return sides.baseline === NONE && sides.candidate === NONE ? null : sides;
    };
    return { of, trials, alike: columns?.alike ?? null };
  };
}

const NOTHING: Marked = { of: () => NOT_ASKED, trials: () => NONE, alike: null };

function sorted(scores: Sequence<Score>): ReadonlyMap<Exam, ExamScores> {
  const byExam = new Map<Exam, ExamScores>();
  let [trial, own, place] = [null as Score['run']['trial'] | null, null as ExamScores | null, 0];
  for (const score of scores) {
    // Scores of one trial mostly come one after the other.
    if (!own || score.run.trial !== trial) {
      trial = score.run.trial;
      own = found(byExam, trial.exam, () => ({ places: new Map(), columns: new Map() }));
      const { places } = own;
      place = found(places, trial.case, () => places.size);
    }
    const columns = found(own.columns, score.rule, () => ({ baseline: [], candidate: [], alike: null }));
    const column = columns[trial.side];
    const there = column[place];
    columns.alike = alikeWith(
      columns.alike,
      score,
      there === undefined ? 0 : 'length' in there ? there.length : 1,
    );
    // A list is made when it is asked for, beside what it becomes a part of; and no longer than need be.
    column[place] = there === undefined ? score : [...listOf(there), score];
  }
  return byExam;
}

function listOf(there: Column[number]): Sequence<Score> {
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
