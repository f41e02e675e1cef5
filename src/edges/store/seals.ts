import { createHmac, createSecretKey, hkdfSync } from 'node:crypto';
import type { Asked } from '../../contracts.ts';
import { canonical } from '../../parsing/json.ts';
import type { Endpoint } from '../model/endpoint.ts';
import type { Seal } from './lines.ts';

/** How the questions of one endpoint are named, and answers to them signed. */
export interface Sealing {
  /** `own`: the comparison that alone may read it, empty where any may. */
  readonly keyOf: (asked: Asked, own: string) => string;
  readonly seal: Seal;
  /** Under which it is noted what was handed in and not yet taken. */
  readonly batchKey: string;
}

/** Who signs for an endpoint, by its name; null where nobody can: without its key, or where others write, too, and it takes none. */
export function openSealings(
  endpoints: Readonly<Record<string, Endpoint>>,
  isShared: boolean,
): (name: string) => Sealing | null {
  const sealings = new Map<string, Sealing | null>();
  return (name) => {
    const known = sealings.get(name);
    if (known !== undefined) return known;
    const endpoint = endpoints[name];
    const isOpen = endpoint && endpoint.apiKey !== '' && !(isShared && endpoint.apiKey === null);
    const sealing = isOpen ? sealingOf(endpoint) : null;
    sealings.set(name, sealing);
    return sealing;
  };
}

/**
 * The key of the endpoint signs what the endpoint said: who does not have it can't write an answer that is believed,
 * and can't tell from a name what was asked. The key itself can't be had from either.
 */
function sealingOf({ apiKey, baseUrl, api, headers }: Endpoint): Sealing {
  // As an object of its own: a buffer is read into one again for every line.
  const secret = createSecretKey(
    Buffer.from(hkdfSync('sha256', apiKey ?? '', 'micro-metrics', 'answers', 32)),
  );
  const signed = (text: string | Buffer) => createHmac('sha256', secret).update(text);
  const nameOf = (text: string): string => signed(text).digest('hex').slice(0, NAME);
  const place = canonical([baseUrl, api, { ...headers }]);
  return {
    keyOf: ({ key, index, turn, said }, own) => nameOf(`${place}\n${key} ${index} ${turn} ${said} ${own}`),
    batchKey: nameOf(`${place}\nbatches`),
    seal: (text) => signed(text).digest('base64url'),
  };
}

/** In hex digits. */
const NAME = 32;
