import type { Wishes } from '../../src/contracts.ts';
import { compare } from '../../src/stages/compare.ts';
import { decide, type Decision, openDecision, type Terms } from '../../src/stages/decide/index.ts';
import { type Seat, trialOf, trialsOf } from '../../src/stages/plan/trials.ts';
import { createRandom, shuffle } from '../../src/stats/random.ts';
import { planWaves, type Wave } from '../../src/stats/waves.ts';
import type { Case, Comparison, Exam, Mark, Run, Score, Side, Trial, Verdict } from '../../src/types.ts';
import { examOf, type Law } from './suite.ts';
import type { System } from './system.ts';

const FALSE_ALARM = 0.05;
const DOUBT = 0.2;

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

function termsOf({ confirm }: Law, seed: string, waves: readonly Wave[]): Terms {
  const wishes = { onPreExisting: 'warn', confirm } as Wishes;
  return { seed, waves, falseAlarm: FALSE_ALARM, doubt: DOUBT, wishes };
}

/** Asks and decides, wave by wave, as src/pipelines/rounds.ts does. */
export function gate(system: System, earlier: System, law: Law, seed: string): Ending {
  const exam = examOf(system, earlier, law, 'edited');
  const { cases } = exam.suite;
  const numberOf = new Map(cases.map((each, i) => [each, i]));
  const waves = planWaves(law.trials, cases.length);
  const terms = termsOf(law, seed, waves);
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
  { base, head, earlier }: { base: number; head: number; earlier: System },
): Look {
  const exam = examOf(system, earlier, law, 'measured');
  const numberOf = new Map(exam.suite.cases.map((each, i) => [each, i]));
  const came = seatsOf(exam, seed).flatMap((seat) =>
    Array.from({ length: seat.side === 'baseline' ? base : head }, (_, index) =>
      ask(trialOf(seat, index) as Trial, system, numberOf),
    ),
  );
  const [runs, scores] = [came.map(({ run }) => run), came.flatMap((one) => one.scores)];
  const waves = [{ ...ONE_WAVE, trials: law.trials }];
  const terms = { ...termsOf(law, seed, waves), mostUnscored: MOST_UNSCORED };
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
