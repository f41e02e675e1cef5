/** Nights: today's answers of one version against those of an earlier day, and against its limits. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { baseline } from '../../src/pipelines/baseline.ts';
import { watch } from '../../src/pipelines/watch.ts';
import type { Night } from '../../src/stages/report/night/index.ts';
import { createKeep } from '../support/keeping.ts';
import { dice } from '../support/noisy-shop.ts';
import { CONFIG, FILE, SHOP } from '../support/shop.ts';
import { told, type Told } from '../support/account.ts';
import { failed, laidOver, type Edits, type Script, type Setting } from '../support/world.ts';

let keep: ReturnType<typeof createKeep>;
beforeEach(() => (keep = createKeep()));
afterEach(() => keep.remove());

interface NightSetting extends Omit<Setting, 'base' | 'head'> {
  readonly base?: Edits;
  /** No answers are kept. */
  readonly isBare?: true;
}

type Seen = Told & Pick<Night, 'issue'>;

/** One night of the shop. */
async function night(today: string, { base = {}, isBare, ...setting }: NightSetting = {}): Promise<Seen> {
  keep.setDay(today);
  let issue: Night['issue'] = null;
  const store = isBare ? {} : { store: keep.store };
  const inputs = { mode: 'watch', ...setting.inputs };
  const all = { head: {}, today, ...store, ...setting, base: laidOver(SHOP, base), inputs };
  const seen = await told(all, async (world) => {
    const found = await watch(world);
    issue = found.issue;
    return found.report;
  });
  return { ...seen, issue };
}

const rude: Script = () => 'no';
const many = (count: number): string =>
  Array.from({ length: count }, (_, at) =>
    JSON.stringify({ id: `order-${at}`, input: { question: `Where is order ${at}?` } }),
  ).join('\n');

/** One metric that is looked at, and may not block. */
const LOOKING = {
  [FILE]: `${CONFIG.replace('[polite, short]', '[waits]')}  waits: { measure: contains, options: { value: wait } }\n`,
};

describe('the first night', () => {
  it('has nothing to compare with, says so, and keeps what came', async () => {
    const first = await night('2026-11-20');
    expect(first).toMatchObject({ verdict: 'pass', code: 0, issue: { isOpen: false } });
    expect(first.headline).toBe('Nothing to compare with yet: 2 metrics are within their limits');
    expect(first.markdown).toContain('orders has no answers of an earlier day');
    expect(first.questions).toHaveLength(12);
    const again = await night('2026-11-20', { answer: rude });
    expect([again.questions.length, again.headline]).toEqual([0, first.headline]);
  });

  it('is red where a limit is broken, whatever there was before', async () => {
    const first = await night('2026-11-20', { answer: rude });
    expect(first).toMatchObject({ verdict: 'fail', code: 1, issue: { isOpen: true } });
    expect(first.headline).toBe('polite is beyond its limit: 0 %, at least 90 % asked, on orders');
    const second = await night('2026-11-21', { answer: rude });
    expect(second).toMatchObject({ verdict: 'fail', code: 1, headline: first.headline });
  });

  it('without a place for answers holds limits alone, every night', async () => {
    await night('2026-11-20', { isBare: true });
    const second = await night('2026-11-21', { isBare: true });
    expect(second.questions).toHaveLength(12);
    expect(second.markdown).toContain('no answers are kept here');
  });
});

