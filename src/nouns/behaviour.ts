/** What answers are like, whatever anybody measures of them. */
import type { Exam } from './trial.ts';

/** A plain feature of an answer. */
export type Feature =
  | 'words'
  | 'lists'
  | 'headings'
  | 'tables'
  | 'code'
  | 'links'
  | 'bold'
  | 'emoji'
  | 'questions'
  | 'hedges'
  | 'apologies'
  | 'refusals'
  | 'exclamations'
  | 'language'
  | 'tool'
  | 'opening';

/** A feature that differs between the answers of both sides, and that no metric of the suite watches. */
export interface Behaviour {
  readonly exam: Exam;
  readonly feature: Feature;
  /** Which language, tool or first words; null where the feature has no kinds. */
  readonly of: string | null;
  /** Means over cases: words of an answer, or the share of answers that have it. */
  readonly baseline: number;
  readonly candidate: number;
  /** Cases that were answered on both sides. */
  readonly cases: number;
  /** Adjusted for all that was looked at: of those at most 10 %, at most one in ten is chance. */
  readonly chance: number;
}
