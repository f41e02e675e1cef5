/** Servers as systems under test: started a side on a free port, and asked over HTTP on this machine. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Report } from '../../src/types.ts';
import { gateInside } from '../support/in-repository.ts';
import { configOf, serverOf } from '../support/programs.ts';
import { CASES } from '../support/shop.ts';

const target = (more = ''): string =>
  `{ http: "http://127.0.0.1:{port}/chat", serve: [node, app/server.mjs], ready: /healthz, watch: ["app/**"]${more} }`;

function served(base: string, head: string, more = '', inputs: Readonly<Record<string, string>> = {}) {
  return gateInside({
    base: {
      '.github/micro-metrics.yml': configOf(target(more)),
      'evals/orders.jsonl': CASES,
      'app/server.mjs': serverOf(base),
    },
    head: { 'app/server.mjs': serverOf(head) },
    inputs: { 'allow-commands': 'true', timeout: '20', ...inputs },
  });
}

function said({ runs }: Report): string[] {
  return runs.flatMap(({ trial, result }) =>
    trial.side === 'candidate' ? [result.ok ? (result.value[0]?.text ?? '') : result.failure.message] : [],
  );
}

const POLITE = "reply({ output: 'please wait' });";

describe('an http target', () => {
  it('is sent the case and its trace parent, and answers in our own form', async () => {
    const { report } = await served(
      POLITE,
      'reply({ output: `wait ${asked.input.question} ${asked.traceparent === request.headers.traceparent}` });',
    );
    expect(report.verdict.outcome).toBe('fail');
    expect(said(report)).toContain('wait Where is order 3? true');
    expect(
      report.runs.every(({ result }) => result.ok && typeof result.value[0]?.latencyMs === 'number'),
    ).toBe(true);
  });

  it('is spoken to in its own words, by a template and a pointer', async () => {
    const more =
      ', request: { messages: [{ role: user, content: "Hello: {{input.question}}" }], n: "{{trial}}" }, answer: /choices/0/text';
    const { report } = await served(
      POLITE.replace('{ output', '{ choices: [{ text').replace(' });', ' }] });'),
      'reply({ choices: [{ text: `please ${JSON.stringify(asked)}` }] });',
      more,
    );
    expect(report.verdict.outcome).toBe('pass');
    expect(said(report)).toContain(
      'please {"messages":[{"role":"user","content":"Hello: Where is order 3?"}],"n":0}',
    );
  });

  it('may answer in pieces, and it is told when the first one came', async () => {
    const more = ', request: { q: "{{input.question}}" }, answer: { stream: sse, at: /delta }';
    const send = (pieces: string): string =>
      `for (const delta of [${pieces}]) response.write(\`data: \${JSON.stringify({ delta })}\\n\\n\`);`;
    const whole = `${send("'please ', asked.q")} response.end('data: [DONE]\\n\\n');`;
    const { report } = await served(whole, whole.replace("'please '", "'please, '"), more);
    expect(report.verdict.outcome).toBe('pass');
    expect(said(report)).toContain('please, Where is order 3?');
    const [answer] = report.runs.flatMap(({ result }) => (result.ok ? result.value : []));
    expect(answer?.firstTokenMs).toBeGreaterThan(0);
    expect(answer?.firstTokenMs).toBeLessThanOrEqual(answer?.latencyMs ?? 0);
    const broken = await served(
      whole,
      `${send("'ple'")} response.write('event: error\\ndata: overloaded\\n\\n');`,
      more,
    );
    expect(broken.report.verdict.outcome).toBe('fail');
    expect(said(broken.report).join()).toContain('the server broke off its answer: overloaded');
  });

  it('is asked to finish before it is ended, also behind what started it', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'finish-'));
    const note = join(folder, 'note');
    const finish = `process.once('SIGTERM', () => { writeFileSync('${note}', 'done'); process.exit(0); }); ${POLITE}`;
    const behind = target().replace(
      'serve: [node, app/server.mjs]',
      'serve: [sh, -c, "node app/server.mjs; true"]',
    );
    const base = {
      '.github/micro-metrics.yml': configOf(behind),
      'evals/orders.jsonl': CASES,
      'app/server.mjs': `import { writeFileSync } from 'node:fs';\n${serverOf(POLITE)}`,
    };
    const head = { 'app/server.mjs': `import { writeFileSync } from 'node:fs';\n${serverOf(finish)}` };
    await gateInside({ base, head, inputs: { 'allow-commands': 'true', timeout: '20' } });
    expect(readFileSync(note, 'utf8')).toBe('done');
    rmSync(folder, { recursive: true });
  });

  it.each([
    ['ends', 'process.exit(4);', /the server ended with exit code 4/, {}],
    ['answers with an error', "reply('no index', 500);", /the server answered 500: "no index"/, {}],
    ['answers what is none', "response.end('<html>');", /the server answered <html>/, {}],
    ['never answers', '', /gave no answer within 1\.5 s/, { timeout: '1.5' }],
  ])('that %s gives no answers, which is no wrong one', async (_, body, words, inputs) => {
    const { report } = await served(POLITE, body, '', inputs);
    expect(report.verdict.outcome).toBe('error');
    expect(said(report).join('\n')).toMatch(words);
  });
});
