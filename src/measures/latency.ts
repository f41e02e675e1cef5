import { z } from 'zod';
import type { Measure } from '../contracts.ts';
import { marked, unscored } from '../text/marks.ts';
import { once } from '../lib/once.ts';

/**
 * Milliseconds until the answer was complete, waits for retries left out; a conversation is the sum of its turns.
 * The median by default: among few cases one slow answer says more about the network than about the prompt.
 */
export const measure: Measure<Record<string, never>> = {
  name: 'latency',
  what: 'How long an answer takes.',
  unit: 'ms',
  direction: 'lower',
  level: 'case',
  aggregate: 'p50',
  over: 'sum',
  options: once(() => z.strictObject({})),
  prepare:
    () =>
    ({ answer: { latencyMs, turn } }) =>
      latencyMs === null || !Number.isFinite(latencyMs)
        ? unscored('the answer was not timed')
        : marked(latencyMs, `took ${Math.round(latencyMs)} ms`, { turn }),
};
