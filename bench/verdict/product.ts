import { withBuiltIn } from '../../src/config/built-in.ts';
import type { Wishes } from '../../src/contracts.ts';
import { measureOf } from '../../src/measures/index.ts';
import { compare } from '../../src/stages/compare.ts';
import { decide, type Decision, openDecision } from '../../src/stages/decide/index.ts';
import { type Seat, trialOf, trialsOf } from '../../src/stages/plan/trials.ts';
import { meanOf } from '../../src/stats/members.ts';
import { createRandom, shuffle } from '../../src/stats/random.ts';
import { planWaves, type Wave } from '../../src/stats/waves.ts';
import type {
  Case,
  Comparison,
  Exam,
  Mark,
  MetricCard,
  Prompt,
  Rule,
  Run,
  Score,
  Side,
  Threshold,
  Trial,
  Verdict,
} from '../../src/types.ts';
import { type Metric, type Shape, TAGS } from './scene.ts';
import type { System } from './system.ts';

/** What the config asks for beside "no worse than base". */
export interface Law {
  /** Most trials of a case and side. */
  readonly trials: number;
  /** A limit of every metric: what one earlier run of base showed, less so much. */
  readonly limitBelow?: number;
  /** Cases that may not break. */
  readonly pinned?: number;
  /** Every metric is critical, or only the first. */
  readonly critical?: boolean;
  /** The metrics are judged by the tag of the cases, too. */
  readonly slices?: boolean;
  readonly confirm: boolean;
}

const FALSE_ALARM = 0.05;
const DOUBT = 0.2;
/** Points that a share may lose. */
const TOLERANCE = 0.05;

/** What each shape is measured by, and how much of it may be lost. */
const CARDS: Readonly<
  Record<Shape, Pick<MetricCard, 'measure' | 'aggregate'> & { allowed: Threshold['maxRegression'] }>
> = {
  'yes-no': { measure: 'exact-match', aggregate: 'rate', allowed: { value: TOLERANCE, relative: false } },
  graded: { measure: 'similarity', aggregate: 'mean', allowed: { value: TOLERANCE, relative: false } },
  count: { measure: 'edit-distance', aggregate: 'mean', allowed: { value: 0.3, relative: false } },
  latency: { measure: 'latency', aggregate: 'p50', allowed: { value: 0.1, relative: true } },
};

const WHERE = { file: 'cards.yml', line: null, key: null };

function ruleOf({ shape }: Metric, m: number, law: Law, limit: number | null): Rule {
  const { measure, aggregate, allowed } = CARDS[shape];
  const threshold = { min: null, max: null, maxRegression: allowed, minEffect: 0, by: 'interval' };
  const isLower = measureOf({ measure, options: {} }).direction === 'lower';
  const card = {
    ...{ id: `metric ${m}`, measure, aggregate, options: {}, level: 'case' },
    slices: law.slices ? ['kind'] : [],
    critical: law.critical === true && m === 0,
    threshold: { ...threshold, [isLower ? 'max' : 'min']: limit },
    onFail: 'block',
    where: WHERE,
  } as unknown as MetricCard;
  return { card, law: 'both', blocking: true };
}

/** What a limit would be that somebody took from one run of base on another day. */
function adopted(system: System, earlier: System, m: number, { trials, limitBelow }: Law): number | null {
  if (limitBelow === undefined) return null;
  const { cases, metrics } = system.scene;
  const isLower = measureOf({ ...CARDS[(metrics[m] as Metric).shape], options: {} }).direction === 'lower';
  const means = Array.from({ length: cases }, (_, i) => {
    const there = Array.from({ length: trials }, (__, t) => earlier.answer('base', i, t)?.[m]);
    return meanOf(there.filter((value) => value !== undefined));
  });
  return isLower ? meanOf(means) * (1 + limitBelow) : meanOf(means) - limitBelow;
}

/** The exam that a suite of this system is. */
function examOf(system: System, earlier: System, law: Law, kind: 'edited' | 'measured'): Exam {
  const { cases, metrics } = system.scene;
  const asked = metrics.map((metric, m) => ruleOf(metric, m, law, adopted(system, earlier, m, law)));
  const rules = kind === 'measured' ? asked : withBuiltIn(asked, 'both', 'suite.yml');
  const list = Array.from(
    { length: cases },
    (_, i) =>
      ({
        ...{ id: `case-${i}`, input: {}, turns: [], context: [], law: 'both', where: WHERE },
        tags: { kind: TAGS[i % TAGS.length] },
        pinned: i < (law.pinned ?? 0),
      }) as unknown as Case,
  );
  const prompt = { path: 'prompt', model: 'model' } as Prompt;
  const sides =
    kind === 'measured' ? { baseline: null, candidate: null } : { baseline: prompt, candidate: prompt };
  return {
    change: { kind, target: 'target', as: 'declared', ...sides } as Exam['change'],
    suite: { name: 'suite', law: 'both', targets: ['target'], cases: list, rules, trials: law.trials },
  };
}

const marks = new Map<number, Mark>();

function markOf(value: number): Mark {
  const known = marks.get(value);
  if (known) return known;
  const mark = { value, reason: '', evidence: null };
  if (marks.size < 10_000) marks.set(value, mark);
  return mark;
}

