/** Checks as chance has them: every reason with every weight, on rates and on latencies. */
import fc from 'fast-check';
import { BUILT_IN } from '../../src/lib/built-in.ts';
import { comparisonOf, ruleOf } from './report.ts';
import type { Because, Check, CheckOutcome, Clause, Comparison, MetricCard, Pair } from '../../src/types.ts';

export interface Drawn {
  readonly check: Check;
  /** Of the check on answers: head leaves some out. */
  readonly lost: boolean;
  readonly improved: boolean;
}

type Code = Because['code'];

const again = { trials: 1, chance: 0.01, confirmed: true };
const family = 8;

/** Every code once, with the outcomes that it can have and a clause that can have it. */
const REASONS: Readonly<
  Record<
    Code,
    { readonly because: Because; readonly outcomes: readonly CheckOutcome[]; readonly limit: Clause['limit'] }
  >
> = {
  within: { because: { code: 'within', proved: false, casesNeeded: 29 }, outcomes: ['pass'], limit: 'min' },
  beyond: {
    because: { code: 'beyond', preExisting: false, chance: 0.001, again },
    outcomes: ['fail'],
    limit: 'min',
  },
  'maybe-beyond': {
    because: { code: 'maybe-beyond', chance: 0.1, preExisting: false },
    outcomes: ['inconclusive'],
    limit: 'min',
  },
  'beyond-by-noise': {
    because: { code: 'beyond-by-noise', chance: 0.5, casesNeeded: null },
    outcomes: ['pass'],
    limit: 'min',
  },
  'no-drop': {
    because: { code: 'no-drop', proved: false, ruledOut: 0.16, casesNeeded: 38 },
    outcomes: ['pass'],
    limit: 'max-regression',
  },
  drop: {
    because: { code: 'drop', chance: 0.004, family, reach: 'these-cases', again },
    outcomes: ['fail'],
    limit: 'max-regression',
  },
  'maybe-chance': {
    because: { code: 'maybe-chance', chance: 0.1, family, reach: 'these-cases' },
    outcomes: ['inconclusive'],
    limit: 'max-regression',
  },
  noise: { because: { code: 'noise', chance: 0.4, family }, outcomes: ['pass'], limit: 'max-regression' },
  'not-again': {
    because: { code: 'not-again', chance: 0.01, again: { trials: 1, chance: 0.6, confirmed: false } },
    outcomes: ['pass', 'inconclusive'],
    limit: 'max-regression',
  },
  'lost-marks': {
    because: { code: 'lost-marks', lost: 4, of: 24, chance: 0.02, family },
    outcomes: ['fail', 'inconclusive', 'pass'],
    limit: 'marks',
  },
  rare: {
    because: {
      code: 'rare',
      chance: 0.01,
      checks: 2,
      seen: { right: 57, trials: 60 },
      record: { right: 999, trials: 1000 },
    },
    outcomes: ['fail'],
    limit: 'max-regression',
  },
  'broke-pinned': {
    because: { code: 'broke-pinned', cases: ['de-01'], trials: 3, chance: 0.01 },
    outcomes: ['fail', 'inconclusive'],
    limit: 'pinned',
  },
  unproved: {
    because: { code: 'unproved', casesNeeded: 149 },
    outcomes: ['inconclusive'],
    limit: 'critical',
  },
  'too-little': {
    because: { code: 'too-little', scored: 3, of: 24, reasons: { 'timed out': 21 } },
    outcomes: ['inconclusive'],
    limit: 'max-regression',
  },
  'baseline-unavailable': {
    because: { code: 'baseline-unavailable', message: '404' },
    outcomes: ['inconclusive'],
    limit: 'max-regression',
  },
  'other-times': {
    because: { code: 'other-times' },
    outcomes: ['inconclusive'],
    limit: 'max-regression',
  },
  'no-room': { because: { code: 'no-room', most: 0.04 }, outcomes: ['pass'], limit: 'max-regression' },
  'judge-gone': {
    because: { code: 'judge-gone', message: '404' },
    outcomes: ['inconclusive'],
    limit: 'max-regression',
  },
  'judge-untrusted': {
    because: { code: 'judge-untrusted', message: 'its judge fails a canary' },
    outcomes: ['inconclusive'],
    limit: 'max-regression',
  },
  displaced: {
    because: { code: 'displaced', by: ['anthropic:claude'] },
    outcomes: ['inconclusive'],
    limit: 'min',
  },
  'place-unknown': {
    because: { code: 'place-unknown' },
    outcomes: ['inconclusive'],
    limit: 'max-regression',
  },
  'nothing-to-compare': {
    because: { code: 'nothing-to-compare' },
    outcomes: ['pass'],
    limit: 'max-regression',
  },
  'looked-at': { because: { code: 'looked-at' }, outcomes: ['pass'], limit: 'max' },
};

