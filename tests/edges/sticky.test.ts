import { describe, expect, it } from 'vitest';
import type { VerdictOutcome } from '../../src/types.ts';
import { BOT, marker, mine, PULL, useDesk } from '../support/desk.ts';
import { addComments, jobToken } from '../support/github.ts';
import { pullRequest } from '../support/repo.ts';

const desk = useDesk();
const { calls, comments, post, warnings } = desk;

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
    addComments(desk.github.state, PULL, 'mallory', [mine('forged by a user')]);
    addComments(desk.github.state, PULL, BOT, [mine('old'), 'of another action', `quoted:\n${mine('x')}`]);
    addComments(
      desk.github.state,
      PULL,
      'octocat',
      Array.from({ length: 230 }, (_, at) => `comment ${at}`),
    );
    addComments(desk.github.state, PULL, BOT, [
      mine('newest'),
      mine('of another job', { key: 'Prompts/other' }),
    ]);
    addComments(desk.github.state, PULL, 'mallory', [mine('forged later')]);
    await post('now', 'fail');
    const changed = comments().filter((body) => body.endsWith('now'));
    expect(changed).toEqual([`${BOT}: ${mine('now')}`]);
    expect(comments()).toHaveLength(237);
    expect(comments().some((body) => body.endsWith('newest'))).toBe(false);
    expect(calls().filter((call) => call.startsWith('GET /issues'))).toHaveLength(3);
  });

  it('that a stranger forged is left alone, and ours is added', async () => {
    addComments(desk.github.state, PULL, 'mallory', [mine('forged')]);
    await post('ours', 'fail');
    expect(comments()).toEqual([`mallory: ${mine('forged')}`, `${BOT}: ${mine('ours')}`]);
  });

  it('is not sent again by the same run, but moves on with a newer one, so that no older one can speak again', async () => {
    await post('same', 'fail', { marker: { ...marker, run: 7 } });
    const { commentUrl } = await post('same', 'fail', { marker: { ...marker, run: 7 } });
    expect(commentUrl).toMatch(/^http/);
    expect(calls().filter((call) => call.startsWith('PATCH'))).toEqual([]);
    await post('same', 'fail', { marker: { ...marker, run: 9 } });
    await post('late', 'pass', { marker: { ...marker, run: 8 } });
    expect(calls().filter((call) => call.startsWith('PATCH'))).toHaveLength(1);
    expect(comments()).toEqual([`${BOT}: ${mine('same', { run: 9 })}`]);
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
    desk.github.state.tokens['pat'] = { login: 'robot', type: 'User', id: 4242 };
    addComments(desk.github.state, PULL, BOT, [mine('by the job token')]);
    addComments(desk.github.state, PULL, 'robot', [mine('by the robot')]);
    await post('now', 'fail', { token: 'pat' });
    expect(comments()).toEqual([`${BOT}: ${mine('by the job token')}`, `robot: ${mine('now')}`]);
  });

  it('is the app of an installation token, when GitHub says so', async () => {
    desk.github.state.tokens['app'] = { ...jobToken({ pull_requests: 'write' }), login: 'acme-gate[bot]' };
    desk.github.onGraphql(({ token }) => ({ data: { viewer: { login: token.login } } }));
    await post('one', 'fail', { token: 'app' });
    await post('two', 'fail', { token: 'app', marker: { ...marker, run: 13 } });
    expect(comments()).toEqual([`acme-gate[bot]: ${mine('two', { run: 13 })}`]);
  });

  it('is never another app', async () => {
    addComments(desk.github.state, PULL, 'evil-app[bot]', [mine('forged')]);
    await post('ours', 'fail');
    expect(comments()).toEqual([`evil-app[bot]: ${mine('forged')}`, `${BOT}: ${mine('ours')}`]);
  });

  it('is not asked before it matters', async () => {
    await post('one', 'fail');
    expect(calls()).toEqual([
      `GET /issues/${PULL}/comments`,
      `POST /issues/${PULL}/comments`,
      `GET /issues/${PULL}/comments`,
    ]);
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
      desk.github.state.comments.length = 0;
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

  it('asks once, and says nothing, where there is none to bring up to date', async () => {
    addComments(desk.github.state, PULL, 'octocat', ['hello', `quoted:\n${mine('x')}`]);
    await post('nothing changed', 'unchanged', { mode: 'changes' });
    expect(calls()).toEqual([`GET /issues/${PULL}/comments`]);
    expect(comments()).toHaveLength(2);
    expect(warnings()).toEqual([]);
  });

  it('finds an older comment on a later page too', async () => {
    addComments(
      desk.github.state,
      PULL,
      'octocat',
      Array.from({ length: 130 }, (_, at) => `comment ${at}`),
    );
    addComments(desk.github.state, PULL, BOT, [mine('it failed')]);
    await post('nothing changed', 'unchanged', { mode: 'changes', marker: { ...marker, run: 13 } });
    expect(comments().at(-1)).toBe(`${BOT}: ${mine('nothing changed', { run: 13 })}`);
  });
});

describe('first comments that race', () => {
  it('end as one, with the words of the newest run', async () => {
    // The older run comments while the newer one is on its way: neither has seen the other.
    desk.github.fail({ method: 'POST', delayMs: 200, times: 1 });
    const [older, newer] = await Promise.all([
      post('of the older', 'fail', { marker: { ...marker, run: 12 } }),
      post('of the newer', 'pass', { marker: { ...marker, run: 13 } }),
    ]);
    expect(calls().filter((call) => call.startsWith('POST'))).toHaveLength(2);
    expect(comments()).toEqual([`${BOT}: ${mine('of the newer', { run: 13 })}`]);
    expect([older.commentUrl, newer.commentUrl]).toContainEqual(expect.stringMatching(/^http/));
    expect(warnings()).toEqual([]);
  });

  it('keep one for each config of a matrix', async () => {
    const keys = [
      'Prompts.gate.__self',
      'Prompts.gate.__self.evals/de.yml',
      'Prompts.gate.__self.evals/fr.yml',
    ];
    await Promise.all(keys.map((key) => post(key, 'fail', { marker: { ...marker, key } })));
    await Promise.all(keys.map((key) => post(key, 'fail', { marker: { ...marker, key, run: 13 } })));
    expect(comments()).toHaveLength(3);
  });
});

describe('a pull request that moved on while a run was under way', () => {
  it('keeps the comment of its newer commit, and gets none of the old one', async () => {
    const story = pullRequest({ 'a.md': 'old' }, { 'a.md': 'new' });
    desk.github.state.dir = story.repo.dir;
    for (const pull of desk.github.state.pulls) pull.sha = story.head;
    await post('of an old commit', 'fail', { expects: story.base });
    expect(comments()).toEqual([]);
    await post('of the new commit', 'fail', { expects: story.head });
    await post('of an old commit', 'pass', { expects: story.base, marker: { ...marker, run: 99 } });
    story.repo.cleanup();
    expect(comments()).toEqual([`${BOT}: ${mine('of the new commit')}`]);
    expect(desk.out).toContain('The pull request shows another commit by now');
    expect(warnings()).toEqual([]);
  });

  it('is no reason to say nothing where the token may not ask', async () => {
    desk.github.fail({
      method: 'GET',
      path: /pulls/,
      status: 403,
      body: { message: 'Resource not accessible' },
    });
    await post('said', 'fail', { expects: 'c'.repeat(40) });
    expect(comments()).toHaveLength(1);
  });
});
