/** Base against itself, as a scheduled workflow runs it. */
import { expect, it } from 'vitest';
import { scheduleEvent } from '../support/events.ts';
import { BASE } from '../support/noisy-shop.ts';
import { visit } from '../support/visit.ts';

it('looks at what there is where nothing is proposed, and only the summary tells', async () => {
  const { run, calls, comments, close } = await visit({
    base: BASE,
    inputs: { mode: 'aa' },
    event: (story) => scheduleEvent({ sha: story.head }),
  });
  expect({ code: run.code, verdict: run.outputs.verdict, comments }).toEqual({
    code: 0,
    verdict: 'pass',
    comments: [],
  });
  expect(JSON.stringify(calls)).toContain('politely and briefly');
  expect(run.summary).toContain('Base against itself');
  close();
});
