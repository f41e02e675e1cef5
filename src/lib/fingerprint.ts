import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { Json } from '../types.ts';
import { canonical } from './json.ts';

/** SHA-256 of the canonical form: equal for equal meaning, whatever the order of keys. 32 hex digits. */
export function fingerprint(value: Json): string {
  return bytesToHex(sha256(utf8ToBytes(canonical(value)))).slice(0, 32);
}
