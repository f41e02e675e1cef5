import { createHash } from 'node:crypto';
import { open, rm } from 'node:fs/promises';
import { pipeline } from 'node:stream';
import { createGunzip, createZstdDecompress } from 'node:zlib';
import { type Dispatcher, EnvHttpProxyAgent, request, RetryAgent } from 'undici';
import { proxiesOf } from '../model/proxies.ts';
import { firstFile } from './archive.ts';

type Environment = Readonly<Record<string, string | undefined>>;

/** A file as GitHub's own client saved it. */
interface Wanted {
  readonly env: Environment;
  /** The path under which it was saved. */
  readonly file: string;
  /** Beginnings of its key, the one that is wanted most first; of each, the newest is taken. */
  readonly prefixes: readonly string[];
  /** Where it is to be, an absolute path at which nothing is. */
  readonly to: string;
  /** In bytes. */
  readonly most: number;
}

/** How an entry may be pressed, which is a part of the version by which it is found. */
const PRESSINGS = ['zstd-without-long', 'gzip'] as const;
type Pressing = (typeof PRESSINGS)[number];

/**
 * Fetches a file from the Actions cache; false where there is none. GitHub's own client would unpack an entry to
 * wherever the entry says, and every job of a pull request may write one: so only what its first file holds is taken,
 * and goes to one place. `patience` in milliseconds.
 */
export async function retrieve(wanted: Wanted, patience: number): Promise<boolean> {
  const pool = new EnvHttpProxyAgent({ ...proxiesOf(process.env), connect: { rejectUnauthorized: true } });
  const dispatcher = new RetryAgent(pool, { maxRetries: 2, methods: ['GET', 'POST'], minTimeout: 300 });
  const signal = AbortSignal.timeout(patience);
  try {
    for (const pressing of PRESSINGS) {
      const address = await addressOf(wanted, pressing, { dispatcher, signal });
      if (address === null) continue;
      const { statusCode, body } = await request(address, { dispatcher, signal });
      if (statusCode !== 200) throw new Error(`the cache answered with ${statusCode}`);
      await unpack(body, pressing, wanted);
      return true;
    }
    return false;
  } catch (error) {
    throw signal.aborted ? new Error('it takes too long') : error;
  } finally {
    await pool.destroy();
  }
}

interface Going {
  readonly dispatcher: Dispatcher;
  readonly signal: AbortSignal;
}

/** Where an entry can be had; null where there is none. GitHub's own servers speak the second version. */
async function addressOf(
  { env, file, prefixes }: Wanted,
  pressing: Pressing,
  going: Going,
): Promise<string | null> {
  const version = versionOf(file, pressing);
  const bearer = { authorization: `Bearer ${env['ACTIONS_RUNTIME_TOKEN'] ?? ''}` };
  if (isSecond(env)) {
    const method = '/twirp/github.actions.results.api.v1.CacheService/GetCacheEntryDownloadURL';
    const found = await asJson(new URL(method, env['ACTIONS_RESULTS_URL']), {
      ...going,
      method: 'POST',
      headers: { ...bearer, 'content-type': 'application/json' },
      body: JSON.stringify({ key: prefixes[0], restore_keys: prefixes, version }),
    });
    return textIn(found?.['signed_download_url'] ?? found?.['signedDownloadUrl']);
  }
  const query = new URLSearchParams({ keys: prefixes.join(','), version });
  const place = env['ACTIONS_CACHE_URL'] || env['ACTIONS_RESULTS_URL'];
  const address = `${place}_apis/artifactcache/cache?${query}`;
  const headers = { ...bearer, accept: 'application/json;api-version=6.0-preview.1' };
  return textIn((await asJson(address, { ...going, headers }))?.['archiveLocation']);
}

async function asJson(
  address: string | URL,
  asked: Parameters<typeof request>[1],
): Promise<Record<string, unknown> | null> {
  const { statusCode, body } = await request(address, asked);
  const text = await body.text();
  if (statusCode === 204) return null;
  if (statusCode !== 200) throw new Error(`the cache service answered with ${statusCode}`);
  return JSON.parse(text) as Record<string, unknown>;
}

function textIn(value: unknown): string | null {
  return typeof value === 'string' && value !== '' ? value : null;
}

function isSecond(env: Environment): boolean {
  const { hostname } = new URL(env['GITHUB_SERVER_URL'] || 'https://github.com');
  const isGitHub = hostname === 'github.com' || /\.(?:ghe\.com|localhost)$/.test(hostname);
  return isGitHub && Boolean(env['ACTIONS_CACHE_SERVICE_V2']);
}

/** As GitHub's client names what it saved. */
function versionOf(file: string, pressing: Pressing): string {
  const parts = [file, pressing, ...(process.platform === 'win32' ? ['windows-only'] : []), '1.0'];
  return createHash('sha256').update(parts.join('|')).digest('hex');
}

async function unpack(
  body: Dispatcher.ResponseData['body'],
  pressing: Pressing,
  { to, most }: Pick<Wanted, 'to' | 'most'>,
): Promise<void> {
  const archive = pressing === 'gzip' ? createGunzip() : createZstdDecompress();
  // What breaks comes up where it is read, also when it breaks before anybody reads it.
  archive.on('error', () => undefined);
  pipeline(body, archive, () => undefined);
  const file = await open(to, 'wx', 0o600);
  try {
    for await (const piece of firstFile(archive, most)) await file.writeFile(piece);
  } catch (error) {
    await rm(to, { force: true });
    throw error;
  } finally {
    await file.close();
  }
}
