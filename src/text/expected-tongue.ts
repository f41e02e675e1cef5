/** Which language may be asked for. */
import { z } from 'zod';
import type { SettingsOf } from '../contracts.ts';
import { once } from '../lib/once.ts';
import { unlatin } from './scripts.ts';

/** Languages that eld 2.1 tells apart, in Latin script. */
export const latin =
  'az ca cs da de en es et eu fi fr hr hu is it lt lv ms nl no pl pt ro sk sl sq sv tl tr vi yo'.split(' ');
/** Languages that it knows under a relative's name, or by several names. */
export const relatives: Readonly<Record<string, readonly string[]>> = {
  af: ['nl'],
  bs: ['hr', 'sr'],
  gl: ['pt', 'es'],
  id: ['ms'],
  mk: ['bg', 'sr'],
  nb: ['no', 'da'],
  nn: ['no', 'da'],
  sr: ['sr', 'hr'],
};
/** Codes that may be asked for. */
const known = [...new Set([...latin, ...unlatin, ...Object.keys(relatives)])].sort();

/** The options of all measures of language. */
export const tongue = once(() =>
  z.strictObject({
    expect: z
      .union([z.literal('last-user-turn'), z.enum(known)])
      .default('last-user-turn')
      .describe(
        'The language to answer in: that of the last user turn that can be told, or an ISO 639-1 code.',
      ),
    tolerance: z
      .number()
      .min(0)
      .max(1)
      .default(0.25)
      .describe('The share of an answer, in letters, that may be in another language.'),
  }),
);
export type Tongue = SettingsOf<typeof tongue>;
