import { describe, expect, test } from 'vitest';
import { retryAfter, roomIn } from '../../../src/edges/model/limits.ts';

const NOW = Date.UTC(2026, 10, 28, 12);

describe('how long an endpoint asks us to wait', () => {
  test.each<[Record<string, string>, number | null]>([
    [{ 'retry-after': '20' }, 20_000],
    [{ 'retry-after': '0.5' }, 500],
    [{ 'retry-after': 'Sat, 28 Nov 2026 12:00:30 GMT' }, 30_000],
    [{ 'retry-after': 'Sat, 28 Nov 2026 11:00:00 GMT' }, 0],
    [{ 'retry-after-ms': '250', 'retry-after': '9' }, 250],
    [{ 'retry-after-ms': '', 'retry-after': '9' }, 9000],
    [{ 'retry-after-ms': '-1', 'retry-after': '9' }, 9000],
    [{ 'retry-after-ms': 'Infinity', 'retry-after': '' }, null],
    [{ 'retry-after': '-20' }, 0],
    [{ 'retry-after': 'soon' }, null],
    [{}, null],
  ])('%j: %j ms', (headers, ms) => expect(retryAfter(headers, NOW)).toBe(ms));
});

describe('the room that headers tell of', () => {
  test.each<[string, number]>([
    ['1s', 1000],
    ['6m0s', 60_000],
    ['1m2.5s', 60_000],
    ['120ms', 120],
    ['12', 12_000],
    [String(NOW + 5000), 5000],
    [String((NOW + 5000) / 1000), 5000],
    ['2026-11-28T12:00:07Z', 7000],
    ['never', 0],
  ])('is there again after %s', (reset, ms) => {
    const headers = { 'x-ratelimit-remaining-requests': '3', 'x-ratelimit-reset-requests': reset };
    expect(roomIn(headers, NOW)).toMatchObject({ requests: 3, tokens: null, requestsIn: ms });
  });

  test('goes by several names, or by none', () => {
    const own = { 'anthropic-ratelimit-tokens-remaining': '900', 'x-ratelimit-remaining': '2' };
    expect(roomIn(own, NOW)).toMatchObject({ requests: 2, tokens: 900, tokensIn: 0 });
    expect(roomIn({ 'x-ratelimit-remaining-requests': '' }, NOW)).toMatchObject({ requests: null });
    expect(roomIn({ 'content-type': 'text/plain' }, NOW)).toBeNull();
  });
});
