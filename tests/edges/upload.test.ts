/** The report as an artifact of the run: what is in it, what never is, and what happens where it can't be kept. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { deflateRawSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { addressesOf } from '../../src/edges/addresses.ts';
import { readInputs } from '../../src/edges/inputs.ts';
import { perform } from '../../src/edges/posts.ts';
import type { Post } from '../../src/types.ts';
import { type ArtifactService, type Refusal, startArtifactService } from '../support/artifact-service.ts';
import { assignmentsIn } from '../support/commands.ts';
import { KEY, useDesk } from '../support/desk.ts';

const desk = useDesk();
let service: ArtifactService;
beforeEach(async () => {
  service = await startArtifactService();
  for (const [name, value] of Object.entries(service.env)) vi.stubEnv(name, value);
  vi.stubEnv('GITHUB_SERVER_URL', 'https://github.com');
});
afterEach(() => service.close());

const RUN = {
  GITHUB_SERVER_URL: 'https://github.com',
  GITHUB_REPOSITORY: 'acme/shop',
  GITHUB_RUN_ID: '4711',
  GITHUB_JOB: 'prompt-gate',
  GITHUB_ACTION: '__micro-metrics_micro-metrics',
  INPUT_CONFIG: '.github/micro-metrics.yml',
};

const POSTS: readonly Post[] = [
  { kind: 'comment', body: 'body', relevant: true },
  { kind: 'file', name: 'report.json', text: `{"echo":"${KEY}"}` },
  { kind: 'page', name: 'report.html', parts: () => ['<p>', { pack: KEY }, '</p>'] },
  { kind: 'pieces', name: 'runs.jsonl', pieces: () => ['{"text":"call 030 1234567"}\n'] },
  { kind: 'output', name: 'verdict', value: 'fail' },
];

/** Where a job with these inputs and variables uploads to. */
function uploadOf(inputs: Record<string, string> = {}, env: Record<string, string> = {}) {
  const given: Record<string, string> = { upload: 'true', ...inputs };
  const proposal = {
    event: 'push',
    base: '',
    head: '',
    commit: '',
    pull: null,
    trusted: true,
    opened: false,
  };
  const verdict = { outcome: 'fail', checks: [], trouble: [] } as const;
  const { log, reportDir } = desk.addresses();
  const told = {
    env: { ...RUN, ...env },
    log,
    reportDir,
    inputs: readInputs((name) => given[name] ?? ''),
    expects: null,
  };
  return addressesOf({ proposal, verdict }, told).upload;
}

const run = (inputs?: Record<string, string>, env?: Record<string, string>) =>
  perform(POSTS, 'fail', { ...desk.addresses(), upload: uploadOf(inputs, env) });

const outputs = () => assignmentsIn(desk.file('outputs'));

describe('an uploaded report', () => {
  it('is what this run wrote, without our keys and without the recording', async () => {
    writeFileSync(join(desk.dir, 'other.txt'), 'x');
    await run();
    const { 'micro-metrics-prompt-gate': files = {} } = service.artifacts();
    expect(Object.keys(files).toSorted()).toEqual(['report.html', 'report.json']);
    expect(files['report.json']).toBe('{\n  "echo": "***"\n}\n');
    const page = files['report.html'] ?? '';
    expect(page).toContain(deflateRawSync('"***"').toString('base64'));
    expect(outputs()['artifact-url']).toBe('https://github.com/acme/shop/actions/runs/4711/artifacts/5000');
    expect(desk.warnings()).toEqual([]);
    expect(desk.comments()).toHaveLength(1);
  });

  it('holds the recording where answers may be shown as they came', async () => {
    await run({ redact: 'false' });
    const [files = {}] = Object.values(service.artifacts());
    expect(Object.keys(files)).toContain('runs.jsonl');
  });

  it('lets nothing of its client into the log, least of all the signature', async () => {
    await run();
    expect(service.calls).toContain('blob');
    expect(desk.out).not.toMatch(/signature|Uploaded|Artifact name/);
  });

  it('is none unless asked for', async () => {
    await perform(POSTS, 'fail', { ...desk.addresses(), upload: uploadOf({ upload: '' }) });
    expect(service.calls).toEqual([]);
    expect(outputs()['artifact-url']).toBe('');
  });

  it.each<[string, Record<string, string>, string]>([
    ['the usual step', {}, 'micro-metrics-prompt-gate'],
    ['a second step', { GITHUB_ACTION: '__acme_gate_2' }, 'micro-metrics-prompt-gate-2'],
    ['a step with an id', { GITHUB_ACTION: 'german' }, 'micro-metrics-prompt-gate-german'],
    ['another config', { INPUT_CONFIG: 'evals/de.yml' }, 'micro-metrics-prompt-gate-evals-de.yml'],
    ['a re-run', { GITHUB_RUN_ATTEMPT: '2' }, 'micro-metrics-prompt-gate-attempt-2'],
    ['a name that no file may have', { GITHUB_JOB: 'a/b:*?"<>|\n' }, 'micro-metrics-a-b-'],
  ])('has a name of its own: %s', (_, env, name) => {
    expect(uploadOf({}, env)?.name).toBe(name);
  });
});

