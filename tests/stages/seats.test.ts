/** Seats of a plan, their requests and their trials: made when they are asked for, and the same each time. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { copyOf } from '../../src/columns/views.ts';
import { foresee } from '../../src/pipelines/gate.ts';
import { requestKey } from '../../src/records/request-key.ts';
import { nameOfPlan, type Plan, type Seat, trialOf, trialsOf } from '../../src/stages/plan/index.ts';
import type { Due, Sequence, Trial } from '../../src/types.ts';
import { CONFIG, FILE, HARMLESS, SHOP } from '../support/shop.ts';
import { type Edits, laidOver, stageOf } from '../support/world.ts';

async function planned(base: Edits, head: Edits): Promise<Plan> {
  return (await foresee(stageOf({ base: laidOver(SHOP, base), head }).world)).planned;
}

const cases = (count: number): string =>
  Array.from({ length: count }, (_, at) =>
    JSON.stringify({ id: `order-${at}`, input: { question: `Where is order ${at}?` } }),
  ).join('\n');

/** Two suites that share cases, one with answers that were recorded, one that only head's suite has. */
const SUITES: Edits = {
  [FILE]: `${CONFIG.replace(
    'targets:\n',
    'targets:\n  filled: { prompt: prompts/filled.jinja, model: config/models.yml#/support }\n  old: { recorded: evals-old.jsonl }\n',
  ).replace(
    'metrics: [polite, short]\n',
    `metrics: [polite, short]
    trials: 3
  again: { targets: [support, filled], cases: [evals/*.jsonl, talks/*.jsonl], metrics: [first], trials: 2 }
  known: { targets: [old], cases: [evals/*.jsonl], metrics: [short], trials: 4 }
`,
  )}  first: { measure: time-to-first-token }\n`,
  'prompts/filled.jinja': 'You answer {% if question %}{{ question }}{% endif %}.\n',
  'evals/orders.jsonl': cases(60),
  'talks/talks.jsonl':
    '{"id": "talk", "input": {"question": "x"}, "turns": [{"user": "a", "assistant": "b"}, "c"]}',
  'evals-old.jsonl': Array.from({ length: 90 }, (_, at) =>
    JSON.stringify({ case: `order-${at % 50}`, trial: Math.floor(at / 50), output: `please ${at}` }),
  ).join('\n'),
};
const EDITS: Edits = {
  ...HARMLESS,
  'prompts/filled.jinja': 'You answer {{ question }}.\n',
  'evals/orders.jsonl': `${cases(60)}\n{"id": "new", "input": {"question": "New?"}}\n`,
  'evals-old.jsonl': '{"case": "order-3", "trial": 0, "output": "please"}\n',
};

/** What a trial is, in words that can be compared. */
function shown({ exam, case: each, side, index, key, own, recorded, request }: Trial): unknown {
  return [
    exam.suite.name,
    exam.change.target,
    each.id,
    side,
    index,
    key,
    own ?? null,
    recorded ?? null,
    request.ok,
  ];
}

/** As it is told of `trialsOf`: seat by seat and number by number. */
function inWords(seats: readonly Seat[], due: Due, tally: number[]): unknown[] {
  const trials: unknown[] = [];
  const ends = seats.map((seat, at) => {
    const had = tally[at] ?? 0;
    if (seat.place >= due.share || !due.of(seat.exam, seat.case)) return had;
    const { trials: most } = seat.exam.suite;
    const fresh = had === 0 ? 0 : had + Math.max(had, Math.min(3, most));
    return due.kind === 'again' ? fresh : due.kind === 'pinned' ? due.trials : Math.min(due.trials, most);
  });
  for (let index = 0; index < Math.max(...ends); index++)
    for (const [at, seat] of seats.entries()) {
      const trial = index >= (tally[at] ?? 0) && index < (ends[at] ?? 0) && trialOf(seat, index);
      if (trial) trials.push(shown(due.kind === 'again' ? { ...trial, own: true } : trial));
    }
  ends.forEach((end, at) => (tally[at] = Math.max(tally[at] ?? 0, end)));
  return trials;
}

const anyDue = fc.record({
  kind: fc.constantFrom<Due['kind']>('wave', 'pinned', 'again'),
  trials: fc.nat(6),
  share: fc.constantFrom(0.1, 0.5, 0.999, 1),
  of: fc.constantFrom<Due['of']>(
    () => true,
    () => false,
    ({ suite }) => suite.name !== 'again',
    (_, { id }) => id.endsWith('3'),
  ),
});

describe('a plan', () => {
  it('is what it always was', async () => {
    const plan = await planned({}, HARMLESS);
    expect(plan.seed).toBe('1b423423770a1618be8ba9c381b54d18');
    expect(nameOfPlan(plan, 'here')).toBe('d9d66286dcdabbcad822e5333d5770ca');
    const seats = plan.seats.map(({ case: { id }, side }) => `${id.slice(6)}${side.slice(0, 1)}`).join(' ');
    expect(seats).toBe('1b 1c 3c 3b 6c 6b 5c 5b 0b 0c 10b 10c 9b 9c 2b 2c 7c 7b 11c 11b 8c 8b 4c 4b');
    expect(plan.seats.at(0)?.key).toBe('81babfaf72e75f0212dfd91e4710daa4');
    expect(plan.seats.at(2)?.place).toBe(1 / 12);
  });

  it('hands out the same trials of seats that are views as of seats that are held', async () => {
    const { seats } = await planned(SUITES, EDITS);
    const held = seats.map((seat) => copyOf(seat, {}));
    expect(held.length).toBeGreaterThan(400);
    fc.assert(
      fc.property(fc.array(anyDue, { maxLength: 5 }), (dues) => {
        const [ofViews, ofHeld, tally] = [new Uint32Array(held.length), new Uint32Array(held.length), []];
        for (const due of dues) {
          const said = inWords(held, due, tally);
          expect(trialsOf(seats, due, ofViews).map(shown)).toEqual(said);
          expect(trialsOf(held, due, ofHeld).map(shown)).toEqual(said);
        }
      }),
      { numRuns: 30, seed: 20261129 },
    );
  });

  it('makes requests again as they were planned, in whatever order they are asked for', async () => {
    const { seats } = await planned(SUITES, EDITS);
    const asked = (list: Sequence<Seat>): string[] =>
      list.map(({ request }) => (request.ok ? requestKey(copyOf(request.value, {})) : ''));
    const keys = seats.map(({ recorded, key }) => (recorded ? null : key));
    const expected = (all: readonly string[]): unknown[] =>
      all.map((key, at) => (keys[at] === null ? null : key));
    expect(expected(asked(seats))).toEqual(keys);
    const back = Array.from({ length: seats.length }, (_, at) => seats.at(-1 - at) as Seat);
    expect(expected(asked(back).toReversed())).toEqual(keys);
  });

  it('numbers what is asked alike alike, and nothing where a case does not fit', async () => {
    const misfit = { ...SUITES, 'prompts/filled.jinja': 'You answer {{ missing }}.\n' };
    const { seats } = await planned(misfit, {
      ...EDITS,
      'prompts/filled.jinja': 'You answer {{ question }}!\n',
    });
    const numbers = new Map<string, Set<number>>();
    for (const { key, question } of seats)
      numbers.set(key, (numbers.get(key) ?? new Set<number>()).add(question));
    expect([...numbers.values()].every(({ size }) => size === 1)).toBe(true);
    expect(new Set([...numbers.values()].flatMap((each) => [...each])).size).toBe(numbers.size);
    const lost = seats.filter(({ question }) => question < 0);
    expect(lost.length).toBe(62);
    expect(lost.every(({ request, takes, key }) => !request.ok && takes === null && key === '')).toBe(true);
    expect(lost.at(0)?.request).toMatchObject({
      failure: { cause: 'unfit', message: expect.stringContaining('needs {{missing}}') },
    });
  });
});
