import type { Wishes } from '../../src/contracts.ts';
import { rehearseOnce } from '../../src/pipelines/aa.ts';
import { inWaves } from '../../src/pipelines/waves.ts';
import { deal, deckOf } from '../../src/stages/audit/index.ts';
import { compare } from '../../src/stages/compare.ts';
import { decide, openDecision, type Terms } from '../../src/stages/decide/index.ts';
import { type Seat, trialOf } from '../../src/stages/plan/trials.ts';
import { createRandom, shuffle } from '../../src/stats/random.ts';
import { planWaves, type Wave } from '../../src/stats/wave-plan.ts';
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
const SIDE_OF = { base: 'baseline', head: 'candidate' } as const;

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

/** Asks and decides, wave by wave, by the very loop of src/pipelines/waves.ts. */
export function gate(system: System, earlier: System, law: Law, seed: string): Ending {
  const exam = examOf(system, earlier, law, 'edited');
  const { cases } = exam.suite;
  const numberOf = new Map(cases.map((each, i) => [each, i]));
  const terms = termsOf(law, seed, planWaves(law.trials, cases.length));
  const waves = inWaves([exam], seatsOf(exam, seed), terms);
  let wave = waves.next();
  while (!wave.done) {
    const came = wave.value.trials.map((trial) => ask(trial, system, numberOf));
    wave = waves.next({ runs: came.map(({ run }) => run), scores: came.flatMap(({ scores }) => scores) });
  }
  const { verdict, runs } = wave.value;
  return { verdict, trials: runs.length / (2 * cases.length) };
}

/** What `aa` says of one deal of base's answers to both sides, and a system that answers as they were dealt. */
export interface Rehearsal {
  readonly verdict: Verdict;
  readonly dealt: System;
}

/** Asks base alone for as many answers as both sides would give, and deals them as src/pipelines/aa.ts does. */
export function rehearsal(system: System, earlier: System, law: Law, seed: string): Rehearsal {
  const exam = examOf(system, earlier, law, 'edited');
  const numberOf = new Map(exam.suite.cases.map((each, i) => [each, i]));
  const seats = seatsOf(exam, seed);
  const came = seats
    .filter(({ side }) => side === 'baseline')
    .flatMap((seat) =>
      Array.from({ length: 2 * law.trials }, (_, index) =>
        ask(trialOf(seat, index) as Trial, system, numberOf),
      ),
    );
  const scores = came.flatMap((one) => one.scores);
  const deck = deckOf(
    [exam],
    came.map(({ run }) => run),
    scores,
  );
  const hands = deal(deck, seed);
  const [split] = deck.exams as [Exam];
  const answer: System['answer'] = (side, i, index) => {
    const place = { exam: split, case: split.suite.cases[i] as Case, side: SIDE_OF[side], index };
    const scored = hands(place)?.scores.slice(0, system.scene.metrics.length) ?? [];
    const values = scored.map(({ mark }) => mark.value).filter((value) => value !== null);
    return values.length > 0 ? Float64Array.from(values) : null;
  };
  const terms = { seed, falseAlarm: FALSE_ALARM, doubt: DOUBT, wishes: termsOf(law, seed, []).wishes };
  return { verdict: rehearseOnce(deck, seats, terms), dealt: { ...system, answer } };
}

/** Cases in an order that the seed decides. */
function seatsOf(exam: Exam, seed: string): Seat[] {
  const request = { ok: true, value: {} } as Seat['request'];
  const { cases } = exam.suite;
  return shuffle(createRandom(`${seed}/order`), cases).flatMap((each, at) =>
    (['baseline', 'candidate'] as const).map((side: Side): Seat => {
      const asked = { request, key: '', question: -1, recorded: null, takes: null };
      return { exam, case: each, side, place: at / cases.length, ...asked };
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
