/** What asking takes, before and after. */

/** What a run took; tokens and money of calls that were made, not of recorded answers. */
export interface Consumption {
  readonly requests: number;
  /** Answers that were not asked again. */
  readonly cached: number;
  /** Kept by earlier runs from the same place, and by those of the branch that this goes into; cases that were asked again all the same. */
  readonly kept?: { readonly here: number; readonly base: number; readonly again: number };
  readonly inputTokens: number;
  readonly outputTokens: number;
  readonly usd: number;
  /** Models without a price, whose cost is not in `usd`. */
  readonly unpriced: readonly string[];
}

/** What calls take, as far as it can be foreseen. */
export interface Outlay {
  readonly calls: number;
  readonly tokens: number;
  /** Without what has no price. */
  readonly usd: number;
  readonly minutes: number;
}

/** What asking will take, foreseen from texts before the first call: one trial of every case, and all trials. */
export interface Forecast {
  readonly once: Outlay;
  readonly most: Outlay;
  /** Models without a price, whose cost is in no sum. */
  readonly unpriced: readonly string[];
}
