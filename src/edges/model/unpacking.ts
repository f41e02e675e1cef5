import type { IncomingMessage } from 'node:http';
import { createRequire } from 'node:module';
import { pipeline, type Readable, type Transform } from 'node:stream';

/** Not by import: it is hardly ever needed. */
const builtin = createRequire(import.meta.url);

/** The body of an answer. Nobody asks for a packed one, but some gateways pack whatever goes through them. */
export function unpacked(response: IncomingMessage): Readable {
  const packing = response.headers['content-encoding']?.trim().toLowerCase();
  const unpack = packing ? unpackerFor(packing) : null;
  // What breaks, there or here, comes up where it is read.
  return unpack ? pipeline(response, unpack, () => undefined) : response;
}

function unpackerFor(packing: string): Transform | null {
  const zlib = builtin('node:zlib') as typeof import('node:zlib');
  if (packing === 'gzip' || packing === 'x-gzip') return zlib.createGunzip();
  if (packing === 'deflate') return zlib.createInflate();
  return packing === 'br' ? zlib.createBrotliDecompress() : null;
}
