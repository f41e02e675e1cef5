/** Identity is the seat: what head puts in the place of a target that base asks is compared with it, whatever its name. */
import { describe, expect, it } from 'vitest';
import { CONFIG, FILE, inShop } from '../support/shop.ts';
import type { Script } from '../support/world.ts';

const FRIENDLY = 'You answer politely. Say please.\n';
const CURT = 'Antworte kurz.\n';

/** Only the prompt that asks for it makes the bot polite. */
const model: Script = ({ messages }) =>
  JSON.stringify(messages).includes('Say please') ? 'please wait' : 'no';

const withTarget = (names: string, more: string): string =>
  CONFIG.replace('targets: [support]', `targets: [${names}]`).replace('targets:\n', `targets:\n${more}`);

const NEW = '  curt: { prompt: prompts/curt.md, model: config/models.yml#/support }\n';

describe('a suite that asks another target', () => {
  it('fails a prompt under a new name that the suite is pointed to, though the old one stays', async () => {
    const { verdict, code, check } = await inShop({
      head: { 'prompts/curt.md': CURT, [FILE]: withTarget('curt', NEW) },
      answer: model,
    });
    expect({ verdict, code }).toEqual({ verdict: 'fail', code: 1 });
    expect(check('polite')).toMatchObject({
      outcome: 'fail',
      baseline: { value: 1 },
      candidate: { value: 0 },
    });
  });

  it('fails one that both revisions have, when the suite is pointed to it', async () => {
    const { verdict } = await inShop({
      base: { 'prompts/curt.md': CURT, [FILE]: withTarget('support', NEW) },
      head: { [FILE]: withTarget('curt', NEW) },
      answer: model,
    });
    expect(verdict).toBe('fail');
  });

  it('fails each part of a split target that is worse than the whole was', async () => {
    const more = `${NEW}  kind: { prompt: prompts/kind.md, model: config/models.yml#/support }\n`;
    const { verdict, checks } = await inShop({
      head: { 'prompts/curt.md': CURT, 'prompts/kind.md': FRIENDLY, [FILE]: withTarget('curt, kind', more) },
      answer: model,
    });
    expect(verdict).toBe('fail');
    const outcomes = checks
      .filter(({ metric }) => metric === 'polite')
      .map(({ target, outcome }) => [target, outcome]);
    expect(Object.fromEntries(outcomes)).toEqual({ curt: 'fail', kind: 'pass' });
  });

  it('does not say that nobody asks a prompt which is asked under another name', async () => {
    const more = `${NEW}  kind: { prompt: prompts/kind.md, model: config/models.yml#/support }\n`;
    const split = withTarget('curt, kind', more).replace(/ {2}support: .*\n/, '');
    const { report, verdict } = await inShop({
      head: {
        ...{ 'prompts/support.md': null, 'prompts/kind.md': `${FRIENDLY}Always.\n` },
        ...{ 'prompts/curt.md': CURT, [FILE]: split },
      },
      answer: () => 'please wait',
    });
    expect(verdict).toBe('pass');
    expect(report.warnings).toEqual([]);
  });

  it('is undecided where several targets took the place of several, and no limit says more', async () => {
    const config = (names: string): string =>
      withTarget(
        names,
        ['a', 'b', 'c', 'd']
          .map((name) => `  ${name}: { prompt: prompts/${name}.md, model: config/models.yml#/support }\n`)
          .join(''),
      ).replace('{ min: 0.9, max-regression: 0.05 }', '{ max-regression: 0.05 }');
    const prompts = Object.fromEntries(['a', 'b', 'c', 'd'].map((name) => [`prompts/${name}.md`, FRIENDLY]));
    const { verdict, checks } = await inShop({
      base: { ...prompts, [FILE]: config('a, b') },
      head: { [FILE]: config('c, d') },
      answer: model,
    });
    expect(verdict).toBe('inconclusive');
    const outcomes = checks
      .filter(({ metric }) => metric === 'polite')
      .map(({ target, outcome }) => [target, outcome]);
    expect(Object.fromEntries(outcomes)).toMatchObject({ c: 'inconclusive', d: 'inconclusive' });
  });

  it('takes the law of base along when the config moves', async () => {
    const moved = '.github/gate.yml';
    const { verdict, report } = await inShop({
      inputs: { config: moved },
      head: {
        [FILE]: null,
        [moved]: CONFIG.replace('{ min: 0.9, max-regression: 0.05 }', '{ min: 0, max-regression: 1 }'),
        'prompts/support.md': CURT,
      },
      answer: model,
    });
    expect(verdict).toBe('fail');
    expect(report.warnings.map(({ message }) => message).join()).toContain(FILE);
  });
});

describe('two prompts that change places', () => {
  const both = withTarget('curt, support', NEW);
  const base = { 'prompts/curt.md': CURT, [FILE]: both };
  const head = { 'prompts/curt.md': FRIENDLY, 'prompts/support.md': CURT };

  it('are told apart in the headline, and each file by what became of it', async () => {
    const { verdict, headline, comment } = await inShop({ base, head, answer: model });
    expect(verdict).toBe('fail');
    expect(headline).toBe('Blocked: polite broke in 12 of 12 cases; it got better on curt');
    expect(comment.replaceAll('\u200b', '')).toContain(
      '**What changed:** `prompts/support.md:1` → “Antworte kurz.”, `prompts/curt.md:1`',
    );
  });
});

it('says of a tool whether it came or went', async () => {
  const tool = (name: string) => ({ type: 'function', function: { name, parameters: { type: 'object' } } });
  const [few, more] = [[tool('find')], [tool('find'), tool('refund')]].map((it) => JSON.stringify(it));
  const base = { [FILE]: CONFIG.replace('model: config', 'tools: tools.json, model: config') };
  const asked = async (was = '', is = '') =>
    (await inShop({ base: { ...base, 'tools.json': was }, head: { 'tools.json': is }, answer: model }))
      .comment;
  expect(await asked(more, few)).toContain('`tools.json:1`: `tools.refund` was removed');
  expect(await asked(few, more)).toContain('`tools.json:1`: `tools.refund` is new');
});

it.each([
  ['Say please to all.', 'Say thanks to all.', '“Say please → **thanks** to all.”'],
  [
    'You answer politely, always. Say please.',
    'You answer politely and briefly. Say please.',
    '“You answer politely[-,-] always → **and briefly**. Say please.”',
  ],
])('puts what went beside what came in its place, and nothing more: %j, %j', async (was, is, said) => {
  const { words } = await inShop({
    base: { 'prompts/support.md': `${was}\n` },
    head: { 'prompts/support.md': `${is}\n` },
    answer: () => 'please',
  });
  expect(words).toContain(`**What changed:** \`prompts/support.md:1\`: ${said}`);
});
