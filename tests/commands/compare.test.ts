import { describe, expect, it } from 'vitest';
import { card, compared, type Line, scores, wrongFirst } from '../support/scores.ts';

const clean = (count: number, more: Partial<Line> = {}): Line[] => scores(count, () => 1, more);
const trials = (count: number, times: number, value: (at: number, trial: number) => unknown): Line[] =>
  Array.from({ length: times }, (_, trial) => scores(count, (at) => value(at, trial), { trial })).flat();

describe('a regression against base', () => {
  const config = card('{ max-regression: 0.05 }');

  it('fails when it is more than chance, with exit 1', async () => {
    const { code, report } = await compared({ base: clean(40), head: scores(40, wrongFirst(12)), config });
    expect({ code, verdict: report.verdict }).toEqual({ code: 1, verdict: 'fail' });
    expect(report.checks[0].because).toMatch(
      /^worse .*: a version that changes nothing loses this much in .* runs \(5 points allowed\)$/,
    );
  });

  it('is undecided when chance would do it too often to fail it, and noise when it would do it more often', async () => {
    const noise = await compared({ base: clean(20), head: scores(20, wrongFirst(2)), config });
    expect({ code: noise.code, verdict: noise.report.verdict }).toEqual({ code: 0, verdict: 'pass' });
    expect(noise.report.checks[0].because).toMatch(
      /^more than the 5 points allowed, but noise: a version that changes nothing loses this much in about 2[3-7] of 100 runs$/,
    );
    const sides = { base: clean(20), head: scores(20, wrongFirst(3)), config };
    const { code, report } = await compared(sides);
    expect({ code, verdict: report.verdict }).toEqual({ code: 0, verdict: 'inconclusive' });
    expect(report.checks[0].because).toMatch(/loses this much in about 1[1-4] of 100 runs/);
    const strict = await compared({ ...sides, flags: ['--on-inconclusive', 'fail'] });
    expect({ code: strict.code, verdict: strict.report.verdict }).toEqual({
      code: 1,
      verdict: 'inconclusive',
    });
  });

  it('passes where none is seen, and says what is ruled out', async () => {
    const few = await compared({ base: clean(20), head: clean(20), config });
    expect(few.report.checks[0].because).toContain('up to 16.1 points is not ruled out');
    const many = await compared({ base: clean(200), head: clean(200), config });
    expect(many.code).toBe(0);
    expect(many.report.checks[0]).toMatchObject({
      outcome: 'pass',
      because: 'a drop of 10 points is ruled out',
      clauses: [{ because: { code: 'no-drop', proved: true } }],
    });
  });

  it('of more than the tolerance counts, though each trial is noisy', async () => {
    const base = trials(30, 3, () => 1);
    const head = trials(30, 3, (at, trial) => (at % 2 === 0 && trial > 0 ? 0 : 1));
    const { code, report } = await compared({ base, head, config });
    expect({ code, n: report.checks[0].n }).toEqual({ code: 1, n: 30 });
  });
});

