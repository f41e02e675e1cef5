import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { UserError } from '../errors.ts';
import type { ReportText } from '../records/history.ts';
import type { History } from '../types.ts';

const MOST_FILES = 1000;

/** A folder of earlier reports. One that was named must be there; the usual one need not. */
export interface HistoryPlace {
  readonly folder: string;
  readonly isNamed: boolean;
}

/** Where nobody kept anything. */
export const NO_HISTORY: History = { records: [], runs: [], unread: [] };

/** What earlier runs saw of metrics. */
export async function readRecords({ folder, isNamed }: HistoryPlace): Promise<History> {
  if (!isNamed && !(await stat(folder).catch(() => null))) return NO_HISTORY;
  const { trackRecords } = await import('../records/history.ts');
  return trackRecords(reportsIn(folder));
}

/** The same, all at once. */
export async function readHistory(folder: string): Promise<ReportText[]> {
  const all: ReportText[] = [];
  for await (const each of reportsIn(folder)) all.push(each);
  return all;
}

/** Every report.json under a folder, in the order of the paths; the newest, should there be too many. */
async function* reportsIn(folder: string): AsyncGenerator<ReportText> {
  const found = await stat(folder).catch(() => null);
  if (!found?.isDirectory()) {
    const hint =
      'Name a folder with the report.json of earlier runs, one folder a run, named so that they sort by time.';
    throw new UserError(`there is no history in ${folder}`, { file: folder, line: null, key: null }, hint);
  }
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries
    .filter((entry) => entry.isFile() && /(^|[-_.])report\.json$|^report[-_.].*\.json$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort((a, b) => a.localeCompare(b, 'en', { numeric: true }));
  for (const file of files.slice(-MOST_FILES)) yield { file, text: await readFile(file, 'utf8') };
}
