/** One turn of asking, planned before the first. */
export interface Wave {
  /** Share of the cases that have been asked by then. */
  readonly share: number;
  /** Trials a case and side by then. */
  readonly trials: number;
  /** Share of the false-alarm budget that may be spent by then. */
  readonly spent: number;
  /** Chance that a member at twice its tolerance is called proved in this wave. */
  readonly proof: number;
}

/**
 * Error probability of the bound that proves, in the first waves of all cases and in the others: over
 * all waves together at most about 5 % (measured, docs/bench-gate.md).
 */
export const PROOF = { early: 0.025, other: 0.02 };
/**
 * Spending by the power family (Kim & DeMets 1987), the square: little early, most at the end, where
 * small drops are seen; but always a hundredth, so that a prompt that is simply broken stops at once.
 */
const SPENDING = { exponent: 2, least: 0.01 };
/** Steps of two trials and more: those of one wave are labelled among themselves, and more of them say more. */
const LADDER = [1, 3, 5, 8, 12, 20];

/**
 * Waves for a number of trials: a quarter of the cases once, then all once, three times, five times …
 * Small suites (below 40 cases) skip the first: a quarter of them can't fail anything.
 */
export function planWaves(trials: number, cases: number): readonly Wave[] {
  const steps = [...LADDER.filter((step) => step < trials), trials].map((step) => ({
    share: 1,
    trials: step,
  }));
  const first = cases >= 40 ? [{ share: 0.25, trials: 1 }] : [];
  return [...first, ...steps].map(({ share, trials: step }) => ({
    share,
    trials: step,
    spent: Math.max(SPENDING.least, ((share * step) / trials) ** SPENDING.exponent),
    proof: share === 1 && step <= 2 ? PROOF.early : PROOF.other,
  }));
}
