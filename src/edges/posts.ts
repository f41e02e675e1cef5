import { join } from 'node:path';
import type { Post, VerdictOutcome } from '../types.ts';
import { cleanJson } from './clean.ts';
import { makeFolder, writeWhole } from './files.ts';
import { openGitHub } from './github.ts';
import type { Inputs } from './inputs.ts';
import type { Log } from './log.ts';
import { keepComment, type Marker, opening } from './sticky.ts';

/** Where posts go. */
export interface Addresses {
  readonly log: Log;
  readonly reportDir: string;
  readonly comment: CommentAddress | null;
}

export interface CommentAddress {
  readonly token: string;
  readonly repository: string;
  readonly pull: number;
  readonly marker: Marker;
  readonly mode: Inputs['comment'];
  /** No earlier run can have commented, so there is nothing to look for. */
  readonly isFirst: boolean;
}

type Of<K extends Post['kind']> = Extract<Post, { kind: K }>;

/** What came of it. */
interface PostResult {
  readonly commentUrl: string | null;
}

/**
 * Performs every post. What fails is said in one warning, and changes nothing else; nothing is thrown. GitHub is
 * asked last, since it may let us wait; only the output that names the comment comes after it.
 */
export async function perform(
  posts: readonly Post[],
  verdict: VerdictOutcome,
  to: Addresses,
): Promise<PostResult> {
  const { log } = to;
  const of = <K extends Post['kind']>(kind: K) => posts.filter((post): post is Of<K> => post.kind === kind);
  const failed: string[] = [];
  const trying = async <T>(what: string, act: () => Promise<T>): Promise<T | null> => {
    try {
      return await act();
    } catch (error) {
      failed.push(`${what} could not be written: ${adviceOn(error)}`);
      return null;
    }
  };

  of('log').forEach(({ text }) => log.say(text));
  of('annotation').forEach(({ level, message, file, line }) => log.annotate(level, message, file, line));
  const files: string[] = [];
  await trying('the report', () => writeFiles([...of('file'), ...of('pieces')], to, files));
  await trying('the job summary', () => writeSummary(of('summary'), to));
  const tell = (outputs: readonly Output[]) =>
    trying('the outputs', async () => outputs.forEach(({ name, value }) => log.output(name, value)));
  await tell([...of('output'), ...placesOf(files, to.reportDir)]);
  const [comment] = of('comment');
  const commentUrl =
    (comment && (await trying('the comment', () => postComment(comment, verdict, to)))) ?? null;
  await tell([{ name: 'comment-url', value: commentUrl ?? '' }]);
  if (failed.length > 0) log.annotate('warning', `${NO_MATTER} ${failed.join('; ')}`, null, null);
  return { commentUrl };
}

const NO_MATTER = 'The verdict stands, but not all of it could be shown:';

/** What GitHub answers to a token that may only read says nothing about what to do. */
function adviceOn(error: unknown): string {
  const { message, status } = error as { readonly message?: string; readonly status?: number };
  const said = message ?? String(error);
  if (status !== 403 && status !== 404) return said;
  return `${said}. Give the job \`permissions: pull-requests: write\`, or set \`comment: never\`; pull requests from forks never get it`;
}

type File = Of<'file'> | Of<'pieces'>;

/** Adds the names of what was written. A disk may be too full for one file, and not for the next. */
async function writeFiles(
  files: readonly File[],
  { reportDir, log }: Addresses,
  written: string[],
): Promise<void> {
  if (files.length > 0) await makeFolder(reportDir, process.cwd());
  const reasons: string[] = [];
  for (const file of files) {
    try {
      await writeWhole(reportDir, file.name, cleaned(file, log));
      written.push(file.name);
    } catch (error) {
      reasons.push(`${file.name} (${(error as Error).message})`);
    }
  }
  if (reasons.length > 0) throw new Error(reasons.join(', '));
}

/** What was JSON stays JSON: a secret may start in the middle of an escape. */
function cleaned(file: File, log: Log): string | Iterable<string> {
  if (file.kind === 'file')
    return file.name.endsWith('.json') ? cleanJson(file.text, log, 2) : log.redact(file.text);
  return file.name.endsWith('.jsonl') ? cleanLines(file.pieces(), log) : file.pieces(log.deep);
}

function* cleanLines(lines: Iterable<string>, log: Log): Generator<string> {
  for (const line of lines) yield cleanJson(line, log);
}

async function writeSummary(summaries: readonly Of<'summary'>[], { log }: Addresses): Promise<void> {
  for (const { body } of summaries) await log.summarize(body);
}

/** What `comment: failures` is told of. */
const IS_NEWS: Readonly<Record<VerdictOutcome, boolean>> = {
  pass: false,
  unchanged: false,
  fail: true,
  inconclusive: true,
  error: true,
};

function isQuiet(mode: Inputs['comment'], { relevant }: Of<'comment'>, verdict: VerdictOutcome): boolean {
  if (mode === 'changes') return !relevant;
  return mode === 'failures' && !IS_NEWS[verdict];
}

/** Where a new comment is not worth its noise, one that is there already is still brought up to date. */
async function postComment(
  post: Of<'comment'>,
  verdict: VerdictOutcome,
  { comment, log }: Addresses,
): Promise<string | null> {
  if (!comment || comment.mode === 'never') return null;
  const onlyUpdate = isQuiet(comment.mode, post, verdict);
  if (onlyUpdate && (comment.isFirst || !(await isCommented(comment)))) return null;
  const github = await openGitHub(comment.token, comment.repository);
  return keepComment(github, comment.pull, log.redact(post.body), comment.marker, onlyUpdate);
}

/** Whether a comment of ours may be there already; for sure only when it is not. */
async function isCommented({ token, repository, pull, marker }: CommentAddress): Promise<boolean> {
  const { mayBeCommented } = await import('./glance.ts');
  return mayBeCommented({ token, repository, issue: pull, start: opening(marker.key) });
}

interface Output {
  readonly name: string;
  readonly value: string;
}

function placesOf(files: readonly string[], reportDir: string): readonly Output[] {
  const path = (name: string): string => (files.includes(name) ? join(reportDir, name) : '');
  return [
    { name: 'report-dir', value: files.length > 0 ? reportDir : '' },
    { name: 'report-json', value: path('report.json') },
    { name: 'report-html', value: path('report.html') },
  ];
}
