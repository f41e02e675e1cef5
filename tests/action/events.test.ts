import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  type ActionEvent,
  dispatchEvent,
  mergeGroupEvent,
  pullRequestEvent,
  pushEvent,
  scheduleEvent,
} from '../support/events.ts';
import { type Gated, openGated } from '../support/gate.ts';
import { pullRequest, type Story } from '../support/repo.ts';
import { HARMLESS, SHOP } from '../support/shop.ts';
import { visit } from '../support/visit.ts';

const worse = ({ messages }: { messages: unknown }): string =>
  JSON.stringify(messages).includes('briefly') ? 'no' : 'please wait';

describe('what is compared', () => {
  it('a push is gated, without a comment', async () => {
    const event = ({ base, head }: Story) => pushEvent({ before: base, after: head });
    const { run, comments, close } = await visit({ answer: worse, event });
    expect({ verdict: run.outputs.verdict, code: run.code, comments }).toEqual({
      verdict: 'fail',
      code: 1,
      comments: [],
    });
    expect(run.summary).toContain('Blocked: ');
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
});

describe('what is compared, without a process around it', () => {
  const story = pullRequest(SHOP, HARMLESS);
  let gated: Gated;
  beforeAll(async () => void (gated = await openGated(story.repo, worse)));
  afterAll(() => gated.close());

  const { base, head } = story;
  const told = (event: ActionEvent, inputs: Readonly<Record<string, string>> = {}) =>
    gated.run({ event, workspace: story.checkout().dir, inputs });

  it.each([
    ['a push to a new branch', pushEvent({ before: '0'.repeat(40), after: head })],
    ['a merge group', mergeGroupEvent({ base, head })],
    ['a dispatch, against the commit before', dispatchEvent({ sha: head })],
  ])('%s is gated, and is no pull request to comment on', async (_, event) => {
    const { run, report } = await told(event);
    expect({ verdict: run.outputs['verdict'], code: run.code, pull: report.proposal.pull }).toEqual({
      verdict: 'fail',
      code: 1,
      pull: null,
    });
    expect(report.proposal).toMatchObject({ base, head });
    expect(run.summary).toContain('Blocked: ');
  });

  it('the workflow may name other revisions', async () => {
    const { run, calls } = await told(pullRequestEvent(story), { base: 'HEAD', head: 'HEAD' });
    expect({ verdict: run.outputs['verdict'], calls }).toEqual({ verdict: 'unchanged', calls: 0 });
  });

  it('a revision that does not exist is told', async () => {
    const { run, text } = await told(pullRequestEvent(story), { base: 'nowhere' });
    expect(run.code).toBe(1);
    expect(text).toContain('there is no revision "nowhere"');
  });

  it('a pull request without a merge commit is compared with where it began', async () => {
    const { run } = await told({ ...pullRequestEvent(story), sha: head });
    expect({ verdict: run.outputs['verdict'], code: run.code }).toEqual({ verdict: 'fail', code: 1 });
  });

  it('an event that does not say what to compare says so', async () => {
    const { run, text, calls } = await told(scheduleEvent({ sha: head }));
    expect({ code: run.code, calls }).toEqual({ code: 1, calls: 0 });
    expect(text).toContain('the event schedule does not say what to compare');
  });
});

describe('a recording', () => {
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
