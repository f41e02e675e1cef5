/** How many calls go at a time, and when, over simulated time. */
import { describe, expect, test } from 'vitest';
import { createPace } from '../../../src/edges/model/pace.ts';

const MOST = 8;

/** An endpoint that takes so many calls in each second, and says so; each takes 20 ms. */
function simulate(perSecond: number, calls: number, says: boolean) {
  const pace = createPace(MOST);
  const back: number[] = [];
  let [now, window, used, sent, refused] = [0, 0, 0, 0, 0];
  const come = (): void => {
    now = back.shift() ?? now;
    if (Math.floor(now / 1000) !== window) [window, used] = [Math.floor(now / 1000), 0];
    const left = perSecond - used;
    const ms = 1000 - (now % 1000);
    if (left > 0) used++;
    const room = { requests: Math.max(0, left - 1), tokens: null, requestsIn: ms, tokensIn: 0 };
    if (says) pace.told(room, now, back.length);
    if (left > 0) return pace.succeeded(null);
    refused++;
    pace.limited(now, now - 20, ms);
  };
  while (sent < calls) {
    const wait = pace.waitFor(now, back.length);
    const next = back[0] ?? Number.POSITIVE_INFINITY;
    if (now + wait >= next) come();
    else {
      now += wait;
      pace.sent(now);
      back.push(now + 20);
      sent++;
    }
  }
  while (back.length > 0) come();
  return { refused, seconds: now / 1000 };
}

describe('an endpoint that takes twenty calls a second', () => {
  test('refuses none where it says so, and is used to nine tenths', () => {
    const { refused, seconds } = simulate(20, 400, true);
    expect(refused).toBe(0);
    expect(seconds).toBeLessThan(20 / 0.9);
  });

  test('refuses few where it only says no', () => {
    expect(simulate(20, 400, false).refused).toBeLessThan(100);
  });
});

test('as many at a time as an endpoint takes are found, and it is rarely asked for more', () => {
  const pace = createPace(32);
  const back: { readonly at: number; readonly sentAt: number; readonly isRight: boolean }[] = [];
  let [now, right, refused] = [0, 0, 0];
  while (right < 1000) {
    if (pace.waitFor(now, back.length) === 0) {
      pace.sent(now);
      // It takes five; what it refuses comes back at once.
      const isRight = back.filter((call) => call.isRight).length < 5;
      back.push({ at: now + (isRight ? 20 : 1), sentAt: now, isRight });
      back.sort((a, b) => a.at - b.at);
      continue;
    }
    const call = back.shift();
    if (!call) break;
    now = call.at;
    if (call.isRight) right++;
    else refused++;
    if (call.isRight) pace.succeeded(null);
    else pace.limited(now, call.sentAt, null);
  }
  expect(right).toBe(1000);
  // The first burst is refused, and halved, and halved again; after that one more is tried from time to time.
  expect(refused).toBeLessThan(70);
});

test('a lone refusal is a fluke, several in a row are a limit', () => {
  const pace = createPace(MOST);
  pace.limited(10, 0, null);
  expect(pace.width()).toBe(7);
  for (let at = 0; at < 7; at++) pace.succeeded(null);
  expect(pace.width()).toBe(8);
  for (let at = 0; at < 8; at++) pace.limited(30, 20, null);
  expect(pace.width()).toBe(4);
  // Beyond what was taken, one more is tried after five rounds.
  for (let at = 0; at < 19; at++) pace.succeeded(null);
  expect(pace.width()).toBe(4);
  pace.succeeded(null);
  expect(pace.width()).toBe(5);
});
