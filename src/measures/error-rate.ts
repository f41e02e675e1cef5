import { z } from 'zod';
import type { Measure } from '../contracts.ts';
import { marked, unscored } from '../text/marks.ts';
import { isNoAnswer } from '../records/no-answer.ts';
import { start } from '../render/text.ts';
import { once } from '../lib/once.ts';
import type { Cause, Mark } from '../types.ts';

/** What an endpoint does wrong, told apart from what was never asked. */
const errors: readonly Cause[] = ['timeout', 'network', 'server', 'rate-limit', 'rejected', 'malformed'];

/** 1 when a conversation came to nothing after all retries, 0 when it was answered. */
export const measure: Measure<Record<string, never>> = {
  name: 'error-rate',
  what: 'How often a conversation ends in an error instead of an answer.',
  unit: 'ratio',
  direction: 'lower',
  level: 'case',
  aggregate: 'rate',
  over: 'every',
  options: once(() => z.strictObject({})),
  prepare:
    () =>
    ({ answer: { turn } }) =>
      marked(0, 'was answered', { turn, expected: 'an answer', observed: 'an answer' }),
  failed: ({ cause, message }): Mark =>
    errors.includes(cause) || isNoAnswer(cause)
      ? marked(1, `${cause}: ${start(message, 200)}`, { expected: 'an answer', observed: cause })
      : unscored(message === '' ? `not asked: ${cause}` : message),
};
