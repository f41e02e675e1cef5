/** Never green by accident: what could not be scored, was not asked or did not come is no pass. */
import { describe, expect, it } from 'vitest';
import type { Failure } from '../../src/types.ts';
import { CONFIG, FILE, inShop } from '../support/shop.ts';
import { failed, type Script } from '../support/world.ts';

const isHead = (messages: readonly object[]): boolean => JSON.stringify(messages).includes('briefly');

/** Of the twelve cases, head's reply to the first so many is no answer. */
const losing =
  (cases: number, cause: Failure['cause']): Script =>
  ({ text, messages }) => {
    const order = Number(/order (\d+)/.exec(text)?.[1]);
    return isHead(messages) && order < cases ? failed(cause, `the reply was ${cause}`) : 'please wait';
  };

describe('answers that do not come', () => {
  it.each(['empty', 'cut-off', 'filtered', 'refused', 'broken-off'] as const)(
    'fail where head leaves out what base answers: %s',
    async (cause) => {
      const { verdict, code, check } = await inShop({ answer: losing(8, cause) });
      expect({ verdict, code }).toEqual({ verdict: 'fail', code: 1 });
      expect(check('answered')).toMatchObject({ outcome: 'fail', blocking: true, n: 12 });
    },
  );

  it.each([
    ['empty', 'may have spent all its tokens before the first one'],
    ['cut-off', 'raise the most tokens that an answer may have'],
    ['filtered', 'look at what the filter of the endpoint objects to'],
  ] as const)('come with what to do about them: %s', async (cause, words) => {
    const run = await inShop({ answer: losing(8, cause) });
    expect(run.words).toContain(words);
  });

  it('fail where head answers nothing at all', async () => {
    const { verdict } = await inShop({ answer: losing(12, 'empty') });
    expect(verdict).toBe('fail');
  });

  it.each([1, 2])('are said in the headline where %i of 12 may be chance', async (cases) => {
    const { verdict, headline } = await inShop({ answer: losing(cases, 'empty') });
    expect(verdict).not.toBe('fail');
    expect(headline).toContain(`${cases} of 12`);
  });

  it('only warn where nothing of the suite blocks', async () => {
    const warning = CONFIG.replace('measure: contains\n', 'measure: contains\n    on-fail: warn\n');
    const { verdict, headline, check } = await inShop({
      base: { [FILE]: warning },
      answer: losing(12, 'empty'),
    });
    expect(verdict).toBe('pass');
    expect(check('answered')).toMatchObject({ outcome: 'fail', blocking: false });
    expect(headline).toContain('12 of 12');
  });
});

describe('marks that can not be given', () => {
  it('are an error where nothing at all could be scored on either side', async () => {
    const cases = Array.from({ length: 12 }, (_, id) =>
      JSON.stringify({ id: `c${id}`, input: { question: `order ${id}?` } }),
    );
    const accuracy = CONFIG.replace(
      'measure: contains\n    options: { value: please }',
      'measure: exact-match\n    options: {}',
    );
    const { verdict, code } = await inShop({
      base: { [FILE]: accuracy, 'evals/orders.jsonl': `${cases.join('\n')}\n` },
    });
    expect({ verdict, code }).toEqual({ verdict: 'error', code: 1 });
  });

  it.each([
    ['empty', 'look at the replies: they came back without a word'],
    ['filtered', 'look at what the filter of the endpoint objects to'],
  ] as const)('say what to do about replies that are %s on both sides', async (cause, advice) => {
    const { verdict, comment } = await inShop({ answer: () => failed(cause, `the reply was ${cause}`) });
    expect(verdict).toBe('error');
    expect(comment).toContain(`**What to do:** ${advice}`);
    expect(comment).not.toContain('look whether the metric fits these cases');
  });

  it('say that the caps are too low where nothing could be asked', async () => {
    const { verdict, comment } = await inShop({ inputs: { 'max-requests': '0' } });
    expect(verdict).toBe('error');
    expect(comment).toContain('**What to do:** raise max-cost or max-requests');
  });
});

describe('what asks nothing', () => {
  it('is unchanged, with a warning, where the suites have no metric', async () => {
    const none = CONFIG.replaceAll('measure: ', 'status: proposed\n    measure: ').replace(
      'short: { status: proposed\n    measure: length,',
      'short: { status: proposed, measure: length,',
    );
    const { verdict, report, questions } = await inShop({ base: { [FILE]: none } });
    expect(verdict).toBe('unchanged');
    expect(questions).toEqual([]);
    expect(report.warnings.map(({ message }) => message).join('\n')).toMatch(/has no metric/);
  });
});
