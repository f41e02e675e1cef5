/** What can not be written, and what is never written. */
import { describe, expect, it } from 'vitest';
import { KEY, visit } from '../support/visit.ts';

describe('what can not be written', () => {
  it('a comment: one warning, the summary, and the same verdict', async () => {
    const { run, comments, close } = await visit({
      permissions: { contents: 'read', pull_requests: 'read' },
    });
    expect({ verdict: run.outputs.verdict, code: run.code, comments }).toEqual({
      verdict: 'pass',
      code: 0,
      comments: [],
    });
    expect(run.annotations.filter(({ level }) => level === 'warning')).toHaveLength(1);
    expect(run.summary).toContain('Nothing got worse');
    close();
  });

  it('keys are in no sink, in no form', async () => {
    const { run, comments, close } = await visit({
      answer: () =>
        `please keep ${KEY} and ${Buffer.from(KEY).toString('base64')} and ${[...KEY].reverse().join('')}`,
      inputs: { trials: '2' },
    });
    const masked = run.stdout.replaceAll(/^::add-mask::.*$/gm, '');
    const sinks = [masked, run.stderr, run.summary, JSON.stringify(run.outputs), ...comments].join('\n');
    for (const form of [KEY, Buffer.from(KEY).toString('base64').slice(0, -2), [...KEY].reverse().join('')]) {
      expect(sinks).not.toContain(form);
    }
    close();
  });
});
