/** Nights and kept baselines whose metrics are marked by judges, and by programs of the repository. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Gauges } from '../../src/contracts.ts';
import { baseline } from '../../src/pipelines/baseline.ts';
import { gate } from '../../src/pipelines/gate.ts';
import { watch } from '../../src/pipelines/watch.ts';
import type { Night } from '../../src/stages/report/night/index.ts';
import { judgeSays } from '../support/judge.ts';
import { judgedConfig } from '../support/judged-shop.ts';
import { createKeep } from '../support/keeping.ts';
import { CONFIG, FILE, HARMLESS, SHOP } from '../support/shop.ts';
import { told, type Told } from '../support/account.ts';
import { laidOver, type Script, type Setting } from '../support/world.ts';

let keep: ReturnType<typeof createKeep>;
beforeEach(() => (keep = createKeep()));
afterEach(() => keep.remove());

const JUDGE = 'judge: { base-url: "https://judge.example/v1", api-key: sk-judge }';
const JUDGED = laidOver(SHOP, { [FILE]: judgedConfig() });

/** A model that answers so, and a judge that is right. */
const says =
  (words: string): Script =>
  ({ request, text }) =>
    request.endpoint === 'judge' ? judgeSays('good', text, request.responseFormat) : words;

const [POLITE, RUDE] = ['Would you please wait', 'Wait for it'];

interface NightSetting extends Partial<Setting> {
  readonly gauges?: Gauges;
}

async function night(today: string, setting: NightSetting): Promise<Told & Pick<Night, 'issue'>> {
  const { gauges, ...rest } = setting;
  let issue: Night['issue'] = null;
  keep.setDay(today);
  const inputs = { mode: 'watch', endpoints: JUDGE };
  const all = { base: JUDGED, head: {}, today, store: keep.store, inputs, ...rest };
  const seen = await told(all, async (world) => {
    const there = gauges ? { gauges: () => Promise.resolve(gauges) } : {};
    const found = await watch({ ...world, ...there });
    issue = found.issue;
    return found.report;
  });
  return { ...seen, issue };
}

const toJudge = ({ questions }: Told): number =>
  questions.filter(({ request }) => request.endpoint === 'judge').length;

/** As a program marks a line. */
function markOf(line: string): string {
  const { case: id, trial, output } = JSON.parse(line);
  return JSON.stringify({ case: id, trial, value: Number(/please/.test(JSON.stringify(output))) });
}

describe('a judge by night', () => {
  it('tells what fell by its word, and is asked about new answers alone', async () => {
    await night('2026-11-20', { answer: says(POLITE) });
    const second = await night('2026-11-21', { answer: says(RUDE) });
    expect(second.headline).toBe('asks-nicely fell since 2026-11-20: 100 % → 0 % on orders');
    // Three canaries; what it said of the first day's answers is kept, and the second look says what the first said.
    expect([second.questions.length, toJudge(second)]).toEqual([24 + 15, 15]);
    const third = await night('2026-11-22', { answer: says(POLITE) });
    expect([third.headline, toJudge(third)]).toEqual(['Quiet: 1 metric is as it was on 2026-11-20', 3]);
  });

  it('that can’t be trusted any more says nothing of the model: its metric is named, and the issue is left alone', async () => {
    await night('2026-11-20', { answer: says(POLITE) });
    const lost: Script = ({ request }) => (request.endpoint === 'judge' ? 'no idea' : POLITE);
    const second = await night('2026-11-21', { answer: lost });
    expect(second.headline).toBe('Nothing to tell: asks-nicely was not judged');
    expect([second.verdict, second.issue]).toEqual(['pass', null]);
  });
});

describe('a judge over what was kept', () => {
  const SETTING: Setting = { base: JUDGED, head: {}, inputs: { endpoints: JUDGE } };

  it.each([
    ['the default branch', { ...SETTING, inputs: { mode: 'baseline', endpoints: JUDGE } }, baseline],
    ['a proposal', { ...SETTING, head: HARMLESS }, gate],
  ])('sees for %s that the model moved, and all is asked anew', async (_, setting, pipeline) => {
    const kept = { ...SETTING, inputs: { mode: 'baseline', endpoints: JUDGE }, store: keep.store };
    await told({ ...kept, answer: says(POLITE), today: '2026-11-20' }, baseline);
    keep.setDay('2026-11-21');
    const next = { ...setting, answer: says(RUDE), store: keep.store, today: '2026-11-21' };
    const seen = await told(next, pipeline);
    expect(seen.markdown).toContain('Kept answers no longer hold: asks-nicely of 8 cases');
  });
});

describe('a metric of one’s own by night', () => {
  it('is marked on both days by the program of today, and told where it fell', async () => {
    const own = CONFIG.replace(
      /measure: contains\n.*/,
      'measure: command\n    options: { command: [node, mark.mjs] }',
    );
    const base = { ...SHOP, [FILE]: own, 'mark.mjs': '' };
    const read: Gauges['read'] = async (lines) => ({ failure: null, lines: lines.map(markOf) });
    const gauged: NightSetting = {
      base,
      gauges: { read, close: () => Promise.resolve() },
      inputs: { mode: 'watch', 'allow-commands': 'true' },
    };
    await night('2026-11-20', { ...gauged, answer: says(POLITE) });
    const second = await night('2026-11-21', { ...gauged, answer: says(POLITE) });
    expect(second.headline).toBe('Quiet: 2 metrics are within their limits, and as they were on 2026-11-20');
    const third = await night('2026-11-22', { ...gauged, answer: says(RUDE) });
    expect(third.headline).toBe('polite fell since 2026-11-21: 100 % → 0 % on orders');
  });
});
