/** Families of comparisons of all kinds, drawn from a name: what the statistics make of them is known to the last digit. */
import type { Measure } from '../../src/contracts.ts';
import { memberOf, marksOf } from '../../src/stats/members.ts';
import { type Member, prepare } from '../../src/stats/family.ts';
import { describe } from '../../src/stats/effects.ts';
import { appraiseFamily } from '../../src/stats/labelswap.ts';
import { createRandom, type Random, shuffle } from '../../src/stats/random.ts';
import { createGate, takeWave } from '../../src/stats/waves.ts';
import { planWaves } from '../../src/stats/wave-plan.ts';
import type { Case, Comparison, Exam, Pair, Score } from '../../src/types.ts';
import { uniform } from './uniform.ts';

type Parts = readonly [Partial<Measure>, aggregate: string, value: (u: number) => number];

const drop = (value: number, relative: boolean) => ({ maxRegression: { value, relative }, minEffect: 0 });

/** Right and wrong, shares, amounts and counts, as they are and as their quantiles, sums and classes. */
const KINDS: readonly Parts[] = [
  [{ unit: 'ratio', direction: 'higher' }, 'rate', (u: number) => Number(u < 0.8)],
  [{ unit: 'ratio', direction: 'higher', graded: true }, 'mean', (u: number) => Math.round(20 * u) / 20],
  [{ unit: 'ms', direction: 'lower' }, 'p50', (u: number) => 100 * Math.exp(u)],
  [{ unit: 'ms', direction: 'lower' }, 'p95', (u: number) => Math.round(40 * u * u)],
  [{ unit: 'usd', direction: 'lower' }, 'sum', (u: number) => u / 100],
  [{ unit: 'count', direction: 'lower' }, 'mean', (u: number) => Math.round(7 * u)],
  [{ unit: 'ratio', direction: 'higher' }, 'f1', (u: number) => Number(u < 0.8)],
] as unknown as readonly Parts[];

/** How a family was asked, and what became of it. */
export interface Draw {
  readonly seed: string;
  readonly cases: number;
  /** Trials of base and of head. */
  readonly trials: readonly [number, number];
  /** Share of marks that are lost, and of trials that were left out. */
  readonly lost?: number;
  readonly leftOut?: number;
  /** People said something of every answer of half of the cases to the first metric. */
  readonly labels?: boolean;
  /** Targets that are asked the same cases. */
  readonly targets?: number;
}

function scoreOf(
  exam: Exam,
  each: Case,
  at: { index: number; kind: Parts; drop: number },
  random: Random,
  { lost = 0, labels }: Draw,
): Score {
  const value = at.kind[2](Math.min(1, uniform(random) + at.drop));
  const isLost = uniform(random) < lost;
  const label = ['yes', 'no', 'may be'][Math.floor(uniform(random) * 3)] as string;
  const evidence = { turn: null, expected: label, observed: value === 1 ? label : 'no', span: null };
  const isLabelled = labels === true && at.kind === KINDS[0] && Number(each.id.slice(1)) % 2 === 0;
  return {
    run: { trial: { exam, case: each, index: at.index }, result: { ok: true, value: [] }, source: 'called' },
    mark: { value: isLost ? null : value, reason: '', evidence },
    turns: [],
    ...(isLabelled ? { human: uniform(random) < 0.9 ? value : 1 - value } : {}),
  } as unknown as Score;
}

function pairOf(exam: Exam, each: Case, kind: Parts, random: Random, draw: Draw): Pair {
  const side = (trials: number, drop: number): Score[] =>
    Array.from({ length: trials }, (_, index) =>
      scoreOf(exam, each, { index, kind, drop }, random, draw),
    ).filter(() => uniform(random) >= (draw.leftOut ?? 0));
  const mean = (scores: readonly Score[]): number | null => {
    const values = scores.flatMap(({ mark }) => mark.value ?? []);
    return values.length ? values.reduce((sum, value) => sum + value, 0) / values.length : null;
  };
  const [baseline, candidate] = [
    side(draw.trials[0], 0),
    side(draw.trials[1], uniform(random) < 0.3 ? 0.4 : 0),
  ];
  return {
    case: each,
    baseline,
    candidate,
    before: mean(baseline),
    after: mean(candidate),
  } as unknown as Pair;
}

/** The members of a family: each kind, of each target. */
export function membersOf(draw: Draw): Member[] {
  const random = createRandom(draw.seed);
  const cases = Array.from(
    { length: draw.cases },
    (_, i) => ({ id: `q${(i * 37) % Math.max(101, draw.cases)}` }) as Case,
  );
  const suite = { name: 'suite', cases, rules: [] };
  return Array.from({ length: draw.targets ?? 1 }, (_, target) => {
    const change = { kind: 'edited', target: `target ${target}`, as: 'declared' };
    const exam = { suite, change } as unknown as Exam;
    return KINDS.flatMap((kind, k) => {
      const [measure, aggregate] = kind;
      const threshold = drop(k === 2 ? 0.1 : 0.05, k === 2 || k === 4);
      const pairs = shuffle(random, cases).map((each) => pairOf(exam, each, kind, random, draw));
      const comparison = { exam, rule: { card: { aggregate, threshold } }, pairs } as unknown as Comparison;
      const member = memberOf(comparison, measure as Measure, `${target} ${k}`);
      return k === 0 ? [member, marksOf(comparison, `${target} ${k} marks`)] : [member];
    });
  }).flat();
}

/** All that is said of a family, with all digits. */
export function saidOf(members: readonly Member[], seed: string) {
  const gate = createGate({ seed, alpha: 0.05, doubt: 0.2, waves: planWaves(3, 30) });
  const first = takeWave(gate, members);
  const second = takeWave(first.gate, members, { last: true });
  return {
    rows: members.map((member) => prepare(member).pairs.map(({ unit, base, head }) => [unit, base, head])),
    effects: members.map((member) => {
      const { bound, ...effect } = describe(prepare(member), seed);
      return { ...effect, bounds: [bound(0.01), bound(0.2)] };
    }),
    waves: [first, second].map(({ gate: { crossed, failed }, members: standings }) => ({
      crossed,
      failed,
      standings,
    })),
    family: appraiseFamily(seed, 0.05, members),
  };
}
