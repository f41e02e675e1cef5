import { copyFile, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Touched, Tree } from '../../contracts.ts';
import { UserError } from '../../errors.ts';
import { git } from './command.ts';
import { diffTrees } from './diff.ts';
import { keepFolders } from './folders.ts';
import { type Objects, openObjects } from './objects.ts';
import { openTree } from './tree.ts';

/** The repository in the workspace, read as objects. */
export interface Repository {
  readonly tree: (revision: string) => Tree;
  /** The files that differ between two revisions. */
  readonly touched: (base: string, head: string) => Promise<readonly Touched[]>;
  /** Full id of a commit; null when this clone does not have it. */
  readonly commit: (name: string) => Promise<string | null>;
  readonly parents: (commit: string) => Promise<readonly string[]>;
  /** Makes sure that commits are here, fetching just those that a shallow clone lacks. */
  readonly need: (commits: readonly string[]) => Promise<void>;
  /** The tip of a branch of origin, fetched; null when there is no such branch. */
  readonly branch: (name: string) => Promise<string | null>;
  readonly mergeBase: (a: string, b: string) => Promise<string | null>;
  /** The working tree as a tree object, untracked files included, ignored ones left out. */
  readonly worktree: () => Promise<string>;
  readonly close: () => Promise<void>;
}

/** How far history is deepened, step by step, until two commits meet. */
const DEPTHS = [50, 500, 5000];

/** Opens the repository. `authorization` is a header for fetching from a private origin, or null. */
export function openRepository(directory: string, authorization: Authorization | null): Repository {
  const objects: Objects = openObjects(directory);
  const open = keepFolders(objects);

  async function commit(name: string): Promise<string | null> {
    checkName(name);
    const found = await objects.info(`${name}^{commit}`);
    return found?.type === 'commit' ? found.oid : null;
  }

  async function parents(id: string): Promise<readonly string[]> {
    const found = await objects.contents(id);
    if (found?.type !== 'commit') return [];
    const header = found.content.toString('utf8').split('\n\n', 1)[0] ?? '';
    return [...header.matchAll(/^parent ([0-9a-f]+)$/gm)].map(([, parent]) => parent ?? '');
  }

  /** Null when it went well. The clone's own credentials come first: two of them would be refused. */
  async function fetch(refs: readonly string[], depth: number): Promise<string | null> {
    const command = [
      'fetch',
      '--no-tags',
      '--no-recurse-submodules',
      '--quiet',
      `--depth=${depth}`,
      'origin',
      ...refs,
    ];
    const plainly = await git(directory, command);
    if (plainly.ok || !authorization) return plainly.ok ? null : plainly.stderr;
    const withToken = await git(directory, command, headerEnvironment(authorization));
    return withToken.ok ? null : withToken.stderr;
  }

  async function need(commits: readonly string[]): Promise<void> {
    const missing: string[] = [];
    for (const id of commits) if (!(await commit(id))) missing.push(id);
    if (missing.length === 0) return;
    const refused = await fetch(missing, 1);
    for (const id of missing) if (!(await commit(id))) throw notThere(id, refused);
  }

  async function branch(name: string): Promise<string | null> {
    checkName(name);
    const known = await commit(`refs/remotes/origin/${name}`);
    if (known) return known;
    return (await fetch([`refs/heads/${name}`], 1)) === null ? commit('FETCH_HEAD') : null;
  }

  async function mergeBase(a: string, b: string): Promise<string | null> {
    for (const depth of [0, ...DEPTHS]) {
      if (depth && (await fetch([a, b], depth)) !== null) return null;
      const answer = await git(directory, ['merge-base', a, b]);
      if (answer.ok) return answer.stdout;
      if (depth === 0 && (await git(directory, ['rev-parse', '--is-shallow-repository'])).stdout !== 'true')
        return null;
    }
    return null;
  }

  async function worktree(): Promise<string> {
    const scratch = await mkdtemp(join(tmpdir(), 'micro-metrics-'));
    try {
      const index = join(scratch, 'index');
      const own = await git(directory, ['rev-parse', '--path-format=absolute', '--git-path', 'index']);
      if (own.ok) await copyFile(own.stdout, index).catch(() => undefined);
      const added = await git(directory, ['add', '--all', '--', '.'], { GIT_INDEX_FILE: index });
      const written = await git(directory, ['write-tree'], { GIT_INDEX_FILE: index });
      if (!added.ok || !written.ok)
        throw new Error(`the working tree could not be read: ${added.stderr || written.stderr}`);
      return written.stdout;
    } finally {
      await rm(scratch, { recursive: true, force: true });
    }
  }

  return {
    tree: (revision) => openTree(objects, open, revision),
    touched: (base, head) => diffTrees(open, base, head),
    commit,
    parents,
    need,
    branch,
    mergeBase,
    worktree,
    close: objects.close,
  };
}

export interface Authorization {
  /** Such as `https://github.com`. */
  readonly server: string;
  readonly token: string;
}

/** Given by environment, since other processes can read argument lists. */
function headerEnvironment({ server, token }: Authorization): Record<string, string> {
  const basic = Buffer.from(`x-access-token:${token}`).toString('base64');
  return {
    GIT_CONFIG_COUNT: '1',
    GIT_CONFIG_KEY_0: `http.${server}/.extraheader`,
    GIT_CONFIG_VALUE_0: `AUTHORIZATION: basic ${basic}`,
  };
}

/** Revision names come from events and inputs; none may pass for an option. */
function checkName(name: string): void {
  if (/^[\w][\w./@{}^~+-]*$/.test(name) && !name.includes('..')) return;
  throw new UserError(
    `${JSON.stringify(name)} is not the name of a revision`,
    null,
    'Give a branch, a tag or a commit.',
  );
}

function notThere(id: string, refused: string | null): UserError {
  const why = refused ? `, and fetching it was refused: ${refused.split('\n')[0]}` : '';
  const hint =
    'Let the checkout step fetch it (`fetch-depth: 0`), or keep its credentials (`persist-credentials: true`).';
  return new UserError(`commit ${id} is not in this clone${why}`, null, hint);
}
