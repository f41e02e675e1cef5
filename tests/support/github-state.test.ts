// Proves what GitHub's stand-in remembers and what it reads from git, through the client that ships in the bundle.

import { describe, expect, test } from 'vitest';
import { openClients } from './clients.ts';
import { jobToken } from './github.ts';
import { AFTER, BEFORE } from './odd-edits.ts';

describe('GitHub as a place', () => {
  const { story, start } = openClients(BEFORE, AFTER);
  const here = { owner: 'acme', repo: 'shop' };
  const on = { ...here, issue_number: 1 };
  const pull = { ...here, pull_number: 1 };

  test('reads everything from git', async () => {
    const [github, rest] = await start();
    const files = (await rest.pulls.listFiles(pull)).data;
    expect(files.map(({ filename, status }) => `${status} ${filename}`).sort()).toEqual([
      'added sp ace/ü.md',
      'modified logo.bin',
      'modified prompts/a.md',
      'removed gone.md',
      'renamed prompts/new.md',
    ]);
    expect(files.find(({ filename }) => filename === 'prompts/a.md')?.patch).toContain('-Answer kindly.');
    const blob = await rest.git.getBlob({
      ...here,
      file_sha: files.find((file) => file.status === 'removed')?.sha ?? '',
    });
    expect(Buffer.from(blob.data.content, 'base64').toString()).toBe('x\n');
    const content = await rest.repos.getContent({ ...here, path: 'sp ace/ü.md', ref: story.head });
    expect(content.data).toMatchObject({ type: 'file', size: 2, content: 'eQo=\n' });
    expect((await rest.repos.getContent({ ...here, path: 'prompts' })).data).toHaveLength(2);
    await expect(rest.repos.getContent({ ...here, path: 'none' })).rejects.toMatchObject({ status: 404 });
    const tree = await rest.git.getTree({ ...here, tree_sha: story.head, recursive: '1' });
    expect(tree.data.tree.map(({ path }) => path)).toContain('prompts/new.md');
    const compared = await rest.repos.compareCommitsWithBasehead({
      ...here,
      basehead: `main...octocat:feature`,
    });
    expect(compared.data).toMatchObject({
      status: 'ahead',
      total_commits: 1,
      merge_base_commit: { sha: story.base },
    });
    expect((await rest.repos.getCommit({ ...here, ref: story.head })).data.files).toHaveLength(5);
    expect((await rest.git.getCommit({ ...here, commit_sha: story.merge ?? '' })).data.parents).toHaveLength(
      2,
    );
    expect((await rest.pulls.listCommits(pull)).data).toHaveLength(1);
    expect((await rest.git.getRef({ ...here, ref: 'heads/main' })).data.object.sha).toBe(story.base);
    const diff = await rest.pulls.get({ ...pull, mediaType: { format: 'diff' } });
    expect(String(diff.data)).toContain('rename from prompts/old.md');
    expect(github.violations).toEqual([]);
  });

  test('keeps checks and statuses, and merges only what passes', async () => {
    const [github, rest, as] = await start({
      requiredChecks: ['gate'],
      collaborators: { ada: 'write', bob: 'read' },
    });
    Object.assign(github.state.tokens, { ada: { login: 'ada', type: 'User', id: 7 } });
    Object.assign(github.state.tokens, { bob: { login: 'bob', type: 'User', id: 8 } });
    const ada = as('ada').rest;
    expect((await rest.pulls.get(pull)).data).toMatchObject({ mergeable: true, mergeable_state: 'blocked' });
    await expect(ada.pulls.merge(pull)).rejects.toMatchObject({ status: 405 });
    const output = { title: 't', summary: 's', annotations: [] };
    const run = await rest.checks.create({ ...here, name: 'gate', head_sha: story.head, output });
    expect(run.data).toMatchObject({ status: 'queued', conclusion: null, app: { id: 15368 } });
    const of = { ...here, check_run_id: run.data.id };
    await rest.checks.update({ ...of, conclusion: 'failure' });
    await expect(ada.pulls.merge(pull)).rejects.toThrow('is failing');
    await expect(ada.checks.update({ ...of, conclusion: 'success' })).rejects.toMatchObject({ status: 403 });
    await rest.checks.update({ ...of, conclusion: 'success' });
    const runs = await rest.checks.listForRef({ ...here, ref: 'feature' });
    expect(runs.data.check_runs.map(({ conclusion }) => conclusion)).toEqual(['success']);
    await rest.repos.createCommitStatus({ ...here, sha: story.head, state: 'pending', context: 'later' });
    expect((await rest.repos.getCombinedStatusForRef({ ...here, ref: story.head })).data.state).toBe(
      'pending',
    );
    expect((await rest.pulls.get(pull)).data.mergeable_state).toBe('clean');
    await expect(as('bob').rest.pulls.merge(pull)).rejects.toMatchObject({ status: 404 });
    await expect(ada.pulls.merge({ ...pull, sha: story.base })).rejects.toMatchObject({ status: 409 });
    const permission = await rest.repos.getCollaboratorPermissionLevel({ ...here, username: 'ada' });
    expect(permission.data).toMatchObject({
      permission: 'write',
      role_name: 'write',
      user: { login: 'ada' },
    });
    const merged = await ada.pulls.merge(pull);
    expect(story.repo.git('rev-parse', 'main', 'main^2').split('\n')).toEqual([merged.data.sha, story.head]);
    story.repo.git('update-ref', 'refs/heads/main', story.base);
    expect((await rest.pulls.list({ ...here, state: 'closed' })).data[0]?.merged_at).not.toBeNull();
    expect(github.violations).toEqual([]);
  });

  test('takes review comments on changed lines only', async () => {
    const [github, rest] = await start();
    const place = { ...pull, commit_id: story.head, path: 'prompts/a.md', body: 'Ruder' };
    const { data } = await rest.pulls.createReviewComment({ ...place, line: 1 });
    expect(data).toMatchObject({
      line: 1,
      side: 'RIGHT',
      diff_hunk: expect.stringContaining('+Answer rudely.'),
    });
    await expect(rest.pulls.createReviewComment({ ...place, line: 9 })).rejects.toMatchObject({
      status: 422,
    });
    await rest.pulls.createReviewComment({ ...place, line: 1, side: 'LEFT' });
    await rest.pulls.createReplyForReviewComment({ ...pull, comment_id: data.id, body: 'Yes' });
    await rest.pulls.updateReviewComment({ ...here, comment_id: data.id, body: 'Rude' });
    const comments = [{ path: 'prompts/a.md', line: 2, body: 'Fine' }];
    const review = await rest.pulls.createReview({ ...pull, event: 'COMMENT', body: 'See below', comments });
    expect(review.data).toMatchObject({ state: 'COMMENTED', commit_id: story.head });
    await expect(rest.pulls.createReview({ ...pull, event: 'APPROVE' })).rejects.toMatchObject({
      status: 422,
    });
    const all = (await rest.pulls.listReviewComments(pull)).data;
    expect(all.map(({ body }) => body)).toEqual(['Rude', 'Ruder', 'Yes', 'Fine']);
    expect(all[2]?.in_reply_to_id).toBe(data.id);
    await rest.pulls.deleteReviewComment({ ...here, comment_id: data.id });
    expect(github.state.reviewComments).toHaveLength(3);
    expect((await rest.pulls.listReviews(pull)).data).toHaveLength(3);
    expect(github.violations).toEqual([]);
  });

  test('keeps issues, labels, runs and what they left', async () => {
    const runs = [{ id: 5, head_sha: story.head, head_branch: 'feature' }];
    const artifacts = [{ id: 9, name: 'answers', workflow_run: { id: 5 } }];
    const caches = [{ id: 3, key: 'answers-1', ref: 'refs/heads/main' }];
    const [github, , as] = await start({ runs, artifacts, caches, private: false });
    github.state.tokens.all = jobToken({ issues: 'write', actions: 'write' });
    const { rest } = as('all');
    const issue = await rest.issues.create({ ...here, title: 'Drift', labels: ['drift'] });
    expect(issue.data).toMatchObject({ number: 2, labels: [{ name: 'drift' }] });
    await rest.issues.addLabels({ ...on, labels: ['prompt'] });
    expect(
      (await rest.issues.listForRepo({ ...here, labels: 'prompt' })).data[0]?.pull_request,
    ).toBeDefined();
    await rest.issues.update({ ...here, issue_number: 2, state: 'closed' });
    await rest.issues.removeLabel({ ...on, name: 'prompt' });
    expect(github.state.pulls[0]?.labels).toEqual([]);
    expect((await rest.actions.getWorkflowRun({ ...here, run_id: 5 })).data.head_sha).toBe(story.head);
    await rest.actions.reRunWorkflow({ ...here, run_id: 5 });
    const named = await rest.actions.listArtifactsForRepo({ ...here, name: 'answers' });
    expect(named.data.artifacts).toHaveLength(1);
    expect((await rest.actions.getActionsCacheList({ ...here, key: 'answers' })).data.total_count).toBe(1);
    expect((await rest.repos.get(here)).data).toMatchObject({ full_name: 'acme/shop', private: false });
    await rest.rateLimit.get();
    expect(github.violations).toEqual([]);
  });
});
