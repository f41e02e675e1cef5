import { resolve } from 'node:path';
import type { Loan } from './checkout.ts';
import { checkoutAt, git, type Place } from './command.ts';

/** The server that the job runs for. */
export interface Remote {
  /** Such as `https://github.com`. */
  readonly server: string;
  readonly token: string;
  /** `owner/name` */
  readonly repository: string;
}

/** Where the checkout came from. Nothing of its config holds but the address and the credentials. */
export interface Origin {
  /**
   * Brings commits or refs into our own repository, so many deep if history is cut off there already. Null when it
   * went well, else what git said.
   */
  readonly fetch: (names: readonly string[], depth: number) => Promise<string | null>;
  /** Brings folders and files by their ids. */
  readonly fetchObjects: (ids: readonly string[]) => Promise<string | null>;
}

interface Way {
  readonly url: string;
  /** An HTTP header with credentials, and the address that alone may see it. */
  readonly header: { readonly value: string; readonly of: string } | null;
}

const SAFE = [
  'protocol.allow=never',
  ...['https', 'http', 'ssh', 'git', 'file'].map((each) => `protocol.${each}.allow=always`),
];

/** The origin of the checkout in a folder; `own` is the repository that is fetched into. */
export function openOrigin(directory: string, own: Loan, remote: Remote | null): Origin {
  let ways: Promise<readonly Way[]> | null = null;

  async function anyWay(command: readonly string[], settings: readonly string[]): Promise<string | null> {
    ways ??= waysOf(directory, remote);
    let refused: string | null = 'it has no remote named origin';
    for (const way of await ways) {
      refused = await fetchBy(way, { ...own, settings }, command);
      if (refused === null) return null;
    }
    return refused;
  }

  return {
    fetch: (names, depth) => anyWay([...(own.isShallow ? [`--depth=${depth}`] : []), 'origin', ...names], []),
    // What a partial clone has of a commit says nothing about its files, so the server is not told of commits.
    fetchObjects: (ids) => anyWay(['origin', ...ids], ['fetch.negotiationAlgorithm=noop']),
  };
}

/** The checkout's own credentials come first, then the token: two at once would be refused. */
async function waysOf(directory: string, remote: Remote | null): Promise<readonly Way[]> {
  const settings = await settingsOf(directory);
  const written = settings.get('remote.origin.url') ?? '';
  const url = written && !/^[^/]+:/.test(written) ? resolve(directory, written) : written;
  const ways: Way[] = url ? [{ url, header: headerFor(url, settings) }] : [];
  if (!remote || /^(file:|\/)/.test(url)) return ways;
  const basic = Buffer.from(`x-access-token:${remote.token}`).toString('base64');
  const home = `${remote.server}/${remote.repository}`;
  const withToken = { value: `AUTHORIZATION: basic ${basic}`, of: `${remote.server}/` };
  return [...ways, { url: /^https?:/.test(url) ? url : home, header: withToken }];
}

/** What is read of the checkout's config, by key; the last of a key counts. */
async function settingsOf(directory: string): Promise<ReadonlyMap<string, string>> {
  const wanted = '^(remote\\.origin\\.url|http\\..*extraheader)$';
  const { stdout } = await git(checkoutAt(directory), ['config', '--null', '--get-regexp', wanted]);
  const lines = stdout.split('\0').map((line) => line.trimStart().split(/\n(.*)/s));
  return new Map(lines.map(([key = '', value = '']) => [key, value]));
}

/** The header that is meant for an address: of those that it begins with, the longest. */
function headerFor(url: string, settings: ReadonlyMap<string, string>): Way['header'] {
  const fitting = [...settings].flatMap(([key, value]) => {
    const [, of] = /^http\.(?:(.+)\.)?extraheader$/.exec(key) ?? [];
    return key.startsWith('http.') && value && url.startsWith(of ?? '') ? [{ value, of: of ?? url }] : [];
  });
  return fitting.toSorted((a, b) => b.of.length - a.of.length)[0] ?? null;
}

/**
 * What the server leaves out because the checkout has it may be missing there too, when that is a partial clone: to
 * call the origin a promisor keeps git from looking for it.
 */
async function fetchBy({ url, header }: Way, own: Place, command: readonly string[]): Promise<string | null> {
  const settings = [
    ...(own.settings ?? []),
    ...SAFE,
    `remote.origin.url=${url}`,
    'remote.origin.promisor=true',
  ];
  const plain = ['fetch', '--no-tags', '--no-recurse-submodules', '--no-auto-maintenance', '--quiet'];
  const answer = await git(
    { ...own, settings },
    [...plain, ...command],
    header ? headerEnvironment(header) : {},
  );
  return answer.ok ? null : answer.stderr;
}

/** Given by environment, since other processes can read argument lists; after what the workflow gives that way. */
function headerEnvironment({ value, of }: NonNullable<Way['header']>): Record<string, string> {
  const at = Number(process.env['GIT_CONFIG_COUNT'] ?? 0);
  return {
    GIT_CONFIG_COUNT: String(at + 1),
    [`GIT_CONFIG_KEY_${at}`]: `http.${of}.extraheader`,
    [`GIT_CONFIG_VALUE_${at}`]: value,
  };
}
