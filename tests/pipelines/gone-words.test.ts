/** What is said where base's model is gone, or its times are of another day. */
import { describe, expect, it } from 'vitest';
import { readMetrics } from '../../src/config/index.ts';
import { compareFiles } from '../../src/pipelines/compare.ts';
import { saidOf } from '../support/account.ts';
import { card, jsonl, scores, WISHES } from '../support/scores.ts';
import { CONFIG, FILE, inShop } from '../support/shop.ts';
import { failed, type Edits, type Script, treeOf } from '../support/world.ts';

const gone: Script = ({ model }) =>
  model === 'scripted-1' ? failed('not-found', 'not here: 404') : 'please wait';

describe('a model of base that is gone', () => {
  const two = (model: string): Edits => ({
    'config/models.yml': `support: { model: scripted-1 }\nfaq: { model: ${model} }\n`,
    'prompts/faq.md': 'You answer briefly.\n',
    [FILE]: CONFIG.replace('targets: [support]', 'targets: [support, faq]').replace(
      'suites:',
      '  faq: { prompt: prompts/faq.md, model: config/models.yml#/faq }\nsuites:',
    ),
  });
  const successor = (model: string): Edits => ({
    'config/models.yml': `support: { model: scripted-2 }\nfaq: { model: ${model} }\n`,
    'prompts/faq.md': 'You answer most briefly.\n',
  });

  it('is told of the one target whose it is', async () => {
    const { headline } = await inShop({
      base: two('scripted-3'),
      head: successor('scripted-3'),
      answer: gone,
    });
    expect(headline).toContain('so orders · support is compared with nothing');
  });

  it('is told once where it is that of all', async () => {
    const { headline, words } = await inShop({
      base: two('scripted-1'),
      head: successor('scripted-2'),
      answer: gone,
    });
    expect(headline).toContain('so orders is compared with nothing');
    expect(words.match(/Base's model is gone/g)).toHaveLength(1);
    expect(words).toContain("Base's model is gone on orders: not here");
  });

  it('leaves a metric undecided, which is said once though head asks less of it', async () => {
    const { headline } = await inShop({
      head: {
        'config/models.yml': 'support: { model: scripted-2 }\n',
        [FILE]: CONFIG.replace('owner:', 'on-fail: warn\n    owner:').replace(
          'min: 0.9, max-regression: 0.05',
          'min: 0.8, max-regression: 0.06',
        ),
      },
      answer: (question) =>
        question.model === 'scripted-2' && question.text.includes('order 3?') ? 'no' : gone(question),
    });
    expect(headline).toContain('so polite is compared with nothing');
    expect(headline).not.toContain('polite is undecided');
  });
});

describe('times of base that were stored', () => {
  it('are no model that is gone', async () => {
    const threshold = "{ max-regression: '10%' }";
    const metrics = card(threshold, 'options: { unit: ms }');
    const law = await readMetrics(treeOf({ 'metrics.yml': metrics }, 'base'), 'metrics.yml');
    const files = {
      baseline: { file: 'base', text: jsonl(scores(20, () => 100, { stored: true })) },
      candidate: { file: 'head', text: jsonl(scores(20, () => 120)) },
    };
    const { headline, words, check } = saidOf(
      compareFiles({ files, history: [], law, seed: null, wishes: WISHES }),
    );
    expect(headline).toBe("Undecided: base's times were stored, so right is compared with nothing");
    expect(check('right').because).toBe(
      "not compared, since base's times were stored, and how long it took then says nothing of now",
    );
    expect(words).toContain('measure how long base takes in the same run as head');
    expect(words).not.toContain('no longer answers');
  });
});
