/** A report as the gate would hand it to the channels: German was lost at turn five. */
import { channels } from '../../src/channels/index.ts';
import type {
  Case,
  Change,
  Check,
  Clause,
  Comparison,
  Exam,
  MetricCard,
  Pair,
  Post,
  Report,
  Rule,
  Run,
  Score,
  Side,
  Suite,
} from '../../src/types.ts';
import { readable } from './page-part.ts';

const where = { file: 'evals/german.jsonl', line: 1, key: null };

const card: MetricCard = {
  ...{ id: 'language', measure: 'language', options: {}, level: 'turn', aggregate: 'rate', slices: ['lang'] },
  threshold: {
    min: 0.98,
    max: null,
    maxRegression: { value: 0.02, relative: false },
    minEffect: 0,
    by: 'value',
  },
  ...{ critical: false, onFail: 'block', stage: 'crawl', status: 'active', kind: 'user-issue' },
  ...{ why: "The bot left the customer's language", owner: '@acme/support-ml', origin: null, business: null },
  ...{ action: null, created: null, reviewBy: '2026-07-01', sunset: null, supersedes: null, where },
};

export const change: Change = {
  ...{
    target: 'support',
    endpoints: { baseline: 'default', candidate: 'default' },
    kind: 'edited',
    as: 'declared',
  },
  ...{ baseline: null, candidate: null, touched: ['messages'], reason: 'prompts/support.md changed' },
  differences: [{ what: 'messages[0].system', before: 'Answer.', after: 'Answer.\nFollow the policy.' }],
  ...{ file: 'prompts/support.md', line: 13, as: 'declared' },
};

const caseOf = (id: string): Case => ({
  ...{ id, input: {}, turns: [{ user: 'Wie lange?', assistant: null }], expected: null, context: [] },
  ...{ expectedTools: [], tags: { lang: 'de' }, pinned: false, law: 'both', where },
});

/** A rule for the card; `law` says whose config asks for it. */
export function ruleOf(over: Partial<MetricCard> = {}, law: Rule['law'] = 'both'): Rule {
  return { card: { ...card, ...over }, law, blocking: true };
}

export const suite: Suite = {
  ...{ name: 'german', law: 'both', targets: ['support'], trials: 1, rules: [ruleOf()] },
  cases: ['de-01', 'de-02', 'de-03'].map(caseOf),
};

export const exam: Exam = { change, suite };

/** An answered run of a case. */
export function runOf(asked: Case, side: Side, text: string, source: Run['source'] = 'called'): Run {
  const request = {
    ...{ endpoint: 'default', model: 'gpt-6.1-terra', parameters: {}, messages: [], turns: asked.turns },
    ...{ tools: [], responseFormat: null },
  };
  const answer = {
    ...{ turn: 5, user: 'Wie lange?', text, toolCalls: [{ name: 'look_up', arguments: '{"a":1}' }] },
    ...{ usage: { input: 100, output: 20 }, latencyMs: 812.4, firstTokenMs: null, model: 'gpt-6.1-terra' },
  };
  const key = `${side}-${asked.id}`;
  const trial = { exam, case: asked, side, index: 0, request: { ok: true, value: request } as const, key };
  return { trial, result: { ok: true, value: [answer] }, source };
}

function scoreOf(run: Run, rule: Rule, right: boolean): Score {
  const evidence = { turn: 5, expected: 'de', observed: right ? 'de' : 'en', span: 'You have 30 days' };
  const mark = { value: Number(right), reason: right ? 'German' : 'answered in English', evidence };
  return { run, rule, mark, turns: [{ turn: 5, mark }] };
}

const baselineRuns = suite.cases.map((each) => runOf(each, 'baseline', 'Sie haben 30 Tage Zeit.'));
const candidateRuns = suite.cases.map((each, at) =>
  runOf(each, 'candidate', at < 2 ? 'You have 30 days.' : 'Sie haben 30 Tage Zeit.'),
);

function pairOf(asked: Case, at: number, rule: Rule): Pair {
  const [before, after] = [baselineRuns[at], candidateRuns[at]];
  if (!before || !after) throw new Error('no such case');
  const broken = at < 2;
  return {
    ...{
      case: asked,
      status: broken ? 'introduced' : 'passing',
      before: 1,
      after: Number(!broken),
      gain: -Number(broken),
      upwards: true,
    },
    baseline: [scoreOf(before, rule, true)],
    candidate: [scoreOf(after, rule, !broken)],
  };
}

/** The comparison of all three cases by a rule. */
export function comparisonOf(rule: Rule = ruleOf(), slice: Comparison['slice'] = null): Comparison {
  return {
    ...{ exam, rule, slice, pairs: suite.cases.map((each, at) => pairOf(each, at, rule)) },
    baseline: { value: 1, low: 0.3, high: 1 },
    candidate: { value: 1 / 3, low: 0.01, high: 0.9 },
    gain: { value: -2 / 3, low: -0.99, high: -0.1, relative: false },
    ...{ scored: 3, paired: 3, unscored: 0 },
  };
}

const dropped: Clause = {
  ...{ limit: 'max-regression', amount: 0.02, outcome: 'fail' },
  because: { code: 'drop', chance: 0.003, family: 4, reach: 'in-general' },
};

/** A failed, blocking check unless told otherwise. */
export function checkOf(over: Partial<Check> = {}): Check {
  const comparison = comparisonOf();
  return { comparison, outcome: 'fail', blocking: true, preExisting: false, clauses: [dropped], ...over };
}

/** A report of one failed check unless told otherwise. */
export function reportOf(over: Partial<Report> = {}): Report {
  const verdict = over.verdict ?? { outcome: 'fail', checks: [checkOf()], trouble: [] };
  return {
    headline: 'language got worse: 100 % → 33.3 %',
    proposal: {
      ...{ event: 'pull_request', base: 'a'.repeat(40), head: 'b'.repeat(40), commit: 'c'.repeat(40) },
      ...{ pull: 7, trusted: true, opened: false },
    },
    ...{ changes: [change], exams: [exam], runs: [...baselineRuns, ...candidateRuns] },
    policy: [{ what: 'language.threshold.min', before: 0.98, after: 0.9, effect: 'loosened' }],
    usage: { requests: 6, cached: 0, inputTokens: 600, outputTokens: 120, usd: 0.0012345678, unpriced: [] },
    warnings: [{ code: 'left-uncovered', message: 'triage changed, but no suite asks it' }],
    mistakes: [],
    blocks: [
      { kind: 'heading', level: 2, words: ['German was lost'] },
      { kind: 'paragraph', words: ['In ', { code: 'support' }, '.'] },
    ],
    because: verdict.checks.map(() => 'such a drop happens by chance in 0.3 % of unchanged proposals'),
    ...over,
    verdict,
  };
}

/** What a channel posts. */
export const postsOf = (name: string, report: Report): readonly Post[] => channels[name]?.posts(report) ?? [];

/** The text of the one file that a channel writes. */
export function fileOf(name: string, report: Report = reportOf()): string {
  const [post] = postsOf(name, report);
  if (post?.kind === 'pieces') return [...post.pieces()].join('');
  if (post?.kind === 'page') return [...post.parts()].map(readable).join('');
  return post?.kind === 'file' ? post.text : '';
}
