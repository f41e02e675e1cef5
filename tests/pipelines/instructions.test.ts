/** Prompts of several files, and instructions of agents: `examples/skill` over its recording, and what a list may hold. */
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openRecording } from '../../src/edges/model/recording.ts';
import { CONFIG, FILE, inShop } from '../support/shop.ts';
import { gated } from '../support/account.ts';

const FOLDER = 'examples/skill';
const SKILL = 'skills/returns/SKILL.md';

function example(): Record<string, string> {
  const files = [...globSync('{AGENTS.md,skills/**,evals/**,config/**}', { cwd: FOLDER }), FILE];
  const texts = files.filter((file) => /\.\w+$/.test(file));
  return Object.fromEntries(texts.map((file) => [file, readFileSync(join(FOLDER, file), 'utf8')]));
}

describe('examples/skill', () => {
  const base = example();
  const model = () => openRecording(join(FOLDER, 'replies.jsonl'));

  it('fails a skill that was cut too far, at its file and line, with the questions that show it', async () => {
    const cut = (base[SKILL] ?? '').replace(/^.*(?:hygiene|label|photo).*\n/gm, '');
    const told = await gated({ base, head: { [SKILL]: cut }, model });
    expect(told.verdict).toBe('fail');
    expect(told.check('holds')).toMatchObject({ outcome: 'fail', candidate: { value: 0.416667 } });
    expect(told.check('lacks')).toMatchObject({ n: 10 });
    expect(told.report.changes).toMatchObject([{ target: 'returns', file: SKILL, line: 9, kind: 'edited' }]);
    expect(told.words).toContain('does not contain "photo"');
    expect(told.questions).toEqual([]);
  });

  it('passes other words in the file that is laid before it, which is a change as well', async () => {
    const head = { 'AGENTS.md': (base['AGENTS.md'] ?? '').replace('word for word', 'to the letter') };
    const told = await gated({ base, head, model });
    expect(told.verdict).toBe('pass');
    expect(told.report.changes).toMatchObject([{ file: 'AGENTS.md', line: 3 }]);
  });

  it('gives the model both files as one message, in their order, front matter and all', async () => {
    const { report } = await gated({ base, head: { 'AGENTS.md': 'Other.\n' }, model });
    const [message, ...more] = report.changes[0]?.baseline?.messages ?? [];
    expect(message?.content).toBe(`${base['AGENTS.md']?.trim()}\n\n${base[SKILL]?.trim()}`);
    expect(more).toEqual([]);
  });
});

function listed(...files: readonly string[]): string {
  return CONFIG.replace('prompt: prompts/support.md', `prompt: [${files.join(', ')}]`);
}

describe('a prompt of several files', () => {
  const base = {
    [FILE]: listed('prompts/support.md', 'prompts/tone.md'),
    'prompts/tone.md': 'Be kind, {{who}}.\n',
  };

  it('changes with each of them', async () => {
    const told = await inShop({
      base: { ...base, 'prompts/tone.md': 'Be kind.\n' },
      head: { 'prompts/tone.md': 'Be kind\nand brief.\n' },
      answer: () => 'please wait',
    });
    expect(told.verdict).toBe('pass');
    expect(told.report.changes).toMatchObject([{ target: 'support', file: 'prompts/tone.md', line: 1 }]);
    expect(told.report.uncovered).toEqual([]);
  });

  it('is filled as a whole, and a variable that a case lacks is told', async () => {
    const told = await inShop({ base, head: { 'prompts/support.md': 'Say please.\n' } });
    expect(told.report.mistakes[0]?.message).toContain('who');
  });

  it('keeps braces of instructions as they are', async () => {
    const told = await inShop({
      base: {
        [FILE]: listed('prompts/support.md', 'AGENTS.md'),
        'AGENTS.md': 'Write {{ name }} as it is.\n',
      },
      answer: () => 'please wait',
    });
    expect(told.questions[0]?.messages[0]?.content).toContain('Say please.\n\nWrite {{ name }} as it is.');
  });

  it('is another one in another order, which stands under Policy too', async () => {
    const told = await inShop({
      base: { ...base, 'prompts/tone.md': 'Be kind.\n' },
      head: { [FILE]: listed('prompts/tone.md', 'prompts/support.md') },
      answer: () => 'please wait',
    });
    expect(told.report.changes[0]?.kind).toBe('edited');
    expect(told.report.policy.map(({ what }) => what)).toContain('target support.prompt');
  });

  it.each([
    [['prompts/support.md', 'prompts/gone.md'], 'prompts/gone.md does not exist'],
    [['prompts/support.md', 'prompts/support.md'], 'prompts/support.md stands twice in `prompt`'],
    [['prompts/support.md', 'prompts/x.j2'], "can't be laid beside the other prompts of its target"],
    [[], 'targets.support.prompt'],
  ])('%s is refused', async (files, words) => {
    const head = { [FILE]: listed(...files), 'prompts/x.j2': 'Say {% if a %}b{% endif %}.\n' };
    const { report } = await inShop({ head });
    expect(report.mistakes.map(({ message, where }) => `${message} ${where?.key}`).join()).toContain(words);
  });
});
