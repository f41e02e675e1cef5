import { isPassFail, isRight } from '../../stats/right.ts';
import { benjaminiHochberg, fisherExact } from '../../stats/fdr.ts';
import { valuesOf } from '../../stats/values.ts';
import { measureOf } from '../../measures/index.ts';
import type { Comparison, Move, Score, Sequence, Tally } from '../../types.ts';

/** Of the cases that are named, at most this share has not really changed. */
const FALSE_NAMES = 0.1;

/** Single cases that surely changed; only several trials of both sides can tell. For reading, never for a verdict. */
export function movesIn(comparisons: readonly Comparison[]): Move[] {
  const tested = comparisons.filter(isFirst).flatMap(candidatesIn);
  const chances = benjaminiHochberg(tested.map(({ base, head }) => fisherExact(base, head)));
  return tested
    .filter((_, at) => (chances[at] ?? 1) <= FALSE_NAMES)
    .map(({ comparison, id, base, head }) => ({
      comparison,
      case: id,
      way: head.right * base.trials < base.right * head.trials ? 'broke' : 'fixed',
      base,
      head,
    }));
}

/** All cases of a metric, once, though both laws ask for it. */
function isFirst(comparison: Comparison, at: number, all: readonly Comparison[]): boolean {
  const { exam, rule, slice } = comparison;
  const first = all.findIndex((it) => it.exam === exam && it.rule.card.id === rule.card.id && !it.slice);
  return slice === null && first === at && isPassFail(measureOf(rule.card));
}

interface Candidate {
  readonly comparison: Comparison;
  readonly id: string;
  readonly base: Tally;
  readonly head: Tally;
}

/** Cases that were neither always right nor always wrong: the others can't have changed, and only cost power. */
function candidatesIn(comparison: Comparison): Candidate[] {
  return comparison.pairs.flatMap(({ case: { id }, baseline, candidate }): Candidate | [] => {
    if (baseline.length < 2 || candidate.length < 2) return [];
    const [base, head] = [tallyOf(baseline, comparison), tallyOf(candidate, comparison)];
    const right = base.right + head.right;
    const isTelling = base.trials > 1 && head.trials > 1 && right > 0 && right < base.trials + head.trials;
    return isTelling ? { comparison, id, base, head } : [];
  });
}

function tallyOf(scores: Sequence<Score>, { rule }: Comparison): Tally {
  const measure = measureOf(rule.card);
  const values = valuesOf(scores);
  return { right: values.filter((value) => isRight(value, measure)).length, trials: values.length };
}
