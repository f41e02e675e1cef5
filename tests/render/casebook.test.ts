import { describe, expect, it } from 'vitest';
import { byName, openCasebook } from '../../src/render/casebook.ts';
import type { Case, Check, Exam, Run } from '../../src/types.ts';
import { checkOf, comparisonOf, exam, ruleOf, suite } from '../support/report.ts';

const [first] = suite.cases as [Case];

function examOf(name: string, target: string): Exam {
  return { suite: { ...suite, name }, change: { ...exam.change, target } };
}

function checkAt(at: Exam, metric: string, ids: readonly string[]): Check {
  const whole = comparisonOf(ruleOf({ id: metric }));
  const [pair] = whole.pairs;
  if (!pair) throw new Error('no pair to begin with');
  const pairs = ids.map((id) => ({ ...pair, case: { ...first, id } }));
  return checkOf({ comparison: { ...whole, exam: at, pairs } });
}

function runAt(at: Exam, id: string, index: number): Run {
  const run = comparisonOf(ruleOf({ id: 'any' }))
    .pairs.at(0)
    ?.candidate.at(0)?.run;
  if (!run) throw new Error('no run to begin with');
  return { ...run, trial: { ...run.trial, exam: at, case: { ...first, id }, index } };
}

const words = examOf('b', 'z');
const again = examOf('b', 'z');
const others = examOf('a', 'z');

describe('a book of cases', () => {
  const checks = [
    checkAt(words, 'one', ['c-2', 'c-10']),
    checkAt(again, 'two', ['c-10', 'c-1']),
    checkAt(others, 'one', ['c-2']),
  ];
  const runs = [
    runAt(words, 'c-2', 1),
    runAt(others, 'c-2', 7),
    runAt(again, 'c-2', 2),
    runAt(words, 'x', 3),
  ];
  const book = openCasebook(checks, runs);

  it('has each case of a suite and target once, in the order in which they are met', () => {
    expect(Array.from(book, (it) => it.case.id)).toEqual(['c-2', 'c-10', 'c-1', 'c-2']);
    expect(book).toHaveLength(4);
  });

  it('has all pairs and runs of each', () => {
    expect(Array.from(book, ({ pairs }) => pairs.length)).toEqual([1, 2, 1, 1]);
    expect(book.at(1).pairs).toEqual([checks[0]?.comparison.pairs.at(1), checks[1]?.comparison.pairs.at(0)]);
    expect(Array.from(book, (it) => it.runs.map(({ trial }) => trial.index))).toEqual([[1, 2], [], [], [7]]);
  });

  it('is sorted by suite, target and id', () => {
    const named = Array.from(byName(book), (it) => [it.comparison.exam.suite.name, it.case.id]);
    expect(named).toEqual([
      ['a', 'c-2'],
      ['b', 'c-1'],
      ['b', 'c-10'],
      ['b', 'c-2'],
    ]);
    expect(
      byName(book)
        .at(0)
        .runs.map(({ trial }) => trial.index),
    ).toEqual([7]);
  });
});
