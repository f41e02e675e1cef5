import { EventEmitter, once } from 'node:events';
import { mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { pullRequestEvent } from '../support/events.ts';
import { jobToken, startGitHub } from '../support/github.ts';
import { startModelServer } from '../support/model-server.ts';
import { pullRequest } from '../support/repo.ts';
import { runAction } from '../support/runner.ts';
import { HARMLESS, SHOP } from '../support/shop.ts';
import { KEY } from '../support/visit.ts';

it('a green comment does not outlive a run that was cancelled, nor one that broke; what was paid for is kept, and nothing more is asked', async () => {
  const story = pullRequest(SHOP, HARMLESS);
  let isStuck = false;
  let asked = 0;
  const stuck = new EventEmitter();
  const released = once(stuck, 'released').then(() => 'please wait');
  const model = await startModelServer({
    answer: () => {
      if (!isStuck) return 'please wait';
      // Eight are in flight at a time, so the thirteenth is asked when five have come.
      if (++asked === 13) stuck.emit('for good');
      return asked > 5 ? released : 'please wait';
    },
  });
  const github = await startGitHub({
    dir: story.repo.dir,
    pulls: [{ number: 1 }],
    tokens: { ghs_shop: jobToken({ contents: 'read', pull_requests: 'write' }) },
  });
  const run = (number: number, over: Partial<Parameters<typeof runAction>[0]> = {}) =>
    runAction({
      event: pullRequestEvent(story),
      workspace: story.checkout().dir,
      apiUrl: github.url,
      token: 'ghs_shop',
      ...over,
      env: { GITHUB_RUN_NUMBER: String(number), ...over.env },
      inputs: { 'base-url': model.url, 'api-key': KEY, ...over.inputs },
    });
  const comments = () => github.comments(1).map(({ body }) => body ?? '');

  const green = await run(1);
  expect(green.outputs['verdict']).toBe('pass');
  expect(comments()).toEqual([expect.stringContaining('✅')]);

  isStuck = true;
  const scratch = join(story.repo.dir, '../scratch-of-the-cancelled');
  mkdirSync(scratch);
  const cancelled = await run(2, {
    cancelWhen: once(stuck, 'for good'),
    // What was under way comes after all, and would make room for more.
    inputs: { comment: 'always' },
    said: { words: 'Called off', then: () => stuck.emit('released') },
    env: { TMPDIR: scratch },
  });
  expect(asked).toBe(13);
  expect(readdirSync(scratch)).toEqual([]);
  expect([cancelled.code, cancelled.signal, cancelled.outputs['verdict']]).toEqual([1, null, 'error']);
  // What was spent is told, and where it lies.
  expect(cancelled.outputs).toMatchObject({
    requests: '13',
    tokens: expect.stringMatching(/^[1-9]\d*$/),
    'report-dir': join(cancelled.temp, 'micro-metrics'),
    'report-json': '',
  });
  expect(comments()).toEqual([
    expect.stringMatching(/Cancelled before anything was known.*13 requests, \d+ tokens/s),
  ]);
  const recording = readFileSync(join(cancelled.temp, 'micro-metrics/runs.jsonl'), 'utf8');
  const lines = recording.trim().split('\n');
  expect(lines.length).toBeGreaterThanOrEqual(5);
  expect(new Set(lines.map((line) => (JSON.parse(line) as { source: string }).source))).toEqual(
    new Set(['called']),
  );

  isStuck = false;
  const again = await run(3);
  expect(comments()).toEqual([expect.stringContaining('✅')]);
  const broken = await run(4, { inputs: { 'on-error': 'perhaps' } });
  expect([again.code, broken.code]).toEqual([0, 1]);
  expect(comments()).toEqual([expect.stringContaining('"perhaps" is none of')]);

  for (const each of [green, cancelled, again, broken]) each.cleanup();
  await model.close();
  await github.close();
  story.repo.cleanup();
});
