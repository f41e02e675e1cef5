/** What is taken from an entry of the Actions cache, which other jobs of the same pull request may have written. */
import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync, zstdCompressSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createLog } from '../../src/edges/log.ts';
import { firstFile } from '../../src/edges/store/archive.ts';
import { keepInCache } from '../../src/edges/store/cache.ts';
import { retrieve } from '../../src/edges/store/retrieve.ts';
import { type CacheService, startCacheService } from '../support/cache-service.ts';
import { ENDPOINT } from '../support/keeping.ts';
import { listen } from '../support/loopback.ts';
import { asked } from '../support/questions.ts';

const PULL = 'refs/pull/1/merge';
const FILE = '.git/micro-metrics/answers.jsonl';

interface Entry {
  readonly name: string;
  readonly text?: string;
  readonly kind?: string;
  readonly link?: string;
}

/** An archive as tar writes it. */
function tar(...entries: readonly Entry[]): Buffer {
  return Buffer.concat([...entries.map(packed), Buffer.alloc(1024)]);
}

function packed({ name, text = '', kind = '0', link = '' }: Entry): Buffer {
  const [header, body] = [Buffer.alloc(512), Buffer.alloc(Math.ceil(text.length / 512) * 512)];
  header.write(name, 0);
  header.write(`${text.length.toString(8).padStart(11, '0')}\0`, 124);
  header.write(kind, 156);
  header.write(link, 157);
  body.write(text);
  return Buffer.concat([header, body]);
}

async function* inPieces(whole: Buffer, size: number): AsyncGenerator<Buffer> {
  for (let at = 0; at < whole.length; at += size) yield whole.subarray(at, at + size);
}

const read = async (archive: Buffer, size = 100, most = 1e6): Promise<string> => {
  const pieces: Buffer[] = [];
  for await (const piece of firstFile(inPieces(archive, size), most)) pieces.push(piece);
  return Buffer.concat(pieces).toString();
};

describe('the first file of an archive', () => {
  const long = 'a line\n'.repeat(300);
  const folder = { name: 'folder/', kind: '5' };
  const extended = { name: 'PaxHeaders/x', kind: 'x', text: '30 mtime=1764358284.123456789\n' };
  const link = { name: FILE, kind: '2', link: '/etc/passwd' };

  it.each([1, 7, 512, 1000, 1e6])('is what it is, in pieces of %i bytes', async (size) => {
    const archive = tar(extended, folder, link, { name: FILE, text: long }, { name: '../more', text: 'x' });
    expect(await read(archive, size)).toBe(long);
  });

  it('may hold nothing', async () => {
    expect(await read(tar({ name: FILE }, { name: 'b', text: 'x' }))).toBe('');
  });

  it.each<[string, Buffer, string]>([
    ['none', tar(folder), 'no archive'],
    ['no archive', Buffer.from('no archive'.repeat(100)), 'no archive'],
    ['nothing at all', Buffer.alloc(0), 'cut off'],
    ['half of it', tar({ name: FILE, text: long }).subarray(0, 700), 'cut off'],
    ['more than is taken', tar({ name: FILE, text: 'x'.repeat(3000) }), 'too large'],
    [
      'much that stands before it',
      tar(...Array<Entry>(4000).fill(folder), { name: FILE, text: 'x' }),
      'too large',
    ],
    ['a size that is none', tar({ name: FILE, text: long }).fill(0xff, 124, 136), 'too large'],
  ])('%s is said', async (_, archive, words) => {
    await expect(read(archive, 100, 2500)).rejects.toThrow(words);
  });
});

