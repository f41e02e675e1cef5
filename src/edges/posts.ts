import { appendFile, mkdir, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Post, VerdictOutcome } from '../types.ts';
import type { Inputs } from './inputs.ts';
import type { Log } from './log.ts';
import { keepComment, type Marker } from './sticky.ts';

/** Where posts go. */
export interface Addresses {
  readonly log: Log;
  readonly reportDir: string;
  /** Null at home, where there are no outputs. */
  readonly outputFile: string | null;
  readonly summaryFile: string | null;
  readonly comment: CommentAddress | null;
}

export interface CommentAddress {
  readonly token: string;
  readonly repository: string;
  readonly pull: number;
  readonly marker: Marker;
  readonly mode: Inputs['comment'];
}

type Of<K extends Post['kind']> = Extract<Post, { kind: K }>;

/** Performs every post; what fails costs one warning and nothing else. The comment comes last but before the exit. */
export async function perform(posts: readonly Post[], verdict: VerdictOutcome, to: Addresses): Promise<void> {
  const { log } = to;
  const of = <K extends Post['kind']>(kind: K) => posts.filter((post): post is Of<K> => post.kind === kind);
  const trying = async <T>(what: string, act: () => Promise<T>): Promise<T | null> => {
    try {
      return await act();
    } catch (error) {
      log.annotate(
        'warning',
        `${what} could not be written, which changes nothing about the verdict: ${(error as Error).message}`,
        null,
        null,
      );
      return null;
    }
  };

  of('log').forEach(({ text }) => log.say(text));
  of('annotation').forEach(({ level, message, file, line }) => log.annotate(level, message, file, line));
  await trying('The reports', () => writeFiles(of('file'), to));
  await trying('The job summary', () => writeSummary(of('summary'), to));
  const [comment] = of('comment');
  const url = comment && (await trying('The comment', () => postComment(comment.body, verdict, to)));
  const files = of('file').map(({ name }) => name);
  const known = [
    ['report-dir', to.reportDir],
    ['report-json', files.includes('report.json') ? join(to.reportDir, 'report.json') : ''],
    ['report-html', files.includes('report.html') ? join(to.reportDir, 'report.html') : ''],
    ['comment-url', url ?? ''],
  ] as const;
  const outputs = [...of('output'), ...known.map(([name, value]) => ({ name, value }))];
  await trying('The outputs', () => writeOutputs(outputs, to));
}

async function writeFiles(files: readonly Of<'file'>[], { reportDir, log }: Addresses): Promise<void> {
  await mkdir(reportDir, { recursive: true });
  for (const { name, text } of files) {
    const path = join(reportDir, name);
    await writeFile(`${path}.part`, log.redact(text));
    await rename(`${path}.part`, path);
  }
}

async function writeSummary(
  summaries: readonly Of<'summary'>[],
  { summaryFile, log }: Addresses,
): Promise<void> {
  if (summaryFile) for (const { body } of summaries) await appendFile(summaryFile, log.redact(body));
}

async function postComment(
  body: string,
  verdict: VerdictOutcome,
  { comment, log }: Addresses,
): Promise<string | null> {
  if (!comment || comment.mode === 'never') return null;
  const quiet =
    (comment.mode === 'changes' && verdict === 'unchanged') ||
    (comment.mode === 'failures' && (verdict === 'pass' || verdict === 'unchanged'));
  const { openGitHub } = await import('./github.ts');
  const github = await openGitHub(comment.token, comment.repository);
  return keepComment(github, comment.pull, log.redact(body), comment.marker, quiet);
}

/** The runner's file format, with a delimiter that no value can hold. */
async function writeOutputs(
  outputs: readonly { name: string; value: string }[],
  { outputFile, log }: Addresses,
): Promise<void> {
  if (!outputFile) return;
  const text = outputs.map(({ name, value }) => {
    const delimiter = `ghadelimiter_${crypto.randomUUID()}`;
    return `${name}<<${delimiter}\n${log.redact(value)}\n${delimiter}\n`;
  });
  await appendFile(outputFile, text.join(''));
}
