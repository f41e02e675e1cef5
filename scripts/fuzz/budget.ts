/** What reading one input may take, and what fuzz.ts and its readers say to each other. */

/** Milliseconds of CPU. */
export const MOST_CPU = 2000;
/** Megabytes of a process that has read one story of files, with all its code. */
export const MOST_MEMORY = 256;
/** Megabytes above a process that has all measures open at once, which no run has. */
export const MOST_GROWTH = 170;
/** Characters of one mistake. */
export const MOST_WORDS = 2001;

/** Where a story has its config. */
export const CONFIG = '.github/micro-metrics.yml';
/** What a repository holds, by path. */
export type Files = Readonly<Record<string, string>>;

export type Kind = 'files' | 'texts' | 'planted';

/** Faults that must be caught before anything else is read: else nothing would be said of real ones. */
export const PLANTED = [
  { holds: 0, takes: 0 },
  { holds: 300, takes: 0 },
  { holds: 0, takes: MOST_CPU + 300 },
];

/** Inputs made from one seed, to be read one after the other. */
export interface Batch {
  readonly inputs: readonly unknown[];
}

/** An input that has been read, what is wrong with it, and which budget it did not keep; -1 once all is open. */
export interface Told {
  readonly at: number;
  readonly fault: string | null;
  readonly over: string | null;
}
