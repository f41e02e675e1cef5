/** Worlds of runs and marks, drawn at random: cases of both laws, several trials, lost answers, marks of all kinds. */
import fc from 'fast-check';
import { inMemory } from '../../src/columns/spill.ts';
import type { Scorers, Spill, Wishes } from '../../src/contracts.ts';
import type { Terms } from '../../src/stages/decide/index.ts';
import type { Seat } from '../../src/stages/plan/trials.ts';
import { hashText } from '../../src/stats/random.ts';
import { planWaves } from '../../src/stats/wave-plan.ts';
import type { Answer, Case, Exam, Mark, Rule, Run, Trial } from '../../src/types.ts';

export const SIDES = ['baseline', 'candidate'] as const;
const WORDS = ['parcel', 'refund', 'invoice'];
const where = { file: 'cards.yml', line: null, key: null };

/** A number from 0 to 1 that hangs on nothing but the words. */
export function drawn(...words: readonly unknown[]): number {
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

export const worlds: fc.Arbitrary<World> = fc.record({
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

export function examsOf(world: World): Exam[] {
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

export function wordsOf(trial: Trial, exams: readonly Exam[]): string {
  const { exam, case: each, side, index } = trial;
  return [exams.indexOf(exam), exam.suite.cases.indexOf(each), side, index].join('/');
}

export function runOf(trial: Trial, exams: readonly Exam[], { seed, lost, askings }: World): Run {
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

export function scorersOf(exams: readonly Exam[], world: World): Scorers {
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
export function onPaper(): Spill {
  const { put, get } = inMemory();
  return {
    put: (it, bytes) => put(JSON.stringify(it), bytes),
    get: (number) => JSON.parse(get(number) as string),
  };
}

export function seatsOf(exams: readonly Exam[]): Seat[] {
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
          question: -1,
          takes: null,
        };
      }),
    ),
  );
}

export function termsOf({ seed, trials, cases }: World): Terms {
  const wishes = { onPreExisting: 'warn', confirm: true } as Wishes;
  return { seed, waves: planWaves(trials, cases), falseAlarm: 0.05, doubt: 0.2, wishes };
}
