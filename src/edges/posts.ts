import { join } from 'node:path';
import type { Post, VerdictOutcome } from '../types.ts';
import { cleanJson, cleanLines } from './clean.ts';
import { makeFolder, writeWhole } from './files.ts';
import type { Errand } from './github/advice.ts';
import { type Deadline, deadlineFromNow } from './github/patience.ts';
import { type GitHubAddresses, tellGitHub } from './github/telling.ts';
import type { UploadAddress } from './github/upload.ts';
import { tidy } from './heap.ts';
import type { Log } from './log.ts';
import { packed } from './packing.ts';

/** Where posts go. */
export interface Addresses extends GitHubAddresses {
  readonly log: Log;
  readonly reportDir: string;
  /** Absent or null where nothing is uploaded. */
  readonly upload?: UploadAddress | null;
  /** Files that lie in the folder already. */
  readonly there?: readonly string[];
}

type Of<K extends Post['kind']> = Extract<Post, { kind: K }>;

/** What came of it. */
interface PostResult {
  readonly commentUrl: string | null;
  /** Names of the files that are in the folder now. */
  readonly written: readonly string[];
}

/**
 * Performs every post. What fails is said in one warning, and changes nothing else; nothing is thrown. GitHub is
 * asked last, since it may let us wait; only the output that names the comment comes after it.
 */
export async function perform(
  posts: readonly Post[],
  verdict: VerdictOutcome,
  to: Addresses,
  given?: Deadline,
): Promise<PostResult> {
  const { log } = to;
  const of = <K extends Post['kind']>(kind: K) => posts.filter((post): post is Of<K> => post.kind === kind);
  const failed: string[] = [];
  const trying = async <T>(errand: Errand, act: () => Promise<T>): Promise<T | null> => {
    try {
      return await act();
    } catch (error) {
      const { adviceOn } = await import('./github/advice.ts');
      failed.push(`${errand.what} could not be written: ${adviceOn(error, errand)}`);
      return null;
    }
  };

  of('log').forEach(({ text }) => log.say(text));
  of('annotation').forEach(({ level, message, file, line }) => log.annotate(level, message, file, line));
  const files: string[] = [...(to.there ?? [])];
  await trying(HERE('the report'), () =>
    writeFiles([...of('file'), ...of('pieces'), ...of('page')], to, files),
  );
  await trying(HERE('the job summary'), () => writeSummary(of('summary'), to));
  const tell = (outputs: readonly Output[]) =>
    trying(HERE('the outputs'), async () => outputs.forEach(({ name, value }) => log.output(name, value)));
  await tell([...of('output'), ...placesOf(files, to.reportDir)]);
  const deadline = given ?? deadlineFromNow();
  const told = await tellGitHub(posts, verdict, to, deadline);
  const kept = await uploaded(files, to, deadline);
  await tell([
    { name: 'comment-url', value: told.commentUrl ?? '' },
    { name: 'artifact-url', value: kept.url },
  ]);
  failed.push(...told.failed, ...kept.failed);
  if (failed.length > 0) log.annotate('warning', `${NO_MATTER} ${failed.join('; ')}`, null, null);
  return { commentUrl: told.commentUrl, written: files };
}

const NO_MATTER = 'The verdict stands, but not all of it could be shown:';
const HERE = (what: string): Errand => ({ what, permission: null, without: '' });

/** After all else, since it may be large. What could not be uploaded lies in the folder still. */
async function uploaded(
  files: readonly string[],
  { upload, reportDir, log }: Addresses,
  deadline: Deadline,
): Promise<{ readonly url: string; readonly failed: readonly string[] }> {
  if (!upload || files.length === 0) return { url: '', failed: [] };
  const { adviceOnUpload, uploadReport } = await import('./github/upload.ts');
  try {
    const url = await uploadReport(files, { ...upload, folder: reportDir }, log, deadline);
    return { url, failed: [] };
  } catch (error) {
    return { url: '', failed: [`the report could not be uploaded: ${adviceOnUpload(error)}`] };
  }
}

type File = Of<'file'> | Of<'pieces'> | Of<'page'>;

/** Whether a post goes into the folder of the report. */
export function isFile(post: Post): post is File {
  return post.kind === 'file' || post.kind === 'pieces' || post.kind === 'page';
}

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
      tidy();
    } catch (error) {
      reasons.push(`${file.name} (${(error as Error).message})`);
    }
  }
  if (reasons.length > 0) throw new Error(reasons.join(', '));
}

/** What was JSON stays JSON: a secret may start in the middle of an escape. */
function cleaned(file: File, log: Log): string | Iterable<string | AsyncIterable<string>> {
  if (file.kind === 'file')
    return file.name.endsWith('.json') ? cleanJson(file.text, log, 2) : log.redact(file.text);
  if (file.kind === 'page') return packed(file.parts(), log);
  return file.name.endsWith('.jsonl') ? cleanLines(file.pieces(), log) : file.pieces(log.deep);
}

async function writeSummary(summaries: readonly Of<'summary'>[], { log }: Addresses): Promise<void> {
  for (const { body } of summaries) await log.summarize(body);
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
