import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { startModelServer } from '../support/model-server.ts';
import { createRepo } from '../support/repo.ts';
import { SHOP } from '../support/shop.ts';
import { micro } from '../support/micro.ts';

const closing: (() => unknown)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0)) await close();
});

function shop() {
  const repo = createRepo();
  closing.push(() => repo.cleanup());
  repo.commit('first', Object.fromEntries(Object.entries(SHOP).map(([file, text]) => [file, text ?? ''])));
  return repo;
}

async function model(answer: (text: string) => string): Promise<string> {
  const server = await startModelServer({ answer: ({ messages }) => answer(JSON.stringify(messages)) });
  closing.push(() => server.close());
  return server.url;
}

describe('micro-metrics', () => {
  it('gates the working tree at home, and keeps its report out of commits', async () => {
    const repo = shop();
    writeFileSync(join(repo.dir, 'prompts/support.md'), 'You answer briefly.');
    const url = await model((text) => (text.includes('briefly') ? 'no' : 'please wait'));
    const env = { MICRO_METRICS_API_KEY: 'sk-home-0123456789' };
    const bad = await micro(repo.dir, ['gate', '--base', 'main', '--base-url', url], env);
    expect(bad.code).toBe(1);
    expect(bad.out).toContain('polite broke in');
    expect(existsSync(join(repo.dir, '.micro-metrics/report.html'))).toBe(true);
    expect(repo.git('status', '--porcelain').trim()).toBe('M prompts/support.md');
    const json = await micro(repo.dir, ['gate', '--base', 'main', '--base-url', url, '--json'], env);
    expect(JSON.parse(json.out)).toMatchObject({ version: 1, verdict: 'fail' });
  });

  it('does not say where a report is that could not be written', async () => {
    const repo = shop();
    writeFileSync(join(repo.dir, 'taken'), '');
    const { code, out } = await micro(repo.dir, ['gate', '--base', 'main', '--report-dir', 'taken']);
    expect(code).toBe(0);
    expect(out).toContain('the report could not be written');
    expect(out).not.toContain('The report is in');
  });

  it('says nothing changed, when nothing did', async () => {
    const { code, out } = await micro(shop().dir, ['gate', '--base', 'main']);
    expect({ code, out }).toMatchObject({
      code: 0,
      out: expect.stringContaining('No prompt, model or suite changed'),
    });
  });

  it('ends with 3 when it could not be computed, and with 2 when something was written wrong', async () => {
    const repo = shop();
    writeFileSync(join(repo.dir, 'prompts/support.md'), 'You answer briefly.');
    expect((await micro(repo.dir, ['gate', '--base', 'main'])).code).toBe(3);
    writeFileSync(join(repo.dir, '.github/micro-metrics.yml'), 'version: 1\ntarget: {}\n');
    const wrong = await micro(repo.dir, ['gate', '--base', 'main']);
    expect(wrong.code).toBe(2);
    expect(wrong.out).toContain('.github/micro-metrics.yml:2');
    expect(wrong.out).toContain('Did you mean "targets"');
  });

  it('tells by validate what a gate leaves alone: prompts that nothing reached, with their faults and traps', async () => {
    const repo = shop();
    const config = readFileSync(join(repo.dir, '.github/micro-metrics.yml'), 'utf8');
    const named =
      'targets:\n  old: { prompt: prompts/old.prompty }\n  worn: { prompt: prompts/worn.prompt.yml }';
    repo.commit('second', {
      '.github/micro-metrics.yml': config.replace('targets:', named),
      'prompts/old.prompty':
        '---\nmodel: { id: m, options: { temperature: "${env:HEAT:1}" } }\n---\nsystem:\nHi.\n',
      'prompts/worn.prompt.yml': 'messages: []\n',
    });
    expect(await micro(repo.dir, ['gate', '--base', 'main'])).toMatchObject({ code: 0 });
    const broken = await micro(repo.dir, ['validate']);
    expect(broken.code).toBe(2);
    expect(broken.out).toContain('prompts/worn.prompt.yml:1: there are no messages');
    writeFileSync(join(repo.dir, 'prompts/worn.prompt.yml'), 'messages: [{ role: user, content: Hi }]\n');
    const right = await micro(repo.dir, ['validate']);
    expect(right.code).toBe(0);
    expect(right.out).toContain('HEAT comes from the environment');
  });

  it('validates without a call', async () => {
    const repo = shop();
    const right = await micro(repo.dir, ['validate']);
    expect(right).toMatchObject({
      code: 0,
      out: expect.stringContaining('1 target, 1 suite, 12 cases, 2 metrics'),
    });
    writeFileSync(join(repo.dir, 'evals/orders.jsonl'), '{"id": 1}\n{"id": 1}\n');
    expect(await micro(repo.dir, ['validate'])).toMatchObject({
      code: 2,
      out: expect.stringContaining('evals/orders.jsonl:2'),
    });
  });

  it.each([
    [['gat'], 'Did you mean "gate"'],
    [[], 'no command was given'],
    [['plan', 'foo'], 'plan: "foo" is one word too many. Write micro-metrics plan [--base REF]'],
    [['demo', 'a', 'b'], 'demo: "a" is one word too many'],
    [['score', 'a.jsonl', 'b.jsonl'], 'score: "b.jsonl" is one word too many'],
    [['gate', '--colour'], '--colour'],
    [['validate', '--trials', '3'], 'validate does not read --trials. It reads --config, --endpoints'],
    [['gate', '--metric', 'tone'], 'gate does not read --metric'],
    [['plan', '--shard', '2', '--comment', 'never'], 'there is no flag --comment'],
    [['gate', '--base', 'nowhere'], 'there is no revision "nowhere"'],
    [['gate', '--concurrency', 'many'], '--concurrency: "many" is not a number'],
    [['gate', '--base', 'main', '--base', 'HEAD'], '--base stands twice. Leave one of them out.'],
    [['gate', '--timeout', '-1'], 'error: --timeout: '],
    [['gate', '--timeout'], 'error: --timeout lacks what it takes. Write --timeout SECONDS.\n'],
    [
      ['gate', '--base', '--force'],
      'error: --base lacks what it takes: "--force" reads as a flag. Write --base REF, or --base=--force if that is meant.\n',
    ],
    [
      ['gate', '--base', ''],
      'error: --base lacks what it takes: it is empty, as a variable is that nobody set. Write --base REF, or leave it out.\n',
    ],
    [['gate', '--max-cost='], 'error: --max-cost lacks what it takes: it is empty'],
    [['gate', '--force=yes'], 'error: --force takes nothing after it. Write --force.\n'],
    [['gate', '-x'], 'error: there is no flag -x. --help tells which there are.\n'],
  ])('refuses %j', async (args, words) => {
    expect(await micro(shop().dir, args)).toMatchObject({ code: 2, out: expect.stringContaining(words) });
  });

  it('says of itself what it can, of a command which flags it reads, and of a slip what was meant', async () => {
    const repo = shop();
    const help = await micro(repo.dir, ['gate', '-h']);
    expect({ code: help.code, out: help.out }).toEqual({
      code: 0,
      out: expect.stringMatching(/--max-cost USD/),
    });
    expect(help.out).not.toContain('--metric');
    expect((await micro(repo.dir, ['--version'])).out.trim()).toMatch(/^\d+\.\d+\.\d+/);
    const slip = await micro(repo.dir, ['gate', '--bsae', 'main']);
    expect({ code: slip.code, out: slip.out }).toEqual({
      code: 2,
      out: expect.stringContaining('there is no flag --bsae. Did you mean "--base"?'),
    });
  });
});
