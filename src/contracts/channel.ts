/** What a channel must be. */
import type { Post, Report } from '../types.ts';

/** A place where a report is shown. */
export interface Channel {
  readonly name: string;
  readonly what: string;
  readonly posts: (report: Report) => readonly Post[];
}
