/** Why something was decided as it was. */

/** Trials in which a case was right, or answers that were, out of those scored. */
export interface Tally {
  readonly right: number;
  readonly trials: number;
}

/** What got worse: the answers to these very cases, or those to cases like them, too. */
export type Reach = 'these-cases' | 'in-general';

/** What fresh answers said of something that would have failed, or may have dropped. */
export interface Again {
  /** Fresh trials of a case and side. */
  readonly trials: number;
  /** Chance of a drop like theirs if nothing changed; null where it is no matter of chance. */
  readonly chance: number | null;
  readonly confirmed: boolean;
}

/** Why a clause came out as it did; the report puts it into words. */
export type Because =
  /** `casesNeeded`: cases that would prove it, if none of those to come is wrong; null where no number would. */
  | { readonly code: 'within'; readonly proved: boolean; readonly casesNeeded: number | null }
  /** `chance`: of a value so far beyond in any limit, from versions just at them; null where the value itself decides. */
  | {
      readonly code: 'beyond';
      readonly preExisting: boolean;
      readonly chance: number | null;
      readonly again?: Again;
    }
  /** Beyond the limit, by chance that often: too often to fail, or too often to be called undecided. */
  | {
      readonly code: 'maybe-beyond';
      readonly chance: number;
      readonly preExisting: boolean;
      readonly again?: Again;
    }
  | { readonly code: 'beyond-by-noise'; readonly chance: number; readonly casesNeeded: number | null }
  | {
      readonly code: 'no-drop';
      readonly proved: boolean;
      readonly ruledOut: number | null;
      /** Cases without which twice the tolerance can't be ruled out, even if nothing changes at all. */
      readonly casesNeeded: number | null;
    }
  /** `chance`: that any of the checks would drop like this in a proposal that changes nothing. */
  | {
      readonly code: 'drop';
      readonly chance: number;
      readonly family: number;
      readonly reach: Reach;
      readonly again?: Again;
    }
  /** A drop beyond the tolerance that noise shows that often: too often to fail, or too often to be called undecided. */
  | {
      readonly code: 'maybe-chance';
      readonly chance: number;
      readonly family: number;
      readonly reach: Reach;
      readonly again?: Again;
    }
  | { readonly code: 'noise'; readonly chance: number; readonly family: number }
  /** What would have failed, or may have dropped, was asked again, and then it did not. */
  | { readonly code: 'not-again'; readonly chance: number | null; readonly again: Again }
  /** Cases of head without a mark that base has. */
  | {
      readonly code: 'lost-marks';
      readonly lost: number;
      readonly of: number;
      readonly chance: number;
      readonly family: number;
      readonly again?: Again;
    }
  /** `checks`: how many were held against earlier runs; `chance` is of a trip in any of them. */
  | {
      readonly code: 'rare';
      readonly chance: number;
      readonly checks: number;
      readonly seen: Tally;
      readonly record: Tally;
    }
  /** `chance`: of such an accident in any pinned case; null where they could not be scored, on base where it is unknown what they were. */
  | {
      readonly code: 'broke-pinned';
      readonly cases: readonly string[];
      readonly trials: number;
      readonly chance: number | null;
      readonly isUnknown?: boolean;
      readonly again?: Again;
    }
  | { readonly code: 'unproved'; readonly casesNeeded: number | null }
  | {
      readonly code: 'too-little';
      readonly scored: number;
      readonly of: number;
      readonly reasons: Readonly<Record<string, number>>;
    }
  /** Base's model is gone, but whatever it answered, head can have lost no more than `most`. */
  | { readonly code: 'no-room'; readonly most: number }
  | { readonly code: 'baseline-unavailable'; readonly message: string }
  /** Base's model is gone, and how long it took is known from another comparison alone. */
  | { readonly code: 'other-times' }
  /** `message`: what the judge got wrong, or why it was not heard. */
  | { readonly code: 'judge-untrusted'; readonly message: string }
  /** Base's law alone still names a judge whose model is gone. */
  | { readonly code: 'judge-gone'; readonly message: string }
  | { readonly code: 'nothing-to-compare' }
  /** It stands in the place of one of several targets of base's. */
  | { readonly code: 'place-unknown' }
  /** What head has in its place can't be asked. */
  | { readonly code: 'displaced'; readonly by: readonly string[] }
  | { readonly code: 'looked-at' };
