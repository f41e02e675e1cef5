import { describe, expect, test } from 'vitest';
import { datesIn, sameDate } from '../../src/text/calendar.ts';
import { timesIn } from '../../src/text/clocks.ts';
import { factsIn, readingsOf, sameQuantity } from '../../src/text/quantities.ts';

describe('figures', () => {
  test.each([
    ['1.234,56', [1234.56]],
    ['1,234.56', [1234.56]],
    ["1'234.50", [1234.5]],
    ['1 234,5', [1234.5]],
    ['0.500', [0.5]],
    ['1.234', [1.234, 1234]],
    ['12.5', [12.5]],
    ['1,234,567', [1234567]],
    ['1.2.3', []],
  ])('%s is %j', (figure, values) => {
    expect(readingsOf(figure)).toEqual(values);
  });
});

describe('quantities', () => {
  test.each([
    ['two weeks', '14 days', true],
    ['24 hours', '1 day', true],
    ['1.5 million dollars', '$1,500,000', true],
    ['12,5 %', '12.5 percent', true],
    ['30 days', '30', true],
    ['30 days', '60 days', false],
    ['30 days', '30 hours', false],
    ['49 €', '$49', false],
    ['14 days', '14 business days', false],
    ['5 jours ouvrés', '5 Werktage', true],
    ['-5 °C', '5 °C', false],
  ])('%s and %s: %s', (left, right, same) => {
    const [one] = factsIn(left, true).quantities;
    const [other] = factsIn(right, true).quantities;
    if (!one || !other) throw new Error('no number was found');
    expect(sameQuantity(one, other)).toBe(same);
    expect(sameQuantity(other, one)).toBe(same);
  });

  test.each(['COVID-19', 'A4 paper', 'B2B', 'half an hour'])('%s has none', (text) => {
    expect(factsIn(text, false).quantities).toEqual([]);
  });
});

describe('dates', () => {
  const march = datesIn('2026-03-12')[0];
  test.each([
    ['12.03.2026', true],
    ['12/03/2026', true],
    ['03/12/2026', true],
    ['March 12th, 2026', true],
    ['12. März', true],
    ['le 12 mars 2026', true],
    ['12 de marzo de 2026', true],
    ['12 marca 2026', true],
    ['2026年3月12日', true],
    ['March 2026', true],
    ['13 March 2026', false],
    ['12 March 2025', false],
    ['April 2026', false],
  ])('%s is 12 March 2026: %s', (text, same) => {
    const [found] = datesIn(text);
    if (!found || !march) throw new Error('no date was found');
    expect(sameDate(found, march)).toBe(same);
  });

  test('none in a version or a price', () => {
    expect(datesIn('Version 5.6. Next: 3.50 €, 1.2.3')).toEqual([]);
  });
});

test('times of day in several forms', () => {
  const read = (text: string) => timesIn(text).flatMap(({ readings }) => readings);
  expect(read('18:30')).toEqual([1110]);
  expect(read('6:30 pm')).toEqual([1110]);
  expect(read('6:30')).toEqual([390, 1110]);
  expect(read('18 Uhr')).toEqual([1080]);
  expect(read('12 am')).toEqual([0]);
});

test.each([
  ['9時', 'times'],
  ['9:01 ', 'times'],
  ['三十日', 'quantities'],
  ['A-1234 ', 'codes'],
] as const)('of %j over and over, no more are looked at than can be compared', (seed, kind) => {
  expect(factsIn(seed.repeat(5000), true)[kind]).toHaveLength(2000);
});
