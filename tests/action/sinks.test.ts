/** What can not be written, and what is never written. */
import { inflateRawSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { startArtifactService } from '../support/artifact-service.ts';
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
    const service = await startArtifactService();
    const { run, comments, close } = await visit({
      env: service.env,
      answer: () =>
        `please keep ${KEY} and ${Buffer.from(KEY).toString('base64')} and ${[...KEY].reverse().join('')}`,
      // The recording is uploaded, too: it keeps answers as they came, but never our keys.
      inputs: { trials: '2', cache: 'false', upload: 'true', redact: 'false' },
    });
    const [uploaded = {}] = Object.values(service.artifacts());
    await service.close();
    expect(Object.keys(uploaded).sort()).toEqual([
      'brief.md',
      'junit.xml',
      'report.html',
      'report.json',
      'report.md',
      'runs.jsonl',
    ]);
    expect(run.outputs['artifact-url']).toMatch(/\/artifacts\/5000$/);
    const packed = uploaded['report.html']?.match(/[A-Za-z0-9+/]{400,}={0,2}/g) ?? [];
    expect(packed.length).toBeGreaterThan(0);
    const pages = packed.map((each) => inflateRawSync(Buffer.from(each, 'base64')).toString('utf8'));
    const masked = run.stdout.replaceAll(/^::add-mask::.*$/gm, '');
    const texts = [...Object.values(uploaded), ...pages, ...comments];
    const sinks = [masked, run.stderr, run.summary, JSON.stringify(run.outputs), ...texts].join('\n');
    for (const form of [KEY, Buffer.from(KEY).toString('base64').slice(0, -2), [...KEY].reverse().join('')]) {
      expect(sinks).not.toContain(form);
    }
    close();
  });
});
