/** The first ten minutes of four people, from an empty config to a required check, with every Node that is here. */
import { execFile, execFileSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { pullRequestEvent } from '../support/events.ts';
import { openGated, type Said } from '../support/gate.ts';
import { shimOf } from '../support/micro.ts';
import { NEWCOMERS, type Newcomer } from '../support/newcomers.ts';
import { createRepo, type Repo } from '../support/repo.ts';

const [MOST_TO_COMMENT, MOST_TO_REQUIRED, METRICS] = [8, 12, 5];

const GOOD = {
  en: 'Team repairs at the desk will help you today with your order. Thank you for writing to us!',
  de: 'Team repairs: Unser desk hilft Ihnen gerne noch heute (today) mit Ihrer Bestellung weiter. Thank you!',
};
const says = ({ messages }: { readonly messages: unknown }): string => {
  const asked = JSON.stringify(messages);
  if (asked.includes('REFUSE')) return "I'm sorry, but I can't help with that.";
  return asked.includes('Guten Tag') ? GOOD.de : GOOD.en;
};

/** Each version of Node once: the one that runs this, and what the machine has. */
function nodes(): readonly { readonly node: string; readonly version: string }[] {
  const there = [process.execPath, '/usr/local/bin/node', '/usr/bin/node'].filter((path) => existsSync(path));
  const found = there.map((node) => ({
    node,
    version: execFileSync(node, ['--version'], { encoding: 'utf8' }).trim(),
  }));
  const able = found.filter(({ version }) => Number(/^v(\d+)/.exec(version)?.[1]) >= 20);
  return [...new Map(able.map((each) => [each.version, each])).values()];
}

const folder = mkdtempSync(join(tmpdir(), 'newcomers-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** A folder with the shipped command, run by a Node; what happens on GitHub's side is played by the test. */
function toolsOf(node: string, version: string): string {
  const bin = join(folder, version);
  mkdirSync(bin, { recursive: true });
  for (const [name, text] of [
    ['micro-metrics', shimOf(node)],
    ['gh', '#!/bin/sh\nexit 0\n'],
  ] as const) {
    writeFileSync(join(bin, name), text);
    chmodSync(join(bin, name), 0o755);
  }
  return bin;
}

interface Typed {
  readonly code: number;
  readonly out: string;
}

function type(line: string, cwd: string, env: Record<string, string>): Promise<Typed> {
  return new Promise((done) => {
    execFile('/bin/sh', ['-c', line], { cwd, env }, (error, stdout, stderr) =>
      done({ code: error ? Number(error.code ?? 1) : 0, out: stdout + stderr }),
    );
  });
}

function eventOf(repo: Repo, base: string) {
  const [head, main] = [repo.git('rev-parse', 'HEAD'), repo.git('rev-parse', base)];
  return pullRequestEvent({ base: main, head, merge: null, number: 1, branch: 'prompt-gate' });
}

const IDENTITY = {
  GIT_AUTHOR_NAME: 'New',
  GIT_AUTHOR_EMAIL: 'new@example.com',
  GIT_COMMITTER_NAME: 'New',
  GIT_COMMITTER_EMAIL: 'new@example.com',
};

/** What somebody's commands left on the branch: before the comment, and before the required check. */
type Left = readonly [string, string];

/**
 * Plays a walk up to the required check, and a pull request after it that makes the answers worse. Where another Node
 * left the very same files, the pull requests are the same too, and are not run again.
 */
async function walk({ has, toComment, toRequired, worse, inputs }: Newcomer, bin: string, known?: Left) {
  const repo = createRepo();
  repo.commit('What we have', has);
  repo.git('remote', 'add', 'origin', repo.bareOrigin().url);
  const gated = await openGated(repo, says);
  const keys = { OPENAI_API_KEY: 'sk-home-0123456789', OPENAI_BASE_URL: gated.model.url };
  const env = { ...IDENTITY, ...keys, PATH: `${bin}:${process.env['PATH'] ?? ''}`, HOME: folder };
  const typed: Typed[] = [];
  const all = async (lines: readonly string[]): Promise<void> => {
    for (const line of lines) typed.push(await type(line, repo.dir, env));
  };
  const pull = () =>
    gated.run({
      event: eventOf(repo, 'main'),
      workspace: repo.dir,
      inputs,
      env: { ...keys, PATH: env.PATH },
    });
  const tree = (): string => repo.git('rev-parse', 'prompt-gate^{tree}');
  try {
    await all(toComment);
    const proposed = tree();
    const first = known ? null : await pull();
    await all(toRequired);
    const left: Left = [proposed, tree()];
    if (!first) return { typed, left, pulls: null };
    repo.checkout('main');
    repo.git('merge', '--quiet', '--no-edit', 'prompt-gate');
    repo.branch('harsh');
    const text = repo.git('show', `HEAD:${worse.file}`);
    repo.commit('Harsh', { [worse.file]: `${text.replace(worse.from, worse.to)}\n` });
    return { typed, left, pulls: { first, later: await pull() } };
  } finally {
    await gated.close();
  }
}

const lefts = new Map<string, Left>();

describe.each(nodes())('on Node $version', ({ node, version }) => {
  it.each(NEWCOMERS)(
    'somebody $who gets a comment in eight commands and a required check in twelve',
    async (one) => {
      expect(one.toComment.length).toBeLessThanOrEqual(MOST_TO_COMMENT);
      expect(one.toComment.length + one.toRequired.length).toBeLessThanOrEqual(MOST_TO_REQUIRED);
      const known = lefts.get(one.who);
      const { typed, left, pulls } = await walk(one, toolsOf(node, version), known);
      lefts.set(one.who, left);
      expect(typed.map(({ code, out }) => (code === 0 ? 0 : out))).toEqual(typed.map(() => 0));
      if (pulls) expectPulls(one, pulls);
      else expect(left).toEqual(known);
    },
  );
});

function expectPulls(
  { inputs }: Newcomer,
  { first, later }: Readonly<Record<'first' | 'later', Said>>,
): void {
  expect(first.run).toMatchObject({ code: 0, outputs: { verdict: 'pass' } });
  expect(first.calls + (inputs['allow-commands'] ? 1 : 0)).toBeGreaterThan(0);
  expect(later.run).toMatchObject({ code: 1, outputs: { verdict: 'fail' } });
  const checks = later.report.checks as { readonly metric: string; readonly blocking: boolean }[];
  const blocking = new Set(checks.filter((check) => check.blocking).map(({ metric }) => metric));
  blocking.delete('answered');
  expect(blocking.size).toBe(METRICS);
  for (const metric of blocking)
    expect(first.run.comment?.replaceAll('\\', '')).toContain(metric.split(' ')[0]);
}
