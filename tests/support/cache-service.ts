/**
 * The Actions cache service, version 2, on loopback: entries that never change, in scopes of refs, found by key or by
 * the newest whose key begins alike. A token names the scope that it writes, and those that it reads, its own first.
 */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { listen } from './loopback.ts';

interface Entry {
  readonly scope: string;
  readonly key: string;
  readonly version: string;
  blob: Buffer;
  isWhole: boolean;
}

/** What a service refuses. */
interface Manners {
  /** Every call is answered with this status. */
  readonly status?: number;
  /** Reserving is denied, as for a run that may only read. */
  readonly isReadOnly?: boolean;
}

export interface CacheService {
  readonly entries: readonly Entry[];
  /** Evicts all entries. */
  readonly forget: () => void;
  /** Names of methods that were called, in order. */
  readonly calls: string[];
  /** The variables that a runner sets for a job on this ref. */
  readonly env: (ref: string, readable?: readonly string[]) => Record<string, string>;
  readonly close: () => Promise<void>;
}

interface Token {
  readonly write: string;
  readonly read: readonly string[];
}

/** Starts one. */
export async function startCacheService({ status, isReadOnly = false }: Manners = {}): Promise<CacheService> {
  const entries: Entry[] = [];
  const calls: string[] = [];
  let url = '';

  const methods: Readonly<Record<string, (body: any, token: Token) => object>> = {
    CreateCacheEntry: ({ key, version }, { write }) => {
      if (isReadOnly)
        return { ok: false, signed_upload_url: '', message: 'cache write denied: the token may only read' };
      if (entries.some((it) => it.scope === write && it.key === key && it.version === version))
        return { ok: false, signed_upload_url: '', message: 'it exists' };
      entries.push({ scope: write, key, version, blob: Buffer.alloc(0), isWhole: false });
      return { ok: true, signed_upload_url: `${url}/blobs/${entries.length - 1}?sig=x`, message: '' };
    },
    FinalizeCacheEntryUpload: ({ key, version }, { write }) => {
      const at = entries.findIndex((it) => it.scope === write && it.key === key && it.version === version);
      const entry = entries[at];
      if (entry) entry.isWhole = true;
      return { ok: entry !== undefined, entry_id: String(at), message: '' };
    },
    GetCacheEntryDownloadURL: ({ key, restore_keys: prefixes = [], version }, { read }) => {
      const at = read.flatMap((scope) => matches(entries, { scope, version }, key, prefixes))[0];
      if (at === undefined) return { ok: false, signed_download_url: '', matched_key: '' };
      return {
        ok: true,
        signed_download_url: `${url}/blobs/${at}?sig=x`,
        matched_key: entries[at]?.key ?? '',
      };
    },
  };

  const server = await listen(async (request, response) => {
    const path = new URL(request.url ?? '/', 'http://loopback').pathname;
    const body = await bytesOf(request);
    const [, at] = /^\/blobs\/(\d+)$/.exec(path) ?? [];
    if (at !== undefined) return blob(entries[Number(at)], request, response, body);
    const method = path.split('/').at(-1) ?? '';
    calls.push(method);
    if (status !== undefined) return answer(response, status, { code: 'internal', msg: 'it is down' });
    const made = methods[method]?.(JSON.parse(body.toString('utf8')), tokenOf(request));
    answer(response, made ? 200 : 404, made ?? { code: 'bad_route', msg: path });
  });
  url = server.url;
  return {
    entries,
    forget: () => void entries.splice(0),
    calls,
    env: (ref, readable = []) => ({
      ACTIONS_RESULTS_URL: `${url}/`,
      ACTIONS_CACHE_SERVICE_V2: 'True',
      ACTIONS_RUNTIME_TOKEN: signed({ write: ref, read: [ref, ...readable] }),
    }),
    close: server.close,
  };
}

/** Places of entries, the best first: the very key, then the newest of each prefix. */
function matches(
  entries: readonly Entry[],
  { scope, version }: Pick<Entry, 'scope' | 'version'>,
  key: string,
  prefixes: readonly string[],
): number[] {
  const places = [...entries.keys()].reverse().filter((at) => {
    const it = entries[at];
    return it?.isWhole && it.scope === scope && it.version === version;
  });
  return [
    ...places.filter((at) => entries[at]?.key === key),
    ...[key, ...prefixes].flatMap((prefix) => places.filter((at) => entries[at]?.key.startsWith(prefix))),
  ];
}

/** As Azure's blobs do it, in one piece or in ranges. */
function blob(
  entry: Entry | undefined,
  request: IncomingMessage,
  response: ServerResponse,
  body: Buffer,
): void {
  if (!entry) return void response.writeHead(404).end();
  if (request.method === 'PUT') {
    entry.blob = Buffer.concat([entry.blob, body]);
    return void response.writeHead(201, { etag: '"x"', 'x-ms-request-id': 'x' }).end();
  }
  const [, from = '0', to = ''] = /bytes=(\d+)-(\d*)/.exec(request.headers.range ?? '') ?? [];
  const end = to === '' ? entry.blob.length : Math.min(entry.blob.length, Number(to) + 1);
  const part = entry.blob.subarray(Number(from), end);
  const range = `bytes ${from}-${end - 1}/${entry.blob.length}`;
  const headers = { 'content-length': String(part.length), 'content-range': range, etag: '"x"' };
  response.writeHead(request.headers.range ? 206 : 200, headers);
  response.end(request.method === 'HEAD' ? undefined : part);
}

function answer(response: ServerResponse, status: number, body: object): void {
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
}

async function bytesOf(request: IncomingMessage): Promise<Buffer> {
  const pieces: Buffer[] = [];
  for await (const piece of request) pieces.push(piece as Buffer);
  return Buffer.concat(pieces);
}

function signed(token: Token): string {
  return `none.${Buffer.from(JSON.stringify(token)).toString('base64url')}.none`;
}

function tokenOf({ headers: { authorization = '' } }: IncomingMessage): Token {
  return JSON.parse(Buffer.from(authorization.split('.')[1] ?? '', 'base64url').toString('utf8')) as Token;
}
