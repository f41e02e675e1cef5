import { type Clock, CLOCK } from '../../src/edges/model/clock.ts';

const TIMES = 50;

/** A clock on which waits for an endpoint pass fifty times as fast, and chance is fair but always the same. Limits are as long as ever. */
export function hurried(): Clock {
  return {
    now: () => performance.now() * TIMES,
    wait: (ms, ended) => CLOCK.wait(ms / TIMES, ended),
    alarm: CLOCK.alarm,
    chance: () => 0.5,
  };
}
