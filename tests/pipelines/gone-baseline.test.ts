/** What is left to decide where nobody can ask base's model any more. */
import { describe, expect, it } from 'vitest';
import { CONFIG, FILE, inShop, SHOP } from '../support/shop.ts';
import { failed } from '../support/world.ts';
import { wired } from '../support/wire.ts';

const MODELS = 'config/models.yml';
const model = (name: string, more = 'temperature: 0'): Record<string, string> => ({
  [MODELS]: `support: { model: ${name}, ${more} }\n`,
});

describe('a question that base alone refuses as unknown', () => {
  it('now and then is no model that is gone', async () => {
    let asked = 0;
    const run = await inShop({
      head: model('scripted-2'),
      answer: ({ model: name }) =>
        name === 'scripted-1' && asked++ === 4 ? failed('not-found', 'not here: 404') : 'please wait',
    });
    expect(run.outputs.verdict).toBe('pass');
    expect(run.words).not.toContain('model is gone');
  });
});

describe('a model of head that is gone', () => {
  it('answers nothing: no case is called scored of which all answers are missing', async () => {
    const run = await inShop({
      head: model('scripted-2'),
      answer: ({ model: name }) =>
        name === 'scripted-2' ? failed('not-found', 'not here: 404') : 'please wait',
    });
    expect(run.outputs.headline).toBe('Could not be computed: not here: 404');
    expect(run.check('answered').because).toBe('too many answers are missing or have no mark');
    expect(run.check('polite').because).toContain('only 0 of 12 cases could be scored');
  });
});

describe('a baseline whose model is gone', () => {
  const gone = (setting: Parameters<typeof wired>[0] = {}) =>
    wired({ head: model('scripted-2'), server: { models: ['scripted-2'] }, ...setting });
  const config = (from: string, to: string): Record<string, string> => ({ [FILE]: CONFIG.replace(from, to) });
  const but =
    (wrong: number) =>
    ({ text }: { text: string }) =>
      text.includes(`order ${wrong}?`) ? 'no' : 'please wait';
  const clausesIn = ({ report }: Awaited<ReturnType<typeof wired>>) =>
    report.verdict.checks.flatMap(({ clauses }) => clauses.map(({ because }) => because));

  it('leaves nothing to compare, which is said; absolute limits still hold', async () => {
    const run = await wired({
      head: model('scripted-2'),
      server: { models: ['scripted-2'] },
      answer: () => 'no',
    });
    expect({ verdict: run.outputs.verdict, code: run.code }).toEqual({ verdict: 'fail', code: 1 });
    expect(JSON.parse(run.outputs['failed-metrics'] ?? '')).toEqual(['polite']);
    expect(run.comment).toContain("Base's model is gone on orders: the endpoint does not know");
    expect(run.comment).toContain('passes only where no base could have been better');
  });

  it('passes where head is right everywhere: no base could have been better', async () => {
    const run = await gone();
    expect(run.outputs.verdict).toBe('pass');
    expect(run.outputs.headline).toBe(
      "1 check passes on 12 cases; base's model scripted-1 no longer answers, so orders is compared with nothing",
    );
    expect(clausesIn(run)).toContainEqual({ code: 'no-room', most: 0 });
    expect(run.comment).toContain('does not know the model');
  });

  it.each([
    { allowed: 0.05, verdict: 'inconclusive', because: 'baseline-unavailable' },
    { allowed: 0.1, verdict: 'pass', because: 'no-room' },
  ])(
    'is undecided where base may have been better by more than is allowed: 1 of 12 wrong, $allowed allowed',
    async ({ allowed, verdict, because }) => {
      const run = await gone({
        base: config('max-regression: 0.05', `max-regression: ${allowed}`),
        answer: but(3),
      });
      expect(run.outputs.verdict).toBe(verdict);
      expect(clausesIn(run).map(({ code }) => code)).toContain(because);
    },
  );

  it('shows what head has wrong, since nothing else is there to read', async () => {
    const run = await gone({ answer: but(3) });
    expect(run.outputs.headline).toBe(
      "Undecided: base's model scripted-1 no longer answers, so polite is compared with nothing",
    );
    expect(run.comment).toContain('<strong>order-3</strong>: does not contain');
    expect(run.comment).toContain("leave base's target at an endpoint that still has its model");
    expect(run.comment).not.toContain('accept policy');
  });

  it('does not take what was refused for answers that base left out', async () => {
    const run = await gone({
      answer: ({ text }) => (text.includes('order 3?') ? { text: '', finish: 'length' } : 'please wait'),
    });
    expect(run.outputs.verdict).toBe('inconclusive');
    expect(run.comment).toMatch(/answered\*\*\s\|\s–\s→\s\*\*91\.7/);
  });

  it('says of a critical metric that it stops the merge, and who can let it go', async () => {
    const run = await gone({ base: config('owner:', 'critical: true\n    owner:'), answer: but(3) });
    expect({ verdict: run.outputs.verdict, code: run.code }).toEqual({ verdict: 'inconclusive', code: 1 });
    expect(run.outputs.headline).toContain(
      'is compared with nothing (critical: it needs proof, so this stops the merge)',
    );
    expect(run.comment).toContain('/micro-metrics accept policy');
  });

  it.each([
    { wrong: 3, verdict: 'pass', says: '1 check passes' },
    { wrong: 0, verdict: 'inconclusive', says: 'Undecided: pinned case order-0 is wrong in polite' },
  ])('asks people about a pinned case that is wrong: order-$wrong', async ({ wrong, verdict, says }) => {
    const cases = SHOP['evals/orders.jsonl']?.replace('"id":"order-0"', '"id":"order-0","pinned":true') ?? '';
    const base = { ...config('max-regression: 0.05', 'max-regression: 0.1'), 'evals/orders.jsonl': cases };
    const run = await gone({ base, answer: but(wrong) });
    expect(run.outputs.verdict).toBe(verdict);
    expect(run.outputs.headline).toContain(says);
  });
});
