/** The numbers that scores come to, as the statistics take them. */
import type { Pair, Score, Sequence, Side } from '../types.ts';

/** What was scored, one number a trial. */
export function valuesOf(scores: Sequence<Score>): readonly number[] {
  if (scores.length === 1) return rowOf((scores.at(0) as Score).mark.value);
  return rowOfRightAndWrong(scores) ?? inOrder(scores).flatMap(({ mark }) => mark.value ?? []);
}

/** The same of one side of a pair: of one trial the mean is the value, and lies nearer at hand. */
export function valuesIn(pair: Pair, side: Side): readonly number[] {
  const scores = pair[side];
  if (scores.length !== 1) return valuesOf(scores);
  return rowOf(side === 'baseline' ? pair.before : pair.after);
}

/** The value of a side that has one trial; undefined where it has none, or several. */
export function onlyIn(pair: Pair, side: Side): number | null | undefined {
  if (pair[side].length !== 1) return undefined;
  return side === 'baseline' ? pair.before : pair.after;
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
  for (const { mark, run } of scores) {
    const { value } = mark;
    if (value !== null && value !== 0 && value !== 1) return null;
    const at = run.trial?.index ?? 0;
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
  const at = ({ run }: Score): number => run.trial?.index ?? 0;
  const isSorted = scores.every((score, i) => i === 0 || at(scores.at(i - 1) as Score) <= at(score));
  return isSorted ? scores : [...scores].sort((a, b) => at(a) - at(b));
}

/** Mean over the scored trials; null where none is scored. */
export function meanIn(scores: Sequence<Score>): number | null {
  const values = valuesOf(scores);
  return values.length ? meanOf(values) : null;
}

/** Mean of at least one number. */
export function meanOf(values: readonly number[]): number {
  let sum = 0;
  for (let at = 0; at < values.length; at++) sum += values[at] as number;
  return sum / values.length;
}
