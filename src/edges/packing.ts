import { createRequire } from 'node:module';
import { pipeline, Readable } from 'node:stream';
import { once } from '../lib/once.ts';
import { linePieces } from '../render/json-pieces.ts';
import { readable } from '../render/readable.ts';
import type { PagePart, WholePart } from '../types.ts';
import { tidy } from './heap.ts';
import type { Log } from './log.ts';

/** Loaded when first needed: the page of a run in which nothing changed has nothing packed. */
const zlib = once(() => createRequire(import.meta.url)('node:zlib') as typeof import('node:zlib'));

type Cleaning = Pick<Log, 'redact' | 'deep'>;

/**
 * The parts of a page as they are written, without our keys: what is packed is cleaned, value by value, before nobody can
 * read it. What is our own stays to the letter: it can hold no key, and the page's policy lets in nothing else.
 */
export function packed(parts: Iterable<WholePart>, log: Cleaning): Generator<string>;
export function packed(parts: Iterable<PagePart>, log: Cleaning): Generator<string | AsyncIterable<string>>;
export function* packed(parts: Iterable<PagePart>, log: Cleaning): Generator<string | AsyncIterable<string>> {
  for (const part of parts) {
    if (typeof part === 'string') yield log.redact(part);
    else if ('fixed' in part) yield part.fixed;
    else if ('pack' in part) yield zlib().deflateRawSync(readable(part.pack, log.deep)).toString('base64');
    else yield packedInPieces(linePieces(part.pieces, (some) => readable(some, log.deep)));
  }
}

/** So many characters are packed at once, as it takes less. */
const AT_ONCE = 1 << 19;

function packedInPieces(pieces: Generator<string>): string | AsyncIterable<string> {
  let text = '';
  while (text.length < AT_ONCE) {
    const next = pieces.next();
    if (next.done) return zlib().deflateRawSync(text).toString('base64');
    text += next.value;
  }
  return inBase64(deflated(together(text, pieces)));
}

/** After so many pieces it is looked whether much is left of what they were made from: packed they are few, and come late. */
const IN_A_WHILE = 16;

function* together(first: string, others: Iterable<string>): Generator<string> {
  yield first;
  let made = 0;
  for (const piece of others) {
    yield piece;
    if (++made % IN_A_WHILE === 0) tidy();
  }
}

/** The same bytes as if all pieces had been there at once. */
function deflated(pieces: Iterable<string>): AsyncIterable<Buffer> {
  const packing = zlib().createDeflateRaw();
  // What goes wrong with the pieces is thrown where the bytes are read.
  return pipeline(Readable.from(pieces, { highWaterMark: 1 }), packing, () => undefined);
}

/** Three bytes are four characters; what is left of them waits for the next. */
async function* inBase64(all: AsyncIterable<Buffer>): AsyncGenerator<string> {
  let left = Buffer.alloc(0);
  for await (const some of all) {
    const bytes = Buffer.concat([left, some]);
    const whole = bytes.length - (bytes.length % 3);
    yield bytes.toString('base64', 0, whole);
    left = bytes.subarray(whole);
  }
  yield left.toString('base64');
}
