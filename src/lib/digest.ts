import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';

/**
 * SHA-256 of a text, or the first bytes of it, in hex digits; a long text may come in pieces. The bundle has Node's own
 * in its place (`src/edges/digest.ts`).
 */
export function digest(text: string | Iterable<string>, bytes = 32): string {
  const hash = sha256.create();
  for (const piece of typeof text === 'string' ? [text] : text) hash.update(utf8ToBytes(piece));
  return bytesToHex(hash.digest().subarray(0, bytes));
}
