/** F1 and recall over classes, from sums that add up over cases. */
import type { Mark, Pair, Score, Sequence } from '../types.ts';
import { plain } from '../text/label-forms.ts';
import { SEPARATOR } from '../text/labels.ts';
import { ROUNDING } from './tolerances.ts';

/** Numbers of a case that add up, and what their sums come to. */
export interface ClassReading {
  readonly numbers: (scores: Sequence<Score>) => readonly number[];
  /** NaN where no class is due. */
  readonly of: (sums: readonly number[]) => number;
}

/** Of each class three numbers: how often it was due, was named, and was rightly named. */
const WIDTH = 3;

/** How a figure over classes is read from pairs. Classes are those that some case expects. */
export function classReading(aggregate: 'f1' | 'recall', pairs: Sequence<Pair>): ClassReading {
  const found = new Set<string>();
  for (const { baseline, candidate } of pairs)
    for (const side of [baseline, candidate])
      for (const { mark } of side) {
        const label = labelled(mark);
        if (label) found.add(label.due);
      }
  const classes = [...found].sort();
  const ofClass = aggregate === 'f1' ? f1 : recall;
  return {
    numbers: (scores) => countsOf(scores, classes),
    of: (sums) => {
      const due = classes
        .map((_, at) => sums.slice(at * WIDTH, (at + 1) * WIDTH))
        .filter(([n = 0]) => n > ROUNDING);
      return due.reduce((sum, counts) => sum + ofClass(counts), 0) / due.length;
    },
  };
}

function f1([due = 0, named = 0, right = 0]: readonly number[]): number {
  return (2 * right) / (due + named);
}

function recall([due = 0, , right = 0]: readonly number[]): number {
  return right / due;
}

/** The counts of one case: the mean over its trials, so that each case weighs the same. */
function countsOf(scores: Sequence<Score>, classes: readonly string[]): readonly number[] {
  const trials = scores.flatMap(({ mark }) => labelled(mark) ?? []);
  if (trials.length === 0) return [];
  const counts = new Array<number>(classes.length * WIDTH).fill(0);
  const add = (name: string, column: number): void => {
    const at = classes.indexOf(name) * WIDTH + column;
    if (at >= 0) counts[at] = (counts[at] ?? 0) + 1 / trials.length;
  };
  for (const { due, named } of trials) {
    add(due, 0);
    add(named, 1);
    if (due === named) add(due, 2);
  }
  return counts;
}

/** The class that was due and the one that was named; of several that are right, the one that was named was due. */
function labelled({ value, evidence }: Mark): { readonly due: string; readonly named: string } | null {
  if (value === null || !evidence?.expected) return null;
  const named = plain(evidence.observed ?? '');
  const first = plain(evidence.expected.split(SEPARATOR)[0] ?? '');
  return { due: value === 1 ? named : first, named };
}
