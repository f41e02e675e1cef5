/** `examples/rag`, a service in Python, at both revisions of a pull request that breaks its search: the shipped bundle. */
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { pullRequestEvent } from '../support/events.ts';
import { jobToken, startGitHub } from '../support/github.ts';
import { pullRequest, type Files } from '../support/repo.ts';
import { runAction } from '../support/runner.ts';

const FOLDER = 'examples/rag';

function example(): Record<string, string> {
  const files = globSync('**/*.{py,md,jsonl}', { cwd: FOLDER });
  const hidden = ['.github/micro-metrics.yml'];
  return Object.fromEntries(
    [...files, ...hidden].map((file) => [file, readFileSync(join(FOLDER, file), 'utf8')]),
  );
}

async function proposed(head: Files, inputs: Readonly<Record<string, string>>) {
  const story = pullRequest(example(), head);
  const github = await startGitHub({
    dir: story.repo.dir,
    pulls: [{ number: 1 }],
    tokens: { ghs_rag: jobToken({ contents: 'read', pull_requests: 'write' }) },
  });
  const run = await runAction({
    event: pullRequestEvent(story),
    workspace: story.checkout().dir,
    apiUrl: github.url,
    token: 'ghs_rag',
    inputs: { ...inputs },
  });
  const [comment = ''] = github.comments(1).map(({ body }) => body ?? '');
  const report = JSON.parse(readFileSync(join(run.outputs['report-dir'] ?? '', 'report.json'), 'utf8')) as {
    readonly checks: readonly { readonly metric: string; readonly outcome: string }[];
  };
  await github.close();
  run.cleanup();
  story.repo.cleanup();
  return { run, comment, outcomes: Object.fromEntries(report.checks.map((it) => [it.metric, it.outcome])) };
}

it('a fraction that was turned around in the search fails what was found, and not how it is said', async () => {
  const { 'app/search.py': search = '' } = example();
  const broken = search.replace(
    'math.log((1 + len(self.words)) / (1 + holding))',
    'math.log((1 + holding) / (1 + len(self.words)))',
  );
  expect(broken).not.toBe(search);
  const { run, comment, outcomes } = await proposed(
    { 'app/search.py': broken },
    { 'allow-commands': 'true' },
  );
  expect({ code: run.code, verdict: run.outputs['verdict'] }).toEqual({ code: 1, verdict: 'fail' });
  expect(outcomes).toMatchObject({ 'finds-the-page': 'fail', 'whole-sentence': 'pass' });
  expect(comment).toContain('app/search.py');
  expect(comment).toContain('**Where they part:** `retrieve` (`gen_ai.retrieval.documents`)');
});

it('is not run without leave, and the comment says what to do', async () => {
  const { run, comment } = await proposed({ 'app/search.py': 'other = 1\n' }, {});
  expect({ code: run.code, verdict: run.outputs['verdict'] }).toEqual({ code: 1, verdict: 'error' });
  expect(comment).toContain('allow-commands: true');
});
