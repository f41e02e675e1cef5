/** Reports of any number of cases, as files that a browser can open. */
import { writeFileSync } from 'node:fs';
import { packed } from '../../src/edges/packing.ts';
import { createLog } from '../../src/edges/log.ts';
import type { Case, Check, Comparison, Exam, Pair, Report, Row, Rule, Run, Score } from '../../src/types.ts';
import { wholePart } from '../support/page-part.ts';
import { change, checkOf, comparisonOf, postsOf, reportOf, ruleOf, runOf, suite } from '../support/report.ts';

const GOOD =
  'You can send the lamp back within 30 days of delivery. We pay for the parcel, and the money is with you within five working days.';
const BAD = 'Sie können die Lampe binnen 30 Tagen zurückschicken. Das Geld ist in fünf Werktagen bei Ihnen.';
const METRICS = ['language', 'no-apology', 'keeps-facts'];
const TOPICS = ['returns', 'invoices', 'delivery', 'warranty'];

const row = (show: Row['show'], change: number): Row => ({
  ...{ show, place: 'support', base: '100 %', head: `${100 + change * 100} %` },
  ...{ change: `${change * 100} points`, scale: 'ratio', allowed: -0.02, upwards: true },
  drawn: { value: change, low: change - 0.02, high: change + 0.02 },
});

/** Every hundredth case is broken in the first metric. */
export function reportOfCases(many: number): Report {
  const cases = Array.from({ length: many }, (_, at): Case => ({
    ...(suite.cases[0] as Case),
    id: `order-${String(at + 1).padStart(6, '0')}`,
    tags: { topic: TOPICS[at % TOPICS.length] ?? '', lang: at % 2 ? 'de' : 'en' },
    turns: [{ user: `May I send the lamp of order ${at + 1} back?`, assistant: null }],
  }));
  const rules = METRICS.map((id) => ruleOf({ id, slices: [] }));
  const exam: Exam = { change, suite: { ...suite, name: 'support', cases, rules } };
  const isBroken = (at: number): boolean => at % 100 === 7;
  const runs = cases.map((each, at) => ({
    baseline: placed(runOf(each, 'baseline', `${GOOD} (${at})`), exam),
    candidate: placed(runOf(each, 'candidate', `${isBroken(at) ? BAD : GOOD} (${at})`), exam),
  }));
  const checks = rules.map((rule, metric): Check => {
    const pairs = cases.map((each, at) =>
      pairOf(each, rule, runs[at] as (typeof runs)[number], metric === 0 && isBroken(at)),
    );
    const comparison: Comparison = { ...comparisonOf(rule), exam, slice: null, pairs: pairs.toSorted(worse) };
    return checkOf({ comparison, outcome: metric === 0 ? 'fail' : 'pass', clauses: [] });
  });
  return reportOf({
    verdict: { outcome: 'fail', checks, trouble: [] },
    rows: [row('fails', -0.01), row('passes', 0), row('passes', 0)],
    runs: runs.flatMap(({ baseline, candidate }) => [baseline, candidate]),
    exams: [exam],
  });
}

const worse = (one: Pair, other: Pair): number => (one.gain ?? 0) - (other.gain ?? 0);

function placed(run: Run, exam: Exam): Run {
  return { ...run, trial: { ...run.trial, exam } };
}

function pairOf(each: Case, rule: Rule, run: Record<'baseline' | 'candidate', Run>, isWrong: boolean): Pair {
  const score = (of: Run, value: number): Score => {
    const evidence = {
      turn: 5,
      expected: 'en',
      observed: value ? 'en' : 'de',
      span: value ? null : BAD.slice(0, 50),
    };
    return {
      run: of,
      rule,
      mark: { value, reason: value ? 'English' : 'answered in German', evidence },
      turns: [],
    };
  };
  return {
    ...{
      case: each,
      status: isWrong ? 'introduced' : 'passing',
      before: 1,
      after: isWrong ? 0 : 1,
      gain: isWrong ? -1 : 0,
      upwards: true,
    },
    baseline: [score(run.baseline, 1)],
    candidate: [score(run.candidate, isWrong ? 0 : 1)],
  };
}

/** Writes the page as the gate would; gives its address. */
export function pageAt(file: string, report: Report): string {
  const [post] = postsOf('html', report);
  if (post?.kind !== 'page') throw new Error('the report has no page');
  writeFileSync(file, [...packed(Array.from(post.parts(), wholePart), createLog({}))].join(''));
  return `file://${file}`;
}
