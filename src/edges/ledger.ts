import { type FileHandle, open, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { lineOf } from '../channels/runs.ts';
import type { Run } from '../types.ts';
import { cleanJson } from './clean.ts';
import { makeFolder } from './files.ts';
import type { Log } from './log.ts';

/** Answers on disk as they come: what was paid for survives whatever ends the run. */
export interface Ledger {
  readonly keep: (run: Run) => void;
  /** How many answers are on disk, once all that came is written. */
  readonly close: () => Promise<number>;
}

/**
 * Opens `runs.jsonl` of a folder when the first answer comes. At the end it is replaced by the same lines in their
 * order. Where it can't be written nothing is said here: the report, which goes there too, will.
 */
export function openLedger(folder: string, log: Pick<Log, 'redact' | 'deep'>): Ledger {
  let kept = 0;
  let file: FileHandle | null = null;
  let isRefused = false;
  let writing = Promise.resolve();
  const write = async (run: Run): Promise<void> => {
    if (isRefused) return;
    file ??= await begin(folder);
    await file.appendFile(cleanJson(lineOf([run]), log));
    kept++;
  };
  return {
    keep: (run) => {
      writing = writing
        .then(() => write(run))
        .catch(() => {
          isRefused = true;
        });
    },
    close: async () => {
      await writing;
      await file?.close();
      file = null;
      isRefused = true;
      return kept;
    },
  };
}

/** In place of whatever had its name; a link is replaced, not followed. */
async function begin(folder: string): Promise<FileHandle> {
  await makeFolder(folder, process.cwd());
  const path = join(folder, 'runs.jsonl');
  await rm(path, { force: true });
  return open(path, 'wx');
}
