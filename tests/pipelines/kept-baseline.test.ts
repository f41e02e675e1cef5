/** What the default branch keeps for the proposals to come, and for its nights. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { World } from '../../src/contracts.ts';
import { baseline } from '../../src/pipelines/baseline.ts';
import { watch } from '../../src/pipelines/watch.ts';
import { createKeep } from '../support/keeping.ts';
import { CONFIG, FILE, inShop, sides, SHOP, type ShopSetting } from '../support/shop.ts';
import { failed, type Script, stageOf } from '../support/world.ts';

let keep: ReturnType<typeof createKeep>;
beforeEach(() => (keep = createKeep()));
afterEach(() => keep.remove());

describe('what the default branch keeps', () => {
  const rude: Script = () => 'no';
  /** One day of it, as it is filled or as it is looked at by night. */
  const onDay = async (today: string, answer: Script, mode = 'baseline') => {
    keep.setDay(today);
    const { world, questions } = stageOf({ base: SHOP, head: {}, answer, today, store: keep.store });
    const report = mode === 'watch' ? (await watch(world)).report : await baseline(world);
    return { asked: questions.length, headline: report.headline };
  };

  it('is looked after once a day, and asked anew where the model moved; that takes its place for who comes', async () => {
    const wait: Script = () => 'please wait';
    expect((await onDay('2026-11-20', wait)).asked).toBe(12);
    expect((await onDay('2026-11-21', wait)).asked).toBe(8);
    expect((await onDay('2026-11-22', rude)).asked).toBe(8 + 12);
    expect((await onDay('2026-11-22', rude)).asked).toBe(0);
    expect((await onDay('2026-11-23', rude)).asked).toBe(8);
    const next = await inShop({ store: keep.store, answer: rude });
    expect(sides(next)).toEqual({ base: 8, head: 12 });
    expect(next.words).not.toContain('no longer hold');
  });

  it('is still what nights look back to, however often it was asked anew', async () => {
    await onDay('2026-11-20', () => 'please wait');
    await onDay('2026-11-21', rude);
    const { headline } = await onDay('2026-11-22', rude, 'watch');
    expect(headline).toBe('polite fell since 2026-11-20: 100 % → 0 % on orders');
  });
});

describe('a baseline that is filled once more after its model went', () => {
  it('keeps what there is, and says that nothing can be added', async () => {
    const setting = { base: SHOP, head: {}, store: keep.store };
    await baseline(stageOf(setting).world);
    keep.setDay('2026-12-12');
    const answer = () => failed('not-found', 'the endpoint does not know the model (scripted-1: 404)');
    const report = await baseline(stageOf({ ...setting, answer, today: '2026-12-12' }).world);
    expect(report.headline).toBe('12 conversations over 1 suite are kept for the proposals to come');
    expect(report.warnings.map(({ message }) => message)).toContain(
      'orders: the endpoint does not know the model (scripted-1: 404). What is kept is what it answered before, and nothing can be added to it: name its successor in a proposal, which is compared with that.',
    );
  });
});

describe('what was kept of a model that is shut down by now', () => {
  const SPEED = "  speed: { measure: latency, threshold: { max-regression: '50%' }, on-fail: warn }\n";
  const GONE = 'the endpoint does not know the model (scripted-1: 404)';
  /** A suite with so many trials, kept while the model answered; then a proposal that names another one. */
  const moving = async (
    trials: number,
    polite: (at: number) => boolean,
    { isTimed = false, ...more }: Partial<ShopSetting> & { readonly isTimed?: boolean } = {},
  ) => {
    const timed = isTimed
      ? CONFIG.replace('[polite, short]', '[polite, short, speed]').concat(SPEED)
      : CONFIG;
    const base = { [FILE]: timed.replace('    cases:', `    trials: ${trials}\n    cases:`) };
    const { world } = stageOf({ base: { ...SHOP, ...base }, head: {}, store: keep.store });
    await baseline(world);
    keep.setDay('2026-12-12');
    let at = 0;
    return inShop({
      base,
      head: { 'config/models.yml': 'support: { model: scripted-2, temperature: 0 }\n' },
      store: keep.store,
      answer: ({ model }) =>
        model === 'scripted-1' ? failed('not-found', GONE) : polite(at++) ? 'please wait' : 'no',
      ...more,
    });
  };

  it.each([1, 3])('is what head is compared with, and that is said: %i trials', async (trials) => {
    const run = await moving(trials, () => true);
    expect(run.outputs.headline).toBe('Nothing got worse: 1 check passes on 12 cases');
    expect(run.words).toContain(
      `Base's model is gone on orders: ${GONE}. Head is compared with its earlier answers.`,
    );
    expect(run.words).not.toContain('no longer hold');
  });

  it.each([1, 3])('shows what the new one does worse, and is no outage: %i trials', async (trials) => {
    const run = await moving(trials, (at) => at % 2 === 0);
    expect(run.outputs.verdict).toBe('fail');
    expect(run.outputs.headline).toMatch(/^Blocked: polite (broke|fell)/);
    expect(run.words).toContain("Base's model is gone");
    expect(run.words).not.toContain('Not had:');
  });

  it.each([1, 3])('also where times are compared, which is all asked anew: %i trials', async (trials) => {
    const run = await moving(trials, () => true, { isTimed: true });
    expect(run.outputs.headline).toBe('1 check passes on 12 cases; speed is undecided');
    // The first question, and once more whether it is gone.
    expect(run.questions.filter(({ model }) => model === 'scripted-1')).toHaveLength(2);
    expect(run.words).toContain('Head is compared with its earlier answers, but for how long they took.');
    expect(run.words).toContain('how long it took in another run says nothing of this one');
  });

  it('and says what the new one does worse, where times are compared, too', async () => {
    const run = await moving(1, (at) => at % 2 === 0, { isTimed: true });
    expect(run.outputs.headline).toMatch(/^Blocked: polite (broke|fell)/);
  });

  it('decides nothing where too few cases are there from before', async () => {
    const more = Array.from({ length: 12 }, (_, at) =>
      JSON.stringify({ id: `new-${at}`, input: { question: 'And now?' } }),
    );
    const run = await moving(1, () => true, {
      head: {
        'config/models.yml': 'support: { model: scripted-2, temperature: 0 }\n',
        'evals/more.jsonl': `${more.join('\n')}\n`,
      },
    });
    expect(run.outputs.verdict).toBe('inconclusive');
    expect(run.words).toContain('only 12 of 24 cases could be scored');
  });
});

