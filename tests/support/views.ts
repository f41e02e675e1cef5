/** A report whose runs, pairs and scores are made anew at each look, as those of large suites are. */
import { madeWhenAsked } from '../../src/columns/sequence.ts';
import type { Pair, Report, Run, Score, Sequence } from '../../src/types.ts';

export function inViews(report: Report): Report {
  const checks = report.verdict.checks.map((check) => ({
    ...check,
    comparison: { ...check.comparison, pairs: made(check.comparison.pairs, pairView) },
  }));
  return { ...report, runs: made(report.runs, runView), verdict: { ...report.verdict, checks } };
}

function made<T>(all: Sequence<T>, view: (item: T) => T): Sequence<T> {
  return madeWhenAsked(all.length, (at) => view(all.at(at) as T));
}

/** Nothing of it is a field of its own, so copies and JSON of it are empty. */
function viewOf<T extends object>(of: T, changed: Partial<{ [K in keyof T]: () => T[K] }>): T {
  const getters = Object.keys(of).map((key) => {
    const get = (changed as Record<string, (() => unknown) | undefined>)[key];
    return [key, { get: get ?? (() => of[key as keyof T]) }];
  });
  return Object.create(Object.create(null, Object.fromEntries(getters) as PropertyDescriptorMap)) as T;
}

function runView(run: Run): Run {
  return viewOf<Run>(run, {
    trial: () => viewOf(run.trial, {}),
    result: () => viewOf(run.result, {}),
  });
}

function scoreView(score: Score): Score {
  return viewOf<Score>(score, { run: () => runView(score.run), mark: () => ({ ...score.mark }) });
}

function pairView(pair: Pair): Pair {
  return viewOf<Pair>(pair, {
    baseline: () => made(pair.baseline, scoreView),
    candidate: () => made(pair.candidate, scoreView),
  });
}
