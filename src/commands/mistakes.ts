import { resolve } from 'node:path';
import { isFile, perform } from '../edges/posts.ts';
import { postsOf } from '../edges/showing.ts';
import { UserError } from '../errors.ts';
import { mistakesReport } from '../stages/report/mistakes.ts';
import type { Proposal } from '../types.ts';
import type { Call } from './call.ts';
import { mistakesOf } from './complaint.ts';

interface Left {
  readonly call: Pick<Call, 'log'>;
  readonly reportDir: string;
  /** Null where it is not known what was to be compared. */
  readonly proposal: Proposal | null;
}

/**
 * Writes what went wrong where the report was to be: whoever publishes that folder after the run would else publish what
 * an earlier one left there. On the terminal it is said by others.
 */
export async function leaveMistakes(
  error: unknown,
  { call: { log }, reportDir, proposal }: Left,
): Promise<void> {
  const errors = mistakesOf(error).map(({ message, where, hint }) => new UserError(message, where, hint));
  const report = mistakesReport(errors, proposal ?? UNKNOWN);
  // A recording stays as it is: what was paid for, or nothing.
  const all = await postsOf(report, log, true);
  const posts = all.filter((post) => isFile(post) && post.name !== 'runs.jsonl');
  await perform(posts, report.verdict.outcome, { log, reportDir: resolve(reportDir), comment: null });
}

const NOBODY_KNOWS = 'unknown';
const UNKNOWN: Proposal = {
  event: 'local',
  base: NOBODY_KNOWS,
  head: NOBODY_KNOWS,
  commit: NOBODY_KNOWS,
  pull: null,
  opened: false,
  trusted: true,
};
