/** The one issue that a review keeps, and answers of GitHub that are not what was asked for. */
import { beforeEach, expect, it } from 'vitest';
import { openGitHub } from '../../src/edges/github.ts';
import { keepIssue } from '../../src/edges/issue.ts';
import { useDesk } from '../support/desk.ts';
import { jobToken } from '../support/github.ts';

const desk = useDesk();
beforeEach(() => {
  desk.github.state.tokens['reviewer'] = jobToken({ issues: 'write' });
});

async function keep(body: string): Promise<string | null> {
  const github = await openGitHub('reviewer', 'acme/shop');
  return keepIssue(github, 'Prompts/review', { title: 'Two metrics', body, about: body, isOpen: true });
}

const bodies = (): (string | undefined)[] => desk.github.state.issues.map(({ body }) => body?.split('\n')[1]);

it.each<[string, unknown]>([
  ['cut', ''],
  ['cut in the middle', '[{"number": 1, "ti'],
  ['nothing', null],
])('a list of issues that came %s is asked for again: there is no second issue', async (_, body) => {
  await keep('before');
  desk.github.fail({ method: 'GET', path: /issues$/, status: 200, body });
  expect(await keep('after')).toMatch(/^http/);
  expect(bodies()).toEqual(['after']);
});

it.each<[string, unknown]>([
  ['a mapping', {}],
  ['a list of something else', [{ name: 'x' }]],
])('%s in the place of a list ends it: there is no second issue', async (_, body) => {
  await keep('before');
  desk.github.fail({ method: 'GET', path: /issues$/, status: 200, body });
  await expect(keep('after')).rejects.toThrow('something else than a list of issues');
  expect(bodies()).toEqual(['before']);
});

it.each(['POST', 'PATCH'])('an answer to %s that tells no address is said, not believed', async (method) => {
  if (method === 'PATCH') await keep('before');
  desk.github.fail({ method, status: 200, body: {} });
  await expect(keep('after')).rejects.toThrow('something else than its address');
});
