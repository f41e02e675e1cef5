/** The small line: what a run took, where answers were kept too. */
import { describe, expect, it } from 'vitest';
import { footer } from '../../src/stages/report/parts/footer.ts';
import type { Consumption, Run } from '../../src/types.ts';
import { exam, reportOf, suite } from '../support/report.ts';

const { runs, proposal, verdict } = reportOf();
const NOTHING: Consumption = {
  requests: 0,
  cached: 0,
  inputTokens: 0,
  outputTokens: 0,
  usd: 0,
  unpriced: [],
};

/** `suite` asks three cases of both sides; `sources` are those of the six runs, in turn. */
function said(sources: readonly Run['source'][], usage: Partial<Consumption>, trials = 1): string {
  const asked = runs.map((run, at): Run => ({ ...run, source: sources[at % sources.length] ?? 'called' }));
  const exams = [{ ...exam, suite: { ...suite, trials } }];
  const words = footer({
    runs: asked,
    exams,
    proposal,
    verdict,
    falseAlarm: 0.05,
    usage: { ...NOTHING, ...usage },
  });
  return words.map((each) => (typeof each === 'string' ? each : '')).join('');
}

describe('the footer', () => {
  it.each<readonly [string, readonly Run['source'][], Partial<Consumption>, number, string]>([
    [
      'all that was asked',
      ['called'],
      { requests: 12, inputTokens: 1000, outputTokens: 200, usd: 0.05 },
      3,
      '6 conversations of at most 9, 12 requests, 1,200 tokens, $0.0500 · ',
    ],
    ['a recording', ['recorded'], {}, 1, '6 recorded answers, no request · '],
    [
      'answers that are kept alone',
      ['stored'],
      { cached: 6, kept: { here: 6, base: 0, again: 0 } },
      3,
      '6 answers kept, no request · ',
    ],
    [
      'answers that are kept and held against new ones',
      ['shared'],
      { requests: 4, inputTokens: 90, cached: 4, kept: { here: 4, base: 0, again: 2 } },
      3,
      '4 answers kept (2 cases asked again) in 4 requests, 90 tokens; no other was asked · ',
    ],
    [
      'one side that is kept',
      ['called', 'stored'],
      { requests: 5, inputTokens: 90, cached: 3, kept: { here: 0, base: 3, again: 2 } },
      3,
      '3 conversations, 5 requests, 90 tokens, 3 answers kept (3 of them by base; 2 cases asked again) · ',
    ],
    [
      'one of each',
      ['called', 'shared', 'shared', 'shared', 'shared', 'shared'],
      { requests: 1, inputTokens: 9, unpriced: ['m'] },
      1,
      '1 request, 9 tokens (no price for m) · ',
    ],
  ])('tells of %s', (_, sources, usage, trials, words) => {
    expect(said(sources, usage, trials)).toContain(words);
  });
});
