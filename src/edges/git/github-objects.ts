import { Unreachable } from '../../errors.ts';
import { crypto } from '../crypto.ts';
import { loadOctokit } from '../github.ts';
import { patiently } from '../github/patience.ts';
import type { GitObject } from './answers.ts';
import type { Remote } from './origin.ts';

/** A commit as GitHub tells of it; its trees are checked by their ids, the commit itself can't be. */
export interface GitHubCommit {
  readonly tree: string;
  readonly parents: readonly string[];
}

/** Objects out of GitHub's API. What GitHub does not have, or does not give away, is null. */
export interface GitHubObjects {
  readonly commit: (id: string) => Promise<GitHubCommit | null>;
  readonly tree: (oid: string) => Promise<GitObject | null>;
  readonly blob: (oid: string) => Promise<GitObject | null>;
  /** In bytes, of a file in a folder that was told; null for others. */
  readonly sizeOf: (oid: string) => number | null;
  readonly mergeBase: (a: string, b: string) => Promise<string | null>;
  /** The commit of a ref such as `heads/main`. */
  readonly tip: (ref: string) => Promise<string | null>;
  /** What GitHub said when it last refused something. */
  readonly refusal: () => string | null;
}

type Octokit = Awaited<ReturnType<typeof loadOctokit>>;
type Listed = { path: string; mode: string; type: string; sha: string; size?: number };

/** Opens the API; its client is loaded when something is asked. */
export function openGitHubObjects({ token, repository }: Remote): GitHubObjects {
  const [owner = '', repo = ''] = repository.split('/');
  /** Folders that came along with others, and files. */
  const kept = new Map<string, GitObject>();
  const sizes = new Map<string, number>();
  const roots = new Set<string>();
  const { ask, refuse, refusal } = openCalls(token);

  async function listing(oid: string, whole: boolean) {
    const of = { owner, repo, tree_sha: oid, ...(whole ? { recursive: '1' } : {}) };
    return ask((rest) => rest.git.getTree(of));
  }

  /** All folders of a commit come in one answer, where GitHub does not cut it off. */
  async function tree(oid: string): Promise<GitObject | null> {
    const known = kept.get(oid);
    if (known) return known;
    const whole = roots.has(oid) ? await listing(oid, true) : null;
    const found = whole && !whole.truncated ? whole : await listing(oid, false);
    if (!found) return null;
    if (found.truncated) throw tooWide(oid);
    for (const folder of foldersIn(found.tree, oid)) kept.set(folder.oid, folder);
    for (const { sha, size } of found.tree) if (sha && size !== undefined) sizes.set(sha, size);
    if (!kept.has(oid)) refuse(DIFFERS);
    return kept.get(oid) ?? null;
  }

  async function blob(oid: string): Promise<GitObject | null> {
    const known = kept.get(oid);
    if (known) return known;
    const found = await ask((rest) => rest.git.getBlob({ owner, repo, file_sha: oid }));
    const made = found && checked('blob', Buffer.from(found.content, 'base64'), oid);
    if (made) kept.set(oid, made);
    else if (found) refuse(DIFFERS);
    return made;
  }

  return {
    commit: async (id) => {
      const found = await ask((rest) => rest.git.getCommit({ owner, repo, commit_sha: id }));
      if (found?.sha !== id) return null;
      roots.add(found.tree.sha);
      return { tree: found.tree.sha, parents: found.parents.map(({ sha }) => sha) };
    },
    tree,
    blob,
    sizeOf: (oid) => sizes.get(oid) ?? null,
    mergeBase: async (a, b) => {
      const of = { owner, repo, basehead: `${a}...${b}`, per_page: 1 };
      const found = await ask((rest) => rest.repos.compareCommitsWithBasehead(of));
      return found?.merge_base_commit.sha ?? null;
    },
    tip: async (ref) => {
      const found = await ask((rest) => rest.repos.getCommit({ owner, repo, ref, per_page: 1 }));
      return found?.sha ?? null;
    },
    refusal,
  };
}

/** Calls of the API, and why the last of them brought nothing. */
interface Calls {
  /** Null for what is refused. */
  readonly ask: <T>(call: (rest: Octokit['rest']) => Promise<{ data: T }>) => Promise<T | null>;
  readonly refuse: (why: string) => void;
  readonly refusal: () => string | null;
}

function openCalls(token: string): Calls {
  let octokit: Promise<Octokit> | null = null;
  let refusal: string | null = null;
  return {
    ask: async (call) => {
      const { rest } = await (octokit ??= loadOctokit(token));
      try {
        return (await patiently(() => call(rest))).data;
      } catch (error) {
        refusal = (error as Error).message;
        return null;
      }
    },
    refuse: (why) => {
      refusal = why;
    },
    refusal: () => refusal,
  };
}

const DIFFERS = 'what it tells is not what git has (names that are no UTF-8 do that)';

/** Git's own form of every folder in a listing. One that is not what its id says is left out. */
function foldersIn(listed: readonly Listed[], root: string): readonly GitObject[] {
  const inside = new Map<string, Listed[]>([['', []]]);
  const ids = new Map([['', root]]);
  for (const each of listed) {
    const end = each.path.lastIndexOf('/');
    const folder = end < 0 ? '' : each.path.slice(0, end);
    const entries = inside.get(folder) ?? [];
    entries.push({ ...each, path: each.path.slice(end + 1) });
    inside.set(folder, entries);
    if (each.type === 'tree') ids.set(each.path, each.sha);
  }
  return [...inside].flatMap(([folder, entries]) => {
    const oid = ids.get(folder);
    const found = oid === undefined ? null : checked('tree', encoded(entries), oid);
    return found ? [found] : [];
  });
}

/** Entries stand in the order of their names' bytes, folders as if they ended in a slash. */
function encoded(entries: readonly Listed[]): Buffer {
  const keyed = entries.map((entry) => {
    const name = Buffer.from(entry.path);
    return { entry, name, key: entry.type === 'tree' ? Buffer.concat([name, Buffer.from('/')]) : name };
  });
  keyed.sort((a, b) => Buffer.compare(a.key, b.key));
  const parts = keyed.flatMap(({ entry: { mode, sha }, name }) => [
    Buffer.from(`${mode.replace(/^0+/, '')} `),
    name,
    Buffer.from([0]),
    Buffer.from(sha, 'hex'),
  ]);
  return Buffer.concat(parts);
}

/** An object is what its id says, or it is none. */
function checked(type: string, content: Buffer, oid: string): GitObject | null {
  const made = crypto()
    .createHash('sha1')
    .update(`${type} ${content.length}\0`)
    .update(content)
    .digest('hex');
  return made === oid ? { oid, type, size: content.length, content } : null;
}

function tooWide(oid: string): Unreachable {
  return new Unreachable(
    `GitHub's API cuts off the folder ${oid.slice(0, 9)}, which has too many entries`,
    'Let the checkout step fetch both revisions (`fetch-depth: 0`), so that the API is not needed.',
  );
}
