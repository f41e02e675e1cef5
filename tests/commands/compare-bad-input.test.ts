import { describe, expect, it } from 'vitest';
import { createRandom } from '../../src/stats/random.ts';
import { uniform } from '../support/uniform.ts';
import { card, compared, jsonl, scores, wrongFirst } from '../support/scores.ts';

const good = scores(20, () => 1);
const line = (fields: string): string => `{"case": "case-0", "metric": "right", ${fields}}\n`;

describe('a file that was written wrong', () => {
  const wrong: readonly (readonly [name: string, text: string, said: RegExp])[] = [
    ['nothing', '', /head\.jsonl:1: the file is empty/],
    ['only blank lines', ' \n\n', /head\.jsonl:1: the file is empty/],
    [
      'half a line',
      `${line('"value": 1')}{"case": "b", "metric":\n`,
      /head\.jsonl:2: .*the text ends too early/,
    ],
    ['words', 'all is well\n', /head\.jsonl:1: .*not valid JSON: unexpected "all is well"/],
    ['a number', '17\n', /head\.jsonl:1: the line is no mapping/],
    ['a list', '[{"case": "a", "metric": "right", "value": 1}]', /head\.jsonl:1: the line is no mapping/],
    ['another kind of JSON', '{"answers": {"a": 1}}', /head\.jsonl:1: `case` is missing/],
    ['bytes that are no text', '\u0000\u0001\u0002', /head\.jsonl:1: .*not valid JSON/],
    ['a zip archive', 'PK\u0003\u0004rest', /is an archive.*inspect log convert/],
    ['NaN', line('"value": NaN'), /head\.jsonl:1: NaN and Infinity are no numbers\. Write null/],
    ['-Infinity', line('"value": -Infinity'), /head\.jsonl:1: NaN and Infinity are no numbers/],
    ['a number beyond all', line('"value": 1e999'), /`value` must be a number, not Infinity/],
    ['a number too large to be squared', line('"value": -2e100'), /not -2e\+100, beyond 1e\+100/],
    ['a text for a number', line('"value": "0.5"'), /`value` must be a number, not "0\.5"/],
    ['a mapping for a number', line('"value": {"score": 1}'), /not a list or mapping/],
    ['no value', line('"trial": 0'), /`value` is missing/],
    ['no metric', '{"case": "a", "value": 1}\n', /`metric` is missing/],
    ['a broken trial', line('"value": 1, "trial": -1'), /`trial` must be a whole number from 0/],
    ['broken tags', line('"value": 1, "tags": ["de"]'), /`tags` must be a mapping/],
    [
      'a score twice',
      line('"value": 1') + line('"value": 0'),
      /head\.jsonl:2: case case-0, trial 0, metric right is scored twice \(first in line 1\)/,
    ],
    [
      'a value off the scale',
      line('"value": 1.5'),
      /head\.jsonl:1: the value 1\.5 of right is not between 0 and 1/,
    ],
  ];

  for (const [name, text, said] of wrong) {
    it(`with ${name} is refused, with exit 2, the line and what to do`, async () => {
      const { code, out, report } = await compared({ base: good, head: text });
      expect(code).toBe(2);
      expect(out).toMatch(said);
      expect(out).not.toMatch(/bug of ours|at .*\.js:\d+/);
      expect(report).toEqual({ version: 1, errors: [expect.anything()] });
    });
  }

  it('tells of all its mistakes, up to twenty', async () => {
    const head = jsonl(scores(30, () => 'much'));
    expect((await compared({ base: good, head })).out.match(/^error: /gm)).toHaveLength(20);
  });

  it('is as good with a byte order mark and line ends of Windows', async () => {
    const text = jsonl(good);
    const head = `\uFEFF${text.replaceAll('\n', '\r\n')}`;
    const { code, report } = await compared({ base: text, head });
    expect({ code, paired: report.checks[0].paired }).toEqual({ code: 0, paired: 20 });
  });

  it('or that is not there, is named', async () => {
    const { code, out } = await compared({ base: good, head: good, flags: ['--config', 'none.yml'] });
    expect({ code, out }).toEqual({ code: 2, out: expect.stringContaining('there is no config none.yml') });
  });
});