describe('an entry of the cache', () => {
  let service: CacheService;
  let folder: string;
  beforeEach(async () => {
    service = await startCacheService();
    folder = mkdtempSync(join(tmpdir(), 'entry-'));
  });
  afterEach(async () => {
    await service.close();
    rmSync(folder, { recursive: true });
  });

  /** As any job of the pull request may do it. */
  const put = (key: string, blob: Buffer, pressing = 'zstd-without-long'): void => {
    const version = createHash('sha256').update(`${FILE}|${pressing}|1.0`).digest('hex');
    (service.entries as object[]).push({ scope: PULL, key, version, blob, isWhole: true });
  };
  const fetched = async (prefixes: readonly string[], env = service.env(PULL)): Promise<string | null> => {
    const to = join(folder, 'answers.jsonl');
    rmSync(to, { force: true });
    const isThere = await retrieve({ env, file: FILE, prefixes, to, most: 1e6 }, 20_000);
    return isThere ? readFileSync(to, 'utf8') : null;
  };

  it('writes nowhere but where it was asked to', async () => {
    const elsewhere = join(folder, 'elsewhere');
    const evil = [
      { name: FILE, kind: '2', link: elsewhere },
      { name: elsewhere, text: 'pwned' },
      { name: '../elsewhere', text: 'pwned' },
    ];
    put('k-1', zstdCompressSync(tar(...evil)));
    expect(await fetched(['k-'])).toBe('pwned');
    expect([existsSync(elsewhere), readdirSync(folder)]).toEqual([false, ['answers.jsonl']]);
  });

  it('writes over nothing that is there, and through no link', async () => {
    const [elsewhere, to] = [join(folder, 'elsewhere'), join(folder, 'answers.jsonl')];
    symlinkSync(elsewhere, to);
    put('k-1', zstdCompressSync(tar({ name: FILE, text: 'pwned' })));
    const wanted = { env: service.env(PULL), file: FILE, prefixes: ['k-'], to, most: 1e6 };
    await expect(retrieve(wanted, 20_000)).rejects.toThrow('EEXIST');
    expect(existsSync(elsewhere)).toBe(false);
  });

  it('is found however it was pressed', async () => {
    put('k-1', gzipSync(tar({ name: FILE, text: 'by gzip' })), 'gzip');
    expect(await fetched(['k-'])).toBe('by gzip');
    expect(await fetched(['l-'])).toBeNull();
  });

  it('is the newest of the same job, before the newest of another', async () => {
    put('k-mine-1', zstdCompressSync(tar({ name: FILE, text: 'mine' })));
    put('k-other-2', zstdCompressSync(tar({ name: FILE, text: 'other' })));
    expect(await fetched(['k-mine-', 'k-'])).toBe('mine');
    expect(await fetched(['k-new-', 'k-'])).toBe('other');
  });

  it('that breaks off leaves nothing behind', async () => {
    put('k-1', zstdCompressSync(tar({ name: FILE, text: 'x'.repeat(9999) })).subarray(0, 30));
    await expect(fetched(['k-'])).rejects.toThrow();
    expect(readdirSync(folder)).toEqual([]);
  });

  /** A service whose entry breaks off so many times before it comes whole; gives how often it was asked for it. */
  const breaking = async (often: number) => {
    const entry = zstdCompressSync(tar({ name: FILE, text: 'kept' }));
    let times = 0;
    const server = await listen(async ({ url }, response) => {
      if (url !== '/entry')
        return void response.end(JSON.stringify({ signed_download_url: `${server.url}/entry` }));
      response.writeHead(200, { 'content-length': entry.length });
      if (times++ < often) response.write(entry.subarray(0, 20), () => response.destroy());
      else response.end(entry);
    });
    const env = { ...service.env(PULL), ACTIONS_RESULTS_URL: `${server.url}/` };
    return { env, times: () => times, close: server.close };
  };

  it('is fetched again where it breaks off on its way', async () => {
    const { env, times, close } = await breaking(2);
    expect([await fetched(['k-'], env), times()]).toEqual(['kept', 3]);
    await close();
  });

  it('that always breaks off is none, and leaves nothing behind', async () => {
    const { env, times, close } = await breaking(9);
    await expect(fetched(['k-'], env)).rejects.toThrow('other side closed');
    expect([times(), readdirSync(folder)]).toEqual([3, []]);
    await close();
  });

  it('that can not be had is told, and everything is asked as if nothing had been kept', async () => {
    const { env, close } = await breaking(9);
    const told: string[] = [];
    const log = createLog({}, (line) => void told.push(line));
    const keeping = keepInCache({
      env: { ...env, GITHUB_REF: PULL },
      directory: folder,
      config: 'c.yml',
      log,
      queueToken: null,
    });
    const store = await keeping.open({ default: ENDPOINT }, 'a'.repeat(32), '2026-11-20');
    expect(store?.recall(asked())).toBeNull();
    await keeping.close();
    expect(told.join('')).toContain('The Actions cache could not be used, so answers may be asked again');
    await close();
  });

  it('is asked for again where the service fails for a moment, and not where it refuses', async () => {
    const statuses = [503, 403];
    let times = 0;
    const failing = await listen(
      async (_, response) => void response.writeHead(statuses[times++] ?? 200).end(),
    );
    const env = { ...service.env(PULL), ACTIONS_RESULTS_URL: `${failing.url}/` };
    await expect(fetched(['k-'], env)).rejects.toThrow('the cache service answered with 403');
    expect(times).toBe(2);
    await failing.close();
  });

  it('is asked for as servers of companies understand it', async () => {
    put('k-1', zstdCompressSync(tar({ name: FILE, text: 'kept' })));
    const asked: string[] = [];
    const older = await listen(async (request, response) => {
      asked.push(`${request.headers.authorization} ${request.url}`);
      response.end(JSON.stringify({ archiveLocation: `${url.replace(/\/$/, '')}/blobs/0?sig=x` }));
    });
    const { ACTIONS_RESULTS_URL: url = '', ACTIONS_CACHE_SERVICE_V2: _, ...env } = service.env(PULL);
    const there = { ...env, ACTIONS_CACHE_URL: `${older.url}/`, ACTIONS_RUNTIME_TOKEN: 'token' };
    expect(await fetched(['k-mine-', 'k-'], there)).toBe('kept');
    expect(asked).toEqual([
      expect.stringMatching(
        /^Bearer token \/_apis\/artifactcache\/cache\?keys=k-mine-%2Ck-&version=[0-9a-f]{64}$/,
      ),
    ]);
    await older.close();
  });
});
