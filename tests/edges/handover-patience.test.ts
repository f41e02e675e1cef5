/** What is left for a merge queue, where the service takes it and does not answer. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { leave } from '../../src/edges/store/handover.ts';
import { ENDPOINT } from '../support/keeping.ts';
import { startResultsService } from '../support/results-service.ts';

const PULL = { GITHUB_EVENT_NAME: 'pull_request', GITHUB_REF: 'refs/pull/7/merge' };

let folder: string;
let results: Awaited<ReturnType<typeof startResultsService>>;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'patience-'));
  results = await startResultsService();
});
afterEach(async () => {
  vi.unstubAllEnvs();
  await results.close();
  rmSync(folder, { recursive: true });
});

it('is given up, and the log is ours again', async () => {
  const env = { ...results.artifacts.env, ...PULL, GITHUB_REPOSITORY: 'acme/shop' };
  for (const [name, value] of Object.entries(env)) vi.stubEnv(name, value);
  results.artifacts.fail({ method: 'CreateArtifact', status: null });
  const journal = join(folder, 'answers.jsonl');
  writeFileSync(journal, '{}\n');
  const { write } = process.stdout;
  const left = leave(journal, { env, endpoints: { default: ENDPOINT }, use: 'c.yml' }, 300);
  await expect(left).rejects.toThrow('it takes too long');
  expect(process.stdout.write).toBe(write);
});
