import type { Judge, Price, Sample } from '../../contracts.ts';
import { grouped } from '../../lib/groups.ts';
import { judgeOf } from '../../measures/index.ts';
import { tokensExpected, tokensIn, tokensSent } from '../../records/estimate.ts';
import { costOf, inBatch } from '../../records/usage.ts';
import type { Answer, Exam, Forecast, Outlay, Request, Rule, Sequence, Usage } from '../../types.ts';
import type { Seat } from './trials.ts';

interface Seated {
  readonly exams: readonly Exam[];
  readonly seats: Sequence<Seat>;
}

/** What calls will cost, and how many go at a time. */
interface Rates {
  readonly prices: Readonly<Record<string, Price>>;
  readonly concurrency: number;
}

/** Seconds that a call is taken to last. */
const SECONDS_A_CALL = 2;

/** Adds calls of one kind that are made so many times. `waits`: they are handed in as a batch, at its price. */
type Add = (model: string, calls: number, usage: Usage | null, trials: number, waits?: boolean) => void;

/** What one round of calls takes; null where nobody knows a price. */
interface Round {
  readonly calls: number;
  readonly tokens: number;
  readonly usd: number | null;
  /** Whether they hold up nothing. */
  readonly waits: boolean;
}

/** What asking will take, foreseen from its texts: one trial of every case, and all trials that a suite allows. */
export function forecast({ exams, seats }: Seated, rates: Rates): Forecast {
  const [once, most] = [openSum(rates.concurrency), openSum(rates.concurrency)];
  const unpriced = new Set<string>();
  const batchPrices = inBatch(rates.prices);
  const add: Add = (model, calls, usage, trials, waits = false) => {
    const usd = costOf(usage, waits ? batchPrices : rates.prices, [model]);
    if (usage && usd === null) unpriced.add(model);
    const round = { calls, tokens: usage ? usage.input + usage.output : 0, usd, waits };
    once.add(round, waits ? trials : 1);
    most.add(round, trials);
  };
  for (const { request, trials, waits } of conversationsIn(seats)) {
    const { calls, ...usage } = conversation(request);
    add(request.model, calls, request.model === '' ? null : usage, trials, waits);
  }
  const asked = grouped(
    seats.filter(({ request }) => request.ok),
    ({ exam }) => exam,
  );
  for (const exam of exams) {
    for (const rule of exam.suite.rules) {
      const judge = judgeOf(rule.card);
      if (judge) addJudge(add, { exam, rule, judge, asked: asked.get(exam) ?? [] });
    }
  }
  return { once: once.outlay(), most: most.outlay(), unpriced: [...unpriced].sort() };
}

interface Taken extends Usage {
  readonly calls: number;
}

interface Conversation {
  readonly request: Request;
  readonly trials: number;
  readonly waits: boolean;
}

/** What several suites or sides ask alike is asked once. */
function conversationsIn(seats: Sequence<Seat>): readonly Conversation[] {
  const all = new Map<string, Conversation>();
  for (const { request, recorded, key, exam } of seats) {
    if (!request.ok || recorded) continue;
    const trials = Math.max(exam.suite.trials, all.get(key)?.trials ?? 0);
    const waits = exam.suite.delivery === 'batch' || (all.get(key)?.waits ?? false);
    all.set(key, { request: request.value, trials, waits });
  }
  return [...all.values()];
}

/** A conversation sends all that was said before with each turn. */
export function conversation(request: Request): Taken {
  const answer = tokensExpected(request);
  let [sent, calls, input] = [tokensSent(request, request.messages), 0, 0];
  for (const { user, assistant } of request.turns) {
    sent += tokensIn(user);
    if (assistant === null) {
      calls++;
      input += sent;
    }
    sent += assistant === null ? answer : tokensIn(assistant);
  }
  return { calls, input, output: calls * answer };
}

/** An answer as long as they usually are, for a judge to be asked about. */
const LETTERS = 1200;
const LIKELY: Answer = {
  turn: 1,
  user: '',
  text: 'x'.repeat(LETTERS),
  toolCalls: [],
  usage: null,
  latencyMs: null,
  firstTokenMs: null,
  model: null,
};

interface Judged {
  readonly exam: Exam;
  readonly rule: Rule;
  readonly judge: Judge;
  readonly asked: Sequence<Seat>;
}

/** Canaries once, and its questions about each answer, as the first case shows how many they are. */
function addJudge(add: Add, { exam, rule, judge, asked }: Judged): void {
  const [first] = asked;
  if (!first) return;
  const put = (requests: readonly Request[], calls: number, trials: number): void => {
    for (const request of requests) {
      const { input, output } = conversation(request);
      add(request.model, calls, { input: input * calls, output: output * calls }, trials);
    }
  };
  for (const { samples } of judge.canaries) for (const sample of samples) put(judge.questions(sample), 1, 1);
  const turns = rule.card.level === 'turn' ? Math.max(1, first.case.turns.length) : 1;
  put(judge.questions(sampleOf(first)), asked.length * turns, exam.suite.trials);
}

function sampleOf({ case: each, request }: Seat): Sample {
  const sent = request.ok ? request.value.messages : [];
  const userTurns = each.turns.map(({ user }) => user);
  return { case: each, answer: LIKELY, usd: null, userTurns, sent, earlier: [], rival: LIKELY };
}

interface Sum {
  readonly add: (round: Round, times: number) => void;
  readonly outlay: () => Outlay;
}

function openSum(concurrency: number): Sum {
  const sum = { calls: 0, tokens: 0, usd: 0 };
  let held = 0;
  return {
    add: ({ calls, tokens, usd, waits }, times) => {
      sum.calls += calls * times;
      if (!waits) held += calls * times;
      sum.tokens += tokens * times;
      sum.usd += (usd ?? 0) * times;
    },
    outlay: () => ({ ...sum, minutes: (held * SECONDS_A_CALL) / 60 / concurrency }),
  };
}
