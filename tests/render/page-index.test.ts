import { describe, expect, it } from 'vitest';
import { openCasebook } from '../../src/render/casebook.ts';
import { indexOf, wordsIn, worstFirst } from '../../src/render/page-index.ts';
import type { PageIndex } from '../../src/render/page-data.ts';
import type { Case, Check, Pair } from '../../src/types.ts';
import { inOne } from '../support/page-part.ts';
import { checkOf, comparisonOf, exam, ruleOf, suite } from '../support/report.ts';

const named = (id: string): Case => ({ ...(suite.cases[0] as Case), id });
const cases = ['c-1', 'c-2', 'c-10', 'c-3'].map(named);
const there = { ...exam, suite: { ...suite, cases } };

function checkWith(metric: string, statuses: readonly Pair['status'][]): Check {
  const rule = ruleOf({ id: metric });
  const whole = comparisonOf(rule);
  const run = whole.pairs.at(0)?.candidate.at(0)?.run;
  const pairs = cases.map((each, at): Pair => {
    const mark = { value: 0, reason: `${metric} of ${each.id}`, evidence: null };
    const candidate = run ? [{ run, rule, mark, turns: [{ turn: at, mark }] }] : [];
    return {
      case: each,
      status: statuses[at] ?? 'passing',
      baseline: [],
      candidate,
      before: 1,
      after: 0,
      gain: -1,
      upwards: true,
    };
  });
  return checkOf({ comparison: { ...whole, exam: there, slice: null, pairs: pairs.toReversed() } });
}

describe('the columns over all cases', () => {
  const checks = [
    checkWith('language', ['passing', 'introduced', 'passing', 'fixed']),
    checkWith('length', ['passing', 'passing', 'passing', 'pre-existing']),
  ];
  const index = JSON.parse(inOne(indexOf(worstFirst(openCasebook(checks, []))))) as PageIndex;

  it('hold what weighs most first, the rest as their suite has it', () => {
    expect(index.id).toEqual(['c-2', 'c-3', 'c-1', 'c-10']);
    expect(index.status).toBe('iepp');
  });

  it('name the metrics that moved, and what is wrong in the measure’s words', () => {
    expect(index.moved.map((all) => all.map((at) => index.metrics[at]))).toEqual([
      ['language'],
      ['language', 'length'],
      [],
      [],
    ]);
    expect(index.reason).toEqual(['language of c-2', 'length of c-3', '', '']);
  });

  it('come with the words to search, in the same order', () => {
    expect(wordsIn(worstFirst(openCasebook(checks, [])))).toHaveLength(index.id.length);
  });

  it('have a name for every place', () => {
    expect(new Set(index.place.map((at) => index.places[at]))).toEqual(new Set(['german · support']));
    expect(index.tagged.every((all) => all.every((at) => index.tags[at] === 'lang: de'))).toBe(true);
  });
});
