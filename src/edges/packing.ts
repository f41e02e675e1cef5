import { deflateRawSync } from 'node:zlib';
import type { PagePart } from '../types.ts';
import { cleanJson } from './clean.ts';
import type { Log } from './log.ts';

/**
 * The parts of a page as they are written, without our keys: what is packed is cleaned before nobody can read it. What
 * is our own stays to the letter: it can hold no key, and the page's policy lets in nothing else.
 */
export function* packed(parts: Iterable<PagePart>, log: Pick<Log, 'redact' | 'deep'>): Generator<string> {
  for (const part of parts) {
    if (typeof part === 'string') yield log.redact(part);
    else if ('fixed' in part) yield part.fixed;
    else yield deflateRawSync(cleanJson(part.pack, log)).toString('base64');
  }
}