describe('the nights after', () => {
  it('ask anew, once a day, and are quiet where nothing moved', async () => {
    await night('2026-11-20');
    const second = await night('2026-11-21');
    expect(second.questions).toHaveLength(12);
    expect(second.headline).toBe('Quiet: 2 metrics are within their limits, and as they were on 2026-11-20');
    const again = await night('2026-11-21', { answer: rude });
    expect([again.questions.length, again.verdict, again.headline]).toEqual([0, 'pass', second.headline]);
    expect((await night('2026-11-22')).questions).toHaveLength(12);
  });

  it('tell a model that changed in silence: what, since when, which cases, and which model', async () => {
    await night('2026-11-20');
    await night('2026-11-21');
    const changed: Script = () => ({ text: 'no', model: 'scripted-1b' });
    const third = await night('2026-11-22', { answer: changed });
    expect(third).toMatchObject({ verdict: 'fail', code: 1, outputs: { verdict: 'fail' } });
    expect(third.headline).toBe('polite fell since 2026-11-21: 100 % → 0 % on orders');
    expect(third.outputs['headline']).toBe(third.headline);
    const words = third.markdown.replaceAll('\\', '');
    expect(words).toContain('12 of 12 cases');
    expect(words).toContain('answered by scripted-1 then and by scripted-1b now');
    // Once to see it, once to be sure.
    expect(third.questions).toHaveLength(24);
    const again = await night('2026-11-22');
    expect([again.questions.length, again.headline]).toEqual([0, third.headline]);
    const fourth = await night('2026-11-23', { answer: changed });
    expect(fourth.headline).toBe(third.headline);
    expect(fourth.issue?.about).toBe(third.issue?.about);
  });

  it('tell what moved although nothing blocks', async () => {
    await night('2026-11-20', { base: LOOKING });
    const other = await night('2026-11-21', { base: LOOKING, answer: rude });
    expect(other).toMatchObject({ verdict: 'fail', code: 1, issue: { isOpen: true } });
    expect(other.headline).toBe('waits fell since 2026-11-20: 100 % → 0 % on orders');
    expect(other.questions).toHaveLength(24);
  });

  it('tell what got better, too: what was kept no longer describes the model', async () => {
    await night('2026-11-20', { base: LOOKING, answer: rude });
    const better = await night('2026-11-21', { base: LOOKING });
    expect(better.headline).toBe('waits rose since 2026-11-20: 0 % → 100 % on orders');
  });

  it('hold a case that is new against the limits alone', async () => {
    await night('2026-11-20');
    const base = { 'evals/orders.jsonl': many(20) };
    const second = await night('2026-11-21', { base });
    expect(second).toMatchObject({ verdict: 'pass', code: 0 });
    expect(second.check('polite')).toMatchObject({ outcome: 'pass' });
    const third = await night('2026-11-22', { base });
    expect(third.questions).toHaveLength(20);
    expect(third.report.verdict.checks[0]?.comparison.paired).toBe(20);
  });

  it('look again at a case that must not break, and tell it where it stays broken', async () => {
    const pinned = many(12).replace('"order-3"', '"order-3","pinned":true');
    const base = {
      [FILE]: CONFIG.replace('short]', 'short]\n    trials: 4').replace('min: 0.9, ', ''),
      'evals/orders.jsonl': pinned,
    };
    const broken: Script = ({ text }) => (text.includes('order 3?') ? 'no' : 'please wait');
    expect(await night('2026-11-20', { base })).toMatchObject({ code: 0 });
    const second = await night('2026-11-21', { base, answer: broken });
    expect(second.questions.filter(({ text }) => text.includes('order 3?')).length).toBeGreaterThan(4);
    expect(second.check('polite').clauses[0]).toMatchObject({ because: { cases: ['order-3'] } });
    expect(second).toMatchObject({ verdict: 'fail', code: 1, issue: { isOpen: true } });
  });

  it('leave out of it what was an accident of the first look', async () => {
    await night('2026-11-20');
    const accident: Script = ({ seen }) => (seen === 0 ? 'no' : 'please wait');
    const second = await night('2026-11-21', { answer: accident });
    expect(second.questions).toHaveLength(24);
    expect(second).toMatchObject({ code: 0 });
    expect(second.verdict).not.toBe('fail');
  });

  it('take what is as what it should be, once somebody says so', async () => {
    await night('2026-11-20', { base: LOOKING });
    const setting = { base: LOOKING, answer: rude };
    const taken = await night('2026-11-21', { ...setting, inputs: { fresh: 'true' } });
    expect(taken.headline).toContain('the baseline from now on');
    expect(await night('2026-11-22', setting)).toMatchObject({
      verdict: 'pass',
      headline: 'Quiet: 1 metric is as it was on 2026-11-21',
    });
  });

  it('are held against what `mode: baseline` kept, and ask nothing that it asked on the same day', async () => {
    const setting: Setting = { base: SHOP, head: {}, store: keep.store, today: '2026-11-19' };
    keep.setDay('2026-11-19');
    await told({ ...setting, inputs: { mode: 'baseline' } }, baseline);
    expect((await night('2026-11-19')).questions).toEqual([]);
    expect((await night('2026-11-20', { answer: rude })).headline).toContain('since 2026-11-19');
  });
});

