/**
 * Trials of a pinned case that must all be wrong before it is called broken. This is outside the false-alarm
 * budget: a case that is right half of the time breaks so by chance in 1 of 64 unchanged proposals.
 */
export const PINNED_TRIALS = 3;
