/** The catalogue of APIs that models are asked through. */
import type { Dialect } from '../contracts.ts';
import * as all from './all.ts';

/** Dialects by the name that the input `api` takes. */
export const dialects: Readonly<Record<Dialect['name'], Dialect>> = all;