describe('a single kept case', () => {
  it.each([
    { refusals: 1, says: 'Nothing got worse: 1 check passes on 1 case', isGone: false },
    { refusals: 2, says: 'Nothing got worse: 1 check passes on 1 case', isGone: true },
  ])('whose question is refused: %o', async ({ refusals, says, isGone }) => {
    const base = { 'evals/orders.jsonl': (SHOP['evals/orders.jsonl'] ?? '').split('\n')[0] ?? '' };
    await baseline(stageOf({ base: { ...SHOP, ...base }, head: {}, store: keep.store }).world);
    keep.setDay('2026-12-12');
    let asked = 0;
    const { headline, words } = await inShop({
      base,
      head: { 'config/models.yml': 'support: { model: scripted-2, temperature: 0 }\n' },
      store: keep.store,
      answer: ({ model }) =>
        model === 'scripted-1' && asked++ < refusals ? failed('not-found', '404') : 'please wait',
    });
    expect(headline).toBe(says);
    expect(words.includes("Base's model is gone")).toBe(isGone);
  });
});

describe('a model that is gone, beside one that moved', () => {
  it('is compared by its earlier answers, though what is kept of the other is left out', async () => {
    const base = {
      [FILE]: CONFIG.replace(
        'suites:\n',
        '  faq: { prompt: prompts/faq.md, model: config/models.yml#/faq }\nsuites:\n  questions: { targets: [faq], cases: [evals/*.jsonl], metrics: [polite] }\n',
      ),
      'config/models.yml': 'support: { model: scripted-1 }\nfaq: { model: scripted-3 }\n',
      'prompts/faq.md': 'You answer questions.\n',
    };
    await baseline(stageOf({ base: { ...SHOP, ...base }, head: {}, store: keep.store }).world);
    keep.setDay('2026-12-12');
    const run = await inShop({
      base,
      head: {
        'config/models.yml': 'support: { model: scripted-2 }\nfaq: { model: scripted-3 }\n',
        'prompts/faq.md': 'You answer all questions.\n',
      },
      store: keep.store,
      answer: ({ model }) =>
        model === 'scripted-1' ? failed('not-found', '404') : model === 'scripted-3' ? 'no' : 'please wait',
    });
    const polite = (name: string) =>
      run.checks.find(({ suite, metric }) => suite === name && metric === 'polite');
    expect(polite('questions')).toMatchObject({ baseline: { value: 0 }, candidate: { value: 0 } });
    expect(polite('orders')).toMatchObject({ outcome: 'pass', baseline: { value: 1 }, paired: 12 });
    expect(run.words).toContain('all but what a model said that is gone was asked anew');
    expect(run.words).toContain('Head is compared with its earlier answers');
  });
});

describe('a baseline that nobody would find', () => {
  it.each([
    ['from the first', 0, { made: 0 }],
    ['after the fifth answer', 5, { made: 12 }],
  ])('is none: refused %s', async (_, room, wanted) => {
    let left = room;
    const store: NonNullable<World['store']> = async (settings, asking) => {
      const real = await keep.store(settings, asking);
      const refusal = () => (left > 0 ? null : 'the disk is full');
      return real && { ...real, keep: async () => void left--, refusal };
    };
    const { world, questions } = stageOf({ base: SHOP, head: {}, store });
    await expect(baseline(world)).rejects.toThrow('nowhere to keep answers');
    expect({ made: questions.length }).toEqual(wanted);
  });
});
