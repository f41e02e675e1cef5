import { createRequire } from 'node:module';
import { MOST_BYTES, type Reader } from './wire.ts';

type Unpack = (bytes: Buffer, options: { readonly maxOutputLength: number }) => Buffer;

/** Not by import: it is hardly ever needed. */
const builtin = createRequire(import.meta.url);

/**
 * Reads what came packed once it is whole: nobody asks for that, but some gateways pack whatever goes through them. What
 * only says that it is packed is read as it came.
 */
export function unpacking<T>(reader: Reader<T>, packing: string): Reader<T> {
  const pieces: Buffer[] = [];
  return {
    take: (piece) => void pieces.push(piece),
    whole: () => {
      reader.take(unpacked(Buffer.concat(pieces), unpackFor(packing)));
      return reader.whole();
    },
  };
}

/** Nothing where it would be longer than any answer. */
function unpacked(bytes: Buffer, unpack: Unpack | null): Buffer {
  try {
    return unpack?.(bytes, { maxOutputLength: MOST_BYTES }) ?? bytes;
  } catch (error) {
    const isTooLong = (error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE';
    return isTooLong ? Buffer.alloc(0) : bytes;
  }
}

function unpackFor(packing: string): Unpack | null {
  const zlib = builtin('node:zlib') as typeof import('node:zlib');
  const name = packing.trim().toLowerCase();
  if (name === 'gzip' || name === 'x-gzip') return zlib.gunzipSync;
  if (name === 'deflate') return zlib.inflateSync;
  return name === 'br' ? zlib.brotliDecompressSync : null;
}
