/** Verdicts of whole proposals, over a world of values. */
import { describe, expect, it } from 'vitest';
import { CONFIG, FILE, inShop, SHOP } from '../support/shop.ts';
import { stageOf } from '../support/world.ts';
import { foresee } from '../../src/pipelines/gate.ts';

/** The new prompt makes the bot impolite. */
const worse = ({ messages }: { messages: readonly object[] }): string =>
  JSON.stringify(messages).includes('briefly') ? 'no' : 'please wait';

describe('the gate', () => {
  it('passes a harmless change, and asks every case on both sides', async () => {
    const { verdict, code, questions, comment, check } = await inShop();
    expect({ verdict, code, asked: questions.length }).toEqual({ verdict: 'pass', code: 0, asked: 24 });
    expect(check('polite')).toMatchObject({ outcome: 'pass', blocking: true, n: 12 });
    expect(comment).toContain('polite');
  });

  it('fails a worse one, with its metric and its cases', async () => {
    const { verdict, code, headline, outputs, check } = await inShop({ answer: worse });
    expect({ verdict, code }).toEqual({ verdict: 'fail', code: 1 });
    expect(headline).toContain('polite');
    expect(outputs['failed-metrics']).toBe('["polite"]');
    expect(check('polite').pairs).toContainEqual(
      expect.objectContaining({ case: 'order-3', status: 'introduced' }),
    );
  });

  it('asks nothing where nothing relevant changed', async () => {
    const { verdict, questions, comment } = await inShop({ head: { 'README.md': 'A better shop.\n' } });
    expect({ verdict, asked: questions.length, comment }).toEqual({
      verdict: 'unchanged',
      asked: 0,
      comment: '',
    });
  });

  it('tells what was written wrong with its place', async () => {
    const { verdict, code, annotations } = await inShop({
      head: { [FILE]: CONFIG.replace('measure: contains', 'measure: contain') },
    });
    expect({ verdict, code }).toEqual({ verdict: 'error', code: 1 });
    expect(annotations).toMatchObject([{ level: 'error', file: FILE, line: 11 }]);
  });

  it('is an error where no model answers', async () => {
    const failure = { cause: 'server', first: null, message: 'the server is down', status: 503 } as const;
    const { verdict, code } = await inShop({ answer: () => ({ ok: false, failure }) });
    expect({ verdict, code }).toEqual({ verdict: 'error', code: 1 });
  });

  it('says the same again, to the letter', async () => {
    const answer = ({ text }: { text: string }): string => (text.length % 2 ? 'please' : 'no');
    const [first, second] = [await inShop({ answer }), await inShop({ answer })];
    expect(second.comment).toBe(first.comment);
    expect(second.files).toEqual(first.files);
  });
});

it('foresees what would be asked, and asks nothing', async () => {
  const { world, questions } = stageOf({ base: SHOP, head: { 'prompts/support.md': 'Say please.\n' } });
  const { exams } = await foresee(world);
  expect(exams.map(({ suite }) => suite.cases.length)).toEqual([12]);
  expect(questions).toEqual([]);
});
