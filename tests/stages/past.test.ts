/** Looking back: what earlier runs made of a check, and what they show of a metric. */
import { describe, expect, it } from 'vitest';
import { trackRecords } from '../../src/records/history.ts';
import { versionOf } from '../../src/lib/definition.ts';
import { toMarkdown } from '../../src/render/markdown.ts';
import type { Check, EarlierCheck, Report } from '../../src/types.ts';
import { told } from '../support/findings.ts';
import { pastReport, times } from '../support/history.ts';
import { earlierRuns } from '../support/looking-back.ts';
import { situations } from '../support/situations.ts';

const situation = (situations['slice'] as () => Parameters<typeof told>[0])();
const { checks } = (await told(situation)).verdict;
const said = (at: number): Partial<EarlierCheck> => ({
  candidate: { value: at / 10, low: null, high: null },
});
const runs = (many: number, says: (check: Check, at: number) => Partial<EarlierCheck>, isSame = false) =>
  earlierRuns(
    checks,
    Array.from({ length: many }, () => says),
    isSame,
  );
const lifeOf = ({ lives = [] }: Report, id: string) => lives.find(({ metric }) => metric === id);

describe('what earlier runs made of a check', () => {
  it('stands beside the check of the same suite, target, metric and slice, oldest first', async () => {
    const earlier = earlierRuns(checks, [(_, at) => said(at), (_, at) => said(at + 1)]);
    const { verdict, past = [] } = await told({ ...situation, earlier });
    expect(verdict.checks.length).toBeGreaterThan(3);
    verdict.checks.forEach((_, at) => {
      expect(past[at]?.map(({ run, value }) => [run, value?.value])).toEqual([
        ['2026-10-01', at / 10],
        ['2026-10-02', (at + 1) / 10],
      ]);
    });
    expect(past[0]?.[1]).toMatchObject({ said: '10 %', isOther: false, outcome: 'pass' });
  });

  it('is marked where the metric was another, and told once where two laws were checked', async () => {
    const [run] = earlierRuns(checks, [() => ({ version: 'another', outcome: 'fail' })]);
    const now = checks.map((check, at) => ({
      ...run?.checks[at],
      version: versionOf(check.comparison.rule.card),
    }));
    const both = [{ ...run, checks: [...(run?.checks ?? []), ...now] }] as ReturnType<typeof earlierRuns>;
    const other = await told({ ...situation, earlier: run ? [run] : [] });
    expect(other.past?.[0]).toMatchObject([{ isOther: true, outcome: 'fail' }]);
    const twice = await told({ ...situation, earlier: both });
    expect(twice.past?.[0]).toMatchObject([{ isOther: false }]);
  });

  it('is read from reports, the latest sixty of them, but for what is no outcome or was asked by base alone', async () => {
    const reports = Array.from({ length: 70 }, (_, at) => {
      const text = pastReport([{ metric: 'polite', statuses: times(at, 'passing') }]);
      return { file: `/tmp/history/run-${at}/report.json`, text };
    });
    const torn = { file: '/tmp/history/run-70/report.json', text: '{"version": 1,' };
    const { runs: read, unread } = await trackRecords([...reports, ...reports.slice(-3), torn]);
    expect(unread.map(({ file }) => file)).toEqual([torn.file]);
    expect(read.map(({ name }) => name)).toEqual(Array.from({ length: 60 }, (_, at) => `run-${at + 10}`));
    expect(read[0]?.checks).toMatchObject([
      { metric: 'polite', outcome: 'pass', isQuiet: true, candidate: null },
    ]);
    const odd = pastReport([{ metric: 'polite', statuses: [] }]);
    const files = [odd.replace('"outcome":"pass"', '"outcome":"new"'), odd.replace('"both"', '"base"')];
    const { runs: none } = await trackRecords(
      files.map((text, at) => ({ file: `history/report-${at}.json`, text })),
    );
    expect(none.map((run) => [run.name, run.checks])).toEqual([
      ['report-0', []],
      ['report-1', []],
    ]);
  });
});

describe('the life of a metric in the report', () => {
  it('says that it fails where nothing changed, in the fold as well', async () => {
    const earlier = runs(
      6,
      ({ comparison }) => ({ isAlarm: comparison.rule.card.id === 'names-date' }),
      true,
    );
    const report = await told({ ...situation, earlier });
    expect(lifeOf(report, 'names-date')?.due).toEqual([
      'It failed in 6 of 6 runs in which nothing had changed (100 %). Proposed: status: experimental.',
    ]);
    expect(lifeOf(report, 'names-order')?.due).toEqual([]);
    expect(toMarkdown(report.blocks)).toContain('**names-date**: it failed in 6 of 6 runs');
  });

  it('says that nothing differs any more, which decides nothing and is left out of the comment', async () => {
    const report = await told({ ...situation, earlier: runs(20, () => ({})) });
    expect(lifeOf(report, 'names-order')?.due[0]).toMatch(/^Base and head did not differ .* last 20 runs/);
    expect(toMarkdown(report.blocks)).not.toContain('did not differ');
    const fewer = await told({ ...situation, earlier: runs(19, () => ({})) });
    expect(lifeOf(fewer, 'names-order')?.due).toEqual([]);
  });

  it('says what got worse step by step since then, in the fold as well', async () => {
    const sinks = ({ comparison }: Check, at: number): Partial<EarlierCheck> => {
      const right = comparison.rule.card.id === 'names-date' ? 396 - 8 * at : 360;
      const cases = Array.from({ length: 400 }, (_, each) => `c-${each}`);
      return { isQuiet: false, worths: { cases, values: cases.map((_, each) => Number(each < right)) } };
    };
    const earlier = earlierRuns(
      checks,
      Array.from({ length: 6 }, (_, run) => (check: Check) => sinks(check, run)),
    );
    const report = await told({ ...situation, earlier });
    expect(lifeOf(report, 'names-date')?.due[0]).toMatch(
      /^What is merged went from 99 % \(2026-10-01\) to 89 % in .*, on 400 cases over 6 runs: more than chance/,
    );
    expect(lifeOf(report, 'names-order')?.due).toEqual([]);
    expect(toMarkdown(report.blocks)).toContain('**names-date**: what is merged went from 99 %');
    const fewer = await told({ ...situation, earlier: earlier.slice(2) });
    expect(lifeOf(fewer, 'names-date')?.due).toEqual([]);
  });

  it('begins anew with another definition', async () => {
    const report = await told({ ...situation, earlier: runs(20, () => ({ version: 'another' })) });
    expect(lifeOf(report, 'names-order')?.due).toEqual([]);
  });

  it('says what is past its review, whom it serves and what it waits for', async () => {
    const [suite] = situation.suites;
    const [first, ...rest] = suite?.cards ?? [];
    const card = { ...first, reviewBy: '2026-07-01', business: { metric: 'retention', team: 'support' } };
    const cards = [card, ...rest.map((each) => ({ ...each, stage: 'run' as const }))];
    const suites = [{ ...suite, cards }] as typeof situation.suites;
    const report = await told({ suites, today: '2026-07-02' });
    expect(lifeOf(report, first?.id ?? '')).toMatchObject({
      serves: 'retention (support)',
      due: ['It was to be reviewed by 2026-07-01.'],
    });
    const on = await told({ suites, today: '2026-07-01' });
    expect(lifeOf(on, first?.id ?? '')?.due).toEqual([]);
    expect(report.lives?.map(({ metric }) => metric)).toEqual(cards.map(({ id }) => id));
  });
});
