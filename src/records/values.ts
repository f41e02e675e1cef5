/** Values that somebody else measured: what they are, and which way is better. */
import { z } from 'zod';
import type { Measure } from '../contracts.ts';

type Unit = 'ratio' | 'number' | 'ms' | 'tokens' | 'usd';

interface Said {
  readonly unit: Unit;
  readonly direction?: 'higher' | 'lower' | undefined;
  readonly graded?: boolean | undefined;
  readonly scale?: readonly [number, number] | undefined;
}

/** The options by which a card says it. */
export const valueOptions = () => ({
  unit: z
    .enum(['ratio', 'number', 'ms', 'tokens', 'usd'])
    .default('ratio')
    .describe('What the values are: from 0 to 1, numbers of any size, milliseconds, tokens, or US dollars.'),
  direction: z
    .enum(['higher', 'lower'])
    .optional()
    .describe('Which way is better; else higher for a ratio or a number, lower for what is spent.'),
  graded: z
    .boolean()
    .optional()
    .describe('A ratio that knows more than right and wrong; else as the values show.'),
  scale: z
    .tuple([z.number(), z.number()])
    .refine(([least, most]) => least < most, { error: 'ends before it begins' })
    .optional()
    .describe('The ends of the scale of a number, such as [1, 5]: more is then proved with fewer cases.'),
});

/** Only a number has a scale of its own to tell. */
export function isScaled({ scale, unit }: Said): boolean {
  return !scale || unit === 'number';
}

export const SCALE_FAULT = {
  path: ['scale'],
  error: 'is for `unit: number`; every other unit has its own scale',
};

const SPENT: readonly Unit[] = ['ms', 'tokens', 'usd'];

/** What a measure is whose values are of this kind. */
export function measuredAs({ unit, direction, graded, scale }: Said): ReturnType<NonNullable<Measure['as']>> {
  return {
    unit: unit === 'number' ? 'count' : unit,
    direction: direction ?? (SPENT.includes(unit) ? 'lower' : 'higher'),
    graded: graded ?? false,
    ...(scale ? { range: scale[1] - scale[0] } : {}),
  };
}
