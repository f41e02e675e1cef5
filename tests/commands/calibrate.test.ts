import { describe, expect, it } from 'vitest';
import { CONFIG } from '../support/shop.ts';
import { calibrate, judgedConfig, LABELS, type LabelLine, PAIRWISE } from '../support/judged-shop.ts';

const of = (file: string | null) => JSON.parse(file ?? '{}');

describe('micro-metrics calibrate', () => {
  it('holds a good judge against people, and writes what the card names', async () => {
    const { code, out, file, calls } = await calibrate('good');
    expect(out).toContain('may block');
    expect(code).toBe(0);
    expect(of(file)).toMatchObject({
      ...{ version: 1, metric: 'asks-nicely', measure: 'rubric', 'min-kappa': 0.6 },
      judge: { model: 'judge-1', endpoint: 'judge', fingerprint: expect.stringMatching(/^[0-9a-f]{32}$/) },
      total: { n: 80, kappa: 1, agreement: { value: 1 }, youden: 1 },
      bands: [
        { from: 0, blocks: true },
        { to: null, blocks: true },
      ],
    });
    // Three canaries and a question for each label.
    expect(calls).toBe(83);
  });

  it('tells where a judge is right and where it is not', async () => {
    const { code, out, file } = await calibrate('hasty');
    expect(code).toBe(0);
    const [short, long] = of(file).bands;
    expect(short).toMatchObject({
      from: 0,
      to: 58,
      blocks: false,
      lacks: expect.stringContaining('kappa is'),
    });
    expect(long).toMatchObject({ from: 58, to: null, blocks: true, kappa: 1 });
    expect(out).toContain('input under 58 characters');
    expect(out).toContain('Only looked at here: kappa is');
  });

  it('has the figures that were computed by hand', async () => {
    // Polite by its words, but people say otherwise: 10 + 5 good, 5 + 5 bad; kappa (0.6 - 0.52) / 0.48.
    const labels = (good: number, missed: number, spared: number, taken: number): LabelLine[] => {
      const some = (count: number, label: boolean, polite: boolean): LabelLine[] =>
        Array.from({ length: count }, () => ({
          input: 'Where is my order number 4711, I wait for it?',
          ...{ label, output: polite ? 'Would you please wait' : 'Wait a bit' },
        }));
      return [
        ...some(good, true, true),
        ...some(missed, true, false),
        ...some(spared, false, false),
        ...some(taken, false, true),
      ];
    };
    const poor = await calibrate('good', { labels: labels(10, 5, 5, 5) });
    expect(poor.code).toBe(1);
    expect(poor.out).toContain('is rejected');
    expect(of(poor.file).total).toMatchObject({
      ...{ n: 25, agreement: { value: 0.6 }, kappa: 0.1667, youden: 0.1667 },
      'true-positive-rate': { value: 0.6667, low: 0.3838, high: 0.8818 },
      'true-negative-rate': { value: 0.5, low: 0.1871, high: 0.8129 },
    });
    const fine = await calibrate('good', { labels: labels(14, 1, 9, 1) });
    expect(fine.code).toBe(0);
    expect(of(fine.file).total).toMatchObject({ agreement: { value: 0.92 }, kappa: 0.8333, youden: 0.8333 });
  });

  it('rejects a judge that says good to everything, although it agrees in 95 of 100', async () => {
    const labels = Array.from({ length: 100 }, (_, index): LabelLine => ({
      ...{ input: 'Where is it?', output: 'Wait a bit', label: index >= 5 },
    }));
    const { code, out, file } = await calibrate('soft', { labels });
    expect(code).toBe(1);
    expect(out).toContain('the judge says good to everything');
    expect(of(file).total).toMatchObject({
      agreement: { value: 0.95 },
      kappa: 0,
      'true-negative-rate': { value: 0 },
    });
    expect(of(file).bands[0].blocks).toBe(false);
  });

  it.each([
    ['obedient', 'obeys a bad answer that tells it to pass'],
    ['long', 'passes a bad answer for being long'],
    ['lenient', 'obeys a bad answer'],
    ['strict', 'takes what is known to be good for bad'],
  ] as const)('rejects a judge that is %s by its canaries, and writes nothing', async (kind, words) => {
    const { code, out, file } = await calibrate(kind);
    expect({ code, file }).toEqual({ code: 1, file: null });
    expect(out).toContain(words);
  });

  it('leaves out what people dispute, and counts what the judge could not prove', async () => {
    const labels = [...LABELS, { input: 'Eh?', output: 'Wait', label: [true, false] }];
    const { out, file } = await calibrate('inventive', { labels });
    expect(of(file).labels).toMatchObject({ used: 0 });
    expect(of(file).labels.undecided).toHaveLength(80);
    expect(out).toContain('shows no words of the answer');
    expect(out).toContain('1 left out, since people disagree: l-80');
  });

  it('compares two answers where the judge does', async () => {
    const labels = LABELS.slice(0, 40).map((each, index) => ({
      ...{ ...each, output: each.output, label: index % 2 === 0 },
      other: index % 2 === 0 ? 'Wait then' : 'Wait, please',
    }));
    const { code, file } = await calibrate('good', { labels, config: judgedConfig(PAIRWISE) });
    expect(code).toBe(0);
    expect(of(file)).toMatchObject({ measure: 'pairwise', total: { n: 40, kappa: 1 } });
    const biased = await calibrate('first', { labels, config: judgedConfig(PAIRWISE) });
    expect(biased.code).toBe(1);
    expect(biased.out).toContain('for being long, or by its place');
  });

  it('speaks JSON to machines', async () => {
    const { code, out } = await calibrate('good', { args: ['--json'] });
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject({ metric: 'asks-nicely', total: { n: 80 } });
  });

  it.each([
    [['--metric', 'nicely'], 'there is no metric "nicely". Write --metric ID. Judged are asks-nicely.\n'],
    [['--metric', 'ask-nicely'], 'there is no metric "ask-nicely". Write --metric asks-nicely.\n'],
    [['more.jsonl'], 'calibrate: "more.jsonl" is one word too many'],
    [['--config', 'nowhere.yml'], 'there is no config nowhere.yml'],
  ])('refuses %j', async (args, words) => {
    expect(await calibrate('good', { args })).toMatchObject({ code: 2, out: expect.stringContaining(words) });
  });

  it('says where a config has nothing to calibrate', async () => {
    const { code, out } = await calibrate('good', { config: CONFIG, args: ['--metric', 'nicely'] });
    expect(code).toBe(2);
    expect(out).toContain(
      'there is no metric "nicely". The config has no judged metric: write one whose measure is a judge (docs/judges.md).\n',
    );
  });

  it('names the card whose endpoint nobody declares', async () => {
    const config = judgedConfig().replace('endpoint: judge', 'endpoint: jugde');
    const { code, out, calls } = await calibrate('good', { config });
    expect({ code, calls }).toEqual({ code: 2, calls: 0 });
    expect(out).toMatch(
      /micro-metrics\.yml:\d+: metric asks-nicely: there is no endpoint "jugde"\..*Did you mean "judge"\?/,
    );
  });

  it('names the line of a label that is none', async () => {
    const labels = [LABELS[0], { ...LABELS[1], lable: true }] as never;
    const { code, out } = await calibrate('good', { labels });
    expect(code).toBe(2);
    expect(out).toContain('labels.jsonl:2');
    expect(out).toContain('unknown key');
  });
});
