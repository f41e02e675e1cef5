// Proves the real repositories, the events and the runner that the other tests stand on. The model and GitHub
// have tests beside them, in tests/support/.

import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, afterEach, describe, expect, test } from 'vitest';
import { annotationsIn, assignmentsIn, commandsIn, masksIn } from './support/commands.ts';
import {
  dispatchEvent,
  mergeGroupEvent,
  pullRequestEvent,
  pullRequestTargetEvent,
} from './support/events.ts';
import { pushEvent, scheduleEvent, workflowRunEvent } from './support/events.ts';
import { AFTER, BEFORE } from './support/odd-edits.ts';
import { createRepo, pullRequest, type Story } from './support/repo.ts';
import { runAction } from './support/runner.ts';

const closing: (() => unknown)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0).reverse()) await close();
});

describe('a repository', () => {
  const made: Story[] = [];
  const story = (): Story => {
    const one = pullRequest(BEFORE, AFTER, { onMain: { 'main.md': 'later\n' } });
    made.push(one);
    return one;
  };
  afterAll(() => made.forEach(({ repo }) => repo.cleanup()));

  test('gives the same SHAs for the same story', () => {
    const [one, two] = [story(), story()];
    expect([two.mergeBase, two.base, two.head, two.merge]).toEqual([
      one.mergeBase,
      one.base,
      one.head,
      one.merge,
    ]);
    expect(one.repo.git('log', '-1', '--format=%P', one.merge ?? '')).toBe(`${one.base} ${one.head}`);
  });

  test('is checked out as actions/checkout does, and gives what is missing by SHA', () => {
    const { base, head, merge, mergeBase, checkout } = story();
    const { git } = checkout();
    expect(git('rev-list', '--all')).toBe(merge);
    expect(git('rev-parse', '--abbrev-ref', 'HEAD')).toBe('HEAD');
    expect(() => git('cat-file', '-e', base)).toThrow();
    git('fetch', '--quiet', '--depth=1', 'origin', base, head, mergeBase);
    expect(git('show', `${base}:prompts/a.md`)).toContain('kindly');
    expect(git('diff', '--name-only', '-z', base, merge ?? '')).toContain('sp ace/ü.md');
  });

  test('has no merge commit where base and head conflict', () => {
    const repo = createRepo();
    closing.push(repo.cleanup);
    expect(pullRequest({ a: '1\n' }, { a: '2\n' }, { repo, onMain: { a: '3\n' } }).merge).toBeNull();
    expect(repo.shallowClone('refs/heads/main', 0).git('rev-list', '--count', 'HEAD')).toBe('2');
  });
});

describe('the command parser', () => {
  const names = (output: string): string[] => commandsIn(output).map(({ name }) => name);

  test.each([
    ['::error::x', ['error']],
    ['  \u00a0::Error file=a::x', ['error']],
    ['\ufeff::error::x', []],
    ['text ::error::x', []],
    ['::error x', []],
    ['::unknown::x', []],
    ['a\r::add-mask::b', ['add-mask']],
    ['a\u2028::add-mask::b', []],
    ['text ##[set-output name=verdict]pass', ['set-output']],
    ['##[nothing] ##[error]x', []],
    ['#\u200b#[error]x', []],
    ['::unknown::##[error]x', ['error']],
    ['::stop-commands::t1\n::error::x\n##[warning]y\n::t1::\n::notice::z', ['stop-commands', 'notice']],
    ['::stop-commands::error\n::warning::x', ['stop-commands', 'warning']],
  ])('%j', (output, expected) => expect(names(output)).toEqual(expected));

  test('unescapes what the toolkit escapes', () => {
    const output = '::error file=a%2Cb.md,line=3,endLine=4,title=T%3A%25::one%0Atwo%25\r\n::add-mask::s3cret';
    const expected = {
      level: 'error',
      file: 'a,b.md',
      line: 3,
      endLine: 4,
      title: 'T:%',
      message: 'one\ntwo%',
    };
    expect(annotationsIn(commandsIn(output))).toEqual([expected]);
    expect(masksIn(commandsIn(output))).toEqual(['s3cret']);
    expect(commandsIn('##[set-output name=a%5D;x=1]b%3B')[0]).toMatchObject({
      properties: { name: 'a]', x: '1' },
      data: 'b;',
    });
  });

  test('reads the files for outputs, and refuses what the runner refuses', () => {
    expect(assignmentsIn('a=1=2\nb<<END\nx\n\ny=z\nEND\nc<<E\nE\n')).toEqual({
      a: '1=2',
      b: 'x\n\ny=z',
      c: '',
    });
    expect(() => assignmentsIn('b<<END\nx\n')).toThrow('delimiter not found');
    expect(() => assignmentsIn('just text\n')).toThrow('Invalid format');
  });
});