describe('an absolute limit', () => {
  const most = card('{ max: 0.02 }', 'options: { direction: lower }');
  const wrong = (count: number, of: number): Line[] => scores(of, (at) => (at < count ? 1 : 0));

  it('is not proved by 20 clean cases: that takes 149', async () => {
    const { report } = await compared({ base: wrong(0, 20), head: wrong(0, 20), config: most });
    expect(report.checks[0]).toMatchObject({
      outcome: 'pass',
      because: 'at most 2 % (149 clean cases would prove it)',
      clauses: [{ because: { code: 'within', proved: false, 'cases-needed': 149 } }],
    });
    for (const [cases, proved] of [
      [148, false],
      [149, true],
    ] as const) {
      const sides = { base: wrong(0, cases), head: wrong(0, cases), config: most };
      expect((await compared(sides)).report.checks[0].clauses[0].because.proved).toBe(proved);
    }
  });

  it('fails on what chance does not do to a version at the limit, and with `by: value` on what was observed', async () => {
    const sides = { base: wrong(0, 20), head: wrong(1, 20) };
    const value = most.replace('max: 0.02', 'max: 0.02, by: value');
    const byValue = await compared({ ...sides, config: value });
    expect({ code: byValue.code, because: byValue.report.checks[0].because }).toEqual({
      code: 1,
      because: '5 % where at most 2 % is asked',
    });
    const interval = most.replace('max: 0.02', 'max: 0.02, by: interval');
    for (const config of [most, interval]) {
      const noise = await compared({ ...sides, config });
      expect(noise.report.checks[0].outcome).toBe('pass');
      expect(noise.report.checks[0].because).toContain(
        '5 % where at most 2 % is asked, but so far beyond is noise',
      );
    }
    expect((await compared({ ...sides, head: wrong(9, 20), config: interval })).code).toBe(1);
    const clear = await compared({ base: wrong(0, 150), head: wrong(0, 150), config: interval });
    expect({ code: clear.code, because: clear.report.checks[0].because }).toEqual({
      code: 0,
      because: 'at most 2 %, proved',
    });
  });

  it('that base breaks just as much is pre-existing, unless that is to fail', async () => {
    const config = card('{ min: 0.9, by: value }');
    const sides = { base: scores(20, wrongFirst(4)), head: scores(20, wrongFirst(4)), config };
    const { code, report } = await compared(sides);
    expect({ code, verdict: report.verdict }).toEqual({ code: 0, verdict: 'pass' });
    expect(report.checks[0]).toMatchObject({ outcome: 'fail', blocking: false, 'pre-existing': true });
    expect(report.checks[0].because).toBe('80 % where at least 90 % is asked, on base just as much');
    expect(report.headline).toMatch(
      /^Nothing got worse on 20 cases; .+ is beyond its limit, on base just as much$/,
    );
    const strict = await compared({ ...sides, flags: ['--on-pre-existing', 'fail'] });
    expect({ code: strict.code, verdict: strict.report.verdict }).toEqual({ code: 1, verdict: 'fail' });
    const worse = await compared({ ...sides, head: scores(20, wrongFirst(8)) });
    expect({ code: worse.code, old: worse.report.checks[0]['pre-existing'] }).toEqual({
      code: 1,
      old: false,
    });
    const critical = await compared({ ...sides, config: card('{ min: 0.9, by: value }', 'critical: true') });
    expect(critical.code).toBe(1);
  });
});

describe('what is critical or pinned', () => {
  it('needs proof, whatever is said about the undecided', async () => {
    const config = card('{ min: 0.9 }', 'critical: true');
    const graded = card('{ min: 0.9 }', 'critical: true\noptions: { graded: true }');
    const right = await compared({ base: clean(10), head: clean(10), config });
    expect(right.code).toBe(0);
    const nearly = { base: scores(10, () => 0.99), head: scores(10, () => 0.99) };
    const unproved = await compared({ ...nearly, config: graded, flags: ['--on-inconclusive', 'pass'] });
    expect({ code: unproved.code, verdict: unproved.report.verdict }).toEqual({
      code: 1,
      verdict: 'inconclusive',
    });
    expect(unproved.report.checks[0].because).toContain(
      'critical, and neither proved nor are all pinned cases right',
    );
    const many = { base: scores(60, () => 0.99), head: scores(60, () => 0.99), config: graded };
    expect((await compared(many)).code).toBe(0);
  });

  it('fails on one case that was always right and is always wrong, from three trials on', async () => {
    const config = card('{ max-regression: 0.05 }');
    const pinned = (lines: readonly Line[]): Line[] =>
      lines.map((line) => (line.case === 'case-3' ? { ...line, pinned: true } : line));
    const three = {
      base: pinned(trials(60, 3, () => 1)),
      head: pinned(trials(60, 3, (at) => (at === 3 ? 0 : 1))),
    };
    const { code, report } = await compared({ ...three, config });
    expect({ code, because: report.checks[0].because }).toEqual({
      code: 1,
      because: 'pinned case broke: case-3',
    });
    const flaky = trials(60, 3, (at, trial) => (at === 3 && trial > 0 ? 0 : 1));
    expect((await compared({ ...three, head: pinned(flaky), config })).code).toBe(0);
    const two = {
      base: pinned(trials(60, 2, () => 1)),
      head: pinned(trials(60, 2, (at) => (at === 3 ? 0 : 1))),
    };
    expect((await compared({ ...two, config })).code).toBe(0);
  });
});

