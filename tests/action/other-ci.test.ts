/** The lines of docs/other-ci.md, word for word, in shells as these services open them, on checkouts as they make them. */
import { spawn } from 'node:child_process';
import { mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { once } from 'node:events';
import { delimiter, dirname, join, resolve } from 'node:path';
import { text } from 'node:stream/consumers';
import { afterAll, expect, it } from 'vitest';
import { parse } from 'yaml';
import { reportSchema } from '../../src/render/report-schema.ts';
import { refuseStale } from '../support/bundle.ts';
import { listen } from '../support/loopback.ts';
import { startModelServer } from '../support/model-server.ts';
import { pullRequest } from '../support/repo.ts';
import { SHOP } from '../support/shop.ts';
import { KEY } from '../support/visit.ts';

const page = readFileSync('docs/other-ci.md', 'utf8');
const under = (heading: string): string => page.split(`\n## ${heading}\n`)[1]?.split('\n## ')[0] ?? '';
const block = (heading: string, language: string): string =>
  new RegExp(`^\`\`\`${language}\\n([\\s\\S]*?)^\`\`\``, 'm').exec(under(heading))?.[1] ?? '';

interface Steps {
  readonly script?: string;
}

const LINES = {
  GitLab: (parse(block('GitLab', 'yaml')) as Record<string, { script: string[] }>)['prompt-gate']?.script[0],
  Jenkins: /sh '([^']*)'/.exec(block('Jenkins', 'groovy'))?.[1],
  'Azure Pipelines': (parse(block('Azure Pipelines', 'yaml')) as { steps: Steps[] }).steps.find(
    ({ script }) => script !== undefined,
  )?.script,
};

/** Main has moved on after the branch left it: what it asks for since is none of the branch's business. */
const onMain = { 'prompts/support.md': 'You answer politely, always. Say please.\n' };
const rude = pullRequest(
  SHOP,
  { 'prompts/support.md': 'You answer rudely. Say please.\n' },
  { onMain: { 'README.md': 'A large shop.\n' } },
);
const quiet = pullRequest(SHOP, { 'README.md': 'Our shop.\n' }, { onMain });
const model = await startModelServer({
  answer: ({ messages }) => (JSON.stringify(messages).includes('rudely') ? `no, ${KEY}` : 'please wait'),
});
afterAll(async () => {
  await model.close();
  for (const { repo } of [rude, quiet]) repo.cleanup();
});

interface Shell {
  readonly command: readonly string[];
  readonly env: Readonly<Record<string, string>>;
}

/** Runs a line in a shell that has nothing but what its service gives it. */
async function run(line: string, cwd: string, { command, env }: Shell) {
  refuseStale();
  const [shell = 'sh', ...flags] = command;
  const path = [dirname(process.execPath), process.env['PATH']].join(delimiter);
  const child = spawn(shell, [...flags, line], { cwd, env: { PATH: path, ...env } });
  const [said, beside, [code]] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    once(child, 'close') as Promise<[number]>,
  ]);
  return { code, said: said + beside };
}

type Story = typeof rude;

/** What a service checks out, and its variables. */
const SERVICES: Readonly<
  Record<keyof typeof LINES, (story: Story) => Shell & { readonly ref: string; readonly at: string }>
> = {
  // A pipeline of the branch itself.
  GitLab: ({ mergeBase, head }) => ({
    command: ['bash', '-eo', 'pipefail', '-c'],
    env: { CI: 'true', CI_MERGE_REQUEST_DIFF_BASE_SHA: mergeBase, CI_COMMIT_SHA: head },
    ref: 'refs/pull/1/head',
    at: head,
  }),
  Jenkins: ({ head }) => ({
    command: ['sh', '-xe', '-c'],
    env: { CHANGE_TARGET: 'main', CHANGE_ID: '1' },
    ref: 'refs/pull/1/head',
    at: head,
  }),
  // The merge with the target.
  'Azure Pipelines': ({ merge }) => ({
    command: ['bash', '--noprofile', '--norc', '-c'],
    env: { SYSTEM_PULLREQUEST_TARGETBRANCHNAME: 'main', BUILD_REASON: 'PullRequest' },
    ref: 'refs/pull/1/merge',
    at: merge ?? '',
  }),
};

