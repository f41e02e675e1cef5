import type { Measure } from '../contracts.ts';
import { marked, unscored } from '../text/marks.ts';
import { documents, rankingOf, retrieval, type Retrieval } from '../text/retrieval.ts';

/** The share of the first k documents of the answer that are expected. Where it brings fewer, of those that it brings. */
export const measure: Measure<Retrieval> = {
  name: 'precision-at-k',
  what: 'How many of the first k documents that the answer brings are expected ones.',
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
    const top = ranking.ids.slice(0, options.k);
    const evidence = {
      turn: sample.answer.turn,
      expected: documents([...ranking.grades.keys()]),
      observed: documents(top),
    };
    if (top.length === 0) return marked(0, 'the answer brings no document', evidence);
    const wrong = top.filter((id) => !ranking.grades.has(id));
    const right = top.length - wrong.length;
    const odd = wrong.length > 0 ? `; not expected: ${documents(wrong)}` : '';
    return marked(right / top.length, `${right} of the first ${top.length} are expected${odd}`, evidence);
  },
};
