/** Marks in columns say what the same marks say as objects, whatever is made of them. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { allScores } from '../../src/columns/scores.ts';
import { inMemory } from '../../src/columns/spill.ts';
import { joined } from '../../src/columns/concatenation.ts';
import type { Scorers, Spill, Wishes } from '../../src/contracts.ts';
import { inWaves } from '../../src/pipelines/waves.ts';
import { compare } from '../../src/stages/compare.ts';
import { movesIn, type Terms, timely } from '../../src/stages/decide/index.ts';
import type { Seat } from '../../src/stages/plan/trials.ts';
import { openScoring, score } from '../../src/stages/score/index.ts';
import { alikeIn } from '../../src/stats/alike.ts';
import { hashText } from '../../src/stats/random.ts';
import { valuesIn } from '../../src/stats/values.ts';
import { planWaves } from '../../src/stats/waves.ts';
import type {
  Answer,
  Case,
  Comparison,
  Exam,
  Mark,
  Rule,
  Run,
  Score,
  Sequence,
  Trial,
  Verdict,
} from '../../src/types.ts';

const SIDES = ['baseline', 'candidate'] as const;
const WORDS = ['parcel', 'refund', 'invoice'];
const where = { file: 'cards.yml', line: null, key: null };

/** A number from 0 to 1 that hangs on nothing but the words. */
function drawn(...words: readonly unknown[]): number {
  return hashText(words.join('/'))[0] / 2 ** 32;
}

interface World {
  readonly seed: string;
  readonly cases: number;
  readonly trials: number;
  readonly exams: 1 | 2;
  readonly rules: readonly number[];
  readonly lost: number;
  readonly askings: 1 | 2;
  readonly headEdits: boolean;
}

const worlds: fc.Arbitrary<World> = fc.record({
  seed: fc.string({ minLength: 1, maxLength: 6 }),
  cases: fc.integer({ min: 1, max: 7 }),
  trials: fc.integer({ min: 1, max: 3 }),
  exams: fc.constantFrom(1 as const, 2 as const),
  rules: fc.uniqueArray(fc.nat(8), { minLength: 1, maxLength: 5 }),
  lost: fc.constantFrom(0, 0, 0.2, 0.6),
  askings: fc.constantFrom(1 as const, 2 as const),
  headEdits: fc.boolean(),
});

const threshold = {
  min: null,
  max: null,
  maxRegression: { value: 0.05, relative: false },
  minEffect: 0,
  by: 'interval',
};
const opinions = ['case-0', 'case-1'].map((id) => ({
  case: id,
  asked: '',
  outputs: [''],
  good: id === 'case-0',
}));

/** One card of each way in which marks are read. */
const CARDS = [
  { measure: 'exact-match', aggregate: 'rate', slices: ['kind'] },
  { measure: 'exact-match', aggregate: 'rate', critical: true },
  { measure: 'similarity', aggregate: 'mean', threshold: { ...threshold, min: 0.5 } },
  {
    measure: 'latency',
    aggregate: 'p50',
    threshold: { ...threshold, maxRegression: { value: 0.1, relative: true } },
  },
  { measure: 'edit-distance', aggregate: 'sum', threshold: { ...threshold, max: 20 } },
  { measure: 'stability', aggregate: 'mean' },
  { measure: 'macro-f1', aggregate: 'f1' },
  { measure: 'exact-match', aggregate: 'rate', level: 'turn', retry: 1 },
  { measure: 'exact-match', aggregate: 'rate', byDemand: true, opinions },
] as const;

function ruleOf(kind: number, { seed }: World): Rule {
  const law = (['both', 'both', 'base', 'head'] as const)[Math.floor(drawn(seed, 'law', kind) * 4)];
  const card = {
    id: `card-${kind}`,
    options: {},
    level: 'case',
    slices: [],
    critical: false,
    threshold,
    onFail: 'block',
    where,
    ...CARDS[kind],
  };
  return { card, law, blocking: drawn(seed, 'blocks', kind) < 0.8 } as unknown as Rule;
}

function casesOf({ seed, cases, headEdits }: World): Case[] {
  const all = Array.from({ length: cases }, (_, at) => {
    const demands =
      drawn(seed, 'demand', at) < 0.7 ? { 'card-8': { options: {}, min: null, max: null, not: false } } : {};
    const turns = [{ user: 'Hm?', assistant: null }];
    return {
      id: `case-${at}`,
      input: {},
      turns,
      context: [],
      law: 'both',
      where,
      tags: { kind: `k${at % 2}` },
      pinned: at === 0,
      demands,
    };
  });
  const [first] = all;
  const edited =
    headEdits && first ? [{ ...first, law: 'base' }, { ...first, law: 'head' }, ...all.slice(1)] : all;
  return edited as unknown as Case[];
}

function examsOf(world: World): Exam[] {
  const rules = [...world.rules].sort().map((kind) => ruleOf(kind, world));
  const suite = {
    name: 'suite',
    law: 'both',
    targets: ['t'],
    cases: casesOf(world),
    rules,
    trials: world.trials,
  };
  const prompt = { path: 'prompt', model: 'm' };
  return Array.from({ length: world.exams }, (_, at) => {
    const change = {
      kind: 'edited',
      target: 't',
      as: 'declared',
      baseline: prompt,
      candidate: prompt,
      place: { suite: 'suite', of: `${at}` },
    };
    return { change, suite } as unknown as Exam;
  });
}

