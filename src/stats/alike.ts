import type { Pair, Run, Score, Sequence } from '../types.ts';

/** What holds of every score that a comparison was made from: looking at each again is most of the work in large suites. */
export interface Alike {
  /** No trial was left out, and people said nothing of any. */
  readonly plain: boolean;
  /** Where they all came from; null where they came from several places. */
  readonly source: Run['source'] | null;
}

/** Of one more score, which is the trial `at` of its case and side. */
export function alikeWith(before: Alike | null, { run, human }: Score, at: number): Alike {
  const plain = (before?.plain ?? true) && run.trial.index === at && human === undefined;
  const source = before && before.source !== run.source ? null : run.source;
  return before?.plain === plain && before.source === source ? before : { plain, source };
}

const noted = new WeakMap<Sequence<Pair>, Alike>();

/** Keeps what is known of the scores of these pairs while they are held. */
export function note(pairs: Sequence<Pair>, alike: Alike | null): void {
  if (alike) noted.set(pairs, alike);
}

/** What was noted of the scores of these pairs; null: look at each. */
export function alikeIn(pairs: Sequence<Pair>): Alike | null {
  return noted.get(pairs) ?? null;
}
