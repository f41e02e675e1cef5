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

const TO_BE_NAMED = 'evals/model.yml:2: `name-of-your-model` stands for a model that nobody has chosen yet';

/** What `validate` finds wanting. */
async function lacks(repo: Repo): Promise<readonly string[]> {
  const { code, stdout } = await micro(repo.dir, 'validate', '--json');
  expect(code).toBe(0);
  return (JSON.parse(stdout) as { readonly lacks: readonly string[] }).lacks;
}

const read = (repo: Repo, file: string): string => readFileSync(join(repo.dir, file), 'utf8');

describe('micro-metrics init', () => {
  it('writes a config, cases and a workflow that lack nothing, and says what it left out', async () => {
    const repo = repoWith(PROMPTS);
    const { code, out } = await micro(repo.dir, 'init', '--today', '2026-08-31');
    expect(code).toBe(0);
    expect(out).toContain('prompts/broken.prompt.yml is left out');
    expect(out).toMatch(
      /Next:\n {2}micro-metrics plan .*\n {2}micro-metrics gate .*\n {2}gh secret set .*\n$/,
    );
    expect(read(repo, FILE)).toContain('support: { prompt: prompts/support.md }');
    expect(read(repo, FILE)).toContain('review-by: 2027-02-28');
    expect(read(repo, 'evals/triage.jsonl')).toContain('"ticket":"Hello, I am new here.');
    expect(JSON.parse(read(repo, 'evals/support.jsonl').split('\n')[0] ?? '')).toMatchObject({
      input: { customer: 'an example of customer' },
      turns: [expect.stringContaining('Hello')],
    });
    expect(read(repo, '.github/workflows/prompts.yml')).toContain('micro-metrics/micro-metrics@v1');
    expect(await lacks(repo)).toEqual([]);
    const valid = await micro(repo.dir, 'validate');
    expect(valid.out).toContain('6 metrics; 6 of them only look until the config says `stage: walk`');
    expect(valid.out).toContain(
      '3 of 4 prompt files are asked by a suite; not asked: prompts/broken.prompt.yml',
    );
  });

  it('finds the model of each prompt by its name, and whose the prompts are', async () => {
    const repo = repoWith({
      'prompts/support.md': 'You help.\n',
      'prompts/sales.md': 'You sell.\n',
      'config/models.yml': 'support: { model: scripted-1, temperature: 0 }\ndefault: { model: scripted-2 }\n',
      'config/other.yml': 'colour: red\nmodel: saloon\n',
      '.github/CODEOWNERS': '* @acme/all\n/.github/ @acme/prompts @acme/all # both\n/src/ @acme/code\n',
    });
    expect((await micro(repo.dir, 'init')).out).not.toContain('No ');
    expect(read(repo, FILE)).toContain(
      'support: { prompt: prompts/support.md, model: "config/models.yml#/support" }',
    );
    expect(read(repo, FILE)).toContain(
      'sales: { prompt: prompts/sales.md, model: "config/models.yml#/default" }',
    );
    expect(read(repo, FILE)).toContain('owner: "@acme/prompts"');
    expect(await lacks(repo)).toEqual([]);
  });

  it('writes a file to name the model in, where there is none', async () => {
    const plain = { 'prompts/support.md': 'You help.\n' };
    const unnamed = repoWith(plain);
    expect((await micro(unnamed.dir, 'init')).out).toContain('name it in evals/model.yml');
    expect(read(unnamed, FILE)).toContain('model: evals/model.yml }');
    expect(read(unnamed, 'evals/model.yml')).toContain('\nmodel: name-of-your-model\n');
    expect(await lacks(unnamed)).toEqual([expect.stringContaining(TO_BE_NAMED)]);
    expect(await micro(unnamed.dir, 'plan')).toMatchObject({
      code: 2,
      out: expect.stringContaining(TO_BE_NAMED),
    });
    const named = repoWith(plain);
    const { stdout } = await micro(named.dir, 'init', '--model', 'acme/m-1', '--json');
    expect(JSON.parse(stdout)).toMatchObject({
      written: [FILE, 'evals/support.jsonl', 'evals/model.yml', '.github/workflows/prompts.yml'],
      notes: [expect.stringContaining('@your-team')],
      next: [
        expect.stringContaining('micro-metrics plan'),
        expect.stringContaining('micro-metrics gate'),
        expect.stringContaining('gh secret set'),
      ],
    });
    expect(read(named, 'evals/model.yml')).toContain('model: "acme/m-1"');
  });

  it('keeps evals that work, and gives their prompts no second target', async () => {
    const repo = repoWith({
      'prompts/team.prompt.yml':
        'model: scripted-1\nmessages: [{ role: user, content: "Sort {{ticket}}" }]\ntestData: [{ ticket: Broken, expected: repairs }]\nevaluators: [{ name: team, string: { contains: repairs } }]\n',
      'evals/promptfooconfig.yaml':
        'prompts: [file://../prompts/reply.txt]\nproviders: [openai:chat:scripted-1]\ntests: [{ vars: { q: Hi }, assert: [{ type: contains, value: hi }] }]\n',
      'prompts/reply.txt': 'Reply to {{q}}\n',
      'prompts/other.md': 'You are other.\n',
    });
    const { out } = await micro(repo.dir, 'init', '--model', 'scripted-1');
    const config = read(repo, FILE);
    expect(out).not.toContain('left out');
    expect(config).toContain(
      'evals: # their own tests go on counting\n  - evals/promptfooconfig.yaml\n  - prompts/team.prompt.yml\n',
    );
    expect(config).toContain('other: { prompt: prompts/other.md');
    expect(config).not.toMatch(/reply|team: \{/);
    expect(await lacks(repo)).toEqual([]);
    expect((await micro(repo.dir, 'validate')).out).toContain('3 targets, 3 suites');
  });

  it('asks a service through a program of a few lines; beside prompts it is only offered', async () => {
    const service = {
      'app/bot.py': 'import openai\n\ndef answer(question): return openai.x(question)\n',
      'tests/test_bot.py': 'import openai\n',
    };
    const alone = repoWith(service);
    expect((await micro(alone.dir, 'init')).out).toContain('micro-metrics gate --allow-commands ');
    expect(read(alone, FILE)).toContain(
      '  bot: { command: [python3, -m, evals.ask_bot], watch: [app/**, evals/ask_bot.py], env: [OPENAI_API_KEY] }',
    );
    expect(read(alone, 'evals/ask_bot.py')).toContain('from app.bot import answer');
    expect(read(alone, '.github/workflows/prompts.yml')).toContain('allow-commands: true');
    expect(await lacks(alone)).toEqual([]);
    const needing = repoWith({ ...service, 'requirements.txt': 'openai==2.0.0\n' });
    await micro(needing.dir, 'init');
    expect(read(needing, FILE)).toContain(
      '  bot: { command: [".venv/bin/python", -m, evals.ask_bot], setup: [[python3, -m, venv, ".venv"], [".venv/bin/pip", install, -r, requirements.txt]], watch: [app/**, evals/ask_bot.py, requirements.txt]',
    );
    const beside = repoWith({ ...service, ...PROMPTS });
    await micro(beside.dir, 'init');
    expect(read(beside, FILE)).toContain('  # bot: { command: [python3');
    expect(read(beside, '.github/workflows/prompts.yml')).not.toContain('allow-commands');
    expect(await lacks(beside)).toEqual([]);
  });

  it('never writes over what is there, nor beside a workflow that has the gate', async () => {
    const workflow = 'jobs: { a: { steps: [{ uses: micro-metrics/micro-metrics@v1 }] } }\n';
    const repo = repoWith({
      ...PROMPTS,
      [FILE]: 'version: 1\n',
      'evals/support.jsonl': 'mine\n',
      '.github/workflows/ci.yml': workflow,
    });
    const again = await micro(repo.dir, 'init');
    expect(again).toMatchObject({ code: 2 });
    expect(again.out).toContain('exists already');
    const other = await micro(repo.dir, 'init', '--config', 'my other.yml');
    expect(other.code).toBe(0);
    expect(other.out).toContain('evals/support.jsonl is left out');
    expect(read(repo, 'my other.yml')).not.toContain('support:');
    expect(read(repo, FILE)).toBe('version: 1\n');
    expect(read(repo, 'evals/support.jsonl')).toBe('mine\n');
    expect(other.out).not.toContain('workflows');
    expect(other.out).toContain("micro-metrics gate --config 'my other.yml'");
  });

  it('offers suites of answers for what tells agents what to do', async () => {
    const repo = repoWith({
      'AGENTS.md': 'Run `npm test` before you commit.\n',
      '.claude/skills/returns/SKILL.md': 'Ask for a photo first.\n',
      'node_modules/x/AGENTS.md': 'Not ours.\n',
    });
    const { code, out } = await micro(repo.dir, 'init');
    expect(code).toBe(0);
    expect(out).toContain('name it in evals/model.yml');
    const config = read(repo, FILE);
    expect(config).toContain('returns: { prompt: [AGENTS.md, ".claude/skills/returns/SKILL.md"]');
    expect(config).toContain('options: { expected-at: /lacks, ignore-case: true }');
    expect(config).not.toContain('node_modules');
    expect(JSON.parse(read(repo, 'evals/returns.jsonl'))).toMatchObject({
      expected: { holds: [expect.any(String)] },
    });
    expect(await lacks(repo)).toEqual([expect.stringContaining(TO_BE_NAMED)]);
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
      'support asks support: 8 cases, at most 48 conversations, because prompts/tone.md changed',
    );
    expect(out).toContain('not covered: prompts/new.md:1: a new prompt');
    expect(out).not.toContain('triage');
  });
});