describe('a key in a file', () => {
  it.each([
    ['plainly', 'report.json', `{"x":"${KEY}"}`],
    [
      'packed',
      'report.html',
      `<script>${deflateRawSync(`"${'x '.repeat(99)}${KEY}"`).toString('base64')}</script>`,
    ],
  ])('that got there %s stops the upload', async (_, name, text) => {
    const { uploadReport } = await import('../../src/edges/github/upload.ts');
    writeFileSync(join(desk.dir, name), text);
    const to = { name: 'x', page: '', withRecording: false, folder: desk.dir };
    const { log } = desk.addresses();
    const deadline = { signal: new AbortController().signal, left: () => 1, wait: async () => undefined };
    await expect(uploadReport([name], to, log, deadline)).rejects.toThrow(`${name} holds a key`);
    expect(service.calls).toEqual([]);
  });
});

describe('an upload that fails is one warning, and all else is told', () => {
  const said = () => {
    const [warning = '', ...more] = desk.warnings();
    expect(more).toEqual([]);
    expect(desk.comments()).toHaveLength(1);
    expect(outputs()).toMatchObject({ verdict: 'fail', 'artifact-url': '' });
    expect(outputs()['comment-url']).toMatch(/^http/);
    expect(desk.file('report/report.json')).toContain('***');
    expect(warning).toContain('the report could not be uploaded: ');
    return warning;
  };

  it.each<[string, Refusal, RegExp]>([
    ['403', { method: 'CreateArtifact', status: 403 }, /A re-run of this job uploads it/],
    ['404', { method: 'CreateArtifact', status: 404 }, /the files are in `report-dir`/],
    ['422', { method: 'FinalizeArtifact', status: 422 }, /A re-run of this job uploads it/],
    ['a name that is taken', { method: 'CreateArtifact', status: 409 }, /In a matrix/],
    [
      'no room',
      {
        method: 'CreateArtifact',
        status: 403,
        body: '{"msg":"insufficient usage to create artifact, quota"}',
      },
      /no room for artifacts/,
    ],
    ['a blob that is refused', { method: 'blob', status: 403, body: '' }, /A re-run of this job uploads it/],
  ])('%s', async (_, refusal, advice) => {
    service.fail(refusal);
    await run();
    expect(said()).toMatch(advice);
    expect(service.artifacts()).toEqual({});
  });

  it.each<[string, Refusal]>([
    ['500', { method: 'CreateArtifact', status: 500 }],
    ['429', { method: 'CreateArtifact', status: 429 }],
    ['a body that is cut', { method: 'CreateArtifact', status: 200, body: '{"ok": tr' }],
    ['never answers', { method: 'CreateArtifact', status: null }],
    ['a blob that never answers', { method: 'blob', status: null }],
  ])('%s, until the seconds that GitHub has are over', async (_, refusal) => {
    const over = new AbortController();
    const deadline = { signal: over.signal, left: () => 20_000, wait: async () => undefined };
    service.fail(refusal);
    const telling = perform(POSTS, 'fail', { ...desk.addresses(), upload: uploadOf() }, deadline);
    await vi.waitFor(() => expect(service.calls).toContain(refusal.method), 20_000);
    over.abort(new DOMException('The operation was aborted due to timeout', 'TimeoutError'));
    await telling;
    expect(said()).toContain('did not answer in time');
  });

  it('a job that runs elsewhere', async () => {
    vi.stubEnv('ACTIONS_RUNTIME_TOKEN', '');
    await run();
    expect(said()).toContain('leave `upload` out here');
  });

  it('a server of one’s own', async () => {
    vi.stubEnv('GITHUB_SERVER_URL', 'https://ghes.acme.example');
    await run();
    expect(said()).toContain('takes no artifacts of this kind');
  });
});

it('is refused where there is no report', () => {
  const given: Record<string, string> = { upload: 'true', mode: 'review' };
  expect(() => readInputs((name) => given[name] ?? '')).toThrow('the mode review writes no report');
});