function opened(service: keyof typeof LINES, story: Story) {
  const { ref, at, ...shell } = SERVICES[service](story);
  const checkout = story.repo.shallowClone(ref, 0);
  checkout.git('checkout', '--quiet', '--detach', at);
  symlinkSync(resolve('.'), join(checkout.dir, 'micro-metrics'));
  const line = `${LINES[service] ?? ''} --base-url ${model.url}`;
  const env = { ...shell.env, OPENAI_API_KEY: KEY };
  const left = (name: string): string => readFileSync(join(checkout.dir, 'out', name), 'utf8');
  return { line, dir: checkout.dir, shell: { ...shell, env }, left };
}

const services = Object.keys(LINES) as (keyof typeof LINES)[];

it.each(services)('%s: what got worse ends red, and is told everywhere without a key', async (service) => {
  const { line, dir, shell, left } = opened(service, rude);
  const { code, said } = await run(line, dir, shell);
  expect([code, said]).toEqual([1, expect.stringContaining('Blocked: polite broke in 12 of 12 cases')]);
  expect(left('junit.xml')).toMatch(/<testsuites name="micro-metrics" tests="3" failures="1" errors="0"/);
  expect(left('report.md')).toContain('## ❌ Blocked: polite broke in 12 of 12 cases');
  for (const name of ['report.json', 'report.html', 'report.md', 'junit.xml', 'runs.jsonl', 'brief.md'])
    expect(left(name)).not.toContain(KEY);
  expect(said).not.toContain(KEY);
});

it.each(services)('%s: what others changed since is not what this branch changes', async (service) => {
  const { line, dir, shell, left } = opened(service, quiet);
  expect((await run(line, dir, shell)).code).toBe(0);
  const { verdict } = reportSchema.parse(JSON.parse(left('report.json')));
  expect(verdict).toBe('unchanged');
});

it('a variable that is not set, and a branch that is not there, are no reason to compare with something else', async () => {
  const gitlab = opened('GitLab', rude);
  const none = { ...gitlab.shell, env: { ...gitlab.shell.env, CI_MERGE_REQUEST_DIFF_BASE_SHA: '' } };
  const words = 'error: --base lacks what it takes: it is empty';
  expect(await run(gitlab.line, gitlab.dir, none)).toEqual({ code: 2, said: expect.stringContaining(words) });
  const jenkins = opened('Jenkins', rude);
  const away = { ...jenkins.shell, env: { ...jenkins.shell.env, CHANGE_TARGET: 'releases' } };
  expect(await run(jenkins.line, jenkins.dir, away)).toEqual({
    code: 2,
    said: expect.stringContaining(words),
  });
});

it('the comment of GitLab is the report, word for word', async () => {
  const { dir } = opened('GitLab', quiet);
  mkdirSync(join(dir, 'out'));
  const report = '## ✅ Nothing got worse & more\n\n```diff\n+ a=b\n```\n';
  writeFileSync(join(dir, 'out/report.md'), report);
  const came: string[] = [];
  const server = await listen(async (request, response) => {
    came.push(
      `${request.method} ${request.url} ${String(request.headers['private-token'])}`,
      await text(request),
    );
    response.writeHead(201).end('{}');
  });
  const env = {
    CI_API_V4_URL: `${server.url}/api/v4`,
    CI_PROJECT_ID: '9',
    CI_MERGE_REQUEST_IID: '5',
    NOTES_TOKEN: 'glpat-1',
  };
  const { code } = await run(block('GitLab', 'sh'), dir, { command: ['bash', '-eo', 'pipefail', '-c'], env });
  await server.close();
  expect(code).toBe(0);
  expect(came[0]).toBe('POST /api/v4/projects/9/merge_requests/5/notes glpat-1');
  expect(new URLSearchParams(came[1]).get('body')).toBe(report);
});
