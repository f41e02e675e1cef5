/** What changed and no suite covers asks nothing, unless the workflow says that it may be any suite's. */
import { describe, expect, it } from 'vitest';
import { HARMLESS, inShop } from '../support/shop.ts';
import type { Edits } from '../support/world.ts';

const OTHER: Edits = { 'prompts/other.md': 'You answer in rhyme.\n' };

const told = async (head: Edits, force: string) => {
  const { verdict, questions, outputs, report } = await inShop({ head, inputs: { force } });
  const asksAll = outputs['command']?.endsWith(' --force') ?? false;
  return { verdict, asked: questions.length, asksAll, listed: report.uncovered?.map(({ file }) => file) };
};

describe('a prompt that changed and no suite covers', () => {
  const listed = ['prompts/other.md'];

  it('is listed, and asks nothing', async () => {
    expect(await told(OTHER, 'false')).toEqual({ verdict: 'unchanged', asked: 0, asksAll: false, listed });
  });

  it('has every suite asked with `force: uncovered`, and is listed all the same', async () => {
    const all = await told(OTHER, 'true');
    expect(all).toMatchObject({ verdict: 'pass', asksAll: true, listed });
    expect(all.asked).toBeGreaterThan(0);
    expect(await told(OTHER, 'uncovered')).toEqual(all);
  });

  it('beside one that is covered has the other suites asked, too', async () => {
    expect(await told({ ...HARMLESS, ...OTHER }, 'uncovered')).toMatchObject({
      verdict: 'pass',
      asksAll: true,
    });
  });
});

describe('`force: uncovered` asks for nothing more', () => {
  it('where what changed is no prompt', async () => {
    const readme = { 'README.md': 'Another shop.\n' };
    expect(await told(readme, 'uncovered')).toMatchObject({ verdict: 'unchanged', asked: 0, listed: [] });
  });

  it('where suites cover all of it', async () => {
    expect(await told(HARMLESS, 'uncovered')).toEqual(await told(HARMLESS, 'false'));
  });
});
