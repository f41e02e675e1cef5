/** What all parts of the report's schema are made of. */
import { z } from 'zod';

export const figure = z.number().describe('rounded to six significant digits');
export const whole = z.int().nonnegative();
export const text = z.string();
export const slice = z.strictObject({ tag: text, value: text }).nullable().describe('null: all cases');
