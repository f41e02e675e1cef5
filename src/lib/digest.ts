import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';

/** SHA-256 of a text, in 64 hex digits. The bundle has Node's own in its place (`src/edges/digest.ts`). */
export function digest(text: string): string {
  return bytesToHex(sha256(utf8ToBytes(text)));
}
