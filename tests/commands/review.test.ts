import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { type PastMetric, pastReport, times } from '../support/history.ts';
import { createRepo } from '../support/repo.ts';
import { CONFIG, SHOP } from '../support/shop.ts';
import { micro } from '../support/micro.ts';

const closing: (() => void)[] = [];
afterEach(() => closing.splice(0).forEach((close) => close()));

const TODAY = '2027-03-01';
const CARD = `threshold: { max-regression: 0.05 }, why: it happened, owner: '@acme/shop', review-by: 2030-01-01`;

/** A shop with other cards than usual; `asked` are those that its suite names. */
function shop(cards: Readonly<Record<string, string>>, asked = Object.keys(cards)) {
  const repo = createRepo();
  closing.push(() => repo.cleanup());
  const metrics = Object.entries(cards).map(([id, card]) => `  ${id}: { ${card} }`);
  const config = `${CONFIG.slice(0, CONFIG.indexOf('metrics:\n'))}metrics:\n${metrics.join('\n')}\n`;
  repo.commit('first', {
    ...SHOP,
    '.github/micro-metrics.yml': config.replace('metrics: [polite, short]', `metrics: [${asked.join(', ')}]`),
  });
  return repo.dir;
}

interface Found {
  readonly metric: string;
  readonly reason: string;
  readonly seen: string;
  readonly proposed: string | null;
}

/** What a review finds, with the runs of its history oldest first. */
async function found(directory: string, runs: readonly string[] = [], today = TODAY): Promise<Found[]> {
  runs.forEach((text, at) => {
    const folder = join(directory, '.history', String(at));
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, 'report.json'), text);
  });
  const history = runs.length ? ['--history', '.history'] : [];
  const { code, out } = await micro(directory, ['review', '--today', today, '--json', ...history]);
  expect(code).toBe(0);
  return (JSON.parse(out) as { findings: Found[] }).findings;
}

const POLITE = `measure: contains, options: { value: please }, ${CARD}`;
const repeated = (count: number, metrics: readonly PastMetric[], changed = true): string[] =>
  Array.from({ length: count }, () => pastReport(metrics, changed));

describe('micro-metrics review', () => {
  it('finds nothing where nothing is due', async () => {
    expect(await found(shop({ polite: POLITE }))).toEqual([]);
  });

  it('finds dates that have passed, on the day that is said', async () => {
    const directory = shop({ polite: POLITE, old: `${POLITE}, sunset: 2026-12-31` });
    const due = await found(directory, [], '2030-01-02');
    expect(due).toMatchObject([
      { metric: 'polite', reason: 'review-date', proposed: null },
      { metric: 'old', reason: 'review-date' },
      { metric: 'old', reason: 'sunset', proposed: 'deprecated' },
    ]);
    expect((await found(directory, [], '2026-12-31')).map(({ reason }) => reason)).toEqual([]);
  });

  it('finds what people let through: who, when and why, a word once however often it ran', async () => {
    const word = (actor: string, day: number) => ({
      actor,
      reason: 'the tone is meant',
      at: `2026-11-0${day}T10:00:00Z`,
      url: `https://github.com/acme/shop/pull/${day}#issuecomment-1`,
    });
    const run = (accepted?: ReturnType<typeof word>): string =>
      pastReport([
        { metric: 'polite', statuses: ['introduced'], failed: true, ...(accepted ? { accepted } : {}) },
      ]);
    const runs = [run(word('wil', 1)), run(word('mia', 2)), run(word('mia', 2)), run()];
    expect(await found(shop({ polite: POLITE }), runs)).toEqual([
      {
        ...{ metric: 'polite', reason: 'let-through', proposed: null, owner: '@acme/shop' },
        seen: 'it was let through 2 times, last by mia on 2026-11-02 (the tone is meant)',
      },
    ]);
  });

  it('finds what is superseded, and what no suite asks for', async () => {
    const cards = { polite: POLITE, kind: `${POLITE}, supersedes: polite`, stray: POLITE };
    expect(await found(shop(cards, ['polite', 'kind']))).toMatchObject([
      { metric: 'polite', reason: 'superseded', proposed: 'deprecated' },
      { metric: 'stray', reason: 'orphaned' },
    ]);
  });

  it('finds what has not differed in twenty runs, but never what is critical or a guardrail', async () => {
    const cards = {
      polite: POLITE,
      vital: `${POLITE}, critical: true`,
      guard: `${POLITE}, kind: guardrail`,
      alive: POLITE,
      young: POLITE,
    };
    const quiet = times(12, 'passing');
    const runs = Array.from({ length: 20 }, (_, at) =>
      pastReport([
        ...['polite', 'vital', 'guard'].map((metric) => ({ metric, statuses: quiet })),
        { metric: 'alive', statuses: at === 7 ? [...quiet, 'introduced'] : quiet },
        { metric: 'young', statuses: quiet, version: at < 5 ? 'v0' : 'v1' },
      ]),
    );
    const findings = await found(shop(cards), runs);
    expect(findings).toMatchObject([{ metric: 'polite', reason: 'saturated', proposed: 'deprecated' }]);
    expect(await found(shop(cards), runs.slice(1))).toEqual([]);
  });

  it('finds what fails where nothing has changed', async () => {
    const alarm = { metric: 'polite', statuses: times(3, 'introduced'), failed: true };
    const still = { metric: 'polite', statuses: times(3, 'passing') };
    const runs = [...repeated(9, [still], false), ...repeated(1, [alarm], false), ...repeated(5, [alarm])];
    expect(await found(shop({ polite: POLITE }), runs)).toMatchObject([
      {
        metric: 'polite',
        reason: 'noisy',
        seen: expect.stringContaining('1 of 10 runs'),
        proposed: 'experimental',
      },
    ]);
  });

  it('finds what got worse step by step, each too small to stop anything, by what was merged', async () => {
    const slow = 'measure: latency, threshold: { max-regression: "15%" }, on-fail: warn';
    const directory = shop({ polite: POLITE, slow });
    const cases = Array.from({ length: 400 }, (_, each) => each / 400);
    const at = (polite: number, ms: number): string =>
      pastReport([
        {
          ...{ metric: 'polite', version: 'v1', statuses: times(400, 'passing') },
          before: cases.map((each) => Number(each < polite)),
        },
        { ...{ metric: 'slow', statuses: times(12, 'fixed') }, before: times(12, 'fixed').map(() => ms) },
      ]);
    const steps = [0.99, 0.97, 0.95, 0.94, 0.92].map((value, step) => at(value, 1000 + 50 * step));
    expect(await found(directory, steps)).toMatchObject([
      {
        ...{ metric: 'polite', reason: 'sliding', proposed: null },
        seen: 'what is merged went from 99 % (0) to 92 % in orders, on 400 cases over 5 runs: more than chance, in steps that stopped nothing or were accepted',
      },
      {
        metric: 'slow',
        reason: 'sliding',
        seen: expect.stringContaining('from 1.00 s (0) to 1.20 s in orders'),
      },
    ]);
  });

  it('finds metrics that always find the same cases wrong', async () => {
    const wrong = [...times(6, 'introduced'), ...times(20, 'passing')];
    const other = [...times(20, 'passing'), ...times(6, 'introduced')];
    const cards = { polite: POLITE, echo: POLITE, apart: POLITE };
    const runs = repeated(2, [
      { metric: 'polite', statuses: wrong },
      { metric: 'echo', statuses: wrong },
      { metric: 'apart', statuses: other },
    ]);
    expect(await found(shop(cards), runs)).toMatchObject([
      { metric: 'echo', reason: 'redundant', seen: expect.stringContaining('polite') },
    ]);
  });

  it('says it in words, and refuses what is no history or no day', async () => {
    const directory = shop({ polite: POLITE });
    const { out } = await micro(directory, ['review', '--today', '2031-01-01']);
    expect(out).toContain('1 metric needs a decision');
    expect(out).toContain('review-date  polite: it was to be reviewed by 2030-01-01. Ask @acme/shop.');
    expect(await micro(directory, ['review', '--history', 'nowhere'])).toMatchObject({ code: 2 });
    expect(await micro(directory, ['review', '--today', 'soon'])).toMatchObject({ code: 2 });
  });
});

