/** Marks in columns say what the same marks say as objects, whatever is made of them. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { allScores } from '../../src/columns/scores.ts';
import { inMemory } from '../../src/columns/spill.ts';
import { inWaves } from '../../src/pipelines/waves.ts';
import { compare } from '../../src/stages/compare.ts';
import { movesIn, timely } from '../../src/stages/decide/index.ts';
import { openScoring, score } from '../../src/stages/score/index.ts';
import { alikeIn } from '../../src/stats/alike.ts';
import { valuesIn } from '../../src/stats/values.ts';
import type { Sample, Scorers } from '../../src/contracts.ts';
import type { Comparison, Exam, Mark, Run, Score, Sequence, Verdict } from '../../src/types.ts';
import {
  drawn,
  examsOf,
  onPaper,
  runOf,
  scorersOf,
  seatsOf,
  SIDES,
  termsOf,
  wordsOf,
  worlds,
} from '../support/marked-worlds.ts';

/** All that a score says, as a plain object. */
function told({ run, rule, mark: { value, reason, evidence }, turns, human }: Score, exams: readonly Exam[]) {
  const marks = turns.map(({ turn, mark }) => [turn, mark.value, mark.reason, mark.evidence]);
  return { run: wordsOf(run.trial, exams), rule: rule.card.id, value, reason, evidence, marks, human };
}

function toldOfAll(comparisons: readonly Comparison[], exams: readonly Exam[]) {
  return comparisons.map(({ exam, rule, slice, pairs, ...figures }) => ({
    exam: exams.indexOf(exam),
    rule,
    slice,
    alike: alikeIn(pairs),
    written: JSON.parse(JSON.stringify(pairs.at(0) ?? null)) as unknown,
    pairs: pairs.map((pair) => {
      const { case: each, status, before, after, gain } = pair;
      const values = SIDES.map((side) => valuesIn(pair, side));
      const scores = SIDES.map((side) => pair[side].map((one) => told(one, exams)));
      return { case: exam.suite.cases.indexOf(each), status, before, after, gain, values, scores };
    }),
    ...figures,
  }));
}

function toldOf({ outcome, checks, trouble }: Verdict, exams: readonly Exam[]) {
  const comparisons = checks.map(({ comparison }) => comparison);
  const moves = movesIn(comparisons).map(({ comparison: { rule }, ...move }) => ({ ...move, rule }));
  return {
    outcome,
    trouble,
    moves,
    checks: checks.map(({ comparison, ...check }) => check),
    comparisons: toldOfAll(comparisons, exams),
  };
}

describe('marks in columns', () => {
  it('are compared as scores in lists are, wave by wave and together', async () => {
    await fc.assert(
      fc.asyncProperty(worlds, fc.boolean(), async (world, isWritten) => {
        const exams = examsOf(world);
        const scorers = scorersOf(exams, world);
        const scoring = openScoring(scorers, {}, isWritten ? onPaper() : undefined);
        let [all, list]: [Sequence<Score>, Score[]] = [[], []];
        for (let index = 0; index < world.trials; index++) {
          const runs = seatsOf(exams).flatMap((seat): Run[] => {
            const isAsked = index === 0 || drawn(world.seed, seat.case.id, seat.side, index) < 0.7;
            const { exam, case: each, side, request, key } = seat;
            const trial = { exam, case: each, side, index, request, key };
            return isAsked ? [runOf(trial, exams, world)] : [];
          });
          for (const run of runs.toReversed())
            if (run.result.ok && drawn(world.seed, wordsOf(run.trial, exams), 'ahead') < 0.5)
              scoring.take(run);
          const [own, others] = [await scoring.all(runs), await score(runs, scorers, {})];
          expect(own.map((one) => told(one, exams))).toStrictEqual(others.map((one) => told(one, exams)));
          expect(own.length).toBe(others.length);
          // What was to be marked ahead, and had its turn when all was marked already.
          for (const run of runs)
            if (run.result.ok && drawn(world.seed, wordsOf(run.trial, exams), 'late') < 0.3)
              scoring.take(run);
          const [timed, timedList] = [timely(own), timely(others)];
          all = allScores(all, timed);
          list = [...list, ...timedList];
          for (const [these, those] of [
            [timed, timedList],
            [all, list],
          ] as const)
            expect(toldOfAll(compare(exams, these, world.seed), exams)).toStrictEqual(
              toldOfAll(compare(exams, those, world.seed), exams),
            );
        }
        expect(all.map((one) => told(one, exams))).toStrictEqual(list.map((one) => told(one, exams)));
      }),
      { numRuns: 30 },
    );
  }, 120_000);

  it('lead to the same questions and verdicts', async () => {
    await fc.assert(
      fc.asyncProperty(worlds, async (world) => {
        const exams = examsOf(world);
        const scorers = scorersOf(exams, world);
        const scoring = openScoring(scorers, {}, onPaper());
        const start = () => inWaves(exams, seatsOf(exams), termsOf(world));
        const [ours, theirs] = [start(), start()];
        let [own, other] = [ours.next(), theirs.next()];
        while (!own.done && !other.done) {
          const asked = own.value.trials.map((trial) => wordsOf(trial, exams));
          expect(asked).toEqual(other.value.trials.map((trial) => wordsOf(trial, exams)));
          const runs = own.value.trials.map((trial) => runOf(trial, exams, world));
          const lists = await score(runs, scorers, {});
          own = ours.next({ runs, scores: await scoring.all(runs) });
          other = theirs.next({ runs, scores: lists });
        }
        if (!own.done || !other.done) throw new Error('one ended before the other');
        expect([...own.value.runs]).toEqual([...other.value.runs]);
        expect(toldOf(own.value.verdict, exams)).toStrictEqual(toldOf(other.value.verdict, exams));
      }),
      { numRuns: 15 },
    );
  }, 120_000);
});

