/** All cases of a report: what belongs to each lies far apart, and is put together when it is asked for. */
import { createChains } from './chains.ts';
import type { Check, Comparison, Exam, Pair, Run, Sequence } from '../types.ts';

/** One case of an exam, with all pairs that hold scores of it. */
export interface Gathered {
  readonly comparison: Comparison;
  readonly case: Pair['case'];
  readonly pairs: Sequence<Pair>;
  readonly runs: Sequence<Run>;
}

/** Cases in some order. Each is made anew whenever it is asked for, since large suites have a hundred thousand. */
export interface Casebook extends Iterable<Gathered> {
  readonly length: number;
  /** Counted from 0, and there. */
  readonly at: (place: number) => Gathered;
}

/** Pairs of a slice hold the same scores as those of all cases. Cases come in the order in which checks have them. */
export function openCasebook(checks: readonly Check[], runs: Sequence<Run>): Casebook {
  const shelves = createShelves();
  const firsts: (readonly [Comparison, Pair])[] = [];
  const [pairs, asked] = [createChains<Pair>(), createChains<Run>()];
  for (const { comparison } of checks) {
    const places = shelves(comparison.exam);
    for (const pair of comparison.pairs) {
      const place = places.get(pair.case.id) ?? firsts.push([comparison, pair]) - 1;
      places.set(pair.case.id, place);
      pairs.add(place, pair);
    }
  }
  for (const run of runs) {
    const place = shelves(run.trial.exam).get(run.trial.case.id);
    if (place !== undefined) asked.add(place, run);
  }
  return bookOf(firsts.length, (place) => {
    const [comparison, pair] = firsts[place] as (typeof firsts)[number];
    return { comparison, case: pair.case, pairs: pairs.at(place), runs: asked.at(place) };
  });
}

/** Places of cases by their ids; exams of one suite and target share them. */
function createShelves(): (exam: Exam) => Map<string, number> {
  const byName = new Map<string, Map<string, number>>();
  const byExam = new Map<Exam, Map<string, number>>();
  return (exam) => {
    const known = byExam.get(exam);
    if (known) return known;
    const name = JSON.stringify([exam.suite.name, exam.change.target]);
    const places = byName.get(name) ?? new Map<string, number>();
    byName.set(name, places);
    byExam.set(exam, places);
    return places;
  };
}

/** The same cases in the order of these places. */
export function inOrder(book: Casebook, places: readonly number[]): Casebook {
  return bookOf(places.length, (place) => book.at(places[place] as number));
}

/** By suite, target and id. */
export function byName(book: Casebook): Casebook {
  const names = Array.from(book, ({ comparison: { exam }, case: { id } }) => [
    exam.suite.name,
    exam.change.target,
    id,
  ]);
  const places = Array.from(names, (_, place) => place);
  return inOrder(
    book,
    places.sort((one, other) => compared(names[one] ?? [], names[other] ?? [])),
  );
}

function compared(one: readonly string[], other: readonly string[]): number {
  const at = one.findIndex((word, index) => word !== other[index]);
  return at < 0 ? 0 : (one[at] ?? '') < (other[at] ?? '') ? -1 : 1;
}

function bookOf(length: number, at: Casebook['at']): Casebook {
  return {
    length,
    at,
    *[Symbol.iterator]() {
      for (let place = 0; place < length; place++) yield at(place);
    },
  };
}
