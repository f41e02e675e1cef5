/** What the checkout's config may not do, and who sees the token: docs/git.md, third table. */
import { appendFileSync, existsSync, mkdirSync, mkdtempSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { pullRequestEvent } from '../support/events.ts';
import { git, tryGit } from '../support/git.ts';
import { startGitServer } from '../support/git-server.ts';
import { EDITED, openGated, type Said, SMALL } from '../support/gate.ts';
import { listen } from '../support/loopback.ts';
import { type Checkout, createRepo } from '../support/repo.ts';
import { row } from '../support/rows.ts';

const repo = createRepo();
const base = repo.commit('Base', { ...SMALL, '.gitattributes': '* diff=odd filter=odd merge=odd\n' });
repo.branch('feature');
const head = repo.commit('Head', EDITED);
const merge = repo.merge(base, head);
repo.git('update-ref', 'refs/pull/1/head', head);
repo.git('update-ref', 'refs/pull/1/merge', merge);
const gated = await openGated(repo);
const origin = repo.bareOrigin();
afterAll(() => gated.close());

const event = pullRequestEvent({ number: 1, branch: 'feature', base, head, merge });

function place(name: string): string {
  return mkdtempSync(join(repo.dir, '..', `${name}-`));
}

function expectSeen(said: Said): void {
  expect(said.report.changes).toMatchObject([{ target: 'support', kind: 'edited' }]);
  expect(said.report.changes[0].differences).toMatchObject([
    { before: 'You answer politely.', after: 'You answer politely and briefly.' },
  ]);
}

/** A folder into which every program that git could be made to run leaves its name. `more`: settings of one kind. */
function layTraps(checkout: Checkout, more: Readonly<Record<string, string>>): string {
  const sprung = place('sprung');
  const bin = place('bin');
  const trap = (name: string): string => {
    const file = join(bin, name);
    writeFileSync(file, `#!/bin/sh\ntouch ${sprung}/${name}\nexit 1\n`, { mode: 0o755 });
    return file;
  };
  const hooks = place('hooks');
  for (const hook of [
    'reference-transaction',
    'post-checkout',
    'post-index-change',
    'pre-auto-gc',
    'fsmonitor',
  ])
    writeFileSync(join(hooks, hook), `#!/bin/sh\ntouch ${sprung}/${hook}\n`, { mode: 0o755 });
  const settings: Record<string, string> = {
    'core.fsmonitor': trap('monitor'),
    'core.hooksPath': hooks,
    'core.sshCommand': trap('ssh'),
    'core.gitProxy': trap('git-proxy'),
    'core.askPass': trap('ask-pass'),
    'core.pager': trap('pager'),
    'core.alternateRefsCommand': trap('alternates'),
    'core.worktree': place('elsewhere'),
    'credential.helper': `!${trap('helper')}`,
    'remote.origin.uploadpack': trap('uploadpack'),
    'remote.origin.promisor': 'true',
    'extensions.partialClone': 'origin',
    'core.repositoryFormatVersion': '1',
    'uploadpack.packObjectsHook': trap('pack-objects'),
    'gc.recentObjectsHook': trap('recent'),
    'gc.auto': '1',
    'http.proxy': 'http://127.0.0.1:9',
    'protocol.ext.allow': 'always',
    ...more,
    'diff.external': trap('external'),
    'diff.odd.textconv': trap('textconv'),
    'diff.odd.command': trap('diff'),
    'merge.odd.driver': trap('merge'),
    'filter.odd.smudge': trap('smudge'),
    'filter.odd.clean': trap('clean'),
    'filter.odd.process': trap('process'),
    'alias.cat-file': `!${trap('alias')}`,
  };
  appendFileSync(join(checkout.dir, '.git/config'), Object.entries(settings).map(written).join(''));
  return sprung;
}

/** A setting as `git config` writes it into a file; all at once, as every process of git costs milliseconds. */
function written([key, value]: [string, string]): string {
  const [first, last] = [key.indexOf('.'), key.lastIndexOf('.')];
  const quoted = (text: string): string => `"${text.replaceAll(/["\\]/g, '\\$&')}"`;
  const part = first < last ? ` ${quoted(key.slice(first + 1, last))}` : '';
  return `[${key.slice(0, first)}${part}]\n\t${key.slice(last + 1)} = ${quoted(value)}\n`;
}

describe('the config of the checkout', () => {
  const elsewhere = { [`url.ext::sh -c "touch ${place('ext')}/ext" .insteadOf`]: origin.url };

  function partial(): Checkout {
    const dir = place('partial');
    git(dir, ['clone', '--quiet', '--filter=blob:none', '--no-checkout', origin.url, '.']);
    return { dir, git: (...args) => git(dir, args) };
  }

  row('hostile config in the checkout', async () => {
    const named = { base: 'HEAD~1', head: 'HEAD' };
    const runs = [];
    for (const [checkout, settings, inputs] of [
      [repo.shallowClone('refs/pull/1/merge', 0), {}, named],
      [repo.shallowClone('refs/pull/1/merge'), {}, {}],
      [repo.shallowClone('refs/pull/1/merge'), elsewhere, {}],
      [partial(), {}, {}],
      [partial(), elsewhere, {}],
    ] as const) {
      const sprung = layTraps(checkout, settings);
      const said = await gated.shipped({ event, workspace: checkout.dir, inputs });
      expect(readdirSync(sprung)).toEqual([]);
      expectSeen(said);
      runs.push(said);
      // The traps are real: plain git runs into them.
      tryGit(checkout.dir, ['--work-tree=.', 'status']);
      tryGit(checkout.dir, ['fetch', 'origin']);
      expect(readdirSync(sprung)).toEqual(expect.arrayContaining(['monitor']));
      if (settings !== elsewhere) expect(readdirSync(sprung)).toContain('uploadpack');
    }
    return runs;
  });
});

describe('the token', () => {
  const basic = `basic ${Buffer.from('x-access-token:ghs_gated').toString('base64')}`;

  row('a private origin without kept credentials', async () => {
    const server = await startGitServer({ root: join(origin.dir, '..'), authorization: basic });
    const checkout = repo.shallowClone('refs/pull/1/merge');
    checkout.git('remote', 'set-url', 'origin', `${server.url}/origin.git`);
    const env = { GITHUB_SERVER_URL: server.url };
    gated.github.requests.splice(0);
    const said = await gated.shipped({ event, workspace: checkout.dir, env });
    await server.close();
    expectSeen(said);
    expect(gated.github.requests).toEqual([]);
    expect(server.requests.map(({ status, authorization }) => [status, authorization])).toEqual([
      [401, null],
      ...Array(server.requests.length - 1).fill([200, basic]),
    ]);
    expect(said.text).not.toContain(basic.slice(6));
    return said;
  });

  it('is not needed where the checkout kept its own credentials', async () => {
    const own = `basic ${Buffer.from('x-access-token:kept').toString('base64')}`;
    const server = await startGitServer({ root: join(origin.dir, '..'), authorization: own });
    const checkout = repo.shallowClone('refs/pull/1/merge');
    checkout.git('remote', 'set-url', 'origin', `${server.url}/origin.git`);
    checkout.git('config', `http.${server.url}/.extraheader`, `AUTHORIZATION: ${own}`);
    const said = await gated.run({ event, workspace: checkout.dir, env: { GITHUB_SERVER_URL: server.url } });
    await server.close();
    expectSeen(said);
    expect(new Set(server.requests.map(({ authorization }) => authorization))).toEqual(new Set([own]));
  });

  it('is not sent to another server than the one that the job runs for', async () => {
    const seen: (string | undefined)[] = [];
    const stranger = await listen(async (request, response) => {
      seen.push(request.headers.authorization);
      response.writeHead(401, { 'www-authenticate': 'Basic realm="give"' }).end();
    });
    const checkout = repo.shallowClone('refs/pull/1/merge');
    checkout.git('remote', 'set-url', 'origin', `${stranger.url}/origin.git`);
    const said = await gated.run({ event, workspace: checkout.dir });
    await stranger.close();
    expectSeen(said);
    expect(seen.length).toBeGreaterThan(0);
    expect(new Set(seen)).toEqual(new Set([undefined]));
  });

  it('asks the API for what a server does not give by its id', async () => {
    const refuses = (path: string): boolean => path.endsWith('/git-upload-pack');
    const server = await startGitServer({ root: join(origin.dir, '..'), refuses });
    const checkout = repo.shallowClone('refs/pull/1/merge');
    checkout.git('remote', 'set-url', 'origin', `${server.url}/origin.git`);
    const said = await gated.run({ event, workspace: checkout.dir, env: { GITHUB_SERVER_URL: server.url } });
    await server.close();
    expectSeen(said);
    expect(server.requests.some(({ status }) => status === 403)).toBe(true);
    expect(gated.github.requests.map(({ operation }) => operation)).toContain('git/get-tree');
  });
});

describe('what is left behind', () => {
  it('is nothing: neither in the checkout nor in the temporary folder', async () => {
    const temp = place('temp');
    mkdirSync(join(temp, 'inside'));
    const { dir, git: inside } = repo.shallowClone('refs/pull/1/merge');
    const before = inside('count-objects', '-v');
    const refs = inside('for-each-ref');
    expectSeen(await gated.shipped({ event, workspace: dir, env: { TMPDIR: temp } }));
    expect(readdirSync(temp)).toEqual(['inside']);
    expect([inside('count-objects', '-v'), inside('for-each-ref')]).toEqual([before, refs]);
    expect(existsSync(join(dir, '.git/FETCH_HEAD'))).toBe(true);
  });
});
