import type { Change as Target, Comparison, Exam, MetricCard, Pair, Rule, Score } from '../../src/types.ts';
import type { Member } from '../../src/stats/family.ts';
import { appraiseFamily } from '../../src/stats/labelswap.ts';
import { planWaves } from '../../src/stats/wave-plan.ts';
import { decide, type Decision, type Terms, openDecision } from '../../src/stages/decide/index.ts';
import { at, METRICS, type Sample } from './model.ts';
import { FIXED_TRIALS } from './rules.ts';

/** Most trials that the gate may use. */
export const MOST_TRIALS = 5;
export const ALPHA = 0.05;
const DOUBT = 0.2;
export const TOLERANCE = 0.05;
const PATTERNS = 1 << MOST_TRIALS;

/** One array for each way to answer k trials, shared by all cases that answered alike. */
function patterns<T>(k: number, make: (bit: number) => T): readonly (readonly T[])[] {
  return Array.from({ length: PATTERNS }, (_, bits) =>
    Array.from({ length: k }, (__, t) => make((bits >> t) & 1)),
  );
}

const marks = [0, 1].map(
  (value) =>
    ({
      mark: { value, reason: '', evidence: [] },
      run: { source: 'recorded' },
      turns: [],
    }) as unknown as Score,
);
const TRIALS = Array.from({ length: MOST_TRIALS + 1 }, (_, k) => k);
const SCORES = TRIALS.map((k) => patterns(k, (bit) => marks[bit] as Score));
const NUMBERS = TRIALS.map((k) => patterns(k, (bit) => bit));

function bitsOf(sample: Sample, side: 'base' | 'head', place: readonly [number, number], k: number): number {
  let bits = 0;
  for (let t = 0; t < k; t++) bits |= (sample[side][at(sample, place[0], t, place[1])] as number) << t;
  return bits;
}

/** The family of a sample with the first k trials of every case, for the engine alone. */
export function familyOf(sample: Sample, k: number): Member[] {
  const numbers = NUMBERS[k] as readonly (readonly number[])[];
  return Array.from({ length: METRICS }, (_, m) => ({
    id: `metric ${m}`,
    statistic: { kind: 'mean' },
    better: 'higher',
    allowed: { absolute: TOLERANCE },
    pairs: Array.from({ length: sample.cases }, (__, i) => ({
      unit: `case-${i}`,
      base: numbers[bitsOf(sample, 'base', [i, m], k)] as readonly number[],
      head: numbers[bitsOf(sample, 'head', [i, m], k)] as readonly number[],
    })),
  }));
}

/** What the product makes of a card that asks for "at most five points fewer cases right". */
function ruleOf(m: number, law: Rule['law']): Rule {
  const threshold = {
    min: null,
    max: null,
    minEffect: 0,
    by: 'value',
    maxRegression: { value: TOLERANCE, relative: false },
  };
  const card = { id: `metric ${m}`, measure: 'exact-match', options: {}, aggregate: 'rate', threshold };
  return { card: { ...card, slices: [], critical: false } as unknown as MetricCard, law, blocking: true };
}

const EXAM = {
  change: { kind: 'edited', target: 'target' } as Target,
  suite: { name: 'suite', trials: MOST_TRIALS, rules: [] as readonly Rule[] },
} as Exam;

function comparisonOf(sample: Sample, m: number, rule: Rule, cases: number, k: number): Comparison {
  const scores = SCORES[k] as readonly (readonly Score[])[];
  const pairs = Array.from({ length: cases }, (_, i) => ({
    case: { id: `case-${i}`, pinned: false },
    baseline: scores[bitsOf(sample, 'base', [i, m], k)],
    candidate: scores[bitsOf(sample, 'head', [i, m], k)],
  })) as unknown as readonly Pair[];
  const counts = { scored: cases, paired: cases, unscored: 0 };
  return { exam: EXAM, rule, slice: null, pairs, baseline: null, candidate: null, gain: null, ...counts };
}

/** How the product's decision on one metric ended. */
interface End {
  readonly failed: boolean;
  readonly proved: boolean;
  readonly inconclusive: boolean;
}

/** How a run of the gate ended. */
export interface Ending {
  readonly ends: readonly End[];
  /** Mean trials a case and side. */
  readonly trials: number;
}

/** Which metrics are gated, and how many of them, the last ones, only head asks for. */
interface Gated {
  readonly metrics: readonly number[];
  readonly headOnly: number;
}

export const ALL: Gated = { metrics: Array.from({ length: METRICS }, (_, m) => m), headOnly: 0 };

function endsOf({ verdict }: Decision): End[] {
  return verdict.checks.map(({ outcome, clauses }) => ({
    failed: outcome === 'fail',
    inconclusive: outcome === 'inconclusive',
    proved: clauses.every(({ because }) => 'proved' in because && because.proved),
  }));
}

/** The gate in waves as the product runs it, with its own decision stage, up to the first stop. */
export function runGate(sample: Sample, seed: string, { metrics, headOnly }: Gated = ALL): Ending {
  const waves = planWaves(MOST_TRIALS, sample.cases);
  const rules = metrics.map((m, i) => ruleOf(m, i < metrics.length - headOnly ? 'both' : 'head'));
  let decision = openDecision({
    seed,
    waves,
    falseAlarm: ALPHA,
    doubt: DOUBT,
    wishes: { confirm: false } as Terms['wishes'],
  });
  for (let next = decision.next; next; next = decision.next) {
    const { share, trials } = next;
    const cases = Math.round(share * sample.cases);
    const comparisons = metrics.map((m, i) => comparisonOf(sample, m, rules[i] as Rule, cases, trials));
    decision = decide(decision, { exams: [EXAM], runs: [], comparisons });
    if (!decision.next) return { ends: endsOf(decision), trials: share * trials };
  }
  throw new Error('the last look is always done');
}

/** The engine at one look, with the trials that the fixed rules get. */
export function runOnce(sample: Sample, seed: string): readonly boolean[] {
  const { appraisals: judgements } = appraiseFamily(seed, ALPHA, familyOf(sample, FIXED_TRIALS));
  return judgements.map((one) => one.failed);
}
