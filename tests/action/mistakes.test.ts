/** What somebody wrote wrong, told by the shipped action; all kinds of it are in tests/pipelines/bad-input.test.ts. */
import { expect, it } from 'vitest';
import { CONFIG, FILE } from '../support/shop.ts';
import { visit } from '../support/visit.ts';

it('a path that leaves the repository is told with its place and its mend', async () => {
  const head = { [FILE]: CONFIG.replace('prompts/support.md', '../secrets.md') };
  const { run, comments, calls, violations, close } = await visit({ head });
  const [comment = ''] = comments;
  expect(comment).toContain('not a path inside the repository');
  expect(comment).toContain(FILE);
  expect({ code: run.code, verdict: run.outputs.verdict, calls, violations }).toEqual({
    code: 1,
    verdict: 'error',
    calls: [],
    violations: [],
  });
  expect(run.annotations[0]).toMatchObject({ level: 'error', file: FILE, line: 3 });
  close();
});

it('an input that is none of those allowed ends the step before anything is asked', async () => {
  const { run, calls, close } = await visit({ inputs: { comment: 'sometimes' } });
  expect(run.code).toBe(1);
  expect(run.stdout).toContain('always, changes');
  expect(calls).toEqual([]);
  close();
});
