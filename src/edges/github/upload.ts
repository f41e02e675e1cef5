import { lstat, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { inflateRawSync } from 'node:zlib';
import { clip } from '../../render/text.ts';
import { type Log, unheard } from '../log.ts';
import { type Deadline, isTimeout } from './patience.ts';

/** Where the report is kept as an artifact of the run. */
export interface UploadAddress {
  /** Tells jobs, steps, configs and attempts apart, since no two artifacts of a run may have one name. */
  readonly name: string;
  /** The page of the workflow run. */
  readonly page: string;
  /** The recording goes, too, which keeps answers as they came. */
  readonly withRecording: boolean;
}

const RECORDING = 'runs.jsonl';

/** Uploads what this run wrote, and nothing else that lies in the folder. Gives the address of the artifact. */
export async function uploadReport(
  written: readonly string[],
  { folder, name, page, withRecording }: UploadAddress & { readonly folder: string },
  log: Pick<Log, 'redact'>,
  deadline: Deadline,
): Promise<string> {
  const names = written.filter((file) => withRecording || file !== RECORDING);
  for (const file of names) await refuseKeys(folder, file, log);
  const files = names.map((file) => join(folder, file));
  // GitHub's own client prints as it goes.
  const { value } = await unheard(() => inTime(() => send(name, files, folder), deadline));
  return `${page}/artifacts/${value}`;
}

/** Its id. The client is large, and loaded only here. */
async function send(name: string, files: string[], folder: string): Promise<number> {
  const { DefaultArtifactClient } = await import('@actions/artifact');
  const { id } = await new DefaultArtifactClient().uploadArtifact(name, files, folder);
  if (id === undefined) throw new Error('the service gave the artifact no id');
  return id;
}

/** What is written is without our keys; what leaves the machine for all who may read is looked at once more. */
async function refuseKeys(folder: string, file: string, log: Pick<Log, 'redact'>): Promise<void> {
  const path = join(folder, file);
  if (!(await lstat(path)).isFile()) throw new Error(`${file} is no file`);
  const text = await readFile(path, 'utf8');
  const isClean = [text, ...packedIn(file, text)].every((each) => log.redact(each) === each);
  if (!isClean) throw new Error(`${file} holds a key`);
}

const PACKED = /[A-Za-z0-9+/]{24,}={0,2}/g;

/** What a page holds packed, as a reader would see it. */
function packedIn(file: string, text: string): readonly string[] {
  if (!file.endsWith('.html')) return [];
  return (text.match(PACKED) ?? []).flatMap((packed) => {
    try {
      return [inflateRawSync(Buffer.from(packed, 'base64')).toString('utf8')];
    } catch {
      return [];
    }
  });
}

/** The client can't be told to stop, so it is left to itself. */
async function inTime<T>(work: () => Promise<T>, { signal }: Deadline): Promise<T> {
  signal.throwIfAborted();
  return Promise.race([
    work(),
    new Promise<never>((_, reject) => {
      signal.addEventListener('abort', () => reject(signal.reason as Error), { once: true });
    }),
  ]);
}

const LONGEST_WORDS = 300;

/** What became of it, and what whoever reads it can do about it. */
export function adviceOnUpload(error: unknown): string {
  const { message } = error instanceof Error ? error : new Error(String(error));
  const said = clip(message.replace(/\s+/g, ' ').replace(/[.\s]+$/, ''), LONGEST_WORDS);
  return `${said}. ${isTimeout(error) ? AGAIN : remedy(said)}`;
}

const AGAIN = 'The artifact service did not answer in time: a re-run of this job uploads it';

const REMEDIES: readonly (readonly [RegExp, string])[] = [
  [/ holds a key$/, 'Nothing was uploaded: please report this, without the file'],
  [
    /\(409\)|already exists/,
    'In a matrix, upload `report-dir` in a step of its own, under a name of its own',
  ],
  [/quota/i, 'There is no room for artifacts left: delete some, or leave `upload` out'],
  [/ACTIONS_R\w+|JWT/, 'Only jobs on a runner of GitHub have a place for artifacts: leave `upload` out here'],
  [/GHES/, 'This server takes no artifacts of this kind: leave `upload` out here'],
];

function remedy(said: string): string {
  const [, known] = REMEDIES.find(([pattern]) => pattern.test(said)) ?? [];
  return known ?? 'A re-run of this job uploads it; until then, the files are in `report-dir`';
}
