import { createRequire } from 'node:module';
import { once } from '../lib/once.ts';

/** Node's own, loaded when first needed: a run in which nothing changed names and signs nothing. */
export const crypto = once(
  () => createRequire(import.meta.url)('node:crypto') as typeof import('node:crypto'),
);
