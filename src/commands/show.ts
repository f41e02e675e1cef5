import { resolve } from 'node:path';
import { isFile, perform } from '../edges/posts.ts';
import { postsOf } from '../edges/showing.ts';
import { succeeds } from '../lib/conclude.ts';
import type { Wishes } from '../contracts.ts';
import type { Post, Report } from '../types.ts';
import { type Call, EXIT } from './call.ts';

/** Where a report goes at home, and how much of it is said. */
interface Showing {
  readonly reportDir: string;
  /** Ours, inside somebody's repository: it keeps itself out of their commits. */
  readonly isOwnFolder: boolean;
  /** Secrets and personal data in answers are taken out of what is shown. */
  readonly redact: boolean;
  /** The `runs.jsonl` that is there is what the run answered from, and stays. */
  readonly isRecording?: boolean;
}

/** Writes the files of a report, and says it in lines, or as JSON for machines. */
export async function show(
  report: Report,
  { log, flags }: Call,
  { reportDir, isOwnFolder, redact, isRecording = false }: Showing,
): Promise<void> {
  const all = await postsOf(report, log, redact, isRecording ? ['runs'] : []);
  const posts = all.filter((post) => isFile(post) || (post.kind === 'log' && !flags['json']));
  const ignore: Post[] = isOwnFolder ? [{ kind: 'file', name: '.gitignore', text: '*\n' }] : [];
  const { written } = await perform([...posts, ...ignore], report.verdict.outcome, {
    log,
    reportDir: resolve(reportDir),
    comment: null,
  });
  if (flags['json']) {
    for (const post of posts)
      if (post.kind === 'pieces' && post.name === 'report.json') log.answer([...post.pieces()].join(''));
  } else if (written.includes('report.html') && written.includes('report.json')) {
    log.say(`\nThe report is in ${resolve(reportDir)}: report.html for reading, report.json for machines.`);
  }
}

/** What is said while it runs; nothing where a machine reads along. */
export function sayingOf({ log, flags }: Call): (line: string) => void {
  return flags['json'] ? () => undefined : log.say;
}

/** The exit code of a verdict at home: what could not be computed has one of its own. */
export function exitCode({ verdict }: Report, wishes: Pick<Wishes, 'onError' | 'onInconclusive'>): number {
  if (verdict.outcome === 'error') return wishes.onError === 'pass' ? EXIT.passed : EXIT.notComputed;
  return succeeds(verdict, wishes) ? EXIT.passed : EXIT.failed;
}
