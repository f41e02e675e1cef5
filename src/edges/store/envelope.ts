/** A file that only who has a secret can open, and nobody else can have written: packed, AES-256-GCM. */
import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { appendFile, rm } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGunzip, createGzip } from 'node:zlib';
import type { Endpoint } from '../model/endpoint.ts';

const CIPHER = 'aes-256-gcm';
/** In bytes: what makes each sealing another one stands before, what vouches for the whole behind. */
const [NONCE, TAG] = [12, 16];

/**
 * Made of the keys of all endpoints, for one purpose; null where none has a key. What is sealed for one purpose can't be
 * passed off as sealed for another.
 */
export function secretFor(endpoints: Readonly<Record<string, Endpoint>>, purpose: string): Uint8Array | null {
  const keys = [...new Set(Object.values(endpoints).map(({ apiKey }) => apiKey ?? ''))].filter(Boolean);
  if (keys.length === 0) return null;
  return new Uint8Array(hkdfSync('sha256', JSON.stringify(keys.sort()), 'micro-metrics', purpose, 32));
}

/** Seals a file into another, at a path where nothing is. */
export async function seal(from: string, to: string, secret: Uint8Array): Promise<void> {
  const nonce = randomBytes(NONCE);
  const cipher = createCipheriv(CIPHER, secret, nonce);
  const file = createWriteStream(to, { flags: 'wx', mode: 0o600 });
  file.write(nonce);
  await pipeline(createReadStream(from), createGzip(), cipher, file);
  await appendFile(to, cipher.getAuthTag());
}

/** Opens what was sealed, at a path where nothing is. Nothing is unpacked before all of it is known to be ours. */
export async function unseal(sealed: Buffer, to: string, secret: Uint8Array, most: number): Promise<void> {
  const packed = opened(sealed, secret);
  const file = createWriteStream(to, { flags: 'wx', mode: 0o600 });
  try {
    await pipeline(Readable.from([packed]), createGunzip(), atMost(most), file);
  } catch (error) {
    await rm(to, { force: true });
    throw error;
  }
}

function opened(sealed: Buffer, secret: Uint8Array): Buffer {
  try {
    const decipher = createDecipheriv(CIPHER, secret, sealed.subarray(0, NONCE));
    decipher.setAuthTag(sealed.subarray(-TAG));
    const packed = decipher.update(sealed.subarray(NONCE, -TAG));
    // Adds nothing, but throws where the whole is not ours.
    decipher.final();
    return packed;
  } catch {
    throw new Error('it was not sealed with the keys of this job');
  }
}

function atMost(most: number) {
  return async function* (pieces: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
    let bytes = 0;
    for await (const piece of pieces) {
      bytes += piece.length;
      if (bytes > most) throw new Error('it is too large');
      yield piece;
    }
  };
}
