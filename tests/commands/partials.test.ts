/** What once went unseen: an edit that the gate did not notice, or a test that was dropped without a word. */
import { rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { micro } from '../support/micro.ts';
import { createRepo, type Files } from '../support/repo.ts';

const closing: (() => void)[] = [];
afterEach(() => closing.splice(0).forEach((close) => close()));

function repository() {
  const repo = createRepo();
  closing.push(repo.cleanup);
  return repo;
}

const config = (prompt: string): Files => ({
  '.github/micro-metrics.yml': `version: 1
targets: { t: { prompt: ${prompt}, model: config/m.json } }
suites: { s: { targets: [t], cases: [evals/a.jsonl], metrics: [short] } }
metrics: { short: { measure: length, options: { max: 1000 } } }
`,
  'config/m.json': '{"model":"m-2024-01-01"}',
  'evals/a.jsonl': '{"id":"a","input":{"question":"hi"}}',
});

const promptfoo = (more: string, prompt = 'Say {{question}}'): Files => ({
  'promptfooconfig.yaml': `prompts: ["${prompt}"]\nproviders: [openai:chat:m-2025-04-14]\n${more}`,
});
const TEST = 'tests: [{ vars: { question: hi }, assert: [{ type: contains, value: OK }] }]\n';

async function planned(base: Files, head: Files) {
  const repo = repository();
  repo.commit('base', base);
  repo.commit('head', head);
  return micro(repo.dir, ['plan', '--base', 'HEAD~1', '--head', 'HEAD']);
}

async function validated(files: Files) {
  const repo = repository();
  repo.commit('first', files);
  return micro(repo.dir, ['validate']);
}

describe('a file that goes into a prompt', () => {
  it('is not passed over for another of its name when it becomes a link', async () => {
    const repo = repository();
    const chat = '[{"role":"system","content":"file://tone.txt"},{"role":"user","content":"{{question}}"}]';
    repo.commit('base', {
      ...config('prompts/p.json'),
      ...{ 'prompts/p.json': chat, 'prompts/tone.txt': 'Be nice', 'tone.txt': 'Be rude', 'other.txt': 'x' },
    });
    rmSync(join(repo.dir, 'prompts/tone.txt'));
    symlinkSync('../other.txt', join(repo.dir, 'prompts/tone.txt'));
    repo.commit('head', {});
    const { code, out } = await micro(repo.dir, ['plan', '--base', 'HEAD~1', '--head', 'HEAD']);
    expect(code).toBe(2);
    expect(out).toContain('prompts/tone.txt is a symbolic link');
  });

  it('is not passed over when it is no text any more', async () => {
    const repo = repository();
    const files = { 'prompts/p.hbs': 'Hello {{> tone}} {{question}}\n', 'prompts/tone.hbs': 'Be nice' };
    repo.commit('base', { ...config('prompts/p.hbs'), ...files, 'prompts/_tone.prompt': 'Be rude' });
    writeFileSync(join(repo.dir, 'prompts/_tone.prompt'), Buffer.from([0xff, 0xfe, 0x42, 0]));
    repo.commit('head', {});
    const { code, out } = await micro(repo.dir, ['plan', '--base', 'HEAD~1', '--head', 'HEAD']);
    expect([code, out]).toEqual([2, expect.stringContaining('prompts/_tone.prompt is not UTF-8 text')]);
  });

  it('is seen through an include with a space in it', async () => {
    const prompt = { 'prompts/p.md': 'Hi {{ > prompts/t.md}} {{question}}\n', 'prompts/t.md': 'A' };
    const { out } = await planned({ ...config('prompts/p.md'), ...prompt }, { 'prompts/t.md': 'B' });
    expect(out).toContain('because prompts/t.md changed');
  });
});

describe('a promptfoo config', () => {
  it('finds prompts by a glob, and names paths that lead nowhere instead of asking them as words', async () => {
    const files = { 'prompts/p.txt': 'Say {{question}}' };
    const { out } = await planned(
      { ...promptfoo(TEST, 'prompts/*.txt'), ...files },
      { 'prompts/p.txt': 'Shout {{question}}' },
    );
    expect(out).toContain('because prompts/p.txt changed');
    for (const path of ['prompts/', 'prompts/p', 'prompts/p.yaml:main', 'prompts/none.txt']) {
      const said = await validated({ ...promptfoo(TEST, path), ...files });
      expect(said.out).toContain(`the prompt ${path} (no such file)`);
    }
  });

  it('drops no test for an assert that is no list', async () => {
    const { code, out } = await validated(
      promptfoo('tests:\n  - { vars: { question: hi }, assert: { type: contains, value: no } }\n'),
    );
    expect(code).toBe(2);
    expect(out).toContain('promptfooconfig.yaml:4: assert must be a list');
  });

  it('reads settings and variables from files, and sees when they change', async () => {
    const provider = (temperature: number): Files => ({ 'pc.yaml': `temperature: ${temperature}\n` });
    const settings: Files = {
      'promptfooconfig.yaml': `prompts: ['Say {{question}}']\nproviders: [{ id: openai:chat:m-2025-04-14, config: file://pc.yaml }]\n${TEST}`,
    };
    const changed = await planned({ ...settings, ...provider(0) }, provider(2));
    expect(changed.out).toContain('because the config of the target changed');
    const vars = promptfoo('tests: [{ vars: file://v.yaml, assert: [{ type: contains, value: OK }] }]\n');
    const asked = await planned({ ...vars, 'v.yaml': 'question: q\n' }, { 'v.yaml': 'question: r\n' });
    expect(asked.out).toContain("because the suite's cases changed");
  });
});

it('a .prompt.yml whose tests are a mapping is an error with its line', async () => {
  const { code, out } = await validated({
    'a.prompt.yml':
      'model: m-1\nmessages: [{ role: user, content: "Say {{input}}" }]\ntestData: { input: hi }\nevaluators: { name: e, string: { contains: no } }\n',
  });
  expect(code).toBe(2);
  expect(out).toContain('a.prompt.yml:3: testData must be a list');
});

it('init writes what validate takes, whatever prompts are called', async () => {
  const repo = repository();
  const prompt = '---\nmodel: m-2024-01-01\n---\nHi {{question}}\n';
  repo.commit('first', { 'prompts/1.md': prompt, 'prompts/null.md': prompt, 'prompts/true.md': prompt });
  expect((await micro(repo.dir, ['init'])).code).toBe(0);
  const { code, out } = await micro(repo.dir, ['validate']);
  expect([code, out]).toEqual([0, expect.stringContaining('is right: 3 targets')]);
});
