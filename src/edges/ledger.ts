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
  let isWriting = false;
  let written = Promise.resolve();
  const waiting: string[] = [];
  /** What comes while lines are being written goes together with the next. */
  const write = async (): Promise<void> => {
    isWriting = true;
    try {
      while (waiting.length > 0) {
        const lines = waiting.splice(0);
        file ??= await begin(folder);
        await file.appendFile(lines.join(''));
        kept += lines.length;
      }
    } catch {
      isRefused = true;
    } finally {
      isWriting = false;
    }
  };
  return {
    keep: (run) => {
      if (isRefused) return;
      waiting.push(cleanJson(lineOf([run]), log));
      if (!isWriting) written = write();
    },
    close: async () => {
      await written;
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
