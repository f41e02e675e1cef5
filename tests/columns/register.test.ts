/** Runs that are made when they are asked for, against runs that are held as objects. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { byTrial } from '../../src/columns/by-trial.ts';
import { joined } from '../../src/columns/concatenation.ts';
import { createKeyNumbers } from '../../src/columns/keys.ts';
import { createRegister, isAnswered, openWave } from '../../src/columns/register.ts';
import { madeWhenAsked } from '../../src/columns/sequence.ts';
import { trialAt } from '../../src/columns/trial.ts';
import { copyOf } from '../../src/columns/views.ts';
import { weightOf } from '../../src/columns/weight.ts';
import { openSpill } from '../../src/edges/spill.ts';
import type { Answer, Case, Exam, Failure, Result, Run, Trial } from '../../src/types.ts';

const exam = { suite: { name: 's' } } as unknown as Exam;
const digits = '0123456789abcdef0123456789abcde';
/** Fingerprints that differ in one digit, and what is none. */
const KEYS = ['0', '1', 'f', 'A', 'g', ''].map((end) => digits + end).concat('a', '', 'Ü'.repeat(32));

const key = fc.constantFrom(...KEYS);
const index = fc.constantFrom(0, 1, 2, 1000, 0xffff_fffe, 0xffff_ffff, 2 ** 33);

function trialOf(known: Pick<Trial, 'key' | 'index'>, more: Partial<Trial> = {}): Trial {
  const request = { ok: true, value: { model: 'm' } } as unknown as Trial['request'];
  return { exam, case: { id: known.key } as Case, side: 'candidate', request, ...known, ...more };
}

const answer = fc.record({ text: fc.string(), turn: fc.nat(5) }) as unknown as fc.Arbitrary<Answer>;
const failure: fc.Arbitrary<Failure> = fc
  .oneof(fc.constant('down'), fc.string())
  .map((message) => ({ cause: 'server', first: null, message, status: 500 }));
const result: fc.Arbitrary<Result<readonly Answer[]>> = fc.oneof(
  fc.array(answer, { maxLength: 3 }).map((value) => ({ ok: true as const, value })),
  failure.map((it) => ({ ok: false as const, failure: it })),
);
const came = fc
  .record({
    result,
    source: fc.constantFrom<Run['source'][]>('called', 'stored', 'recorded'),
    asking: fc.option(fc.constantFrom('a', 'b'), { nil: undefined }),
  })
  .map(({ asking, ...rest }) => (asking === undefined ? rest : { ...rest, asking }));

/** All that a run says, as an object that holds it. */
function plain({ result: it, ...run }: Run): Run {
  return { ...run, result: it.ok ? { ok: true, value: it.value } : { ok: false, failure: it.failure } };
}

describe('numbers of questions', () => {
  it('are told by all of a key and its index', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(key, index)), (asked) => {
        const keys = createKeyNumbers();
        const known = new Map<string, number>();
        for (const [one, at] of asked) {
          const name = JSON.stringify([one, at]);
          expect(keys.find(one, at)).toBe(known.get(name));
          if (!known.has(name)) known.set(name, keys.add(one, at));
        }
        expect([...known.values()]).toEqual([...known.keys()].map((_, at) => at));
        for (const [one, at] of asked) expect(keys.find(one, at)).toBe(known.get(JSON.stringify([one, at])));
        expect(keys.length).toBe(known.size);
      }),
    );
  });

  it('are found among thousands', () => {
    const keys = createKeyNumbers();
    const nameOf = (at: number): string => (at * 2654435761).toString(16).padStart(32, at % 2 ? '0' : 'a');
    for (let at = 0; at < 5000; at++) keys.add(nameOf(at), at % 3);
    for (let at = 0; at < 5000; at++) {
      expect(keys.find(nameOf(at), at % 3)).toBe(at);
      expect(keys.find(nameOf(at), 3)).toBeUndefined();
    }
  });
});