describe('an event', () => {
  const commits = {
    number: 7,
    branch: 'feature',
    base: 'b'.repeat(40),
    head: 'a'.repeat(40),
    merge: 'c'.repeat(40),
  };

  test('is a payload of GitHub with our repository in it', () => {
    const event = pullRequestEvent(commits, { repository: 'acme/shop', draft: true });
    expect(event).toMatchObject({
      name: 'pull_request',
      sha: commits.merge,
      ref: 'refs/pull/7/merge',
      actor: 'octocat',
    });
    const { pull_request: pull, repository, number } = event.payload;
    expect([repository.full_name, number, pull.draft]).toEqual(['acme/shop', 7, true]);
    expect([pull.base.sha, pull.head.sha, pull.head.repo.full_name]).toEqual([
      commits.base,
      commits.head,
      'acme/shop',
    ]);
    expect(JSON.stringify(event.payload)).not.toContain('Hello-World');
  });

  test('comes from a fork, a deleted fork, or a bot', () => {
    const fork = pullRequestTargetEvent(commits, { fork: 'mallory/shop', action: 'opened' });
    expect(fork.payload.pull_request.head).toMatchObject({ label: 'mallory:feature', repo: { fork: true } });
    expect(fork).toMatchObject({ sha: commits.base, ref: 'refs/heads/main', actor: 'mallory' });
    expect(pullRequestEvent(commits, { fork: null }).payload.pull_request.head.repo).toBeNull();
    const bot = pullRequestEvent(commits, { bot: 'dependabot[bot]' });
    expect(bot.payload.sender).toMatchObject({ login: 'dependabot[bot]', type: 'Bot' });
  });

  test('may be without a pull request', () => {
    const { base, head } = commits;
    expect(pushEvent({ before: base, after: head })).toMatchObject({ sha: head, ref: 'refs/heads/main' });
    const group = mergeGroupEvent({ base, head, number: 7 });
    expect(group.payload.merge_group).toMatchObject({ base_sha: base, head_sha: head });
    expect(group.ref).toBe(`refs/heads/gh-readonly-queue/main/pr-7-${base}`);
    expect(dispatchEvent({ sha: head, inputs: { force: 'true' } }).payload.inputs).toEqual({ force: 'true' });
    expect(scheduleEvent({ sha: head }).payload.schedule).toBeDefined();
    const run = workflowRunEvent({ sha: base, head, from: 'mallory/shop' }).payload.workflow_run;
    expect(run).toMatchObject({
      head_sha: head,
      head_repository: { full_name: 'mallory/shop' },
      pull_requests: [],
    });
  });
});

describe('the runner', () => {
  const folder = mkdtempSync(join(tmpdir(), 'action-'));
  const core = pathToFileURL(resolve(import.meta.dirname, '../node_modules/@actions/core/lib/core.js')).href;
  const main = `
    import * as core from '${core}';
    const { GITHUB_REF, GITHUB_API_URL, HOME, LEAK, RUNNER_TEMP } = process.env;
    if (core.getInput('wait')) { process.on('SIGINT', () => process.exit(130)); setTimeout(() => {}, 60000); console.log('waiting'); }
    core.setSecret('s3cret');
    core.setOutput('seen', JSON.stringify({ GITHUB_REF, GITHUB_API_URL, LEAK, home: HOME !== undefined, RUNNER_TEMP }));
    core.setOutput('inputs', [core.getInput('api-key'), core.getInput('github-token'), core.getInput('two words')].join());
    core.setOutput('text', 'one\\ntwo=2');
    core.exportVariable('MADE', 'yes');
    core.addPath('/opt/made');
    core.error('bad: line', { file: 'a,b.md', startLine: 3 });
    await core.summary.addRaw('# Done').write();
    console.error('##[warning]from stderr');
    process.exitCode = 1;
  `;
  const manifest = `
name: Made up
inputs:
  api-key: { description: none }
  github-token: { description: token, default: '\${{ github.token }}' }
  two words: { description: blank, default: 'a b' }
  wait: { description: hang }
runs: { using: node24, main: dist/index.mjs }
`;
  mkdirSync(join(folder, 'dist'));
  writeFileSync(join(folder, 'dist/index.mjs'), main);
  writeFileSync(join(folder, 'action.yml'), manifest);
  afterAll(() => rmSync(folder, { recursive: true }));
  const options = {
    event: pushEvent({ before: '0'.repeat(40), after: '1'.repeat(40) }),
    workspace: folder,
    action: folder,
  };

  test('gives an action its inputs, files and variables, and nothing else', async () => {
    process.env.LEAK = 'inherited';
    const run = await runAction({
      ...options,
      inputs: { 'api-key': 'k' },
      token: 'ghs_1',
      apiUrl: 'http://127.0.0.1:1',
    });
    closing.push(run.cleanup, () => delete process.env.LEAK);
    expect([run.code, run.signal]).toEqual([1, null]);
    const home = { home: true, RUNNER_TEMP: run.temp };
    const seen = { GITHUB_REF: 'refs/heads/main', GITHUB_API_URL: 'http://127.0.0.1:1', ...home };
    expect(JSON.parse(run.outputs.seen ?? '')).toEqual(seen);
    expect(run.outputs).toMatchObject({ inputs: 'k,ghs_1,a b', text: 'one\ntwo=2' });
    expect([run.exported, run.paths, run.summary]).toEqual([{ MADE: 'yes' }, ['/opt/made'], '# Done']);
    expect(run.masked).toEqual(['s3cret']);
    expect(run.annotations).toEqual([
      { level: 'error', message: 'bad: line', file: 'a,b.md', line: 3 },
      { level: 'warning', message: 'from stderr' },
    ]);
  });

  test('cancels with SIGINT, and knows what action.yml declares', async () => {
    const run = await runAction({ ...options, inputs: { wait: 'yes' }, cancelWhen: 'waiting' });
    closing.push(run.cleanup);
    expect(run.code).toBe(130);
    await expect(runAction({ ...options, inputs: { typo: 'x' } })).rejects.toThrow('declares no input typo');
  });
});
