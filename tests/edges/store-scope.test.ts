/** Whose answers a job in the Actions cache reads, and among whose it keeps its own. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { scopeOf } from '../../src/edges/store/scope.ts';

async function scope(name: string, ref: string, event: object, more: Readonly<Record<string, string>> = {}) {
  const folder = mkdtempSync(join(tmpdir(), 'scope-'));
  const path = join(folder, 'event.json');
  writeFileSync(path, JSON.stringify({ repository: { default_branch: 'main' }, ...event }));
  const env = { GITHUB_EVENT_NAME: name, GITHUB_REF: ref, GITHUB_EVENT_PATH: path, ...more };
  const found = await scopeOf(env);
  rmSync(folder, { recursive: true });
  return found;
}

const MAIN = 'refs/heads/main';

it('keeps with its ref, and reads what the branch has kept that it goes into', async () => {
  expect(await scope('push', MAIN, {})).toEqual({ here: MAIN, base: MAIN });
  expect(await scope('pull_request', 'refs/pull/7/merge', {}, { GITHUB_BASE_REF: 'release' })).toEqual({
    here: 'refs/pull/7/merge',
    base: 'refs/heads/release',
  });
  const queue = { merge_group: { base_ref: 'refs/heads/next' } };
  expect(await scope('merge_group', 'refs/heads/queue/next/1', queue)).toMatchObject({
    base: 'refs/heads/next',
  });
});

it('keeps what a stranger had asked on the default branch apart from all others', async () => {
  const target = (number: number) =>
    scope('pull_request_target', MAIN, { pull_request: { number } }, { GITHUB_BASE_REF: 'main' });
  const later = (event: string, full_name: string) =>
    scope('workflow_run', MAIN, {
      workflow_run: { event, head_branch: 'main', head_repository: { full_name } },
    });
  const scopes = await Promise.all([
    target(7),
    target(8),
    later('pull_request', 'mallory/shop'),
    later('pull_request', 'eve/shop'),
  ]);
  expect(new Set([MAIN, ...scopes.map(({ here }) => here)]).size).toBe(5);
  expect(new Set(scopes.map(({ base }) => base))).toEqual(new Set([MAIN]));
  // What follows a push is of that branch.
  expect(await later('push', 'acme/shop')).toEqual({ here: MAIN, base: MAIN });
});
