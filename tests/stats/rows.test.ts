/** What is read of pairs, and what the statistics make of it: the same to the last digit, however rows are held. */
import { describe, expect, it } from 'vitest';
import { prepare } from '../../src/stats/family.ts';
import { createRandom, drawWords, hashText } from '../../src/stats/random.ts';
import { createSwapTable, swapsInParts } from '../../src/stats/signs.ts';
import { type Draw, membersOf, saidOf } from '../support/family-draws.ts';

/** Gain and chance of each member after two waves, and a name for all digits of all that is said. */
const KNOWN: readonly (readonly [Draw, readonly (readonly number[])[], string])[] = [
  [
    { seed: 'one trial', cases: 30, trials: [1, 1] },
    [
      [-0.2, 0.3356],
      [0, 1],
      [0.18833333333333338, 1],
      [-0.1675218526915132, 0.3421],
      [-2, 0.13],
      [-0.006402425990685495, 1],
      [-0.4333333333333331, 0.6594],
      [-0.03562999570537606, 1],
    ],
    '55cf85e cf9f8ffa 106b1a69 43e8e26f',
  ],
  [
    { seed: 'three trials', cases: 24, trials: [3, 3] },
    [
      [-0.09722222222222222, 0.5275],
      [0, 1],
      [0.17291666666666672, 1],
      [-0.1540667406778648, 0.0236],
      [-6, 0.0122],
      [-0.04370599510132242, 0.001],
      [-0.888888888888888, 0.0144],
      [-0.07739353669586224, 0.5412],
    ],
    'f23abb75 376efb2e fc30b459 7124efd3',
  ],
  [
    { seed: 'three and one', cases: 20, trials: [3, 1] },
    [
      [1.6653345369377347e-17, 1],
      [0, 1],
      [0.17666666666666664, 1],
      [-0.42910663258038206, 0.0463],
      [-3, 0.2246],
      [-0.012299044905866238, 1],
      [-0.43333333333333357, 1],
      [-0.1369868291353381, 0.534],
    ],
    '15885bea 7372e8c7 976cf2f7 -104456af',
  ],
  [
    { seed: 'ten', cases: 6, trials: [10, 10] },
    [
      [-0.2166666666666667, 0.0004],
      [0, 1],
      [0.18333333333333335, 1],
      [0.01189268486341966, 1],
      [-6, 0.0129],
      [-0.007690025302594744, 0.0033],
      [-1.2000000000000006, 0.0008],
      [-0.05574112258676678, 0.7714],
    ],
    'baaf28d9 c64673d3 3626c8e2 -6492dce7',
  ],
  [
    { seed: 'lost marks', cases: 26, trials: [2, 2], lost: 0.2 },
    [
      [-0.14583333333333334, 0.6968],
      [0.038461538461538464, 1],
      [-0.04895833333333335, 1],
      [-0.09594794750363499, 1],
      [-4, 0.689],
      [-0.026876648383733923, 0.0631],
      [-0.8999999999999999, 0.5543],
      [-0.21138393822639934, 0.058],
    ],
    '9d91298c 1bd4e248 4f46b978 3b178019',
  ],
  [
    { seed: 'left out', cases: 26, trials: [3, 3], lost: 0.1, leftOut: 0.2 },
    [
      [-0.0705128205128205, 0.8341],
      [-0.025641025641025644, 0.8902],
      [0.15833333333333333, 1],
      [-0.08156667144521854, 1],
      [-2, 0.1025],
      [-0.0066678207003828815, 0.5715],
      [-0.5555555555555549, 0.1135],
      [-0.03296928886656214, 1],
    ],
    '111e971e 7ad36149 e63638fc -5c26c5b7',
  ],
  [
    { seed: 'lost alone', cases: 40, trials: [1, 1], lost: 0.3 },
    [
      [-0.21052631578947367, 0.2279],
      [-0.025, 0.9808],
      [0.20227272727272733, 1],
      [-0.13442929282785446, 0.6886],
      [4, 1],
      [-0.02081544654157373, 0.4864],
      [-0.7058823529411766, 0.893],
      [0.13611111111111118, 1],
    ],
    '8cb41275 2bd495c9 bfe0fe62 -1249892f',
  ],
  [
    { seed: 'labels', cases: 101, trials: [1, 1], labels: true, targets: 1 },
    [
      [0.043680838672102505, 1],
      [0, 1],
      [0.07772277227722775, 1],
      [-0.10026802267632576, 1],
      [-4, 0.0017],
      [-0.12066551282141114, 0.0388],
      [-0.5346534653465347, 0.1641],
      [-0.12779357726673624, 0.033],
    ],
    'd9f0ce60 4229d99a 48c2b405 7573b273',
  ],
  [
    { seed: 'two targets', cases: 18, trials: [2, 2], targets: 2 },
    [
      [-0.08333333333333333, 0.9482],
      [0, 1],
      [0.15000000000000002, 1],
      [-0.18264660571289795, 0.1529],
      [-8, 0.453],
      [-0.015169694503741019, 0.7181],
      [-0.11111111111111116, 0.9911],
      [-0.07775878442545103, 0.9796],
      [-0.05555555555555555, 0.9795],
      [0, 1],
      [0.051388888888888894, 1],
      [-0.09009968437040328, 0.6401],
      [-3, 0.2149],
      [-0.012063533965861586, 0.7869],
      [-0.22222222222222232, 0.9294],
      [-0.2225968962811068, 0.0474],
    ],
    '10e1a793 70870838 634a7e4c 2ac850c9',
  ],
];

