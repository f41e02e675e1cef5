import { expect, it } from 'vitest';
import { type Going, progressLine } from '../../src/render/progress.ts';

const going: Going = {
  asked: 480,
  came: 120,
  kept: 0,
  failed: 3,
  spent: { usd: 0.04, unpriced: [] },
  time: 30_000,
};

it.each<[string, Partial<Going>, string]>([
  [
    'all there is',
    {},
    '120 of 480 conversations (25 %) · 4.0 a second · about 90 s left · $0.0400 · 3 failed',
  ],
  [
    'minutes',
    { time: 60_000 },
    '120 of 480 conversations (25 %) · 2.0 a second · about 3 min left · $0.0400 · 3 failed',
  ],
  [
    'slow ones',
    { came: 2, time: 60_000 },
    '2 of 480 conversations (0.4 %) · 2.0 a minute · about 239 min left · $0.0400 · 3 failed',
  ],
  [
    'no price',
    { spent: { usd: 0, unpriced: ['m'] }, failed: 0 },
    '120 of 480 conversations (25 %) · 4.0 a second · about 90 s left',
  ],
  [
    'a price of some',
    { spent: { usd: 0.04, unpriced: ['m'] }, failed: 0 },
    '120 of 480 conversations (25 %) · 4.0 a second · about 90 s left · $0.0400 and more',
  ],
  ['all of them', { came: 480, failed: 0 }, '480 of 480 conversations (100 %) · 16.0 a second · $0.0400'],
  ['only kept ones', { kept: 120, failed: 0 }, '120 of 480 conversations (25 %) · $0.0400'],
  [
    'kept ones, which take no time',
    { kept: 60, failed: 0 },
    '120 of 480 conversations (25 %) · 2.0 a second · about 3 min left · $0.0400',
  ],
  [
    'nothing yet',
    { asked: 0, came: 0, failed: 0, time: 0, spent: { usd: 0, unpriced: [] } },
    '0 of 0 conversations',
  ],
])('%s', (_, over, line) => {
  expect(progressLine({ ...going, ...over })).toBe(line);
});
