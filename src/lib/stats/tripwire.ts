import { binomialUpperTail } from './distributions.ts';

/** Events out of opportunities: refusals out of turns, leaks out of answers. */
export interface Events {
  readonly seen: number;
  readonly of: number;
}

/**
 * Chance of at least so many events on the candidate if its rate were that of the history: exact,
 * conditional on the total (Przyborowski & Wilenski 1940). For events too rare for paired tests: at 0.1 %
 * a hundred cases see nothing. History must be of the same metric version and model.
 */
export function rareEventChance(head: Events, history: Events): number {
  const total = head.seen + history.seen;
  if (head.of === 0 || total === 0) return 1;
  return binomialUpperTail(head.seen, total, head.of / (head.of + history.of));
}

/** Chance of at least so many events if the true rate were just the limit. */
export function limitChance(head: Events, limit: number): number {
  return binomialUpperTail(head.seen, head.of, limit);
}

/** What a wire compares with: earlier runs, or a fixed limit. */
export type Wire =
  { readonly head: Events; readonly history: Events } | { readonly head: Events; readonly limit: number };

/**
 * Whether each wire trips, with its chance, when all together may trip on unchanged proposals with
 * probability at most `alpha` (Bonferroni). Ask the affected cases once more before failing on it.
 */
export function tripWires(
  wires: readonly Wire[],
  alpha = 0.01,
): readonly { chance: number; tripped: boolean }[] {
  return wires.map((wire) => {
    const chance =
      'limit' in wire ? limitChance(wire.head, wire.limit) : rareEventChance(wire.head, wire.history);
    return { chance, tripped: chance <= alpha / wires.length };
  });
}

/** Trials without which a pinned case is not judged by itself. */
export const PINNED_TRIALS = 3;

/**
 * A pinned case is broken when it is right on the baseline in all trials and wrong on the candidate in
 * all of at least three. This is outside the false-alarm budget: a case that is right half of the time
 * breaks so by chance in 1/64 of unchanged proposals at three trials, in 1/1024 at five.
 */
export function pinnedBroken(base: readonly boolean[], head: readonly boolean[]): boolean {
  const enough = Math.min(base.length, head.length) >= PINNED_TRIALS;
  return enough && base.every((right) => right) && head.every((right) => !right);
}
