import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { channels } from '../../src/channels/index.ts';
import { makeFolder, writeWhole } from '../../src/edges/files.ts';
import { createLog } from '../../src/edges/log.ts';
import { perform, type Addresses, type CommentAddress } from '../../src/edges/posts.ts';
import { markerLine, type Marker } from '../../src/edges/sticky.ts';
import type { Post, VerdictOutcome } from '../../src/types.ts';
import { annotationsIn, assignmentsIn, commandsIn } from '../support/commands.ts';
import {
  addComments,
  jobToken,
  secondaryLimit,
  startGitHub,
  type GitHub,
  type Token,
} from '../support/github.ts';
import { reportOf } from '../support/report.ts';

const PULL = 7;
const BOT = 'github-actions[bot]';
const KEY = 'sk-9f2CkQ7xLm4tZ0bWv8';
const marker: Marker = { key: 'Prompts/gate', run: 12, attempt: 1, commit: 'c'.repeat(40) };
const mine = (body: string, over: Partial<Marker> = {}): string =>
  `${markerLine({ ...marker, ...over })}\n${body}`;

let dir: string;
let github: GitHub;
let out: string;

const comments = (): readonly string[] =>
  github.comments(PULL).map(({ user, body }) => `${user.login}: ${body}`);
const calls = (): readonly string[] =>
  github.requests.map(({ method, path }) => `${method} ${path.replace('/repos/acme/shop', '')}`);
const warnings = (): readonly string[] =>
  annotationsIn(commandsIn(out))
    .filter(({ level }) => level === 'warning')
    .map(({ message }) => message);
const file = (name: string): string => readFileSync(join(dir, name), 'utf8');

async function start(tokens: Record<string, Token>): Promise<void> {
  github = await startGitHub({ dir, tokens, pulls: [{ number: PULL }], collaborators: { robot: 'write' } });
  vi.stubEnv('GITHUB_API_URL', github.url);
}

function addresses(comment: Partial<CommentAddress> | null = {}): Addresses {
  const log = createLog({ GITHUB_ACTIONS: 'true' }, (text) => (out += text));
  log.mask(KEY);
  const place = { token: 'job', repository: 'acme/shop', pull: PULL, marker, mode: 'always' } as const;
  const [outputFile, summaryFile] = [join(dir, 'outputs'), join(dir, 'summary.md')];
  return {
    log,
    reportDir: join(dir, 'report'),
    outputFile,
    summaryFile,
    comment: comment && { ...place, ...comment },
  };
}

const post = (body: string, verdict: VerdictOutcome, comment: Partial<CommentAddress> = {}) =>
  perform([{ kind: 'comment', body }], verdict, addresses(comment));

beforeEach(async () => {
  dir = mkdtempSync(join(tmpdir(), 'posts-'));
  out = '';
  await start({ job: jobToken({ pull_requests: 'write' }), readonly: jobToken({ pull_requests: 'read' }) });
});

afterEach(async () => {
  expect(github.violations).toEqual([]);
  await github.close();
  vi.unstubAllEnvs();
  rmSync(dir, { recursive: true });
});

