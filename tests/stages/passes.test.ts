/** What passes is counted as the headline counts it, and a target that fails is told what it is. */
import { describe, expect, it } from 'vitest';
import { adviceOn } from '../../src/stages/report/verdict/trouble.ts';
import type { Change, SystemAt } from '../../src/types.ts';
import { change } from '../support/report.ts';
import { CONFIG, FILE, inShop } from '../support/shop.ts';

const ADVISORY = CONFIG.replace(
  'short: { measure: length, options: { max: 500 } }',
  'short: { measure: length, options: { max: 500 }, threshold: { max-regression: 0.1 }, on-fail: warn }',
);

describe('the fold of what passes', () => {
  it('counts apart what blocks nothing, so that its figure is that of the headline', async () => {
    const { comment } = await inShop({ base: { [FILE]: ADVISORY }, answer: () => 'please wait' });
    expect(comment).toContain('Nothing got worse: 1 check passes on 12 cases');
    expect(comment).toContain('<summary>✅ 1 check passes, and 1 that blocks nothing');
  });

  it('has no column that says of every row that it is new', async () => {
    const old = { ...(await inShop({ answer: () => 'please wait' })) };
    expect(old.comment).toContain('Could still hide');
    const config = CONFIG.replace(
      'threshold: { min: 0.9, max-regression: 0.05 }',
      'threshold: { max-regression: 0.05 }',
    );
    const { comment } = await inShop({
      base: { [FILE]: null, 'prompts/support.md': null },
      head: { [FILE]: config.replace(', short]', ']'), 'prompts/support.md': 'Say please.\n' },
      answer: () => 'please wait',
    });
    expect(comment).toContain('with no base to compare with');
    expect(comment).toMatch(/\| \*\*polite\*\* \| 100\s%\s\(new\) \|/);
    expect(comment).not.toContain('Could still hide');
  });
});

describe('what to do about a target that fails', () => {
  const program = { start: ['node', 'bot.mjs'] } as unknown as SystemAt;
  const asked: Change = { ...change, systems: { baseline: null, candidate: program } };
  const played: Change = { ...change, recorded: { baseline: null, candidate: [] } };

  it.each([
    ['an endpoint', change, 'once the endpoint is well'],
    [
      'a program',
      asked,
      'has to start in a fresh checkout, with what its `setup` installs (docs/systems.md)',
    ],
    ['a recording', played, 'what made these answers'],
    ['a judge', undefined, 'once the endpoint is well'],
  ])('%s', (_, target, words) => {
    expect(adviceOn('server', target)).toContain(words);
  });

  it('is the same where what it is makes no difference', () => {
    expect(adviceOn('budget', asked)).toBe(adviceOn('budget', change));
  });
});
