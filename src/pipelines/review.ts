import { readConfig } from '../config/index.ts';
import type { Tree } from '../contracts.ts';
import { UserError } from '../errors.ts';
import { pastRun, type ReportText } from '../records/history.ts';
import { headlineOf, review, reviewBlocks, unreadWarning } from '../stages/review/index.ts';
import type { Block, Finding, Warning } from '../types.ts';

/** What a look back at all metrics came to. */
export interface Review {
  readonly headline: string;
  readonly findings: readonly Finding[];
  readonly blocks: readonly Block[];
  readonly runs: number;
  /** The day that dates were held against. */
  readonly today: string;
  /** What of the history could not be read. */
  readonly warnings: readonly Warning[];
}

/** Looks at the metrics of a revision and at earlier runs, and proposes what to decide on. No model is asked. */
export async function reviewHistory(
  tree: Tree,
  file: string,
  history: readonly ReportText[],
  today: string,
): Promise<Review> {
  const config = await readConfig(tree, file);
  if (!config) {
    const where = { file, line: null, key: null };
    throw new UserError(`there is no config ${file}`, where, 'Set `config` to the path where it is.');
  }
  const read = history.map((past) => pastRun(past.text, past.file));
  const runs = read.filter((each) => 'checks' in each);
  const files = Object.values(config.targets).map(({ prompt }) => prompt);
  const there = await Promise.all(files.map((path) => tree.read(path)));
  const gone = files.filter((_, at) => there[at] === null);
  const findings = review({ config, runs, today, gone });
  return {
    headline: headlineOf(findings),
    findings,
    blocks: reviewBlocks(findings, runs.length, today),
    runs: runs.length,
    today,
    warnings: read.filter((each) => 'fault' in each).map(unreadWarning),
  };
}

/** The same for machines. */
export function reviewShown({ headline, today, runs, findings, warnings }: Review): string {
  const shown = {
    version: 1,
    headline,
    today,
    runs,
    findings,
    warnings: warnings.map(({ message }) => message),
  };
  return JSON.stringify(shown, null, 2);
}
