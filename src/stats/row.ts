/** By trial, in the order in which they were asked: null where it has no mark, undefined where it was not asked. */
export type TrialValues = readonly (number | null | undefined)[];
/** The same of counts that add up, as many for each trial. */
export type TrialRows = readonly (readonly number[] | null | undefined)[];

/** The numbers of one case of one metric, both sides. What the numbers are depends on the member's statistic. */
export interface Row {
  /**
   * The unit of inference, normally the case: its two sides are swapped as a whole. Pairs with the same
   * unit (turns of a conversation, one case asked of two targets) move together in every metric.
   */
  readonly unit: string;
  /** Baseline values, one a scored trial (or the additive counts of the case, for `sums`); empty if unscored. */
  readonly base: readonly number[];
  /** Candidate values; the number of trials may differ from the baseline's. */
  readonly head: readonly number[];
  /**
   * The trials that are labelled together in every metric: one case asked of one target. Without it, the unit.
   */
  readonly seat?: string;
  /** Values by trial, where they are not simply those of `base` and `head`: some have no mark, or were not asked. */
  readonly trials?: { readonly base: TrialValues; readonly head: TrialValues };
  /** Of `sums`: the counts of each trial. */
  readonly counts?: { readonly base: TrialRows; readonly head: TrialRows };
  /** What people said of these very answers; absent unless they spoke of all of them, on both sides. */
  readonly human?: { readonly base: readonly number[]; readonly head: readonly number[] };
}
