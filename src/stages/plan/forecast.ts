import type { Judge, Price, Sample } from '../../contracts.ts';
import { judgeOf } from '../../measures/index.ts';
import { tokensExpected, tokensIn, tokensSent } from '../../records/estimate.ts';
import { costOf, inBatch } from '../../records/usage.ts';
import type { Answer, Exam, Forecast, Outlay, Request, Rule, Sequence, Usage } from '../../types.ts';
import type { Seat, Taken } from './trials.ts';
import { roomFor } from '../../columns/room.ts';

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
  for (const { takes, trials, waits } of conversationsIn(seats)) {
    const { model, calls, input, output } = takes;
    add(model, calls, model === '' ? null : { input, output }, trials, waits);
  }
  const asked = askedIn(seats);
  for (const exam of exams) {
    for (const rule of exam.suite.rules) {
      const judge = judgeOf(rule.card);
      if (judge) addJudge(add, { exam, rule, judge, asked: asked.get(exam) ?? null });
    }
  }
  return { once: once.outlay(), most: most.outlay(), unpriced: [...unpriced].sort() };
}

interface Conversation {
  readonly takes: Taken;
  readonly trials: number;
  readonly waits: boolean;
}

/** What several suites or sides ask alike is asked once; in the order in which it is first asked. */
function* conversationsIn(seats: Sequence<Seat>): Generator<Conversation> {
  const most = mostTrials(seats);
  const waiting = roomFor(Uint8Array, most.length);
  for (const { takes, question, exam } of seats)
    if (takes && exam.suite.delivery === 'batch') waiting[question] = 1;
  for (const { takes, question } of seats) {
    const trials = most[question] as number;
    if (!takes || trials === 0) continue;
    yield { takes, trials, waits: waiting[question] === 1 };
    most[question] = 0;
  }
}

/** By the number of a question, as many trials as any suite wants; 0 where nobody is asked it. */
export function mostTrials(seats: Sequence<Seat>): Uint32Array {
  let count = 0;
  for (const { takes, question } of seats) if (takes) count = Math.max(count, question + 1);
  const most = roomFor(Uint32Array, count);
  for (const { takes, question, exam } of seats)
    if (takes) most[question] = Math.max(most[question] as number, exam.suite.trials);
  return most;
}

/** The seats of an exam that have a request. */
interface Asked {
  readonly first: Seat;
  readonly count: number;
}

function askedIn(seats: Sequence<Seat>): ReadonlyMap<Exam, Asked> {
  const all = new Map<Exam, { readonly first: Seat; count: number }>();
  for (const seat of seats) {
    if (seat.question < 0) continue;
    const asked = all.get(seat.exam);
    if (asked) asked.count++;
    else all.set(seat.exam, { first: seat, count: 1 });
  }
  return all;
}

/** A conversation sends all that was said before with each turn. */
export function conversation(request: Request): Pick<Taken, 'calls' | 'input' | 'output'> {
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
  /** Null where nobody is. */
  readonly asked: Asked | null;
}

/** Canaries once, and its questions about each answer, as the first case shows how many they are. */
function addJudge(add: Add, { exam, rule, judge, asked }: Judged): void {
  if (!asked) return;
  const { first, count } = asked;
  const put = (requests: readonly Request[], calls: number, trials: number): void => {
    for (const request of requests) {
      const { input, output } = conversation(request);
      add(request.model, calls, { input: input * calls, output: output * calls }, trials);
    }
  };
  for (const { samples } of judge.canaries)
    for (const sample of samples) put(judge.questions(sample), judge.votes, 1);
  const turns = rule.card.level === 'turn' ? Math.max(1, first.case.turns.length) : 1;
  put(judge.questions(sampleOf(first)), count * turns * judge.votes, exam.suite.trials);
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
