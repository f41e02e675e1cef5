/** From an empty desk to a config that holds, and what would be asked. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { createRepo, type Files, type Repo } from '../support/repo.ts';
import { type Ended, micro as command } from '../support/micro.ts';

const closing: (() => unknown)[] = [];
afterEach(() => closing.splice(0).forEach((close) => close()));

function repoWith(files: Files): Repo {
  const repo = createRepo();
  closing.push(() => repo.cleanup());
  repo.commit('first', files);
  return repo;
}

const micro = (cwd: string, ...args: readonly string[]): Promise<Ended> => command(cwd, args);

const FILE = '.github/micro-metrics.yml';
const PROMPTS: Files = {
  'prompts/support.md': '---\nmodel: scripted-1\n---\nYou help {{customer}}. {{> prompts/tone.md}}\n',
  'prompts/tone.md': 'Be kind.\n',
  'app/triage.prompt.yml': 'model: scripted-1\nmessages: [{ role: user, content: "Sort {{ticket}}" }]\n',
  'prompts/broken.prompt.yml': 'messages: []\n',
};

describe('micro-metrics init', () => {
  it('writes a config and first cases that validate, and says what it left out', async () => {
    const repo = repoWith(PROMPTS);
    const { code, out } = await micro(repo.dir, 'init');
    expect(code).toBe(0);
    expect(out).toContain('prompts/broken.prompt.yml is left out');
    expect(readFileSync(join(repo.dir, FILE), 'utf8')).toContain('support: { prompt: prompts/support.md }');
    expect(readFileSync(join(repo.dir, 'evals/triage.jsonl'), 'utf8')).toContain('"ticket"');
    const valid = await micro(repo.dir, 'validate');
    expect(valid).toMatchObject({ code: 0 });
    expect(valid.out).toContain(
      '3 of 4 prompt files are asked by a suite; not asked: prompts/broken.prompt.yml',
    );
  });

  it('never writes over what is there', async () => {
    const repo = repoWith({ ...PROMPTS, [FILE]: 'version: 1\n', 'evals/support.jsonl': 'mine\n' });
    const again = await micro(repo.dir, 'init');
    expect(again).toMatchObject({ code: 2 });
    expect(again.out).toContain('exists already');
    expect((await micro(repo.dir, 'init', '--config', 'other.yml')).code).toBe(0);
    expect(readFileSync(join(repo.dir, FILE), 'utf8')).toBe('version: 1\n');
    expect(readFileSync(join(repo.dir, 'evals/support.jsonl'), 'utf8')).toBe('mine\n');
  });

  it('offers suites of answers for what tells agents what to do', async () => {
    const repo = repoWith({
      'AGENTS.md': 'Run `npm test` before you commit.\n',
      '.claude/skills/returns/SKILL.md': 'Ask for a photo first.\n',
      'node_modules/x/AGENTS.md': 'Not ours.\n',
    });
    const { code, out } = await micro(repo.dir, 'init');
    expect(code).toBe(0);
    expect(out).toContain('in the target agents which one answers');
    const config = readFileSync(join(repo.dir, FILE), 'utf8');
    expect(config).toContain('returns: { prompt: [AGENTS.md, ".claude/skills/returns/SKILL.md"] }');
    expect(config).toContain('lacks: { measure: not-contains, options: { expected-at: /lacks');
    expect(config).not.toContain('node_modules');
    const asked = readFileSync(join(repo.dir, 'evals/returns.jsonl'), 'utf8');
    expect(JSON.parse(asked)).toMatchObject({ expected: { holds: [expect.any(String)] } });
    writeFileSync(join(repo.dir, FILE), config.replace(/(prompt: .*) \}/g, '$1, model: m.yml }'));
    writeFileSync(join(repo.dir, 'm.yml'), 'model: scripted-1\n');
    expect(await micro(repo.dir, 'validate')).toMatchObject({ code: 0 });
  });

  it('says what to do where there is nothing', async () => {
    const ended = await micro(repoWith({ 'README.md': 'A shop.\n' }).dir, 'init');
    expect(ended).toMatchObject({ code: 2 });
    expect(ended.out).toContain('no prompt was found');
  });
});

describe('micro-metrics plan', () => {
  it('says what would be asked and why, without asking', async () => {
    const repo = repoWith(PROMPTS);
    await micro(repo.dir, 'init');
    repo.commit('config');
    writeFileSync(join(repo.dir, 'prompts/tone.md'), 'Be brief.\n');
    writeFileSync(join(repo.dir, 'prompts/new.md'), 'You are new.\n');
    const { code, out } = await micro(repo.dir, 'plan', '--base', 'main');
    expect(code).toBe(0);
    expect(out).toContain(
      'support asks support: 1 case, at most 2 conversations, because prompts/tone.md changed',
    );
    expect(out).toContain('not covered: prompts/new.md:1: a new prompt');
    expect(out).not.toContain('triage');
  });
});
