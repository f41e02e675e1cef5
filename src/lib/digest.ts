import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';

/** SHA-256 of a text, or the first bytes of it, in hex digits. The bundle has Node's own in its place (`src/edges/digest.ts`). */
export function digest(text: string, bytes = 32): string {
  return bytesToHex(sha256(utf8ToBytes(text)).subarray(0, bytes));
}