/** Whether something is nothing from below or from above says nothing. */
function textOf(said: unknown): string {
  return JSON.stringify(said, (_, value: unknown) =>
    typeof value === 'number' ? (Number.isFinite(value) ? value + 0 : String(value)) : value,
  );
}

describe('families of all kinds', () => {
  it.each(KNOWN)('$seed', (draw, gains, name) => {
    const said = saidOf(membersOf(draw), draw.seed);
    expect(said.waves[1]?.standings.map(({ gain, chance }) => [gain, chance])).toEqual(gains);
    const words = hashText(textOf(said)).map((word) => word.toString(16));
    expect(words.join(' ')).toBe(name);
  });

  it('hold right and wrong of one trial in bytes, and the places of cases once for all metrics', () => {
    const [rate, marks, graded] = membersOf({ seed: 'bytes', cases: 6000, trials: [1, 1] }).map(prepare);
    expect(rate?.columns.scored.values).toBeInstanceOf(Uint8Array);
    expect(graded?.columns.scored.values).toBeInstanceOf(Float64Array);
    expect([rate?.columns.trials, graded?.columns.scored.starts, graded?.columns.human]).toEqual([
      null,
      null,
      null,
    ]);
    expect(marks?.columns.unitAt).toBe(rate?.columns.unitAt);
    expect(graded?.columns.seatAt).toBe(rate?.columns.unitAt);
  });
});

describe('swaps that are drawn part by part', () => {
  const units = Array.from({ length: 43 }, (_, i) => `case-${i}`);
  const listed = { length: units.length, at: (unit: number) => units[unit] as string };

  it.each([1, 500, 1000, 4000, 1e6])('are those that are drawn at once, with room for %i bytes', (room) => {
    const { masks } = createSwapTable('seed', units, 499);
    const seen = masks.map(() => [] as number[]);
    let next = 0;
    for (const part of swapsInParts('seed', listed, 499, room)) {
      expect(part.from).toBe(next);
      next += part.labellings;
      part.masks.forEach((mask, group) => seen[group]?.push(...mask));
    }
    expect(next).toBe(500);
    expect(seen).toEqual(masks.map((mask) => [...mask]));
  });

  it('come from the words of the same generator', () => {
    const random = createRandom('words');
    const states = new Uint32Array(8);
    states.set(hashText('words'), 4);
    const drawn = [5, 1, 7].flatMap((count) => {
      const words = new Uint32Array(count);
      drawWords(states, 4, words);
      return [...words];
    });
    expect(drawn).toEqual(Array.from({ length: 13 }, () => random()));
    expect([...states.subarray(0, 4)]).toEqual([0, 0, 0, 0]);
  });
});
