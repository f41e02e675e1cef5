/** A report that has a bit of everything: a system with spans, slices, earlier runs, and metrics at all ages. */
import type { EarlierCheck, Report, Side, Span } from '../../src/types.ts';
import { type Suited, type Told, told } from '../support/findings.ts';
import { earlierRuns } from '../support/looking-back.ts';
import { situations } from '../support/situations.ts';

/** Head retrieves fewer documents and asks the model twice. */
function spans(side: Side, at: number): readonly Span[] {
  const isHead = side === 'candidate';
  const span = (id: string, parent: string | null, name: string, more: Partial<Span>): Span => ({
    ...{ id, parent, name, start: 0, ms: 10, error: null, attributes: {} },
    ...more,
  });
  return [
    span('1', null, 'answer', { ms: isHead ? 1420 : 810 }),
    span('2', '1', 'load session', { start: 2, ms: 8 }),
    span('3', '1', 'check limits', { start: 11, ms: 3 }),
    span('4', '1', 'detect language', { start: 15, ms: 6 }),
    span('5', '1', 'retrieve', {
      start: 22,
      ms: isHead ? 45 : 120,
      attributes: { 'retrieval.documents': isHead ? 2 : 8, index: `orders-${at % 3}` },
    }),
    span('6', '1', 'chat', { start: 160, ms: 600, attributes: { 'gen_ai.request.model': 'scripted' } }),
    ...(isHead
      ? [span('7', '1', 'chat', { start: 770, ms: 630, error: 'the first answer was cut off' })]
      : []),
  ];
}

/** Falls with every run, more so of late. */
const fading =
  (run: number) =>
  ({ comparison }: Report['verdict']['checks'][number]): Partial<EarlierCheck> => {
    const isDate = comparison.rule.card.id === 'names-date';
    const value = isDate ? 1 - run * 0.018 - (run > 9 ? 0.1 : 0) : 0.97 + (run % 4) * 0.01;
    return {
      candidate: { value, low: Math.max(0, value - 0.07), high: Math.min(1, value + 0.05) },
      outcome: isDate && run > 9 ? 'fail' : run === 5 ? 'inconclusive' : 'pass',
      isAlarm: isDate && run > 9,
      ...(run < 2 ? { version: 'another' } : {}),
    };
  };

/** The same whenever it is made. */
export async function systemReport(): Promise<Report> {
  const given = (situations['slice'] as () => Told)();
  const suites = given.suites.map((suite): Suited => ({
    ...suite,
    spans,
    cards: [
      { ...suite.cards[0], reviewBy: '2026-07-01', business: { metric: 'retention', team: 'support' } },
      ...suite.cards.slice(1),
    ],
  }));
  const { checks } = (await told({ ...given, suites })).verdict;
  const says = Array.from({ length: 14 }, (_, run) => fading(run));
  const policy = [
    { what: 'metric names-date.threshold.max-regression', before: 0.02, after: 0.05, effect: 'loosened' },
  ] as const;
  return told({ ...given, suites, policy, earlier: earlierRuns(checks, says, true), today: '2026-11-28' });
}
