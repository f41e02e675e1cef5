/** How a metric marks an answer. */
export type Shape = 'yes-no' | 'graded' | 'count' | 'latency';

/** A metric of the simulated system. */
export interface Metric {
  readonly shape: Shape;
  /** Of yes/no and graded metrics: the true share that is right on base. */
  readonly rate: number;
  /** Share of a yes/no metric's variance that is noise between trials. */
  readonly noise: number;
}

/** What the proposal does to the system under test. */
export type Change =
  | { readonly kind: 'nothing' }
  /** This share of the cases gets a new difficulty, drawn from the same distribution: no net loss. */
  | { readonly kind: 'shift'; readonly share: number }
  /** One metric loses so much, every case a little. */
  | { readonly kind: 'spread'; readonly drop: number }
  /** One metric is wrong on this share of the cases, always. */
  | { readonly kind: 'broken'; readonly share: number }
  /** One metric is wrong on this share of the cases of one slice, always; all others keep. */
  | { readonly kind: 'broken-slice'; readonly share: number }
  /** Every metric keeps this share of what it has. */
  | { readonly kind: 'all'; readonly keep: number }
  /** Every latency is so many times as long. */
  | { readonly kind: 'slower'; readonly times: number }
  /** So many cases have no answer on head. */
  | { readonly kind: 'lost'; readonly cases: number };

/** A system, what is asked of it, and what a proposal does to it. */
export interface Scene {
  readonly cases: number;
  readonly metrics: readonly Metric[];
  readonly change: Change;
  /** Share of the answers that never come, on both sides alike. */
  readonly outage?: number;
}

/** Values of the one tag that cases have, in turn. */
export const TAGS: readonly string[] = ['a', 'b', 'c', 'd'];

/** The metric that a change of one metric hits: the middle one. */
export function hitBy({ metrics }: Pick<Scene, 'metrics'>): number {
  return Math.floor(metrics.length / 2);
}

/** So many yes/no metrics, their rates in even steps from .60 to .98, and .80 in the middle. */
export function mixed(metrics: number, noise: number): readonly Metric[] {
  const middle = Math.floor(metrics / 2);
  return Array.from({ length: metrics }, (_, m) => {
    const rate = m === middle ? 0.8 : 0.6 + (0.38 * m) / Math.max(1, metrics - 1);
    return { shape: 'yes-no', rate, noise };
  });
}

/** So many yes/no metrics of one rate. */
export function alike(metrics: number, rate: number, noise: number): readonly Metric[] {
  return Array.from({ length: metrics }, () => ({ shape: 'yes-no', rate, noise }));
}

/** So many metrics of one shape that is not yes or no. */
export function shaped(metrics: number, shape: Shape): readonly Metric[] {
  return Array.from({ length: metrics }, () => ({ shape, rate: 0.8, noise: 0.3 }));
}
