import { z } from 'zod';
import type { Measure } from '../contracts.ts';
import { marked, unscored } from '../text/marks.ts';
import { start } from '../render/text.ts';
import { once } from '../lib/once.ts';
import type { Cause, Mark } from '../types.ts';

/** What was never put to the target says nothing of it. */
const NOT_ASKED: readonly Cause[] = [
  'unfit',
  'budget',
  'not-recorded',
  'no-key',
  'given-up',
  'shard-lost',
  'under-way',
];

/** 1 when every turn of a conversation was answered, 0 when it ended without: empty, cut off, filtered, refused, failed. */
export const measure: Measure<Record<string, never>> = {
  name: 'answered',
  what: 'Whether there is an answer at all: not empty, cut off, filtered, refused or broken off.',
  unit: 'ratio',
  direction: 'higher',
  level: 'case',
  aggregate: 'rate',
  over: 'every',
  options: once(() => z.strictObject({})),
  prepare:
    () =>
    ({ answer: { turn } }) =>
      marked(1, 'was answered', { turn, expected: 'an answer', observed: 'an answer' }),
  failed: ({ cause, message }): Mark =>
    NOT_ASKED.includes(cause)
      ? unscored(message === '' ? `not asked: ${cause}` : message)
      : marked(0, start(message, 200) || cause, { expected: 'an answer', observed: cause }),
};
