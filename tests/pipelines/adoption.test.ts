/** The pull request that brings what `init` writes: it is run and commented, although nothing may block yet. */
import { describe, expect, it } from 'vitest';
import { adopt } from '../../src/pipelines/init.ts';
import { texts } from '../support/folder-tree.ts';
import { type Told, gated } from '../support/account.ts';

const FILE = '.github/micro-metrics.yml';
const PROMPT = { 'prompts/support.md': '---\nmodel: scripted-1\n---\nYou help customers of a shop.\n' };
const TEAM = {
  'prompts/team.prompt.yml':
    'model: scripted-1\nmessages: [{ role: user, content: "Sort: {{ticket}}" }]\ntestData: [{ ticket: Broken, expected: repairs }]\nevaluators: [{ name: team, string: { contains: repairs } }]\n',
};
const PROMPTFOO = {
  'promptfooconfig.yaml':
    'prompts: ["Reply to {{q}}"]\nproviders: [openai:chat:scripted-1]\ntests: [{ vars: { q: Hi }, assert: [{ type: contains, value: repairs }] }]\n',
};

async function adopted(base: Readonly<Record<string, string>>): Promise<Told> {
  const wanted = { config: FILE, isUsual: true, model: null, stage: 'crawl', today: '2026-08-01' } as const;
  const { files } = await adopt({ tree: texts(base), ...wanted });
  const head = Object.fromEntries(files.map(({ path, text }) => [path, text]));
  return gated({ base, head, answer: () => 'We sort repairs, and gladly help you with your order.' });
}

describe('what is found', () => {
  it('waits where it lacks something, and a step of a workflow that is gone is told', async () => {
    const { files, notes } = await adopt({
      ...{ config: FILE, isUsual: true, model: null, stage: 'walk', today: '2026-08-01' },
      tree: texts({
        'evals/promptfooconfig.yaml':
          'prompts: [file://reply.txt]\nproviders: [openai:chat:scripted-1]\ntests: [{ vars: { q: Hi }, assert: [{ type: contains, value: hi }] }]\n',
        'evals/reply.txt': 'Reply to {{q}} of {{company}}\n',
        'prompts/other.md': 'You are other.\n',
        'app/other.ts': "export const other = () => ask({ model: 'gpt-4o-mini-2024-07-18' });\n",
        '.github/workflows/evals.yml': 'jobs: { a: { steps: [{ run: gh models eval x.prompt.yml }] } }\n',
      }),
    });
    const said = notes.join('\n');
    expect(said).toContain(
      'evals/promptfooconfig.yaml does not count yet: evals/promptfooconfig.yaml:3: evals/reply.txt needs {{company}}',
    );
    expect(said).toContain('.github/workflows/evals.yml runs `gh models eval`, which is gone');
    expect(said).toContain('evals/model.yml says gpt-4o-mini-2024-07-18, as app/other.ts does');
    const config = files.find(({ path }) => path === FILE)?.text;
    expect(config).toContain('  # - evals/promptfooconfig.yaml\n');
    expect(config).toContain('\nstage: walk #');
  });

  it('is refused where nothing of it holds, with what is wrong', async () => {
    const wanted = { config: FILE, isUsual: true, model: null, stage: 'crawl', today: '2026-08-01' } as const;
    const broken = {
      'promptfooconfig.yaml': PROMPTFOO['promptfooconfig.yaml'].replace('{{q}}', '{{q}} of {{company}}'),
    };
    await expect(adopt({ tree: texts(broken), ...wanted })).rejects.toThrow('needs {{company}}');
  });
});

describe('the pull request that adopts the gate', () => {
  it.each([
    ['prompts in files', PROMPT, 5],
    ['tests of GitHub Models', TEAM, 1],
    ['tests of promptfoo', PROMPTFOO, 1],
  ])('is asked and commented: %s', async (_, base, metrics) => {
    const told = await adopted(base);
    expect({ verdict: told.verdict, code: told.code }).toEqual({ verdict: 'pass', code: 0 });
    expect(told.questions.length).toBeGreaterThan(0);
    expect(told.comment).not.toBe('');
    const own = new Set(told.checks.map(({ metric }) => metric).filter((id) => id !== 'answered'));
    expect(own.size).toBe(metrics);
  });

  it('says that its metrics only look, and blocks nothing that is wrong', async () => {
    const wanted = { config: FILE, isUsual: true, model: null, stage: 'crawl', today: '2026-08-01' } as const;
    const { files } = await adopt({ tree: texts(PROMPT), ...wanted });
    const head = Object.fromEntries(files.map(({ path, text }) => [path, text]));
    const told = await gated({ base: PROMPT, head, answer: () => "I'm sorry, but I can't help with that." });
    expect({ verdict: told.verdict, code: told.code }).toEqual({ verdict: 'pass', code: 0 });
    expect(told.words).toContain('answers');
    expect(told.checks.every(({ blocking }) => blocking !== true)).toBe(true);
  });
});