describe('a whole report', () => {
  const posts = Object.values(channels).flatMap((channel) => channel.posts(reportOf()));

  it('goes to its files, the summary, the comment, the annotations and the outputs', async () => {
    const { commentUrl } = await perform(posts, 'fail', addresses());
    expect(readdirSync(join(dir, 'report')).sort()).toEqual([
      'junit.xml',
      'report.html',
      'report.json',
      'report.md',
      'runs.jsonl',
    ]);
    expect(file('summary.md')).toContain('## German was lost');
    expect(comments()).toEqual([`${BOT}: ${mine('## German was lost\n\nIn `support`.')}`]);
    expect(assignmentsIn(file('outputs'))).toMatchObject({
      ...{ verdict: 'fail', 'comment-url': commentUrl, 'failed-metrics': '["language"]' },
      ...{ 'report-dir': join(dir, 'report'), 'report-json': join(dir, 'report/report.json') },
      'report-html': join(dir, 'report/report.html'),
    });
    expect(annotationsIn(commandsIn(out))).toMatchObject([
      { level: 'error', file: 'prompts/support.md', line: 13 },
    ]);
    expect(out).toContain('fail          german/support language:');
  });

  it('at home there are only files and lines', async () => {
    const home = { ...addresses(null), outputFile: null, summaryFile: null };
    expect(await perform(posts, 'fail', home)).toEqual({ commentUrl: null });
    expect(readdirSync(dir)).toEqual(['report']);
    expect(calls()).toEqual([]);
  });

  it('holds no secret anywhere, and stays what it is', async () => {
    const text = `my key is ${KEY}, or ${KEY.slice(7)}, or ${Buffer.from(KEY).toString('base64')}`;
    const leaky = reportOf({
      headline: text,
      warnings: [text],
      because: [text],
      blocks: [{ kind: 'paragraph', words: [text] }],
    });
    await perform(
      Object.values(channels).flatMap((channel) => channel.posts(leaky)),
      'fail',
      addresses(),
    );
    const sinks = [out.replace(`::add-mask::${KEY}`, ''), file('outputs'), file('summary.md'), ...comments()];
    const files = readdirSync(join(dir, 'report')).map((name) => file(`report/${name}`));
    for (const sink of [...sinks, ...files]) {
      for (let at = 0; at + 8 <= KEY.length; at += 1) expect(sink).not.toContain(KEY.slice(at, at + 8));
    }
    expect(JSON.parse(file('report/report.json'))).toMatchObject({
      headline: 'my key is ***, or ***, or ***',
    });
  });

  it('is JSON still when a secret starts within an escape', async () => {
    const log = createLog({}, () => undefined);
    log.mask('nine-lives-of-a-cat');
    // A line end and all but the first letter of the key: written as JSON, it reads `\nine`.
    const text = JSON.stringify({ text: '\nine-lives-of-a-cat' });
    const files = [
      { kind: 'file', name: 'a.json', text },
      { kind: 'file', name: 'b.jsonl', text: `${text}\n${text}\n` },
    ] as const;
    await perform(files, 'pass', { ...addresses(null), log });
    expect(JSON.parse(file('report/a.json'))).toEqual({ text: '\n***' });
    expect(
      file('report/b.jsonl')
        .split('\n')
        .filter(Boolean)
        .map((line) => JSON.parse(line) as unknown),
    ).toHaveLength(2);
  });
});

