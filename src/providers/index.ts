/** The catalogue of APIs that models are asked through. */
import type { Provider } from '../contracts.ts';
import * as all from './all.ts';

/** Providers by the name that the input `api` takes. */
export const providers: Readonly<Record<Provider['name'], Provider>> = all;
