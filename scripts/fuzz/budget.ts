/** What reading one input may take, and what fuzz.ts and its readers say to each other. */

/** Milliseconds of CPU. */
export const MOST_CPU = 2000;
/** Megabytes above an idle process: with the 86 that one takes, 256 in all. */
export const MOST_GROWTH = 170;
/** Characters of one mistake. */
export const MOST_WORDS = 2001;
/** Inputs that are made from one seed. */
export const BATCH = 250;

/** Inputs of one seed, from the one on that comes next. */
export interface Batch {
  readonly kind: 'files' | 'texts';
  readonly seed: number;
  readonly count: number;
  readonly from: number;
}

/** The input that is being read, `count` when none is left; or what is wrong with it. */
export interface Told {
  readonly at: number;
  readonly fault: string | null;
  readonly input?: string;
}
