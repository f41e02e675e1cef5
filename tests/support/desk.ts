/** A desk to post from: a stand-in for GitHub, a folder, and a log that is kept. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { summary } from '@actions/core';
import { afterEach, beforeEach, expect, vi } from 'vitest';
import { createLog } from '../../src/edges/log.ts';
import type { CommentAddress } from '../../src/edges/github/commenting.ts';
import { perform, type Addresses } from '../../src/edges/posts.ts';
import { markerLine, type Marker } from '../../src/edges/sticky.ts';
import type { VerdictOutcome } from '../../src/types.ts';
import { annotationsIn, commandsIn } from './commands.ts';
import { jobToken, startGitHub, type GitHub } from './github.ts';

export const PULL = 7;
/** Whom a job's own token comments as. */
export const BOT = 'github-actions[bot]';
/** A secret that the log knows. */
export const KEY = 'sk-9f2CkQ7xLm4tZ0bWv8';
export const marker: Marker = { key: 'Prompts/gate', run: 12, attempt: 1, commit: 'c'.repeat(40) };

/** A comment of ours, as it should stand under the pull request. */
export const mine = (body: string, over: Partial<Marker> = {}): string =>
  `${markerLine({ ...marker, ...over })}\n${body}`;

/** A fresh desk for every test of a file; each test also proves that no call broke GitHub's description. */
export function useDesk() {
  const desk = { dir: mkdtempSync(join(tmpdir(), 'posts-')), out: '', github: null as unknown as GitHub };
  const runner = {
    GITHUB_OUTPUT: join(desk.dir, 'outputs'),
    GITHUB_STEP_SUMMARY: join(desk.dir, 'summary.md'),
  };
  beforeEach(async () => {
    mkdirSync(desk.dir, { recursive: true });
    // The toolkit looks up once where the summary goes, as a process has one step; here every test is one.
    Object.assign(summary, { _filePath: undefined });
    for (const [name, file] of Object.entries(runner)) {
      writeFileSync(file, '');
      vi.stubEnv(name, file);
    }
    desk.out = '';
    vi.spyOn(process.stdout, 'write').mockImplementation((text) => Boolean((desk.out += String(text))));
    const tokens = {
      job: jobToken({ pull_requests: 'write' }),
      readonly: jobToken({ pull_requests: 'read' }),
    };
    desk.github = await startGitHub({
      ...{ dir: desk.dir, tokens, pulls: [{ number: PULL }], collaborators: { robot: 'write' } },
    });
    vi.stubEnv('GITHUB_API_URL', desk.github.url);
  });
  afterEach(async () => {
    vi.restoreAllMocks();
    expect(desk.github.violations).toEqual([]);
    await desk.github.close();
    vi.unstubAllEnvs();
    rmSync(desk.dir, { recursive: true });
  });

  const addresses = (comment: Partial<CommentAddress> | null = {}): Addresses => {
    const log = createLog({ GITHUB_ACTIONS: 'true', ...runner });
    log.mask(KEY);
    const place = {
      token: 'job',
      repository: 'acme/shop',
      pull: PULL,
      marker,
      mode: 'always',
      isFirst: false,
      expects: null,
    } as const;
    return {
      ...{ log, reportDir: join(desk.dir, 'report'), comment: comment && { ...place, ...comment } },
    };
  };
  return Object.assign(desk, {
    addresses,
    post: (body: string, verdict: VerdictOutcome, comment: Partial<CommentAddress> = {}) =>
      perform([{ kind: 'comment', body, relevant: verdict !== 'unchanged' }], verdict, addresses(comment)),
    file: (name: string): string => readFileSync(join(desk.dir, name), 'utf8'),
    comments: (): readonly string[] =>
      desk.github.comments(PULL).map(({ user, body }) => `${user.login}: ${body}`),
    calls: (): readonly string[] =>
      desk.github.requests.map(({ method, path }) => `${method} ${path.replace('/repos/acme/shop', '')}`),
    warnings: (): readonly string[] =>
      annotationsIn(commandsIn(desk.out))
        .filter(({ level }) => level === 'warning')
        .map(({ message }) => message),
  });
}
