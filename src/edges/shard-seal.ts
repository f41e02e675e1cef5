/** Who wrote what the shards of a run leave: every job of the run may write an artifact of any name. */
import { createReadStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { canonical } from '../parsing/json.ts';
import type { Fields } from '../types.ts';
import { crypto } from './crypto.ts';

/** Signs what a shard says of itself together with its answers, a file: once with each key. */
export type ShardSeal = (said: Fields, answers: string) => Promise<readonly string[]>;

/**
 * Of the keys of all endpoints. Null where a run has none: then nobody can sign, and a job that could write its shards
 * could ask as well.
 */
export function shardSealOf(keys: readonly string[]): ShardSeal | null {
  const own = [...new Set(keys)].filter((key) => key !== '').sort();
  if (own.length === 0) return null;
  const { createHash, createHmac, hkdfSync } = crypto();
  return async (said, answers) => {
    const hash = createHash('sha256');
    await pipeline(createReadStream(answers), hash);
    const text = `${canonical(said)}\n${hash.digest('hex')}`;
    return own.map((key) => {
      const secret = Buffer.from(hkdfSync('sha256', key, 'micro-metrics', 'shards', 32));
      return createHmac('sha256', secret).update(text).digest('base64url');
    });
  };
}
