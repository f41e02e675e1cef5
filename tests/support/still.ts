import { setImmediate as everythingElse } from 'node:timers/promises';
import type { Clock } from '../../src/edges/model/clock.ts';

interface Alarm {
  readonly at: number;
  readonly ring: () => void;
}

/** A clock on which no time passes but by waiting: it goes on to the next alarm when there is nothing else to do. */
export function still(): Clock & { readonly during: <T>(work: Promise<T>) => Promise<T> } {
  let now = 0;
  const alarms = new Set<Alarm>();
  const alarm: Clock['alarm'] = (ms, ring) => {
    const set = { at: now + ms, ring };
    alarms.add(set);
    return () => void alarms.delete(set);
  };
  const next = (): void => {
    const [first] = [...alarms].sort((a, b) => a.at - b.at);
    if (!first) throw new Error('nobody waits for anything, and it is not over');
    alarms.delete(first);
    now = first.at;
    first.ring();
  };
  return {
    now: () => now,
    wait: (ms, ended) =>
      new Promise((resolve) => {
        const takeBack = alarm(ms, resolve);
        ended?.addEventListener('abort', () => {
          takeBack();
          resolve();
        });
      }),
    alarm,
    chance: () => 0.5,
    /** Nothing but waits of this clock may hold it up. */
    during: async (work) => {
      let isOver = false;
      const end = (): void => void (isOver = true);
      void work.then(end, end);
      for (await everythingElse(); !isOver; await everythingElse()) next();
      return work;
    },
  };
}
