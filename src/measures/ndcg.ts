import type { Measure } from '../contracts.ts';
import { marked, unscored } from '../text/marks.ts';
import { documents, rankingOf, retrieval, type Retrieval } from '../text/retrieval.ts';

/**
 * Normalised discounted cumulative gain (Järvelin and Kekäläinen 2002, with the grade itself as gain): the
 * worth of the first k documents, less the further down they stand, as a share of the best order there is.
 */
export const measure: Measure<Retrieval> = {
  name: 'ndcg',
  what: 'How near the order of the documents is to the best one, by their grades.',
  unit: 'ratio',
  direction: 'higher',
  graded: true,
  level: 'case',
  aggregate: 'mean',
  over: 'last',
  expects: () => true,
  options: retrieval,
  prepare: (options) => (sample) => {
    const ranking = rankingOf(sample, options);
    if (typeof ranking === 'string') return unscored(ranking);
    const { grades } = ranking;
    const best = [...grades].toSorted((one, other) => other[1] - one[1]).slice(0, options.k);
    const top = ranking.ids.slice(0, options.k);
    const value = worthOf(top.map((id) => grades.get(id) ?? 0)) / worthOf(best.map(([, grade]) => grade));
    const first = best.map(([id]) => id);
    const evidence = { turn: sample.answer.turn, expected: documents(first), observed: documents(top) };
    const worth = (id = ''): number => grades.get(id) ?? 0;
    const off =
      worth(top[0]) === worth(first[0])
        ? ''
        : `; ${top[0] ? `${documents(top.slice(0, 1))} comes first` : 'no document'}`;
    return marked(
      Math.min(1, value),
      `${value.toFixed(2)} of the best order (first ${options.k})${off}`,
      evidence,
    );
  },
};

function worthOf(grades: readonly number[]): number {
  return grades.reduce((sum, grade, index) => sum + grade / Math.log2(index + 2), 0);
}
