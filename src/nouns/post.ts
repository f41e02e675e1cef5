/** The effects that say a report: described here, performed at the edge. */
import type { PagePart } from './page-part.ts';

/** A word on a line of a file; without a line it is about the whole of it. */
export interface Annotation {
  readonly kind: 'annotation';
  readonly level: 'error' | 'warning' | 'notice';
  readonly message: string;
  readonly file: string | null;
  readonly line: number | null;
}

/** What is to stand beside a changed line of a file. */
export interface Remark {
  readonly file: string;
  readonly line: number | null;
  readonly body: string;
}

/** An effect, described. */
export type Post =
  /** Relevant: it says something about this change, be it only what is no longer asked for. */
  | { readonly kind: 'comment'; readonly body: string; readonly relevant: boolean }
  | { readonly kind: 'summary'; readonly body: string }
  | { readonly kind: 'output'; readonly name: string; readonly value: string }
  | { readonly kind: 'file'; readonly name: string; readonly text: string }
  /** A file that may be longer than a string can be: a line of JSON in each piece, or JSON of what was cleaned first. Made when it is written. */
  | {
      readonly kind: 'pieces';
      readonly name: string;
      readonly pieces: (clean?: <T>(value: T) => T) => Iterable<string>;
    }
  /** A page with packed parts, made when it is written. */
  | { readonly kind: 'page'; readonly name: string; readonly parts: () => Iterable<PagePart> }
  | { readonly kind: 'log'; readonly text: string }
  | Annotation
  /** Beside the job, never instead of it. */
  | {
      readonly kind: 'check-run';
      readonly title: string;
      readonly summary: string;
      readonly text: string;
      readonly annotations: readonly Annotation[];
    }
  /** All that is to stand beside changed lines now; what stood there before and is not among it is settled. */
  | { readonly kind: 'review'; readonly remarks: readonly Remark[] }
  /** What a review says that requests changes, or why it does so no longer; which of both, the verdict says. */
  | { readonly kind: 'objection'; readonly headline: string }
  /** One line on the commit, where the job itself can't stand there. */
  | { readonly kind: 'status'; readonly description: string };
