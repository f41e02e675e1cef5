/** All cases of a report: what belongs to each lies far apart, and is put together when it is asked for. */
import { createNumbering } from '../columns/numbering.ts';
import { createColumn } from '../columns/numbers.ts';
import { createChains } from './chains.ts';
import { LETTERS } from './page-data.ts';
import type { CaseStatus, Check, Comparison, Exam, Pair, Run, Sequence } from '../types.ts';

/** The heaviest first. */
const BY_WEIGHT = Object.values(LETTERS);
const WEIGHT = Object.fromEntries(BY_WEIGHT.map((status, at) => [status, at])) as Readonly<
  Record<CaseStatus, number>
>;

/** Which case it is, of the comparison in which it was met first. */
interface Title {
  readonly comparison: Comparison;
  readonly case: Pair['case'];
}

/** One case of an exam, with all pairs that hold scores of it. */
export interface Gathered extends Title {
  readonly pairs: readonly Pair[];
  readonly runs: readonly Run[];
}

/** Cases in some order, by places that count from 0. Each is made anew whenever it is asked for, since large suites have a hundred thousand. */
export interface Casebook extends Iterable<Gathered>, Parts {
  readonly length: number;
  readonly at: (place: number) => Gathered;
}

/** What there is of each case, for whoever needs no more than that. */
interface Parts {
  readonly titleAt: (place: number) => Title;
  /** The status that weighs most over all its pairs. */
  readonly statusAt: (place: number) => CaseStatus;
  readonly pairsAt: (place: number) => readonly Pair[];
  readonly runsAt: (place: number) => readonly Run[];
}

/** Cases in the order in which checks have them. */
export interface OpenBook extends Casebook {
  /** Undefined where no pair is about it. */
  readonly placeOf: (exam: Exam, id: string) => number | undefined;
}

/** Pairs of a slice hold the same scores as those of all cases. Of those nothing is held but numbers. */
export function openCasebook(checks: readonly Check[], runs: Sequence<Run>): OpenBook {
  const all = pairsOf(checks);
  const pairs = createChains(all.length);
  const asked = createChains(runs.length);
  const weights = createColumn(Uint8Array);
  const cases: Pair['case'][] = [];
  const titleAt = (place: number): Title => ({
    comparison: all.comparisonOf(pairs.firstOf(place)),
    case: cases[place] as Pair['case'],
  });
  const numberingOf = createNumberings((place) => cases[place]?.id ?? '');
  let [length, number] = [0, 0];
  for (const { comparison } of checks) {
    const numbering = numberingOf(comparison.exam);
    for (const { case: each, status } of comparison.pairs) {
      const place = numbering.find(each.id) ?? length;
      pairs.add(place, number++);
      if (place < length) weights.set(place, Math.min(weights.at(place), WEIGHT[status]));
      else {
        numbering.add(each.id, place);
        cases.push(each);
        length = weights.push(WEIGHT[status]) + 1;
      }
    }
  }
  runs.forEach(({ trial }, at) => {
    const place = numberingOf(trial.exam).find(trial.case.id);
    if (place !== undefined) asked.add(place, at);
  });
  const parts: Parts = {
    titleAt,
    statusAt: (place) => BY_WEIGHT[weights.at(place)] as CaseStatus,
    pairsAt: (place) => pairs.at(place).map(all.at),
    runsAt: (place) => asked.at(place).map((at) => runs.at(at) as Run),
  };
  return { ...bookOf(length, parts), placeOf: (exam, id) => numberingOf(exam).find(id) };
}

/** Pairs of all checks, by the number under which they come one after the other. */
interface Numbered {
  readonly length: number;
  readonly at: (number: number) => Pair;
  readonly comparisonOf: (number: number) => Comparison;
}

function pairsOf(checks: readonly Check[]): Numbered {
  let length = 0;
  const starts = checks.map(({ comparison: { pairs } }) => (length += pairs.length) - pairs.length);
  const checkOf = (number: number): number => {
    let [low, high] = [0, starts.length - 1];
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((starts[middle] as number) <= number) low = middle;
      else high = middle - 1;
    }
    return low;
  };
  const comparisonAt = (check: number): Comparison => (checks[check] as Check).comparison;
  return {
    length,
    at: (number) => {
      const check = checkOf(number);
      return comparisonAt(check).pairs.at(number - (starts[check] as number)) as Pair;
    },
    comparisonOf: (number) => comparisonAt(checkOf(number)),
  };
}

type Numbering = ReturnType<typeof createNumbering>;

/** Places of cases by their ids; exams of one suite and target share them. */
function createNumberings(idAt: (place: number) => string): (exam: Exam) => Numbering {
  const byTarget = new Map<string, Numbering>();
  const byExam = new Map<Exam, Numbering>();
  return (exam) => {
    const known = byExam.get(exam);
    if (known) return known;
    const name = JSON.stringify([exam.suite.name, exam.change.target]);
    const numbering = byTarget.get(name) ?? createNumbering(idAt);
    byTarget.set(name, numbering);
    byExam.set(exam, numbering);
    return numbering;
  };
}

/** The same cases in the order of these places. */
export function inOrder(book: Casebook, places: Uint32Array): Casebook {
  const inside = (place: number): number => places[place] as number;
  return bookOf(places.length, {
    titleAt: (place) => book.titleAt(inside(place)),
    statusAt: (place) => book.statusAt(inside(place)),
    pairsAt: (place) => book.pairsAt(inside(place)),
    runsAt: (place) => book.runsAt(inside(place)),
  });
}

/** By suite, target and id. */
export function byName(book: Casebook): Casebook {
  const ranks = ranksOf(book);
  const ids = Array.from({ length: book.length }, (_, place) => book.titleAt(place).case.id);
  const places = Uint32Array.from(ids, (_, place) => place);
  return inOrder(
    book,
    places.sort(
      (one, other) =>
        (ranks[one] as number) - (ranks[other] as number) || compared(ids[one] ?? '', ids[other] ?? ''),
    ),
  );
}

/** Where the suite and target of each case stand among all. */
function ranksOf(book: Casebook): Uint32Array {
  const met = new Map<Exam, Named>();
  const exams = Uint32Array.from({ length: book.length }, (_, place) => {
    const { exam } = book.titleAt(place).comparison;
    const known = met.get(exam) ?? { number: met.size, name: [exam.suite.name, exam.change.target] };
    met.set(exam, known);
    return known.number;
  });
  const named = [...met.values()];
  const rankOf = named.map(({ name }) => named.filter((other) => isBefore(other.name, name)).length);
  return exams.map((number) => rankOf[number] as number);
}

interface Named {
  readonly number: number;
  readonly name: readonly [suite: string, target: string];
}

function isBefore(one: Named['name'], other: Named['name']): boolean {
  return one[0] === other[0] ? one[1] < other[1] : one[0] < other[0];
}

function compared(one: string, other: string): number {
  return one === other ? 0 : one < other ? -1 : 1;
}

function bookOf(length: number, parts: Parts): Casebook {
  const at = (place: number): Gathered => {
    const { comparison, case: each } = parts.titleAt(place);
    return { comparison, case: each, pairs: parts.pairsAt(place), runs: parts.runsAt(place) };
  };
  return {
    ...parts,
    length,
    at,
    *[Symbol.iterator]() {
      for (let place = 0; place < length; place++) yield at(place);
    },
  };
}
