import { appendFileSync, closeSync, existsSync, openSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join, resolve, sep } from 'node:path';
import { lineOf } from '../channels/runs.ts';
import type { Run } from '../types.ts';
import { cleanLines } from './clean.ts';
import { makeFolder } from './files.ts';
import type { Log } from './log.ts';

/** Answers on disk as they come: what was paid for survives whatever ends the run. */
export interface Ledger {
  /** The answers come out of the very file that they would be written to: it holds more than was asked of it, and stays. */
  readonly isRecording: boolean;
  readonly keep: (run: Run) => void;
  /** How many answers are on disk, once all that came is written. */
  readonly close: () => Promise<number>;
}

/**
 * Opens `runs.jsonl` of a folder when the first answer comes. At the end it is replaced by the same lines in their
 * order. Where it can't be written nothing is said here: the report, which goes there too, will. `recording` is what
 * the run answers from, if it does.
 */
export function openLedger(folder: string, log: Pick<Log, 'redact' | 'deep'>, recording = ''): Ledger {
  const isRecording = recording !== '' && isPartOf(resolve(recording), resolve(folder, ANSWERS));
  let kept = 0;
  let file: number | null = null;
  let opening: Promise<void> | null = null;
  let isDue = false;
  let isRefused = isRecording;
  let waiting: string[] = [];
  const open = async (): Promise<void> => {
    try {
      file = await begin(folder);
      write();
    } catch {
      isRefused = true;
    }
  };
  /** At once, as the store does it: to have a thread write so little costs ten times of what writing it takes. */
  const write = (): void => {
    isDue = false;
    if (file === null || isRefused || waiting.length === 0) return;
    const lines = waiting;
    waiting = [];
    try {
      for (const text of cleanLines(lines, log)) appendFileSync(file, text);
      kept += lines.length;
    } catch {
      isRefused = true;
    }
  };
  return {
    isRecording,
    keep: (run) => {
      if (isRefused) return;
      waiting.push(lineOf([run]));
      opening ??= open();
      // What comes in the same turn is written together.
      if (!isDue) setImmediate(write);
      isDue = true;
    },
    close: async () => {
      await opening;
      write();
      if (file !== null) closeSync(file);
      [file, isRefused] = [null, true];
      return kept;
    },
  };
}

/** A recording is a file, or all of its name in a folder. */
function isPartOf(recording: string, file: string): boolean {
  return file === recording || (file.startsWith(recording + sep) && existsSync(file));
}

const ANSWERS = 'runs.jsonl';
/** What an earlier run may have left: nobody takes it for what this one found, however this one ends. */
const LEFT = [ANSWERS, 'report.json', 'report.html', 'report.md', 'brief.md', 'junit.xml'];

/** In place of whatever had its name; a link is replaced, not followed. */
async function begin(folder: string): Promise<number> {
  await makeFolder(folder, process.cwd());
  const path = join(folder, ANSWERS);
  await Promise.all(LEFT.map((name) => rm(join(folder, name), { force: true })));
  return openSync(path, 'wx');
}
