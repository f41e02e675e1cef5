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
    const chains = pairs.flatMap((pair) => chainsOf(pair[name], card, measure));
    return summed(
      chains.map((chain) => chain.slice(0, retry + 1)),
      retry,
    );
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

/** Each chain is an answer and, as long as it is wrong, its retries. */
function summed(chains: readonly (readonly Attempt[])[], retry: number): RetryEffect {
  const made = chains.map((chain) => {
    const first = chain.findIndex(({ right }) => right);
    return first < 0 ? chain : chain.slice(0, first + 1);
  });
  const answers = made.length;
  const wrong = made.filter(([first]) => first && !first.right);
  const failed = wrong.filter((attempts) => !attempts.at(-1)?.right);
  return {
    answers,
    raw: wrong.length / answers,
    served: failed.length / answers,
    recovered: wrong.length ? 1 - failed.length / wrong.length : null,
    untold: failed.filter(({ length }) => length <= retry).length,
    calls: made.reduce((sum, { length }) => sum + length, 0) / answers,
    time: overhead(made, ({ ms }) => ms),
    tokens: overhead(made, ({ tokens }) => tokens),
  };
}

/** What retries add, as a share of the first attempts. */
function overhead(
  made: readonly (readonly Attempt[])[],
  of: (attempt: Attempt) => number | null,
): number | null {
  const all = sumOf(made.flat(), of);
  const first = sumOf(
    made.flatMap((attempts) => attempts.slice(0, 1)),
    of,
  );
  return all === null || !first ? null : all / first - 1;
}
