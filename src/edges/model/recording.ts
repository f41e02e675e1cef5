import { readdir, readFile, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { Heard, Model, Replay } from '../../contracts.ts';
import { UserError } from '../../errors.ts';
import { NOTHING_TAKEN } from '../../records/consumption.ts';
import { asNumbered, pooled } from './numbering.ts';
import { heardOf, type Line, lineIn } from './recorded-line.ts';
import { onDisk } from './recorded-places.ts';

/** More is no recording of ours. */
const MOST_BYTES = 4096 * 1024 * 1024;
/** Of a larger recording no answer is held: each is read when somebody asks for it. */
export const MOST_HELD = 4 * 1024 * 1024;

/**
 * A model that only repeats what a recording holds: a runs.jsonl, or a folder of reports whose answers to the same
 * request are trials of it, one after the other. Throws when a file is no recording. Of what has more bytes than `held`
 * nothing is.
 */
export async function openRecording(path: string, held = MOST_HELD): Promise<Model> {
  const answers = await answersIn(path, held);
  let cached = 0;
  const replay: Replay = (key, index) => {
    const found = answers(key, index);
    if (found) cached++;
    return found;
  };
  return {
    replay,
    ask: () => Promise.reject(new Error('a recording is not asked')),
    consumption: () => ({ ...NOTHING_TAKEN, cached }),
  };
}

async function answersIn(path: string, held: number): Promise<Replay> {
  const isFolder = (await stat(path).catch(() => null))?.isDirectory() ?? false;
  const files = isFolder ? await reportsIn(path) : [path];
  const numbering = isFolder ? pooled : asNumbered;
  let size = 0;
  for (const file of files) size += await sizeOf(file);
  if (size > held)
    return onDisk(files, numbering).catch((error: unknown) => {
      throw error instanceof UserError ? error : unreadable(path);
    });
  const lines = await linesIn(files);
  const answers = new Map<string, Heard>();
  numbering<void>(
    (take) => lines.forEach((run) => take(run)),
    (key, index, run) => void answers.set(`${key}/${index}`, heardOf(run)),
  );
  return (key, index) => answers.get(`${key}/${index}`) ?? null;
}

async function linesIn(files: readonly string[]): Promise<readonly Line[]> {
  const texts = new Map<string, string>();
  for (const file of files) texts.set(await readText(file), file);
  return [...texts].flatMap(([text, file]) =>
    text
      .split('\n')
      .flatMap((row, index, rows) => lineIn(row, { file, index, isWhole: index < rows.length - 1 }) ?? []),
  );
}

async function reportsIn(path: string): Promise<readonly string[]> {
  const entries = await readdir(path, { recursive: true });
  const files = entries.filter((entry) => basename(entry) === 'runs.jsonl').sort();
  if (files.length > 0) return files.map((file) => join(path, file));
  throw new UserError(
    `there is no runs.jsonl in ${path}`,
    { file: path, line: null, key: null },
    'Name a runs.jsonl, or a folder that holds the reports of earlier runs.',
  );
}

async function sizeOf(path: string): Promise<number> {
  const size = (await stat(path).catch(() => null))?.size ?? Number.POSITIVE_INFINITY;
  if (size > MOST_BYTES) throw unreadable(path);
  return size;
}

async function readText(path: string): Promise<string> {
  try {
    return await readFile(path, 'utf8');
  } catch {
    throw unreadable(path);
  }
}

function unreadable(path: string): UserError {
  return new UserError(
    `the recording ${path} can't be read`,
    { file: path, line: null, key: null },
    'Set `replies` to the path of a runs.jsonl.',
  );
}
