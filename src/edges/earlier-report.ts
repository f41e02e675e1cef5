import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { UserError } from '../errors.ts';
import type { Proposal } from '../types.ts';

const id = z.string().regex(/^[0-9a-f]{0,64}$/);
const kept = z.object({
  verdict: z.enum(['pass', 'fail', 'inconclusive', 'error', 'unchanged']),
  proposal: z.object({
    event: z.string(),
    base: id,
    head: id,
    commit: id,
    pull: z.int().nullable(),
    trusted: z.boolean(),
  }),
});

const MOST_BYTES = 512 * 1024 * 1024;

/** What a report.json says that playing it again has to begin with, and to end with. */
export interface KeptReport {
  readonly verdict: z.infer<typeof kept>['verdict'];
  readonly proposal: Proposal;
}

/** Reads the report.json of a folder. */
export async function readKept(folder: string): Promise<KeptReport> {
  const file = join(folder, 'report.json');
  const parsed = kept.safeParse(await contentOf(file));
  if (parsed.success) {
    const { verdict, proposal } = parsed.data;
    return { verdict, proposal: { ...proposal, opened: false } };
  }
  throw new UserError(
    `${folder} holds no report`,
    { file, line: null, key: null },
    'Name a folder with the report.json and the runs.jsonl of a run, or the folders of its shards.',
  );
}

async function contentOf(file: string): Promise<unknown> {
  try {
    if ((await stat(file)).size > MOST_BYTES) return null;
    return JSON.parse(await readFile(file, 'utf8'));
  } catch {
    return null;
  }
}