type Weight = 'block' | 'warn' | 'info' | 'unvouched' | 'pre-existing';

const cardArb = fc.record({
  code: fc.constantFrom(...(Object.keys(REASONS) as Code[])),
  pick: fc.nat(2),
  weight: fc.constantFrom<Weight>('block', 'block', 'warn', 'info', 'unvouched', 'pre-existing'),
  isLatency: fc.boolean(),
  isAnswered: fc.integer({ min: 0, max: 5 }).map((side) => side === 0),
  slice: fc.boolean(),
  improves: fc.integer({ min: 0, max: 3 }).map((side) => side === 0),
  id: fc.integer({ min: 1, max: 9999 }),
  gain: fc.record({
    value: fc.double({ min: -0.9, max: -0.05, noNaN: true }),
    half: fc.double({ min: 0.01, max: 1, noNaN: true }),
  }),
  paired: fc.integer({ min: 1, max: 3 }),
});

export const drawnCheck: fc.Arbitrary<Drawn> = cardArb.map((it): Drawn => {
  const { because, outcomes, limit } = REASONS[it.code];
  const isAnswered = it.isAnswered && ['drop', 'maybe-chance', 'noise', 'no-drop'].includes(it.code);
  const weight = isAnswered && it.weight !== 'block' ? 'warn' : it.weight;
  const outcome = outcomes[it.pick % outcomes.length] ?? 'pass';
  const isOld = weight === 'pre-existing' && it.code === 'beyond';
  const blocking = (weight === 'block' || weight === 'pre-existing') && !isOld && it.code !== 'looked-at';
  const own: Partial<MetricCard> = isAnswered
    ? { id: BUILT_IN, measure: 'answered' }
    : { id: `metric-${String(it.id).padStart(4, '0')}`, measure: it.isLatency ? 'latency' : 'contains' };
  const onFail = weight === 'info' ? 'info' : weight === 'warn' ? 'warn' : 'block';
  const rule = {
    ...ruleOf({ slices: [], onFail, ...own, ...(weight === 'unvouched' ? { foreign: true } : {}) }),
    blocking: blocking || isOld,
  };
  const improved = it.improves && outcome === 'pass' && !isAnswered && it.code === 'no-drop';
  const said: Because =
    it.code === 'beyond' && because.code === 'beyond' ? { ...because, preExisting: isOld } : because;
  const comparison = comparisonWith(
    comparisonOf(rule, it.slice && !isAnswered ? { tag: 'lang', value: 'de' } : null),
    it,
    improved,
  );
  const clauses: Clause[] = [{ limit, amount: 0.05, outcome, because: said }];
  return {
    check: { comparison, outcome, blocking, preExisting: isOld, clauses },
    lost: isAnswered && comparison.pairs.some(({ before, after }) => (after ?? 0) < (before ?? 0)),
    improved,
  };
});

/** An improvement is one of twenty cases, all for the better; else two of three cases broke. */
function comparisonWith(
  comparison: Comparison,
  {
    gain: { value, half },
    paired,
    isLatency,
    code,
  }: { gain: { value: number; half: number }; paired: number; isLatency: boolean; code: Code },
  improved: boolean,
): Comparison {
  const [pair] = comparison.pairs;
  const relative = isLatency;
  if (improved && pair) {
    const better: Pair = {
      ...pair,
      status: 'fixed',
      before: isLatency ? 900 : 0,
      after: isLatency ? 800 : 1,
      gain: isLatency ? 100 : 1,
    };
    const pairs = Array.from({ length: 20 }, () => better);
    return {
      ...comparison,
      pairs,
      gain: { value: 0.5, low: 0.2, high: 0.8, relative },
      scored: 20,
      paired: 20,
    };
  }
  if (code === 'nothing-to-compare') return { ...comparison, baseline: null, gain: null, paired: 0 };
  const statuses = { introduced: 'worse', passing: 'same' } as const;
  const pairs = comparison.pairs.map((each): Pair => {
    const { status } = each;
    return isLatency && (status === 'introduced' || status === 'passing')
      ? { ...each, status: statuses[status] }
      : each;
  });
  return { ...comparison, pairs, paired, gain: { value, low: value - half, high: value + half, relative } };
}