function wordsOf(trial: Trial, exams: readonly Exam[]): string {
  const { exam, case: each, side, index } = trial;
  return [exams.indexOf(exam), exam.suite.cases.indexOf(each), side, index].join('/');
}

function runOf(trial: Trial, exams: readonly Exam[], { seed, lost, askings }: World): Run {
  const name = wordsOf(trial, exams);
  const asking =
    askings === 1 ? {} : { asking: ['then', 'now'][Math.floor(drawn(seed, name, 'when') * 2)] as string };
  const source = asking.asking === 'then' ? 'stored' : 'called';
  if (drawn(seed, name, 'lost') < lost) {
    const failure = {
      cause: 'timeout',
      first: null,
      message: 'no answer within 60 s',
      status: null,
    } as const;
    return { trial, source, result: { ok: false, failure }, ...asking };
  }
  const turns = trial.exam.suite.cases.length > 3 ? [1, 2] : [1];
  const value = turns.map((turn): Answer => {
    const rest = { toolCalls: [], usage: { input: 5, output: turn }, firstTokenMs: null, model: null };
    return {
      turn,
      user: 'Hm?',
      text: drawn(seed, name, 'mute') < 0.3 ? '' : `${name}/${turn}`,
      latencyMs: 20 + turn,
      ...rest,
    };
  });
  return { trial, source, result: { ok: true, value }, ...asking };
}

/** Marks of all kinds: of several answers alike, of one alone, null, beyond a byte, with evidence and without. */
function markOf(rule: Rule, text: string, { seed }: World): Mark {
  const draw = (what: string): number => drawn(seed, rule.card.id, text, what);
  const { measure } = rule.card;
  const right = draw('right') < 0.6 ? 1 : 0;
  const values: Record<string, number> = {
    similarity: draw('graded'),
    latency: 10 + 500 * draw('ms'),
    'edit-distance': Math.floor(draw('n') * 300),
    stability: 1,
  };
  const value = draw('null') < 0.15 || measure === 'stability' ? null : (values[measure] ?? right);
  const reason = draw('own') < 0.3 ? `of ${text} alone` : value === null ? 'it says nothing' : 'as told';
  const expected = WORDS[Math.floor(draw('due') * 3)] as string;
  const observed = WORDS[Math.floor(draw('named') * 3)] as string;
  const isBare = measure !== 'stability' && measure !== 'macro-f1' && draw('bare') < 0.3;
  return { value, reason, evidence: isBare ? null : { turn: 1, expected, observed, span: null } };
}

function scorersOf(exams: readonly Exam[], world: World): Scorers {
  const rules = exams.flatMap(({ suite }) => suite.rules);
  return new Map(
    rules.map((rule) => [
      rule,
      (each: Case) => {
        if (rule.card.byDemand && each.demands?.[rule.card.id] === undefined) return null;
        if (drawn(world.seed, rule.card.id, each.id, 'applies') < 0.1) return null;
        const isSlow = drawn(world.seed, rule.card.id, 'slow') < 0.2;
        return ({ answer }) => {
          const mark = markOf(rule, answer.text, world);
          return isSlow ? Promise.resolve(mark) : mark;
        };
      },
    ]),
  );
}

/** Puts texts away, as a file would. */
function onPaper(): Spill {
  const { put, get } = inMemory();
  return {
    put: (it, bytes) => put(JSON.stringify(it), bytes),
    get: (number) => JSON.parse(get(number) as string),
  };
}

function seatsOf(exams: readonly Exam[]): Seat[] {
  return exams.flatMap((exam) =>
    exam.suite.cases.flatMap((each, at) =>
      SIDES.map((side): Seat => {
        const request = {
          ok: true,
          value: { turns: each.turns, messages: [], model: 'm', tools: [] },
        } as unknown as Seat['request'];
        return {
          exam,
          case: each,
          side,
          request,
          key: '',
          place: at / exam.suite.cases.length,
          recorded: null,
        };
      }),
    ),
  );
}

function termsOf({ seed, trials, cases }: World): Terms {
  const wishes = { onPreExisting: 'warn', confirm: true } as Wishes;
  return { seed, waves: planWaves(trials, cases), falseAlarm: 0.05, doubt: 0.2, wishes };
}

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
      { numRuns: 60 },
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
      { numRuns: 40 },
    );
  }, 120_000);
});

describe('lists one after the other', () => {
  it('are one list', () => {
    fc.assert(
      fc.property(fc.array(fc.array(fc.nat(9), { maxLength: 4 }), { maxLength: 5 }), (lists) => {
        const flat = lists.flat();
        const one = lists.reduce<Sequence<number>>((all, list) => joined([all, list]), []);
        expect([[...one], one.length, one.at(-1), one.at(flat.length)]).toEqual([
          flat,
          flat.length,
          flat.at(-1),
          undefined,
        ]);
      }),
    );
  });
});