describe('what can go wrong', () => {
  it('is an error with the words of the provider, and leaves the issue alone', async () => {
    await night('2026-11-20');
    const down = await night('2026-11-21', { answer: () => failed('server', 'the provider is down') });
    expect(down).toMatchObject({ verdict: 'error', code: 1, issue: null });
    expect(down.headline).toContain('the provider is down');
    const bare = await night('2026-11-21', { isBare: true, answer: () => failed('no-key', 'no key is set') });
    expect(bare).toMatchObject({ verdict: 'error', code: 1, issue: null });
  });

  it('does not believe a baseline that somebody changed', async () => {
    await night('2026-11-20');
    keep.edit((line) => line.replace('"text":"please wait"', '"text":"no"'));
    const second = await night('2026-11-21');
    expect(second).toMatchObject({ verdict: 'pass', code: 0 });
    expect(second.markdown).toContain('12 kept answers could not be believed');
    expect(second.headline).toContain('Nothing to compare with yet');
  });

  it('does not take a line of one day for one of another', async () => {
    await night('2026-11-20');
    await night('2026-11-21');
    keep.edit((line) => line.replace('"day":"2026-11-20"', '"day":"2026-11-22"'));
    expect((await night('2026-11-22')).questions).toHaveLength(12);
  });

  it.each([
    [{ replies: 'runs.jsonl' }, 'replies'],
    [{ 'base-answers': 'a', 'head-answers': 'b' }, 'base-answers'],
  ])('refuses %j', async (inputs, name) => {
    await expect(night('2026-11-20', { inputs: inputs })).rejects.toThrow(name);
  });
});

describe('weeks of nights', () => {
  const [STILL, DROPPED] = [3, 2];
  const base = { 'evals/orders.jsonl': many(120), [FILE]: CONFIG.replace('min: 0.9', 'min: 0.6') };
  const answering =
    (share: number, seed: string): Script =>
    (question) =>
      dice(question, seed) < share ? 'please wait' : 'no';

  /** The first night of a week on which something is told, counted from 1. */
  async function week(shareOn: (night: number) => number, seed: string): Promise<number[]> {
    keep.remove();
    keep = createKeep();
    const red: number[] = [];
    await night('2026-11-20', { base, answer: answering(0.9, `${seed}/0`) });
    for (let at = 1; at <= 7; at++) {
      const day = `2026-11-${20 + at}`;
      const { verdict } = await night(day, { base, answer: answering(shareOn(at), `${seed}/${at}`) });
      if (verdict === 'fail') red.push(at);
      if (red.length > 0) break;
    }
    return red;
  }

  it('without drift are quiet, but for a share that is promised', async () => {
    const weeks = [];
    for (let at = 0; at < STILL; at++) weeks.push(await week(() => 0.9, `still-${at}`));
    expect(weeks.filter((red) => red.length > 0)).toHaveLength(0);
  });

  it('with a drop of twenty points tell it within the first nights', async () => {
    for (let at = 0; at < DROPPED; at++) {
      const red = await week((night) => (night < 3 ? 0.9 : 0.7), `drop-${at}`);
      expect(red[0]).toBeGreaterThanOrEqual(3);
      expect(red[0]).toBeLessThanOrEqual(6);
    }
  });
});