describe('a history with files that are no reports', () => {
  it('is read without them, and says which they are and what is wrong', async () => {
    const directory = shop({ polite: POLITE });
    const still = JSON.parse(pastReport([{ metric: 'polite', statuses: times(3, 'passing') }])) as object;
    const files = {
      '1/report.json': still,
      '2/report.json': { ...still, version: 2 },
      '3/report.json': { ...still, checks: [{ suite: 'orders' }] },
      '4/junit-report.json': [1, 2],
    };
    const texts = Object.entries(files).map(([path, content]) => [path, JSON.stringify(content)] as const);
    for (const [path, text] of [...texts, ['5/report.json', '{"version": 1,'] as const]) {
      mkdirSync(join(directory, 'h', path, '..'), { recursive: true });
      writeFileSync(join(directory, 'h', path), text);
    }
    const { code, out } = await micro(directory, ['review', '--history', 'h', '--today', TODAY]);
    expect(code).toBe(0);
    expect(out).toContain('from 1 earlier run,');
    const warned = out.split('\n').filter((line) => line.startsWith('warning: '));
    expect(warned).toEqual([
      expect.stringMatching(/2\/report\.json was left out, .*: version: expected 1\.$/),
      expect.stringMatching(
        /3\/report\.json was left out, .*: checks\.0\.target: expected string, received undefined\.$/,
      ),
      expect.stringMatching(/4\/junit-report\.json was left out, .*: expected object, received array\.$/),
      expect.stringMatching(/5\/report\.json was left out, .*: it is no JSON, as where it was cut off\.$/),
    ]);
    const json = await micro(directory, ['review', '--history', 'h', '--today', TODAY, '--json']);
    expect((JSON.parse(json.out) as { warnings: string[] }).warnings).toHaveLength(4);
  });
});

describe('micro-metrics validate', () => {
  it('says what keeps a metric from blocking', async () => {
    const cards = {
      polite: POLITE,
      short: 'measure: length, options: { max: 5 }',
      later: `${POLITE}, stage: run`,
      tried: `${POLITE}, status: experimental`,
      vital: `${POLITE}, critical: true`,
      steady: 'measure: stability, on-fail: info',
    };
    const { code, out } = await micro(shop(cards), ['validate', '--today', '2030-06-01']);
    expect(code).toBe(0);
    expect(out).not.toContain('polite may not block');
    expect(out).toContain(
      'short may not block: `why` is missing; `owner` is missing; `review-by` is missing; `threshold` is missing; `on-fail` is info.',
    );
    expect(out).toContain('; 1 of them only looks until the config says `stage: run`');
    expect(out).not.toContain('later may not block');
    expect(out).toContain('tried may not block: it is experimental.');
    // Its pinned cases get the trials that they take, whatever the suite has.
    expect(out).not.toContain('vital: suite orders has');
    expect(out).toContain('steady: suite orders has `trials: 1`, but stability is told from 2.');
    expect(out).toContain('polite was to be reviewed by 2030-01-01.');
  });
});
