import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Wishes } from '../../src/contracts.ts';
import { micro } from './micro.ts';

/** What `compare` is asked for, where nobody asks for anything. */
export const WISHES: Wishes = {
  config: '',
  force: false,
  trials: null,
  concurrency: 1,
  maxCost: null,
  maxRequests: null,
  onInconclusive: 'pass',
  onError: 'fail',
  onPreExisting: 'warn',
  confirm: true,
  fresh: false,
};

/** A score as people write it. */
export interface Line {
  readonly case: string;
  readonly metric: string;
  readonly value: unknown;
  readonly human?: unknown;
  readonly stored?: boolean;
  readonly trial?: number;
  readonly tags?: Readonly<Record<string, unknown>>;
  readonly pinned?: boolean;
  readonly reason?: string;
}

/** One line for each of `count` cases; the value may depend on the case. */
export function scores(count: number, value: (at: number) => unknown, more: Partial<Line> = {}): Line[] {
  return Array.from({ length: count }, (_, at) => ({
    case: `case-${at}`,
    metric: 'right',
    value: value(at),
    ...more,
  }));
}

/** The first `wrong` of them are wrong. */
export const wrongFirst = (wrong: number) => (at: number) => (at < wrong ? 0 : 1);

export function jsonl(lines: readonly Line[]): string {
  return lines.map((line) => `${JSON.stringify(line)}\n`).join('');
}

/** A config with one card, `right`, that takes values as they come. */
export function card(threshold: string, more = ''): string {
  return `version: 1
metrics:
  right:
    measure: score
    threshold: ${threshold}
    why: users were told wrong things
    owner: '@acme/answers'
    review-by: 2030-01-01
${more
  .split('\n')
  .filter(Boolean)
  .map((line) => `    ${line}\n`)
  .join('')}`;
}

interface Compared {
  readonly code: number;
  readonly stdout: string;
  readonly out: string;
  /** report.json as it was printed, where it was asked for. */
  readonly report: any;
}

interface Sheets {
  readonly base: string | readonly Line[];
  readonly head: string | readonly Line[];
  readonly config?: string;
  readonly names?: readonly [string, string];
  /** Scores of earlier runs of base, each a file of a folder. */
  readonly earlier?: readonly (readonly Line[])[];
  readonly flags?: readonly string[];
  /** Lines for people instead of JSON. */
  readonly plain?: boolean;
}

/** Runs the command over two files in a folder of their own. */
export async function compared(sheets: Sheets): Promise<Compared> {
  const folder = mkdtempSync(join(tmpdir(), 'scored-'));
  const [base, head] = sheets.names ?? ['base.jsonl', 'head.jsonl'];
  const text = (side: Sheets['base']): string => (typeof side === 'string' ? side : jsonl(side));
  write(folder, base, text(sheets.base));
  write(folder, head, text(sheets.head));
  if (sheets.config !== undefined) write(folder, 'metrics.yml', sheets.config);
  const config = sheets.config === undefined ? [] : ['--config', 'metrics.yml'];
  const json = sheets.plain ? [] : ['--json'];
  sheets.earlier?.forEach((lines, at) => write(folder, `earlier/run-${at}.jsonl`, jsonl(lines)));
  const history = sheets.earlier ? ['--history', 'earlier'] : [];
  const flags = [...config, ...history, ...json, ...(sheets.flags ?? [])];
  const ended = await micro(folder, ['compare', base, head, ...flags]);
  rmSync(folder, { recursive: true, force: true });
  const printed = !sheets.plain && ended.stdout.startsWith('{');
  return { ...ended, report: printed ? JSON.parse(ended.stdout) : null };
}

function write(folder: string, name: string, text: string): void {
  mkdirSync(dirname(join(folder, name)), { recursive: true });
  writeFileSync(join(folder, name), text);
}
