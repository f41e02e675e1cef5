import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import type { CommentAddress } from '../../src/edges/github/commenting.ts';
import { perform } from '../../src/edges/posts.ts';
import type { Post } from '../../src/types.ts';
import { assignmentsIn } from '../support/commands.ts';
import { BOT, mine, PULL, useDesk } from '../support/desk.ts';
import { addComments, secondaryLimit } from '../support/github.ts';

const desk = useDesk();
const { addresses, calls, comments, file, post, warnings } = desk;

describe('what fails costs one warning and nothing else', () => {
  const posts: readonly Post[] = [
    { kind: 'comment', body: 'body', relevant: true },
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
    desk.github.fail({ method: 'POST', status: 422, body: { message: 'Validation Failed' } });
    expect(await attempt()).toContain('Validation Failed');
    expect(comments()).toEqual([]);
  });
  it('a server that stays down', async () => {
    desk.github.fail({ status: 502, body: '<html>', times: Infinity });
    await attempt();
    expect(calls()).toHaveLength(3);
  });
  it('a limit that asks for more than is worth waiting for', async () => {
    desk.github.fail({ ...secondaryLimit, headers: { 'retry-after': '600' }, times: Infinity });
    expect(await attempt()).toContain('secondary rate limit');
    expect(calls()).toHaveLength(1);
  });
  it('a repository that has moved', async () => {
    expect(await attempt({ repository: 'acme/gone' })).toContain('Not Found');
  });

  const report: readonly Post[] = [
    ...posts,
    { kind: 'file', name: 'report.html', text: '<p>' },
    { kind: 'pieces', name: 'runs.jsonl', pieces: () => ['{}\n'] },
  ];

  it('a file that has no room, and nothing else', async () => {
    mkdirSync(join(desk.dir, 'report/report.html'), { recursive: true });
    const { commentUrl } = await perform(report, 'fail', addresses());
    expect(readdirSync(join(desk.dir, 'report')).sort()).toEqual([
      'report.html',
      'report.json',
      'runs.jsonl',
    ]);
    expect(warnings()).toEqual([expect.stringMatching(/the report could not be written: report\.html \(/)]);
    expect(comments()).toHaveLength(1);
    expect(assignmentsIn(file('outputs'))).toMatchObject({
      ...{ verdict: 'fail', 'report-json': join(desk.dir, 'report/report.json'), 'report-html': '' },
      ...{ 'report-dir': join(desk.dir, 'report'), 'comment-url': commentUrl },
    });
  });

  it.each([
    ['a folder that nobody may write to', '/proc/self/report'],
    ['a folder in the place of a file', null],
  ])('%s, while comment and outputs stand', async (_, folder) => {
    const inTheWay = join(desk.dir, 'file');
    writeFileSync(inTheWay, '');
    const to = { ...addresses(), reportDir: folder ?? join(inTheWay, 'report') };
    const { commentUrl } = await perform(report, 'fail', to);
    expect(commentUrl).toMatch(/^http/);
    expect(comments()).toHaveLength(1);
    expect(file('summary.md')).toBe('summary');
    expect(warnings()).toEqual([
      expect.stringMatching(/^The verdict stands.*the report could not be written/),
    ]);
    const outputs = { verdict: 'fail', 'report-dir': '', 'report-json': '', 'report-html': '' };
    expect(assignmentsIn(file('outputs'))).toMatchObject({ ...outputs, 'comment-url': commentUrl });
  });

  it('a disk that is full in the middle of a file leaves no half of it', async () => {
    const pieces = function* () {
      yield '{"half":';
      throw new Error('ENOSPC: no space left on device, write');
    };
    await perform([{ kind: 'pieces', name: 'big.json', pieces }, ...posts], 'fail', addresses());
    expect(readdirSync(join(desk.dir, 'report'))).toEqual(['report.json']);
    expect(warnings()).toEqual([
      expect.stringContaining('the report could not be written: big.json (ENOSPC'),
    ]);
    expect(comments()).toHaveLength(1);
  });

  it('several failures are one warning', async () => {
    writeFileSync(join(desk.dir, 'report'), 'in the way');
    rmSync(join(desk.dir, 'summary.md'));
    mkdirSync(join(desk.dir, 'summary.md'));
    await perform(posts, 'fail', addresses({ token: 'readonly' }));
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
    desk.github.fail(fault);
    await post('body', 'fail');
    expect(comments()).toEqual([`${BOT}: ${mine('body')}`]);
    expect(warnings()).toEqual([]);
  });

  it.each<[string, unknown]>([
    ['a list of comments that was cut', ''],
    ['a list of comments of which half came', '[{"id": 1, "body'],
    ['nothing in the place of a list', null],
  ])('%s: it is no empty list, so nothing is posted twice', async (_, body) => {
    await post('before', 'fail');
    desk.github.fail({ method: 'GET', path: /comments/, status: 200, body });
    await post('after', 'fail');
    expect(comments()).toEqual([`${BOT}: ${mine('after')}`]);
    expect(warnings()).toEqual([]);
  });

  it('an answer that names nobody is no stranger: nothing is posted twice', async () => {
    desk.github.state.tokens['pat'] = { login: 'robot', type: 'User', id: 4242 };
    await post('before', 'fail', { token: 'pat' });
    desk.github.fail({ method: 'GET', path: /\/user$/, status: 200, body: {} });
    await post('after', 'fail', { token: 'pat' });
    expect(comments()).toEqual([`robot: ${mine('before')}`]);
    expect(warnings()).toEqual([expect.stringContaining('something else than whose token it is')]);
  });

  it('but not a call that was never answered: the outputs are written before', async () => {
    const over = new AbortController();
    const giveUp = (): void => over.abort(new DOMException('aborted due to timeout', 'TimeoutError'));
    const deadline = { signal: over.signal, left: () => 20_000, wait: () => Promise.resolve() };
    desk.github.fail({ method: 'POST', hang: true, times: Infinity });
    const telling = perform(
      [
        { kind: 'output', name: 'verdict', value: 'fail' },
        { kind: 'comment', body: 'body', relevant: true },
      ],
      'fail',
      addresses(),
      deadline,
    );
    await vi.waitFor(() => expect(calls().join()).toContain('POST'), 60_000).then(giveUp);
    await telling;
    expect(calls().filter((call) => call.startsWith('POST'))).toHaveLength(1);
    expect(assignmentsIn(file('outputs'))).toMatchObject({ verdict: 'fail', 'comment-url': '' });
    expect(warnings()).toEqual([expect.stringMatching(/the comment could not be written: .*timeout/)]);
  });

  it('and a comment whose answer got lost is not posted twice', async () => {
    // The first try arrives, but its answer does not.
    desk.github.fail({ method: 'POST', status: 502 });
    const wait = async (): Promise<void> => void addComments(desk.github.state, PULL, BOT, [mine('body')]);
    const deadline = { signal: new AbortController().signal, left: () => 20_000, wait };
    await perform([{ kind: 'comment', body: 'body', relevant: true }], 'fail', addresses(), deadline);
    expect(comments()).toEqual([`${BOT}: ${mine('body')}`]);
  });
});