describe('a register', () => {
  const spills = [
    ['in memory', null],
    ['on disk', 0],
    ['on disk in part', 300],
  ] as const;

  it.each(spills)('gives the runs that were put into it, %s', (_, stays) => {
    const asked = fc.array(fc.tuple(key, fc.nat(2), came), { minLength: 1, maxLength: 30 });
    fc.assert(
      fc.property(asked, (all) => {
        const register = createRegister(stays === null ? null : openSpill(stays));
        const trials = all.map(([of, at]) => trialOf({ key: of, index: at }));
        const wave = openWave(
          madeWhenAsked(trials.length, (at) => ({ ...(trials[at] as Trial) })),
          register,
        );
        const known = new Map<string, Omit<Run, 'trial'>>();
        const wanted = all.map(([of, at, it], place): Run => {
          const name = JSON.stringify([of, at]);
          const number = register.find(of, at);
          const trial = trials[place] as Trial;
          if (number !== undefined) {
            wave.share(place, number);
            return { trial, ...(known.get(name) as typeof it), source: 'shared' };
          }
          wave.ask(place, register.add(of, at));
          known.set(name, it);
          return { trial, ...it };
        });
        const open = [...wave.open()];
        expect(open.map(([place]) => trials[place]?.key)).toEqual(
          wanted.filter(({ source }) => source !== 'shared').map(({ trial }) => trial.key),
        );
        // In another order than they are asked.
        for (const [place, number] of open.toReversed())
          register.hear(number, (all[place] as (typeof all)[number])[2]);
        expect([...wave.open()]).toEqual([]);
        expect(wave.runs.map(plain)).toEqual(wanted);
        expect(JSON.parse(JSON.stringify(wave.runs))).toEqual(JSON.parse(JSON.stringify(wanted)));
        expect(wave.runs.map(({ result: it }) => it.ok)).toEqual(wanted.map(({ result: it }) => it.ok));
        expect(wave.runs.map(({ result: it }) => isAnswered(it))).toEqual(
          wanted.map(({ result: it }) => it.ok && it.value.length > 0),
        );
      }),
    );
  });

  it('gives what trials hold themselves, and says what never came', () => {
    const register = createRegister(null);
    const recorded = { ok: true, value: [] } as const;
    const unfit = {
      ok: false,
      failure: { cause: 'unfit', first: null, message: 'no variable', status: null },
    } as const;
    const trials = [
      trialOf({ key: 'a', index: 0 }, { recorded }),
      trialOf({ key: 'b', index: 0 }, { request: unfit }),
      trialOf({ key: 'c', index: 0 }),
      trialOf({ key: 'd', index: 7 }),
    ];
    const wave = openWave(trials, register);
    for (const place of [0, 1, 2]) wave.give(place);
    wave.ask(3, register.add('d', 7));
    expect(wave.runs.at(0)).toEqual({ trial: trials[0], result: recorded, source: 'recorded' });
    expect(wave.runs.at(1)).toEqual({ trial: trials[1], result: unfit, source: 'shared' });
    expect(() => wave.runs.at(2)).toThrow('nothing came of c/0');
    expect(() => wave.runs.at(3)).toThrow('nothing came of d/7');
  });

  it('reads nothing to say whether it is an answer, and what it reads in a row once', () => {
    const looked: number[] = [];
    const spill = openSpill(0);
    const register = createRegister({
      put: spill.put,
      get: (number) => {
        looked.push(number);
        return spill.get(number);
      },
    });
    const trials = [trialOf({ key: 'a', index: 0 }), trialOf({ key: 'b', index: 0 })];
    const wave = openWave(trials, register);
    trials.forEach((trial, at) => wave.ask(at, register.add(trial.key, 0)));
    const value = [{ text: 'Yes.' }] as unknown as readonly Answer[];
    trials.forEach((_, at) => register.hear(at, { result: { ok: true, value }, source: 'called' }));
    expect(wave.runs.every(({ result: it, source }) => isAnswered(it) && source === 'called')).toBe(true);
    expect(looked).toEqual([]);
    for (const place of [0, 0, 1]) expect(wave.runs.at(place)?.result).toHaveProperty('value', value);
    expect(looked).toEqual([0, 1]);
  });
});

describe('lists one after the other', () => {
  it('are one, and hold no copies', () => {
    fc.assert(
      fc.property(fc.array(fc.array(fc.nat())), (lists) => {
        const all = joined(lists);
        expect([...all]).toEqual(lists.flat());
        expect([...joined([all, joined(lists)])]).toEqual([...lists.flat(), ...lists.flat()]);
        expect(all.at(-1)).toBe(lists.flat().at(-1));
      }),
    );
  });
});

it('a trial as if it were another asks the same', () => {
  const trial = trialOf({ key: 'a', index: 3 }, { own: true, judging: 'tone' });
  const { side, index: at, key: of, request, own, judging } = trialAt(trial, { side: 'baseline', index: 0 });
  expect({ side, index: at }).toEqual({ side: 'baseline', index: 0 });
  expect({ key: of, request, own, judging }).toEqual({
    key: 'a',
    request: trial.request,
    own: true,
    judging: 'tone',
  });
  expect(copyOf(trialAt(trial, { side: 'baseline' }), { index: 7 })).toEqual({
    ...trial,
    side: 'baseline',
    index: 7,
  });
});

it('what is held by trial is found by another view of it', () => {
  const all = byTrial<string>();
  const trial = trialOf({ key: 'a', index: 3 });
  all.set(trial, 'three');
  all.set({ ...trial, index: 0 }, 'none');
  expect([all.get({ ...trial }), all.get({ ...trial, index: 0 })]).toEqual(['three', 'none']);
  expect([all.get({ ...trial, side: 'baseline' }), all.get({ ...trial, index: 1 })]).toEqual([
    undefined,
    undefined,
  ]);
});

it('what weighs more is larger', () => {
  const list = [{ text: 'a'.repeat(100), usage: { input: 1, output: 2 }, model: null }];
  expect(weightOf(list)).toBeGreaterThan(100);
  expect(weightOf([...list, ...list])).toBeGreaterThan(2 * weightOf(list) - 50);
  expect(weightOf([...list, ...list])).toBeLessThanOrEqual(2 * weightOf(list));
});
