import type { Measure } from '../contracts.ts';
import { marked, unscored } from '../text/marks.ts';
import { documents, rankingOf, retrieval, type Retrieval } from '../text/retrieval.ts';

/** The share of the expected documents that are among the first k of the answer. */
export const measure: Measure<Retrieval> = {
  name: 'recall-at-k',
  what: 'How many of the expected documents are among the first k that the answer brings.',
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
    const expected = [...ranking.grades.keys()];
    const missing = expected.filter((id) => !top.includes(id));
    const found = expected.length - missing.length;
    const lack = missing.length > 0 ? `; missing: ${documents(missing)}` : '';
    const reason = `${found} of ${expected.length} expected documents among the first ${options.k}${lack}`;
    const evidence = { turn: sample.answer.turn, expected: documents(expected), observed: documents(top) };
    return marked(found / expected.length, reason, evidence);
  },
};
