/** The numbers that scores come to, as the statistics take them. */
import { PairView, SideView } from '../columns/pairs.ts';
import { Trials } from '../columns/trials.ts';
import type { Pair, Score, Sequence, Side } from '../types.ts';
import { meanOf } from './mean.ts';

/** What was scored, one number a trial. */
export function valuesOf(scores: Sequence<Score>): readonly number[] {
  if (scores.length === 1) return rowOf(valueAt(scores, 0));
  return rowOfRightAndWrong(scores) ?? inOrder(scores).flatMap(({ mark }) => mark.value ?? []);
}

/** The same of one side of a pair: of one trial the mean is the value, and lies nearer at hand. */
export function valuesIn(pair: Pair, side: Side): readonly number[] {
  const only = onlyIn(pair, side);
  return only === undefined ? valuesOf(pair[side]) : rowOf(only);
}

/** The value of a side that has one trial; undefined where it has none, or several. */
export function onlyIn(pair: Pair, side: Side): number | null | undefined {
  if (pair instanceof PairView) return pair.only(side);
  if (pair[side].length !== 1) return undefined;
  return side === 'baseline' ? pair.before : pair.after;
}

/** Whether a side of a pair has no trials, or any without a mark. */
export function lacksMarkOn(pair: Pair, side: Side): boolean {
  const only = onlyIn(pair, side);
  if (only !== undefined) return only === null;
  const scores = pair[side];
  for (let at = 0; at < scores.length; at++) if (valueAt(scores, at) === null) return true;
  return scores.length === 0;
}

/** What the mark of a trial says, without its score where that would have to be made. */
function valueAt(scores: Sequence<Score>, at: number): number | null {
  if (scores instanceof SideView || scores instanceof Trials) return scores.valueAt(at);
  return (scores.at(at) as Score).mark.value;
}

/** The number of a trial. */
function indexAt(scores: Sequence<Score>, at: number): number {
  if (scores instanceof SideView || scores instanceof Trials) return scores.indexAt(at);
  return (scores.at(at) as Score).run.trial?.index ?? 0;
}

/** The row of one trial. */
function rowOf(value: number | null): readonly number[] {
  return value === null ? NONE : value === 0 ? WRONG : value === 1 ? RIGHT : [value];
}

/** Rows of right and wrong are few: large suites hold each of them once, and read them without making any. */
const rows = new Map<number, readonly number[]>();
const LONGEST_SHARED = 8;
const [NONE, WRONG, RIGHT] = [rowNamed(0b1), rowNamed(0b10), rowNamed(0b11)];

function rowOfRightAndWrong(scores: Sequence<Score>): readonly number[] | null {
  if (scores.length > LONGEST_SHARED) return null;
  let name = 1;
  let last = 0;
  for (let nth = 0; nth < scores.length; nth++) {
    const value = valueAt(scores, nth);
    if (value !== null && value !== 0 && value !== 1) return null;
    const at = indexAt(scores, nth);
    if (at < last) return null;
    last = at;
    if (value !== null) name = 2 * name + value;
  }
  return rowNamed(name);
}

function rowNamed(name: number): readonly number[] {
  const known = rows.get(name);
  if (known) return known;
  const row = [...name.toString(2).slice(1)].map(Number);
  rows.set(name, row);
  return row;
}

/** By the number of the trial: where one side has more, which of them count is not for the order of lines to say. */
export function inOrder(scores: Sequence<Score>): Sequence<Score> {
  for (let at = 1; at < scores.length; at++)
    if (indexAt(scores, at - 1) > indexAt(scores, at))
      return [...scores].sort((one, other) => (one.run.trial?.index ?? 0) - (other.run.trial?.index ?? 0));
  return scores;
}

/** Mean over the scored trials; null where none is scored. */
export function meanIn(scores: Sequence<Score>): number | null {
  const values = valuesOf(scores);
  return values.length ? meanOf(values) : null;
}
