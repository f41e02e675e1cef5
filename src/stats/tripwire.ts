import { binomialUpperTail } from './distributions.ts';

/** Events out of opportunities: refusals out of turns, leaks out of answers. */
interface Events {
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
