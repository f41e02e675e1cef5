import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  dispatchEvent,
  mergeGroupEvent,
  pullRequestEvent,
  pushEvent,
  scheduleEvent,
} from '../support/events.ts';
import type { Story } from '../support/repo.ts';
import { visit } from '../support/visit.ts';

const worse = ({ messages }: { messages: unknown }): string =>
  JSON.stringify(messages).includes('briefly') ? 'no' : 'please wait';

describe('what is compared', () => {
  it.each([
    ['a push', ({ base, head }: Story) => pushEvent({ before: base, after: head }), {}],
    ['a push to a new branch', ({ head }: Story) => pushEvent({ before: '0'.repeat(40), after: head }), {}],
    ['a merge group', ({ base, head }: Story) => mergeGroupEvent({ base, head }), {}],
    ['a dispatch, against the commit before', ({ head }: Story) => dispatchEvent({ sha: head }), {}],
  ] as const)('%s is gated, without a comment', async (_, event, inputs) => {
    const { run, comments, close } = await visit({ answer: worse, event, inputs });
    expect({ verdict: run.outputs.verdict, code: run.code, comments }).toEqual({
      verdict: 'fail',
      code: 1,
      comments: [],
    });
    expect(run.summary).toContain('Blocked: ');
    close();
  });

  it('the workflow may name other revisions', async () => {
    const { run, calls, close } = await visit({ answer: worse, inputs: { base: 'HEAD', head: 'HEAD' } });
    expect({ verdict: run.outputs.verdict, calls: calls.length }).toEqual({ verdict: 'unchanged', calls: 0 });
    close();
  });

  it('a revision that does not exist is told', async () => {
    const { run, close } = await visit({ inputs: { base: 'nowhere' } });
    expect(run.code).toBe(1);
    expect(run.stdout).toContain('there is no revision "nowhere"');
    close();
  });

  it('a pull request without a merge commit is compared with where it began', async () => {
    const { run, close } = await visit({
      answer: worse,
      event: (story) => ({ ...pullRequestEvent(story), sha: story.head }),
    });
    expect({ verdict: run.outputs.verdict, code: run.code }).toEqual({ verdict: 'fail', code: 1 });
    close();
  });

  it('a pull request from a fork, with a token that may only read, has its summary', async () => {
    const { run, comments, close } = await visit({
      answer: worse,
      event: (story) => pullRequestEvent(story, { fork: 'stranger/shop' }),
      permissions: { contents: 'read', pull_requests: 'read' },
    });
    expect({ verdict: run.outputs.verdict, code: run.code, comments }).toEqual({
      verdict: 'fail',
      code: 1,
      comments: [],
    });
    expect(run.summary).toContain('Blocked: ');
    close();
  });

  it('an event that does not say what to compare says so', async () => {
    const { run, calls, close } = await visit({ event: ({ head }) => scheduleEvent({ sha: head }) });
    expect({ code: run.code, calls: calls.length }).toEqual({ code: 1, calls: 0 });
    expect(run.stdout).toContain('the event schedule does not say what to compare');
    close();
  });
});

describe('a run is a recording', () => {
  it('its runs.jsonl answers the same pull request again, without a call and to the same verdict', async () => {
    const first = await visit({ answer: worse });
    const kept = join(mkdtempSync(join(tmpdir(), 'kept-')), 'runs.jsonl');
    writeFileSync(kept, readFileSync(join(first.run.outputs['report-dir'] ?? '', 'runs.jsonl')));
    const again = await visit({ inputs: { replies: kept, 'api-key': '' } });
    expect(again.calls).toEqual([]);
    expect(again.run.outputs.verdict).toBe('fail');
    expect(again.run.outputs.headline).toBe(first.run.outputs.headline);
    first.close();
    again.close();
  });

  it('what it lacks is said, never guessed', async () => {
    const empty = join(mkdtempSync(join(tmpdir(), 'empty-')), 'runs.jsonl');
    writeFileSync(empty, '');
    const { run, comments, calls, close } = await visit({ inputs: { replies: empty } });
    expect({ verdict: run.outputs.verdict, code: run.code, calls: calls.length }).toEqual({
      verdict: 'error',
      code: 1,
      calls: 0,
    });
    expect(comments.join()).toContain('the recording has no trial');
    close();
  });
});