describe('the comment', () => {
  it('is created once and then updated, its marker first', async () => {
    const first = await post('one', 'fail');
    const second = await post('two', 'pass', { marker: { ...marker, run: 13 } });
    expect(second).toEqual(first);
    expect(first.commentUrl).toMatch(/^http/);
    expect(comments()).toEqual([`${BOT}: ${mine('two', { run: 13 })}`]);
    expect(comments()[0]).toMatch(
      /^github-actions\[bot\]: <!-- micro-metrics:v1 Prompts%2Fgate sha=c{40} run=13\.1 -->\n/,
    );
  });

  it('is found among hundreds, by marker and author, the newest', async () => {
    addComments(github.state, PULL, 'mallory', [mine('forged by a user')]);
    addComments(github.state, PULL, BOT, [mine('old'), 'of another action', `quoted:\n${mine('x')}`]);
    addComments(
      github.state,
      PULL,
      'octocat',
      Array.from({ length: 230 }, (_, at) => `comment ${at}`),
    );
    addComments(github.state, PULL, BOT, [mine('newest'), mine('of another job', { key: 'Prompts/other' })]);
    addComments(github.state, PULL, 'mallory', [mine('forged later')]);
    await post('now', 'fail');
    const changed = comments().filter((body) => body.endsWith('now'));
    expect(changed).toEqual([`${BOT}: ${mine('now')}`]);
    expect(comments()).toHaveLength(237);
    expect(comments().some((body) => body.endsWith('newest'))).toBe(false);
    expect(calls().filter((call) => call.startsWith('GET /issues'))).toHaveLength(3);
  });

  it('that a stranger forged is left alone, and ours is added', async () => {
    addComments(github.state, PULL, 'mallory', [mine('forged')]);
    await post('ours', 'fail');
    expect(comments()).toEqual([`mallory: ${mine('forged')}`, `${BOT}: ${mine('ours')}`]);
  });

  it('is not sent again when nothing changed but the run', async () => {
    await post('same', 'fail');
    const { commentUrl } = await post('same', 'fail', { marker: { ...marker, attempt: 2 } });
    expect(commentUrl).toMatch(/^http/);
    expect(calls().filter((call) => call.startsWith('PATCH'))).toEqual([]);
    await post('same', 'fail', { marker: { ...marker, commit: 'd'.repeat(40) } });
    expect(calls().filter((call) => call.startsWith('PATCH'))).toHaveLength(1);
  });

  it('of a newer run is not overwritten by an older one', async () => {
    await post('newer', 'pass', { marker: { ...marker, run: 13 } });
    await post('older', 'fail', { marker: { ...marker, run: 12, attempt: 3 } });
    await post('older attempt', 'fail', { marker: { ...marker, run: 13, attempt: 0 } });
    expect(comments()).toEqual([`${BOT}: ${mine('newer', { run: 13 })}`]);
    expect(warnings()).toEqual([]);
  });

  it.each(['-->', '--', 'ü --!> x', 'a b\nc', '日本語'.repeat(60), ''])(
    'is found again whatever its key holds: %j',
    async (key) => {
      await post('one', 'fail', { marker: { ...marker, key } });
      await post('two', 'fail', { marker: { ...marker, key, run: 13 } });
      expect(comments()).toHaveLength(1);
      expect(comments()[0]).toMatch(/^\S+ <!-- micro-metrics:v1 [\w%.!'()*~-]* sha=c+ run=13\.1 -->\ntwo$/);
    },
  );
});

describe('who we are', () => {
  it('is the user of a personal token', async () => {
    github.state.tokens['pat'] = { login: 'robot', type: 'User', id: 4242 };
    addComments(github.state, PULL, BOT, [mine('by the job token')]);
    addComments(github.state, PULL, 'robot', [mine('by the robot')]);
    await post('now', 'fail', { token: 'pat' });
    expect(comments()).toEqual([`${BOT}: ${mine('by the job token')}`, `robot: ${mine('now')}`]);
  });

  it('is the app of an installation token, when GitHub says so', async () => {
    github.state.tokens['app'] = { ...jobToken({ pull_requests: 'write' }), login: 'acme-gate[bot]' };
    github.onGraphql(({ token }) => ({ data: { viewer: { login: token.login } } }));
    await post('one', 'fail', { token: 'app' });
    await post('two', 'fail', { token: 'app', marker: { ...marker, run: 13 } });
    expect(comments()).toEqual([`acme-gate[bot]: ${mine('two', { run: 13 })}`]);
  });

  it('is never another app', async () => {
    addComments(github.state, PULL, 'evil-app[bot]', [mine('forged')]);
    await post('ours', 'fail');
    expect(comments()).toEqual([`evil-app[bot]: ${mine('forged')}`, `${BOT}: ${mine('ours')}`]);
  });

  it('is not asked before it matters', async () => {
    await post('one', 'fail');
    expect(calls()).toEqual([`GET /issues/${PULL}/comments`, `POST /issues/${PULL}/comments`]);
  });
});

describe('modes', () => {
  const verdicts: readonly VerdictOutcome[] = ['pass', 'fail', 'inconclusive', 'error', 'unchanged'];
  it.each([
    ['always', verdicts],
    ['changes', ['pass', 'fail', 'inconclusive', 'error']],
    ['failures', ['fail', 'inconclusive', 'error']],
    ['never', []],
  ] as const)('%s comments on %j', async (mode, loud) => {
    for (const verdict of verdicts) {
      github.state.comments.length = 0;
      await post('body', verdict, { mode });
      expect([verdict, comments().length]).toEqual([
        verdict,
        (loud as readonly string[]).includes(verdict) ? 1 : 0,
      ]);
    }
  });

  it.each(['changes', 'failures'] as const)('%s brings an older comment up to date', async (mode) => {
    await post('it failed', 'fail', { mode });
    await post('nothing changed', 'unchanged', { mode, marker: { ...marker, run: 13 } });
    expect(comments()).toEqual([`${BOT}: ${mine('nothing changed', { run: 13 })}`]);
  });
});

describe('what fails costs one warning and nothing else', () => {
  const posts: readonly Post[] = [
    { kind: 'comment', body: 'body' },
    { kind: 'summary', body: 'summary' },
    { kind: 'file', name: 'report.json', text: '{}' },
    { kind: 'output', name: 'verdict', value: 'fail' },
  ];

  async function attempt(over: Partial<CommentAddress> = {}): Promise<string> {
    const { commentUrl } = await perform(posts, 'fail', addresses(over));
    expect(file('summary.md')).toBe('summary');
    expect(assignmentsIn(file('outputs'))['verdict']).toBe('fail');
    expect(commentUrl).toBeNull();
    expect(warnings()).toHaveLength(1);
    return warnings()[0] ?? '';
  }

  it('a token that may only read', async () => {
    expect(await attempt({ token: 'readonly' })).toMatch(
      /the comment .*not accessible by integration.*pull-requests: write/,
    );
  });
  it('a token that is not known', async () => {
    expect(await attempt({ token: 'expired' })).toContain('Bad credentials');
  });
  it('a refused body', async () => {
    github.fail({ method: 'POST', status: 422, body: { message: 'Validation Failed' } });
    expect(await attempt()).toContain('Validation Failed');
    expect(comments()).toEqual([]);
  });
  it('a server that stays down', async () => {
    github.fail({ status: 502, body: '<html>', times: Infinity });
    await attempt();
    expect(calls()).toHaveLength(3);
  });
  it('a limit that asks for more than is worth waiting for', async () => {
    github.fail({ ...secondaryLimit, headers: { 'retry-after': '600' }, times: Infinity });
    expect(await attempt()).toContain('secondary rate limit');
    expect(calls()).toHaveLength(1);
  });
  it('a repository that has moved', async () => {
    expect(await attempt({ repository: 'acme/gone' })).toContain('Not Found');
  });

  it('several failures are one warning', async () => {
    writeFileSync(join(dir, 'report'), 'in the way');
    const to = { ...addresses({ token: 'readonly' }), summaryFile: join(dir, 'missing/summary.md') };
    await perform(posts, 'fail', to);
    expect(warnings()).toHaveLength(1);
    expect(warnings()[0]).toMatch(
      /the report could not .*; the job summary could not .*; the comment could not /,
    );
    expect(assignmentsIn(file('outputs'))).toMatchObject({
      verdict: 'fail',
      'report-json': '',
      'report-dir': '',
    });
  });
});

describe('what is lost on the way is tried again', () => {
  it.each([
    ['a server error', { method: 'POST', status: 500 }],
    ['a slow-down', { ...secondaryLimit, method: 'POST' }],
    ['a cut connection', { method: 'POST', drop: true }],
    ['a page of comments', { method: 'GET', status: 503 }],
  ])('%s', async (_, fault) => {
    github.fail(fault);
    await post('body', 'fail');
    expect(comments()).toEqual([`${BOT}: ${mine('body')}`]);
    expect(warnings()).toEqual([]);
  });

  it('and a comment whose answer got lost is not posted twice', async () => {
    // The first try arrives, but its answer does not.
    github.fail({ method: 'POST', status: 502 });
    const posting = post('body', 'fail');
    setTimeout(() => addComments(github.state, PULL, BOT, [mine('body')]), 300);
    await posting;
    expect(comments()).toEqual([`${BOT}: ${mine('body')}`]);
  });
});

describe('files', () => {
  it('replace what was there, links too, without following them', async () => {
    const outside = join(dir, 'outside.txt');
    writeFileSync(outside, 'precious');
    const folder = join(dir, 'report');
    mkdirSync(folder);
    symlinkSync(outside, join(folder, 'report.json'));
    await writeWhole(folder, 'report.json', 'new');
    expect([file('report/report.json'), file('outside.txt'), readdirSync(folder)]).toEqual([
      'new',
      'precious',
      ['report.json'],
    ]);
  });

  it.each(['../x', 'a/b', '/etc/x', '..', ''])('have plain names: %j is none', async (name) => {
    await expect(writeWhole(dir, name, 'x')).rejects.toThrow();
  });

  it('go through no link of the checkout', async () => {
    const [checkout, outside] = [join(dir, 'checkout'), join(dir, 'outside')];
    mkdirSync(checkout);
    mkdirSync(outside);
    symlinkSync(outside, join(checkout, 'out'));
    await expect(makeFolder(join(checkout, 'out'), checkout)).rejects.toThrow('link');
    await expect(makeFolder(join(checkout, 'out/deep/er'), checkout)).rejects.toThrow('link');
    expect(readdirSync(outside)).toEqual([]);
    await makeFolder(join(checkout, 'a/b/c'), checkout);
    await makeFolder(join(checkout, 'a/b/c'), checkout);
    await makeFolder(join(dir, 'elsewhere/x'), checkout);
    expect(readdirSync(join(checkout, 'a/b'))).toEqual(['c']);
  });
});