describe('scores that say too little', () => {
  const verdict = async (base: typeof good, head: typeof good, config?: string) => {
    const { code, report } = await compared({ base, head, ...(config ? { config } : {}) });
    return {
      code,
      verdict: report.verdict,
      because: report.checks.map(({ because }: any) => because).join('\n'),
    };
  };

  it('because all are null can not be judged, with exit 3', async () => {
    const nulls = scores(20, () => null);
    const said = await verdict(nulls, nulls);
    expect(said).toMatchObject({ code: 3, verdict: 'error' });
    expect(said.because).toContain('only 0 of 20 cases could be scored');
  });

  it('because all are null on head alone have lost what base has', async () => {
    const said = await verdict(
      good,
      scores(20, () => null),
    );
    expect(said).toMatchObject({ code: 1, verdict: 'fail' });
    expect(said.because).toContain('that could not be marked');
  });

  it('because the sides share no case can not be judged', async () => {
    const other = good.map((each) => ({ ...each, case: `other-${each.case}` }));
    expect(await verdict(good, other)).toMatchObject({ code: 3, verdict: 'error' });
  });

  it('because base lacks the metric are undecided; where head lacks it, it is lost', async () => {
    const both = [...good, ...scores(20, () => 1, { metric: 'brief' })];
    const said = await verdict(good, both);
    expect(said).toMatchObject({ code: 0, verdict: 'inconclusive' });
    expect(said.because).toContain('only 0 of 20 cases could be scored: base.jsonl has no value of it');
    expect(await verdict(both, good)).toMatchObject({ code: 1, verdict: 'fail' });
  });

  it('because a card is scored on neither side are undecided', async () => {
    const config = card('{ min: 0.9 }') + card('{ min: 0.9 }').replace(/^[^]*right:/, '  missing:');
    const said = await verdict(good, good, config);
    expect(said).toMatchObject({ verdict: 'inconclusive' });
  });

  it('of a part of the cases speak for the rest only while few are missing', async () => {
    const missing = (count: number) => scores(20, (at) => (at < count ? null : 1));
    expect(await verdict(good, missing(2))).toMatchObject({ code: 0, verdict: 'pass' });
    expect((await verdict(good, missing(2))).because).toContain('2 of 20 cases could not be scored');
    expect((await verdict(good, missing(8))).verdict).not.toBe('pass');
  });

  it('of one case, or without any spread, rule nothing out', async () => {
    const one = await verdict(
      scores(1, () => 1),
      scores(1, () => 1),
    );
    expect(one).toMatchObject({ code: 0, verdict: 'pass' });
    expect(one.because).toContain('any size is not ruled out');
    expect(
      await verdict(
        scores(1, () => 1),
        scores(1, () => 0),
      ),
    ).toMatchObject({ verdict: 'pass', because: expect.stringContaining('but noise') });
    const number = card(
      '{ max: 3 , by: interval }',
      'options: { unit: number, direction: lower }\naggregate: mean',
    );
    const same = scores(5, () => 2);
    expect(await verdict(same, same, number)).toMatchObject({ verdict: 'pass', because: 'at most 3' });
    const many = scores(60, () => 2);
    expect(await verdict(many, many, number)).toMatchObject({
      verdict: 'pass',
      because: 'at most 3, proved',
    });
  });

  it('of few amounts that are all alike prove nothing', async () => {
    for (const aggregate of ['mean', 'sum', 'p95', 'max']) {
      const config = card(
        '{ max-regression: 1 }',
        `critical: true\noptions: { unit: number, direction: lower }\naggregate: ${aggregate}`,
      );
      const few = scores(6, () => 2);
      const { code, report } = await compared({ base: few, head: few, config });
      expect({ aggregate, code, verdict: report.verdict }).toEqual({
        aggregate,
        code: 1,
        verdict: 'inconclusive',
      });
    }
  });

  it('of a part make no sum that is within its limit', async () => {
    const most = card('{ max: 20 }', 'options: { unit: usd }\naggregate: sum');
    const least = card('{ min: 18 }', 'options: { unit: number }\naggregate: sum');
    const part = scores(20, (at) => (at < 3 ? null : 1));
    expect((await verdict(good, good, most)).verdict).toBe('pass');
    expect((await verdict(good, part, most)).verdict).toBe('inconclusive');
    expect((await verdict(good, part, least)).verdict).toBe('inconclusive');
    expect((await verdict(part, part, least.replace('18', '10'))).verdict).toBe('pass');
    const dear = scores(20, (at) => (at < 3 ? null : 3));
    expect((await verdict(good, dear, most)).verdict).toBe('fail');
  });

  it('bound no p95 of twenty cases from above', async () => {
    const config = card('{ max: 900, by: interval }', 'options: { unit: ms }\naggregate: p95');
    const times = (count: number) => scores(count, (at) => 100 + at);
    const few = await verdict(times(20), times(20), config);
    expect(few).toMatchObject({ verdict: 'pass', because: 'at most 900 ms' });
    const many = await verdict(times(80), times(80), config);
    expect(many).toMatchObject({ verdict: 'pass', because: 'at most 900 ms, proved' });
  });

  it('are not excused by a limit that base breaks too', async () => {
    const other = scores(20, () => 1, { metric: 'other' });
    const base = [...scores(20, (at) => (at < 6 ? null : 0)), ...other];
    const head = [...scores(20, () => 0), ...other];
    const said = await verdict(base, head, card('{ min: 0.9, max-regression: 0.05 }'));
    expect(said).toMatchObject({ code: 0, verdict: 'inconclusive' });
    expect(said.because).toMatch(
      /only 14 of 20 cases could be scored.*; 0 % where at least 90 % is asked \(.*\), on base just as much/,
    );
  });
});

describe('a great deal of scores', () => {
  it('in 200 metrics is one family: noise alone fails nothing', async () => {
    const noisy = (seed: string) => {
      const random = createRandom(seed);
      return Array.from({ length: 200 }, (_, metric) =>
        scores(20, () => Number(uniform(random) < 0.9), { metric: `metric-${metric}` }),
      ).flat();
    };
    const { code, report } = await compared({ base: noisy('b0'), head: noisy('h0') });
    expect({ code, checks: report.checks.length }).toEqual({ code: 0, checks: 200 });
    const broken = noisy('h0').map((each) => (each.metric === 'metric-17' ? { ...each, value: 0 } : each));
    const failed = await compared({ base: noisy('b0'), head: broken });
    const names = failed.report.checks
      .filter(({ outcome }: any) => outcome === 'fail')
      .map(({ metric }: any) => metric);
    expect({ code: failed.code, names }).toEqual({ code: 1, names: ['metric-17'] });
  });

  it('of 20,000 cases is judged as well', async () => {
    const base = jsonl(scores(20_000, (at) => (at % 10 === 0 ? 0 : 1)));
    const head = jsonl(scores(20_000, (at) => (at % 10 < 3 ? 0 : 1)));
    const { code, out } = await compared({ base, head, plain: true });
    expect(code).toBe(1);
    expect(out).toContain('right broke in 4,000 of 20,000 cases');
  });

  it('off the scale that base has is never a metric that is only looked at', async () => {
    const head = scores(20, (at) => (at === 0 ? -1 : wrongFirst(10)(at)));
    expect((await compared({ base: good, head })).code).toBe(2);
  });
});
