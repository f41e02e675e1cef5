/** Who wrote what the shards of a run leave: every job of the run may write an artifact of any name. */
import { createReadStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { canonical } from '../parsing/json.ts';
import type { Fields } from '../types.ts';
import { crypto } from './crypto.ts';
import type { Inputs } from './inputs.ts';

/** Signs what a shard says of itself together with its answers, a file; equal only for who has the same keys. */
export type ShardSeal = (said: Fields, answers: string) => Promise<string>;

/** Null where the workflow has no key: then nobody can sign, and a job that could write them could ask as well. */
export function shardSealOf({ apiKey, endpoints }: Pick<Inputs, 'apiKey' | 'endpoints'>): ShardSeal | null {
  const named = Object.values(endpoints).map((endpoint) => endpoint.apiKey ?? '');
  const keys = [apiKey, ...named].filter((key) => key !== '').sort();
  if (keys.length === 0) return null;
  const { createHash, createHmac, hkdfSync } = crypto();
  const secret = Buffer.from(hkdfSync('sha256', canonical(keys), 'micro-metrics', 'shards', 32));
  return async (said, answers) => {
    const hash = createHash('sha256');
    await pipeline(createReadStream(answers), hash);
    return createHmac('sha256', secret)
      .update(`${canonical(said)}\n${hash.digest('hex')}`)
      .digest('base64url');
  };
}
