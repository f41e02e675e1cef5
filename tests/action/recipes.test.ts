/** Workflows of the pages, run: with the inputs that they give, and with no more rights than that. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { type ActionEvent, pullRequestEvent } from '../support/events.ts';
import type { Story } from '../support/repo.ts';
import { jobsUnder, runJob } from '../support/recipe.ts';

const PAGE = 'docs/workflows.md';
const temp = mkdtempSync(join(tmpdir(), 'recipes-'));
afterAll(() => rmSync(temp, { recursive: true }));

const warnings = ({ annotations }: Awaited<ReturnType<typeof runJob>>['run']): string[] =>
  annotations.flatMap(({ level, message }) => (level === 'warning' ? [message] : []));

/** The owner has put the label on that has every suite asked, though nothing changed that a model reads. */
function labelled(story: Story): ActionEvent {
  const event = pullRequestEvent(story, { action: 'labeled' });
  const payload = {
    ...event.payload,
    label: { name: 'micro-metrics: run' },
    sender: { login: 'acme', type: 'User' },
  };
  return { ...event, payload };
}

it('a repository whose authors may push: comment, check run and review comments can be written', async () => {
  const jobs = jobsUnder(PAGE, 'A repository whose authors may push');
  const { run, comments, calls, violations, close } = await runJob(jobs['prompt-gate'], {
    temp,
    answer: () => 'please wait',
    head: { 'notes.md': 'Nothing that a model reads.\n' },
    event: labelled,
  });
  expect([run.outputs['verdict'], run.code, warnings(run), violations]).toEqual(['pass', 0, [], []]);
  expect(calls.length).toBeGreaterThan(0);
  expect(comments).toEqual([expect.stringContaining(run.outputs['command'] ?? 'nothing')]);
  close();
});

it('two jobs: the first asks and writes nothing, the second says the same without a key or a call', async () => {
  const jobs = jobsUnder(PAGE, 'Two jobs: the key here, the write token there');
  const answer = ({ messages }: { messages: unknown }): string =>
    JSON.stringify(messages).includes('briefly') ? 'no' : 'please wait';
  const ask = await runJob(jobs['ask'], { temp, answer });
  expect([ask.comments, ask.calls.length > 0]).toEqual([[], true]);
  expect(readFileSync(join(temp, 'asked/runs.jsonl'), 'utf8')).not.toBe('');
  const tell = await runJob(jobs['prompt-gate'], { temp, answer });
  expect([tell.calls, tell.comments.length, warnings(tell.run)]).toEqual([[], 1, []]);
  expect(tell.run.outputs['verdict']).toBe('fail');
  for (const name of ['verdict', 'headline', 'failed-metrics'])
    expect(tell.run.outputs[name]).toBe(ask.run.outputs[name]);
  ask.close();
  tell.close();
});
