import { createRequire } from 'node:module';
import { once } from '../lib/once.ts';
import { readable } from '../render/readable.ts';
import type { PagePart } from '../types.ts';
import type { Log } from './log.ts';

/** Loaded when first needed: the page of a run in which nothing changed has nothing packed. */
const zlib = once(() => createRequire(import.meta.url)('node:zlib') as typeof import('node:zlib'));

/**
 * The parts of a page as they are written, without our keys: what is packed is cleaned, value by value, before nobody can
 * read it. What is our own stays to the letter: it can hold no key, and the page's policy lets in nothing else.
 */
export function* packed(parts: Iterable<PagePart>, log: Pick<Log, 'redact' | 'deep'>): Generator<string> {
  for (const part of parts) {
    if (typeof part === 'string') yield log.redact(part);
    else if ('fixed' in part) yield part.fixed;
    else yield zlib().deflateRawSync(readable(part.pack, log.deep)).toString('base64');
  }
}