const UNSCORED: Mark = { value: null, reason: 'the answer is empty', evidence: null };
const EMPTY = { cause: 'malformed', first: null, message: 'the answer is empty', status: null } as const;
const SIDES = { baseline: 'base', candidate: 'head' } as const;

/** A trial's answer and its marks. */
function ask(
  trial: Trial,
  system: System,
  numberOf: ReadonlyMap<Case, number>,
): { run: Run; scores: Score[] } {
  const values = system.answer(SIDES[trial.side], numberOf.get(trial.case) as number, trial.index);
  const result: Run['result'] = values ? { ok: true, value: [] } : { ok: false, failure: EMPTY };
  const run: Run = { trial, result, source: 'called' };
  const scores = trial.exam.suite.rules.map((rule, m): Score => {
    const isBuiltIn = m >= system.scene.metrics.length;
    const mark = isBuiltIn ? markOf(values ? 1 : 0) : values ? markOf(values[m] as number) : UNSCORED;
    return { run, rule, mark, turns: [] };
  });
  return { run, scores };
}

/** How a run of the product ended. */
export interface Ending {
  readonly verdict: Verdict;
  /** Mean trials a case and side. */
  readonly trials: number;
}

const WISHES: Pick<Wishes, 'onPreExisting'> = { onPreExisting: 'warn' };

/** Asks and decides, wave by wave, as src/pipelines/rounds.ts does. */
export function gate(system: System, earlier: System, law: Law, seed: string): Ending {
  const exam = examOf(system, earlier, law, 'edited');
  const { cases } = exam.suite;
  const numberOf = new Map(cases.map((each, i) => [each, i]));
  const waves = planWaves(law.trials, cases.length);
  const terms = {
    ...{ seed, waves, falseAlarm: FALSE_ALARM, doubt: DOUBT },
    wishes: { ...WISHES, confirm: law.confirm } as Wishes,
  };
  const seats = seatsOf(exam, seed);
  const [runs, scores, tally]: [Run[], Score[], Map<Seat, number>] = [[], [], new Map()];
  let decision: Decision = openDecision(terms);
  for (let next = decision.next; next; next = decision.next) {
    const came = trialsOf(seats, next, tally).map((trial) => ask(trial, system, numberOf));
    if (next.kind === 'again' && came.length === 0) break;
    const marked = came.flatMap((one) => one.scores);
    for (const one of came) runs.push(one.run);
    for (const one of marked) scores.push(one);
    const fresh = next.kind === 'again' ? { again: compare([exam], marked, seed) } : {};
    const comparisons = compare([exam], scores, seed);
    decision = decide(decision, { exams: [exam], runs, comparisons, ...fresh });
  }
  return { verdict: decision.verdict, trials: runs.length / (2 * cases.length) };
}

/** Cases in an order that the seed decides. */
function seatsOf(exam: Exam, seed: string): Seat[] {
  const request = { ok: true, value: {} } as Seat['request'];
  const { cases } = exam.suite;
  return shuffle(createRandom(`${seed}/order`), cases).flatMap((each, at) =>
    (['baseline', 'candidate'] as const).map((side: Side): Seat => {
      return { exam, case: each, side, request, key: '', place: at / cases.length, recorded: null };
    }),
  );
}

/** All data is there at once, as src/pipelines/compare.ts has it. */
const ONE_WAVE: Omit<Wave, 'trials'> = { share: 1, spent: 1, proof: 0.05 };
/** As there: with more of a check's cases unscored, nothing is said of it. */
const MOST_UNSCORED = 0.2;

/** One look at all trials, step by step, so that each can be timed. */
interface Look {
  readonly compared: () => readonly Comparison[];
  readonly decided: (comparisons: readonly Comparison[]) => Verdict;
}

/** One look at so many trials of base and head, asked before the first step. */
export function lookAt(
  system: System,
  law: Law,
  seed: string,
  { base, head, earlier }: { base: number; head: number; earlier: System } = {
    base: law.trials,
    head: law.trials,
    earlier: system,
  },
): Look {
  const exam = examOf(system, earlier, law, 'measured');
  const numberOf = new Map(exam.suite.cases.map((each, i) => [each, i]));
  const came = seatsOf(exam, seed).flatMap((seat) =>
    Array.from({ length: seat.side === 'baseline' ? base : head }, (_, index) =>
      ask(trialOf(seat, index) as Trial, system, numberOf),
    ),
  );
  const [runs, scores] = [came.map(({ run }) => run), came.flatMap((one) => one.scores)];
  const terms = {
    ...{ seed, falseAlarm: FALSE_ALARM, doubt: DOUBT, mostUnscored: MOST_UNSCORED },
    waves: [{ ...ONE_WAVE, trials: law.trials }],
    wishes: { ...WISHES, confirm: law.confirm } as Wishes,
  };
  return {
    compared: () => compare([exam], scores, seed),
    decided: (comparisons) => decide(openDecision(terms), { exams: [exam], runs, comparisons }).verdict,
  };
}

/** Decides on scores that were measured elsewhere: so many trials on each side, one look. */
export function compareOnce(
  system: System,
  earlier: System,
  law: Law,
  { base, head, seed }: { readonly base: number; readonly head: number; readonly seed: string },
): Ending {
  const look = lookAt(system, { ...law, trials: Math.max(base, head) }, seed, { base, head, earlier });
  return { verdict: look.decided(look.compared()), trials: (base + head) / 2 };
}
