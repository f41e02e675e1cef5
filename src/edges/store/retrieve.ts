import { createHash } from 'node:crypto';
import { open as openFile, rm } from 'node:fs/promises';
import { pipeline } from 'node:stream';
import { text } from 'node:stream/consumers';
import { createGunzip, createZstdDecompress } from 'node:zlib';
import { broken, isClosing } from '../model/losses.ts';
import { firstFile } from './archive.ts';
import { type Answer, fetching, type Get, MOST_TRIES } from './fetching.ts';

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
export function retrieve(wanted: Wanted, patience: number): Promise<boolean> {
  return fetching(patience, async (get) => {
    for (const pressing of PRESSINGS) {
      const address = await addressOf(wanted, pressing, get);
      if (address === null) continue;
      await download(address, pressing, wanted, get);
      return true;
    }
    return false;
  });
}

/** Where an entry can be had; null where there is none. GitHub's own servers speak the second version. */
async function addressOf(
  { env, file, prefixes }: Wanted,
  pressing: Pressing,
  get: Get,
): Promise<string | null> {
  const version = versionOf(file, pressing);
  const bearer = { authorization: `Bearer ${env['ACTIONS_RUNTIME_TOKEN'] ?? ''}` };
  if (isSecond(env)) {
    const method = '/twirp/github.actions.results.api.v1.CacheService/GetCacheEntryDownloadURL';
    const answer = await get(new URL(method, env['ACTIONS_RESULTS_URL']).href, {
      method: 'POST',
      headers: { ...bearer, 'content-type': 'application/json' },
      body: JSON.stringify({ key: prefixes[0], restore_keys: prefixes, version }),
    });
    const found = await jsonIn(answer);
    return textIn(found?.['signed_download_url'] ?? found?.['signedDownloadUrl']);
  }
  const query = new URLSearchParams({ keys: prefixes.join(','), version });
  const place = env['ACTIONS_CACHE_URL'] || env['ACTIONS_RESULTS_URL'];
  const address = `${place}_apis/artifactcache/cache?${query}`;
  const headers = { ...bearer, accept: 'application/json;api-version=6.0-preview.1' };
  return textIn((await jsonIn(await get(address, { method: 'GET', headers })))?.['archiveLocation']);
}

async function jsonIn(answer: Answer): Promise<Record<string, unknown> | null> {
  const said = await text(answer);
  if (answer.statusCode === 204) return null;
  if (answer.statusCode !== 200) throw new Error(`the cache service answered with ${answer.statusCode}`);
  return JSON.parse(said) as Record<string, unknown>;
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

/** Again where it breaks off; what came whole would come so once more. */
async function download(address: string, pressing: Pressing, wanted: Wanted, get: Get): Promise<void> {
  for (let left = MOST_TRIES - 1; ; left--) {
    const answer = await get(address, { method: 'GET', headers: {} });
    if (answer.statusCode !== 200) throw new Error(`the cache answered with ${answer.statusCode}`);
    const fault = await unpack(answer, pressing, wanted).then(
      () => null,
      (error: Error) => error,
    );
    if (!fault) return;
    if (left === 0 || !isClosing(fault)) throw fault;
  }
}

/** Leaves nothing at its place unless it is whole. */
async function unpack(
  body: Answer,
  pressing: Pressing,
  { to, most }: Pick<Wanted, 'to' | 'most'>,
): Promise<void> {
  const archive = pressing === 'gzip' ? createGunzip() : createZstdDecompress();
  // What breaks comes up where it is read, also when it breaks before anybody reads it.
  archive.on('error', () => undefined);
  pipeline(body, archive, () => undefined);
  const file = await openFile(to, 'wx', 0o600);
  try {
    for await (const piece of firstFile(archive, most)) await file.writeFile(piece);
  } catch (error) {
    await rm(to, { force: true });
    throw body.complete ? error : broken();
  } finally {
    await file.close();
  }
}
