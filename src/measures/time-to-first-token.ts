import { z } from 'zod';
import type { Measure } from '../contracts.ts';
import { marked, unscored } from '../text/marks.ts';
import { once } from '../lib/once.ts';

/** Milliseconds until the first byte of an answer's text; in a conversation the sum of what the user waited. */
export const measure: Measure<Record<string, never>> = {
  name: 'time-to-first-token',
  what: 'How long it takes until an answer begins.',
  unit: 'ms',
  direction: 'lower',
  level: 'case',
  aggregate: 'p50',
  over: 'sum',
  streams: true,
  options: once(() => z.strictObject({})),
  prepare:
    () =>
    ({ answer: { firstTokenMs, turn } }) =>
      firstTokenMs === null || !Number.isFinite(firstTokenMs)
        ? unscored('the first token was not timed: the endpoint sent the answer in one piece')
        : marked(firstTokenMs, `began after ${Math.round(firstTokenMs)} ms`, { turn }),
};
