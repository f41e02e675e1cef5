import { deflateRawSync } from 'node:zlib';
import type { Packed } from '../types.ts';
import { cleanJson } from './clean.ts';
import type { Log } from './log.ts';

/** The parts of a page as they are written, without our keys: what is packed is cleaned before nobody can read it. */
export function* packed(
  parts: Iterable<string | Packed>,
  log: Pick<Log, 'redact' | 'deep'>,
): Generator<string> {
  for (const part of parts) {
    if (typeof part === 'string') yield log.redact(part);
    else yield deflateRawSync(cleanJson(part.pack, log)).toString('base64');
  }
}
