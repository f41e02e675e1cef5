/** Comments that have nothing to say any more: folded away, and shown again when they have. */
import { beforeEach, describe, expect, it } from 'vitest';
import { isFolded } from '../../src/edges/sticky.ts';
import { BOT, marker, mine, PULL, useDesk } from '../support/desk.ts';
import { addComments, jobToken } from '../support/github.ts';
import { pullRequest } from '../support/repo.ts';

const desk = useDesk();
const { post, warnings } = desk;
let asked: string[] = [];
let mayFold = true;

beforeEach(() => {
  asked = [];
  mayFold = true;
  desk.github.onGraphql(({ query, variables }) => {
    const [, verb = ''] = /(minimizeComment|unminimizeComment)\(/.exec(query) ?? [];
    if (!mayFold)
      return {
        data: null,
        errors: [{ type: 'FORBIDDEN', message: 'Resource not accessible by integration' }],
      };
    const is = query.includes('OUTDATED') ? ' OUTDATED' : '';
    asked.push(`${verb} ${String(variables['node'])}${is}`);
    return { data: { [verb]: {} } };
  });
});

const folded = () => desk.github.comments(PULL).map(({ body }) => isFolded(body));
const at = (run: number) => ({ marker: { ...marker, run } });

describe('our comment', () => {
  it('is folded away once nothing relevant is left, and shown again when there is', async () => {
    await post('it failed', 'fail');
    const [{ id } = { id: 0 }] = desk.github.comments(PULL);
    await post('nothing changed', 'unchanged', { mode: 'changes', ...at(13) });
    expect([asked, folded()]).toEqual([[`minimizeComment IC_${id} OUTDATED`], [true]]);
    await post('nothing changed', 'unchanged', { mode: 'changes', ...at(14) });
    expect(asked).toHaveLength(1);
    await post('it failed again', 'fail', { mode: 'changes', ...at(15) });
    expect(asked.slice(1)).toEqual([`unminimizeComment IC_${id}`]);
    expect(desk.comments()).toEqual([`${BOT}: ${mine('it failed again', { run: 15 })}`]);
    expect(warnings()).toEqual([]);
  });

  it.each([
    ['where every run is commented', 'unchanged', 'always'],
    ['that passes by now', 'pass', 'failures'],
  ] as const)('stays as it is: %s', async (_, verdict, mode) => {
    await post('it failed', 'fail');
    await post('now', verdict, { mode, ...at(13) });
    expect([asked, folded()]).toEqual([[], [false]]);
  });

  it('that GitHub won’t fold is told all the same, in one warning, and tried again', async () => {
    await post('it failed', 'fail');
    mayFold = false;
    const { commentUrl } = await post('nothing changed', 'unchanged', { mode: 'changes', ...at(13) });
    expect(commentUrl).toMatch(/^http/);
    expect(desk.comments()).toEqual([`${BOT}: ${mine('nothing changed', { run: 13 })}`]);
    expect(warnings()).toEqual([expect.stringContaining('what is outdated could not be folded away: ')]);
    expect(warnings()[0]).toContain('`permissions: pull-requests: write`');
    mayFold = true;
    await post('nothing changed', 'unchanged', { mode: 'changes', ...at(14) });
    expect(folded()).toEqual([true]);
  });
});

it('older ones of the same use are folded away, those of others are left alone', async () => {
  addComments(desk.github.state, PULL, BOT, [mine('old', { run: 3 })]);
  addComments(desk.github.state, PULL, 'mallory', [mine('forged', { run: 4 })]);
  addComments(desk.github.state, PULL, BOT, [
    mine('of another job', { key: 'Prompts/other' }),
    mine('newest', { run: 5 }),
  ]);
  await post('now', 'fail');
  expect(folded()).toEqual([true, false, false, false]);
  expect(asked).toHaveLength(1);
});

describe('comments of the same step on other configs', () => {
  const story = pullRequest({ 'a.md': 'old', 'evals/de.yml': 'version: 1' }, { 'a.md': 'new' });
  const family = 'Prompts.gate.__self';
  const here = { ...marker, key: `${family}.evals/de.yml`, family, commit: story.head };
  const left = (config: string, over = {}) =>
    mine('stale', { key: config ? `${family}.${config}` : family, run: 3, commit: story.base, ...over });

  it('that this commit does not have are folded away, and no others', async () => {
    const { state } = desk.github;
    state.dir = story.repo.dir;
    for (const pull of state.pulls) pull.sha = story.head;
    addComments(state, PULL, BOT, [
      left('evals/gone.yml'),
      left('evals/de.yml'),
      left('evals/other.yml', { commit: story.head }),
      left(''),
      left('evals/gone.yml', { key: `${family}_2.evals/gone.yml` }),
    ]);
    addComments(state, PULL, 'mallory', [left('evals/gone.yml')]);
    await post('now', 'fail', { marker: here });
    expect(folded()).not.toContain(true); // Who may not look at files knows nothing of configs.
    state.tokens['job'] = jobToken({ contents: 'read', pull_requests: 'write' });
    await post('again', 'fail', { marker: { ...here, run: 13 } });
    story.repo.cleanup();
    expect(folded()).toEqual([true, false, false, false, false, false]);
    expect(warnings()).toEqual([]);
  });
});
