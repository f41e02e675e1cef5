import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import type { CommentAddress } from '../../src/edges/github/telling.ts';
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

  it('a list of comments that was cut: it is no empty list, so nothing is posted twice', async () => {
    await post('before', 'fail');
    desk.github.fail({ method: 'GET', path: /comments/, status: 200, body: '' });
    await post('after', 'fail');
    expect(comments()).toEqual([`${BOT}: ${mine('after')}`]);
    expect(warnings()).toEqual([]);
  });

  it('but not a call that was never answered: the outputs are written before', async () => {
    const timeout = AbortSignal.timeout.bind(AbortSignal);
    vi.spyOn(AbortSignal, 'timeout').mockImplementation((given) => timeout(given === 20_000 ? 500 : given));
    desk.github.fail({ method: 'POST', hang: true, times: Infinity });
    await perform(
      [
        { kind: 'output', name: 'verdict', value: 'fail' },
        { kind: 'comment', body: 'body', relevant: true },
      ],
      'fail',
      addresses(),
    );
    expect(calls().filter((call) => call.startsWith('POST'))).toHaveLength(1);
    expect(assignmentsIn(file('outputs'))).toMatchObject({ verdict: 'fail', 'comment-url': '' });
    expect(warnings()).toEqual([expect.stringMatching(/the comment could not be written: .*timeout/)]);
  });

  it('and a comment whose answer got lost is not posted twice', async () => {
    // The first try arrives, but its answer does not.
    desk.github.fail({ method: 'POST', status: 502 });
    const posting = post('body', 'fail');
    setTimeout(() => addComments(desk.github.state, PULL, BOT, [mine('body')]), 300);
    await posting;
    expect(comments()).toEqual([`${BOT}: ${mine('body')}`]);
  });
});