describe('what was put away', () => {
  it('is read where words are asked for, and neither for a value nor for a run', async () => {
    await fc.assert(
      fc.asyncProperty(worlds, async (world) => {
        const exams = examsOf(world);
        const { put, get } = inMemory();
        let reads = 0;
        const counted = (number: number): unknown => {
          reads++;
          return get(number);
        };
        const scoring = openScoring(scorersOf(exams, world), {}, { put, get: counted });
        const runs = seatsOf(exams).map(({ exam, case: each, side, request, key }) =>
          runOf({ exam, case: each, side, request, key, index: 0 }, exams, world),
        );
        const scores = await scoring.all(runs);
        const seen = scores.map(({ run, rule, mark, human }) => [run, rule, mark.value, human]);
        expect([seen.length > 0 && reads, seen.every(([run]) => runs.includes(run as Run))]).toEqual([
          seen.length > 0 && 0,
          true,
        ]);
      }),
      { numRuns: 20 },
    );
  });

  it('is one record a run, or one more for what was marked later', async () => {
    const world = {
      seed: 's',
      cases: 5,
      trials: 1,
      exams: 1,
      rules: [0, 2, 5, 6],
      lost: 0,
      askings: 1,
      headEdits: false,
    } as const;
    const exams = examsOf(world);
    const spill = inMemory();
    const scoring = openScoring(scorersOf(exams, world), {}, spill);
    const runs = seatsOf(exams).map(({ exam, case: each, side, request, key }) =>
      runOf({ exam, case: each, side, request, key, index: 0 }, exams, world),
    );
    await scoring.all(runs);
    expect(spill.put({}, 0)).toBeLessThanOrEqual(runs.length);
  });
});

describe('words that marks of many values have in common', () => {
  const world = {
    seed: 's',
    cases: 120,
    trials: 1,
    exams: 1,
    rules: [3],
    lost: 0.1,
    askings: 1,
    headEdits: false,
  } as const;
  const exams = examsOf(world);
  /** Each of one answer, so that the words are those of its mark alone. */
  const runs = seatsOf(exams).map(({ exam, case: each, side, request, key }): Run => {
    const run = runOf({ exam, case: each, side, request, key, index: 0 }, exams, world);
    const { result } = run;
    return result.ok ? { ...run, result: { ok: true, value: result.value.slice(0, 1) } } : run;
  });
  /** Four reasons, each of many marks; about some no turn is named, and of some it is another one. */
  const scorersFor = (evidenceOf: (text: string) => Mark['evidence']): Scorers =>
    new Map(
      exams.flatMap(({ suite }) =>
        suite.rules.map((rule) => [
          rule,
          () =>
            ({ answer: { text } }: Sample): Mark => {
              const value = 300 * drawn(text, 'ms');
              return {
                value,
                reason: `took ${100 * Math.round(value / 100)} ms`,
                evidence: evidenceOf(text),
              };
            },
        ]),
      ),
    );

  it('are held once, and put away nowhere', async () => {
    const scorers = scorersFor(() => ({ turn: 2, expected: null, observed: null, span: null }));
    const spill = inMemory();
    const scores = await openScoring(scorers, {}, spill).all(runs);
    const others = await score(runs, scorers, {});
    expect(scores.map((one) => told(one, exams))).toStrictEqual(others.map((one) => told(one, exams)));
    expect(new Set(scores.map(({ mark }) => mark.value)).size).toBeGreaterThan(100);
    expect(spill.put({}, 0)).toBe(0);
  });

  it('are told from the same reason of another turn, or about none', async () => {
    const turns = [null, 1, 2];
    const scorers = scorersFor((text) => {
      const turn = turns[Math.floor(4 * drawn(text, 'turn'))];
      return turn === undefined ? null : { turn, expected: null, observed: null, span: null };
    });
    const scores = await openScoring(scorers, {}, onPaper()).all(runs);
    const others = await score(runs, scorers, {});
    expect(scores.map((one) => told(one, exams))).toStrictEqual(others.map((one) => told(one, exams)));
  });
});