describe('cards', () => {
  it('judge each slice by itself too', async () => {
    const lang = (line: Line, at: number): Line => ({ ...line, tags: { lang: at % 4 === 0 ? 'de' : 'en' } });
    const base = clean(80).map(lang);
    const head = scores(80, (at) => (at % 4 === 0 ? 0 : 1)).map(lang);
    const config = card('{ max-regression: 0.05 }', 'slices: [lang]');
    const { report } = await compared({ base, head, config });
    const outcomes = report.checks.map(({ slice, outcome, n }: any) => [slice?.value ?? null, outcome, n]);
    expect(outcomes).toEqual([
      [null, 'fail', 80],
      ['de', 'fail', 20],
      ['en', 'pass', 60],
    ]);
  });

  it('may only warn, and a metric without a card is not judged', async () => {
    const config = card('{ min: 0.9 }', 'on-fail: warn');
    const other = clean(10, { metric: 'other' });
    const { code, report } = await compared({
      base: [...clean(10), ...other],
      head: [...scores(10, () => 0), ...other],
      config,
    });
    expect({ code, verdict: report.verdict, checks: report.checks.length }).toEqual({
      code: 0,
      verdict: 'pass',
      checks: 1,
    });
    expect(report.warnings.join()).toContain('Not judged, since the config has no card of them: other.');
  });

  it('fail what was for free and costs something now, and may not be more than there is to lose', async () => {
    const config = card("{ max-regression: '15%', min-effect: 0.001 }", 'options: { unit: usd }');
    const paid = await compared({ base: scores(40, () => 0), head: scores(40, () => 0.01), config });
    expect(paid.report.checks[0].outcome).toBe('fail');
    const little = await compared({ base: scores(40, () => 0), head: scores(40, () => 0.0005), config });
    expect(little.report.checks[0].outcome).toBe('pass');
    const all = card("{ max-regression: '250%' }");
    const { code, out } = await compared({ base: clean(40), head: scores(40, () => 0), config: all });
    expect([code, out]).toEqual([2, expect.stringContaining('250%` is more than all that base has')]);
  });

  it('take amounts of any unit, and allow a share of base', async () => {
    const config = card('{ max-regression: "10%" }', 'options: { unit: ms }\naggregate: p50');
    const base = scores(40, (at) => 100 + at);
    const slower = await compared({ base, head: scores(40, (at) => (100 + at) * 1.3), config });
    expect(slower.code).toBe(1);
    expect((await compared({ base, head: scores(40, (at) => (100 + at) * 1.05), config })).code).toBe(0);
  });
});

describe('what is printed', () => {
  const sides = { base: clean(20), head: clean(20) };

  it('is the report alone with --json, the same for the same seed', async () => {
    const first = await compared({ ...sides, flags: ['--seed', '7'] });
    const again = await compared({ ...sides, flags: ['--seed', '7'] });
    expect(JSON.parse(first.stdout)).toMatchObject({ version: 1, verdict: 'pass' });
    expect(first.stdout).toBe(again.stdout);
    expect(first.out).toBe(first.stdout);
  });

  it('reads like the comment without it, and names the place of the report', async () => {
    const { stdout } = await compared({ ...sides, plain: true });
    expect(stdout).toMatch(/^✅ Nothing got worse: 1 check passes on 20 cases\n/);
    expect(stdout).toMatch(/\n\s+Check\s+Base\s→\shead.*\n\s+right\s+100\s%/);
    expect(stdout).toContain('report.html');
  });

  it('refuses a seed that is none, and any number of files but two', async () => {
    const seed = await compared({ ...sides, flags: ['--seed', '1.5'] });
    expect({ code: seed.code, out: seed.out }).toEqual({
      code: 2,
      out: expect.stringContaining('is no whole number'),
    });
    const three = await compared({ ...sides, flags: ['third.jsonl'] });
    expect({ code: three.code, out: three.out }).toEqual({
      code: 2,
      out: expect.stringContaining('is one word too many. Write micro-metrics compare BASE.jsonl HEAD.jsonl'),
    });
  });
});
