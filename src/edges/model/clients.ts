import { createRequire } from 'node:module';

type Clients = typeof import('node:http') | typeof import('node:https');

/** Not by import: a namespace reads all that a module exports, and node:http exports lazily all of fetch. */
const builtin = createRequire(import.meta.url);

/** Node's own client for a protocol. The one for what nobody may read takes long to load. */
export function clientFor(protocol: string): Clients {
  return builtin(protocol === 'http:' ? 'node:http' : 'node:https') as Clients;
}
