/** What a declared retry would make of answers: told from the trials of a case, which are asked anyway. */
import type { Measure } from '../contracts.ts';
import type { Answer, MetricCard, Pair, RetryEffect, Score, Sequence, Side } from '../types.ts';
import { isRight } from '../stats/right.ts';

/** One answer of one trial: whether it is right, and what it took. */
interface Attempt {
  readonly right: boolean;
  readonly ms: number | null;
  readonly tokens: number | null;
}

/** Both sides of a guardrail; null where the card declares no retry. The raw share is what its thresholds are held against. */
export function retryEffectsIn(
  pairs: Sequence<Pair>,
  card: MetricCard,
  measure: Measure,
): Readonly<Record<Side, RetryEffect>> | null {
  const { retry } = card;
  if (retry === undefined) return null;
  const side = (name: Side): RetryEffect => {
    const counts = nothingYet();
    for (const pair of pairs)
      for (const chain of chainsOf(pair[name], card, measure))
        count(counts, chain.slice(0, retry + 1), retry);
    return effectOf(counts);
  };
  return { baseline: side('baseline'), candidate: side('candidate') };
}

/** The trials of a case, as the attempts at each of its turns, or at the whole. */
function chainsOf(scores: Sequence<Score>, { level }: MetricCard, measure: Measure): Attempt[][] {
  const chains = new Map<number, Attempt[]>();
  for (const score of [...scores].sort((a, b) => a.run.trial.index - b.run.trial.index)) {
    const answers = score.run.result.ok ? score.run.result.value : [];
    const marks = level === 'turn' && score.turns.length ? score.turns : [{ turn: 0, mark: score.mark }];
    for (const { turn, mark } of marks) {
      if (mark.value === null) continue;
      const own = turn === 0 ? answers : answers.filter((answer) => answer.turn === turn);
      const attempt = {
        right: isRight(mark.value, measure),
        ms: sumOf(own, timeOf),
        tokens: sumOf(own, tokensOf),
      };
      chains.set(turn, [...(chains.get(turn) ?? []), attempt]);
    }
  }
  return [...chains.values()];
}

function timeOf({ latencyMs }: Answer): number | null {
  return latencyMs ?? null;
}

function tokensOf({ usage }: Answer): number | null {
  return usage ? usage.input + usage.output : null;
}

function sumOf<T>(all: readonly T[], of: (each: T) => number | null): number | null {
  let sum = 0;
  for (const each of all) {
    const value = of(each);
    if (value === null) return null;
    sum += value;
  }
  return all.length ? sum : null;
}

/** What answers came to with their retries; null is a sum of which some part is not known. */
interface Counts {
  answers: number;
  wrong: number;
  failed: number;
  untold: number;
  calls: number;
  readonly time: Record<'all' | 'first', number | null>;
  readonly tokens: Record<'all' | 'first', number | null>;
}

function nothingYet(): Counts {
  const none = { answers: 0, wrong: 0, failed: 0, untold: 0, calls: 0 };
  return { ...none, time: { all: 0, first: 0 }, tokens: { all: 0, first: 0 } };
}

/** Each chain is an answer and, as long as it is wrong, its retries. */
function count(counts: Counts, chain: readonly Attempt[], retry: number): void {
  const end = chain.findIndex(({ right }) => right);
  const made = end < 0 ? chain : chain.slice(0, end + 1);
  counts.answers++;
  counts.calls += made.length;
  if (end !== 0) counts.wrong++;
  if (end < 0) {
    counts.failed++;
    if (made.length <= retry) counts.untold++;
  }
  for (const [nth, { ms, tokens }] of made.entries()) {
    addTo(counts.time, ms, nth);
    addTo(counts.tokens, tokens, nth);
  }
}

function addTo(sums: Counts['time'], amount: number | null, nth: number): void {
  const sum = (before: number | null): number | null =>
    before === null || amount === null ? null : before + amount;
  sums.all = sum(sums.all);
  if (nth === 0) sums.first = sum(sums.first);
}

function effectOf({ answers, wrong, failed, untold, calls, time, tokens }: Counts): RetryEffect {
  return {
    answers,
    raw: wrong / answers,
    served: failed / answers,
    recovered: wrong ? 1 - failed / wrong : null,
    untold,
    calls: calls / answers,
    time: overhead(time),
    tokens: overhead(tokens),
  };
}

/** What retries add, as a share of the first attempts. */
function overhead({ all, first }: Counts['time']): number | null {
  return all === null || !first ? null : all / first - 1;
}
