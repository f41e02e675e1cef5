/** Findings of a proposal, made by the real stages from answers that are written down here: nothing is asked. */
import { behaviours } from '../../src/stages/behaviour/index.ts';
import { compare } from '../../src/stages/compare.ts';
import { decide, goneAmong, openDecision, sightsOf } from '../../src/stages/decide/index.ts';
import { wearOf } from '../../src/stages/review/index.ts';
import { report } from '../../src/stages/report/index.ts';
import { prepare, score } from '../../src/stages/score/index.ts';
import { planWaves } from '../../src/stats/wave-plan.ts';
import type {
  Case,
  Change,
  EarlierRun,
  Exam,
  Failure,
  MetricCard,
  PolicyChange,
  Report,
  Rule,
  Run,
  Suite,
} from '../../src/types.ts';
import { withBuiltIn } from '../../src/config/built-in.ts';
import { change, ruleOf } from './report.ts';
import { runsOf, type Says, type Speaking } from './says.ts';

export interface Suited {
  readonly name?: string;
  readonly target?: string;
  readonly cases: readonly (Partial<Case> & { readonly id: string })[];
  readonly cards: readonly Partial<MetricCard>[];
  readonly base: Says | null;
  readonly head: Says;
  readonly trials?: number;
  readonly law?: Rule['law'];
  /** What the parts of the system did. */
  readonly spans?: Speaking['spans'];
}

export interface Told {
  readonly suites: readonly Suited[];
  readonly policy?: readonly PolicyChange[];
  readonly warnings?: readonly string[];
  readonly change?: Partial<Change>;
  /** What fresh answers of head say, where what would fail is asked again. */
  readonly again?: Says;
  readonly earlier?: readonly EarlierRun[];
  readonly today?: string;
}

export const NO_ANSWER = (cause: Failure['cause'], message: string): Failure => ({
  cause,
  first: null,
  message,
  status: null,
});

/** Why a question never left. */
const UNSENT: readonly Failure['cause'][] = ['no-key', 'budget'];

const where = { file: 'evals/cases.jsonl', line: 1, key: null };

const wishes = {
  config: '.github/micro-metrics.yml',
  force: false,
  trials: null,
  concurrency: 1,
  onInconclusive: 'pass',
  onError: 'fail',
  onPreExisting: 'warn',
  confirm: true,
  fresh: false,
  maxCost: null,
  maxRequests: null,
} as const;

function caseOf(given: Partial<Case> & { readonly id: string }): Case {
  return {
    input: {},
    turns: [{ user: `What of ${given.id}?`, assistant: null }],
    expected: null,
    context: [],
    expectedTools: [],
    tags: {},
    pinned: false,
    law: 'both',
    where,
    ...given,
  };
}

/** A rule that blocks where its card says so. */
function ruled(card: Partial<MetricCard>, law: Rule['law']): Rule {
  const rule = ruleOf({ slices: [], level: 'case', ...card }, law);
  return { ...rule, blocking: rule.card.onFail === 'block' && card.foreign !== true };
}

function examOf(
  { name = 'orders', target = 'support', cases, cards, base, trials = 1, law = 'both' }: Suited,
  over: Partial<Change> = {},
): Exam {
  const rules = cards.map((card) => ruled(card, law));
  const suite: Suite = {
    name,
    law: 'both',
    targets: [target],
    trials,
    rules: withBuiltIn(rules, 'both', name),
    cases: cases.map(caseOf),
  };
  const own = base === null ? ({ kind: 'added', touched: [], differences: [] } as const) : {};
  const prompt = {
    path: 'prompts/support.md',
    syntax: 'mustache',
    model: 'scripted',
    parameters: {},
    messages: [],
    tools: [],
    responseFormat: null,
    files: [],
  } as const;
  return {
    suite,
    change: {
      ...change,
      baseline: base === null ? null : prompt,
      candidate: prompt,
      ...own,
      ...over,
      target,
    },
  };
}

function cardsOf(exams: readonly Exam[]): MetricCard[] {
  const rules = exams.flatMap(({ suite }) => suite.rules);
  return [...new Map(rules.map(({ card }) => [card.id, card])).values()];
}

/** The report of a proposal, as the gate would make it. */
export async function told({
  suites,
  policy = [],
  warnings = [],
  change: over,
  again,
  earlier = [],
  today = '',
}: Told): Promise<Report> {
  const exams = suites.map((suited) => examOf(suited, over));
  const trials = Math.max(...suites.map((suited) => suited.trials ?? 1));
  const ask = (from: number, to: number, fresh?: Says): Run[] =>
    suites.flatMap((suited, at) => {
      const asked = { exam: exams[at] as Exam, spans: suited.spans };
      const trials = Array.from({ length: to - from }, (_, index) => from + index);
      return [
        ...runsOf(asked, 'baseline', suited.base, trials),
        ...runsOf(asked, 'candidate', fresh ?? suited.head, trials),
      ];
    });
  const scorers = await prepare(exams);
  const most = Math.max(...exams.map(({ suite }) => suite.cases.length));
  const waves = planWaves(trials, most).slice(-1);
  const terms = { seed: 'told', waves, falseAlarm: 0.05, doubt: 0.2, wishes };
  let runs = ask(0, trials);
  let scores = await score(runs, scorers, {});
  let decision = decide(openDecision(terms), { exams, runs, comparisons: compare(exams, scores, 'told') });
  if (decision.next?.kind === 'again') {
    const fresh = ask(trials, 2 * trials, again);
    const marks = await score(fresh, scorers, {});
    runs = [...runs, ...fresh];
    scores = [...scores, ...marks];
    const comparisons = compare(exams, scores, 'told');
    decision = decide(decision, { exams, runs, comparisons, again: compare(exams, marks, 'told') });
  }
  const { verdict } = decision;
  const gone = goneAmong(exams, runs);
  const sent = runs.filter(({ result }) => result.ok || !UNSENT.includes(result.failure.cause));
  return report({
    verdict,
    gone,
    proposal: {
      event: 'pull_request',
      base: 'a'.repeat(40),
      head: 'b'.repeat(40),
      commit: 'c'.repeat(40),
      pull: 7,
      trusted: true,
      opened: false,
    },
    changes: [...new Map(exams.map(({ change: each }) => [each.target, each])).values()],
    exams,
    policy,
    runs,
    usage: {
      requests: sent.length,
      cached: 0,
      inputTokens: 50 * sent.length,
      outputTokens: 20 * sent.length,
      usd: sent.length > 0 ? 0.01 : 0,
      unpriced: [],
    },
    falseAlarm: 0.05,
    earlier,
    worn: wearOf(cardsOf(exams), earlier),
    today,
    sights: sightsOf(
      exams,
      0.05,
      verdict.checks.map(({ comparison }) => comparison),
    ),
    moved: [],
    behaviour: await behaviours(exams, runs, 'told'),
    warnings: warnings.map((message) => ({ code: 'left-uncovered', message })),
  });
}
