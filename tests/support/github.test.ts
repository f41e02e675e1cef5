// Proves GitHub's stand-in through the client that ships in the bundle.

import { describe, expect, test } from 'vitest';
import { openClients } from './clients.ts';
import { addComments, secondaryLimit } from './github.ts';

const before = { 'a.md': 'Answer kindly.\n' };
const after = { 'a.md': 'Answer rudely.\n' };

describe('GitHub', () => {
  const { story, start } = openClients(before, after);
  const here = { owner: 'acme', repo: 'shop' };
  const on = { ...here, issue_number: 1 };
  const pull = { ...here, pull_number: 1 };

  test('pages through 140 comments of others, and takes one of ours', async () => {
    const [github, rest, as] = await start();
    addComments(
      github.state,
      1,
      'mallory',
      Array.from({ length: 140 }, (_, index) => `comment ${index}`),
    );
    const { data } = await rest.issues.createComment({ ...on, body: 'Hello' });
    expect(data).toMatchObject({ user: { login: 'github-actions[bot]', type: 'Bot' } });
    expect(data.performed_via_github_app).toMatchObject({ slug: 'github-actions' });
    const all = await as('job').paginate(rest.issues.listComments, { ...on, per_page: 100 });
    expect(all.map(({ body }) => body).slice(-2)).toEqual(['comment 139', 'Hello']);
    await rest.issues.updateComment({ ...here, comment_id: data.id, body: 'Bye' });
    await rest.reactions.createForIssueComment({ ...here, comment_id: data.id, content: 'eyes' });
    expect(github.comments(1).at(-1)).toMatchObject({ body: 'Bye', reactions: [{ content: 'eyes' }] });
    expect(github.violations).toEqual([]);
  });

  test('refuses what the token may not do, and says what it would take', async () => {
    const [github, rest, as] = await start();
    const refused = as('reader').rest.issues.createComment({ ...on, body: 'x' });
    await expect(refused).rejects.toMatchObject({
      status: 403,
      message: expect.stringContaining('Resource not accessible by integration'),
      response: { headers: { 'x-accepted-github-permissions': 'issues=write; pull_requests=write' } },
    });
    await expect(rest.users.getAuthenticated()).rejects.toMatchObject({ status: 403 });
    await expect(as('nobody').rest.pulls.get(pull)).rejects.toMatchObject({ status: 401 });
    await expect(as('job').graphql('{ viewer { login } }')).rejects.toThrow('not accessible');
    github.onGraphql(({ variables }) => ({ data: { id: variables.id } }));
    expect(await as('job').graphql('query($id: ID!) { node(id: $id) { id } }', { id: '7' })).toEqual({
      id: '7',
    });
    expect(github.violations).toEqual([]);
  });

  test('knows the limits that no schema says', async () => {
    const [github, rest] = await start();
    const body = 'x'.repeat(65_537);
    const tooLong = {
      status: 422,
      message: expect.stringContaining('too long (maximum is 65536 characters)'),
    };
    await expect(rest.issues.createComment({ ...on, body })).rejects.toMatchObject(tooLong);
    const { data } = await rest.issues.createComment({ ...on, body: body.slice(1) });
    await expect(rest.issues.updateComment({ ...here, comment_id: data.id, body })).rejects.toMatchObject(
      tooLong,
    );
    const status = { ...here, sha: story.head, state: 'failure' as const };
    const said = rest.repos.createCommitStatus({ ...status, description: 'x'.repeat(141) });
    await expect(said).rejects.toMatchObject({ status: 422 });
    const run = { ...here, name: 'gate', head_sha: story.head };
    await expect(rest.checks.create({ ...run, status: 'completed' })).rejects.toMatchObject({ status: 422 });
    expect(github.violations).toEqual([]);
    const annotation = {
      path: 'a',
      start_line: 1,
      end_line: 1,
      annotation_level: 'notice' as const,
      message: 'm',
    };
    const output = { title: 't', summary: 's', annotations: Array.from({ length: 51 }, () => annotation) };
    await expect(rest.checks.create({ ...run, output })).rejects.toMatchObject({ status: 422 });
    expect(github.violations).toEqual([expect.stringContaining('must NOT have more than 50 items')]);
  });

  test('breaks as GitHub breaks, and sees what GitHub would not take', async () => {
    const [github, rest] = await start();
    github.fail({ ...secondaryLimit, method: 'POST', path: /comments$/ });
    github.fail({
      path: '/repos/acme/shop/pulls/1',
      status: 502,
      body: '<html>Bad gateway</html>',
      times: 2,
    });
    const limited = rest.issues.createComment({ ...on, body: 'x' });
    await expect(limited).rejects.toMatchObject({
      status: 403,
      response: { headers: { 'retry-after': '1' } },
    });
    await expect(rest.pulls.get(pull)).rejects.toMatchObject({ status: 502 });
    await expect(rest.pulls.get(pull)).rejects.toMatchObject({ status: 502 });
    const { headers } = await rest.pulls.get(pull);
    const again = rest.pulls.get({ ...pull, headers: { 'if-none-match': headers.etag ?? '' } });
    await expect(again).rejects.toMatchObject({ status: 304 });
    github.fail({ drop: true });
    await expect(rest.pulls.get(pull)).rejects.toThrow('other side closed');
    expect(github.violations).toEqual([]);
    await expect(rest.issues.listComments({ ...on, per_page: 'x' as never })).rejects.toMatchObject({
      status: 422,
    });
    await expect(rest.issues.createComment({ ...on, body: 'x', colour: 'red' })).rejects.toMatchObject({
      status: 422,
    });
    await expect(rest.repos.listBranches(here)).rejects.toMatchObject({ status: 404 });
    expect(github.violations).toEqual([
      'issues/list-comments request/query/per_page must be integer',
      'issues/create-comment request has an unknown field colour',
      'GET /repos/acme/shop/branches is not in the slice',
    ]);
    expect(github.requests.at(-1)).toMatchObject({ method: 'GET', status: 404, operation: null });
  });
});
