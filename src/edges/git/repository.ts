import { copyFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { TouchedFile, Tree } from '../../contracts.ts';
import { Unreachable, UserError } from '../../errors.ts';
import { headAtHand } from './at-hand.ts';
import { type Loan, borrow } from './checkout.ts';
import { checkoutAt, git } from './command.ts';
import { diffTrees } from './diff.ts';
import { openObjects } from './objects.ts';
import { openOrigin, type Remote } from './origin.ts';
import { openShelf } from './shelf.ts';
import { openSupply } from './supply.ts';
import { openGitHubObjects } from './github-objects.ts';
import { openTree } from './tree.ts';
import { unpack } from './unpack.ts';

/** The repository in the workspace, read as objects. */
export interface Repository {
  readonly tree: (revision: string) => Tree;
  /** The id of a revision's root folder: equal for equal files. */
  readonly root: (revision: string) => Promise<string>;
  /** The files that differ between two revisions. */
  readonly touched: (base: string, head: string) => Promise<readonly TouchedFile[]>;
  /** Full id of a commit; null when this clone does not have it. */
  readonly commit: (name: string) => Promise<string | null>;
  readonly parents: (commit: string) => Promise<readonly string[]>;
  /** Makes sure that commits are at hand, fetching just those that a shallow clone lacks. */
  readonly need: (commits: readonly string[]) => Promise<void>;
  /** The commit that a branch or a tag of origin is at; null when there is neither. */
  readonly tip: (name: string) => Promise<string | null>;
  /** Where two commits part: several after merges across. Null when that is too far away to be seen. */
  readonly mergeBases: (a: string, b: string) => Promise<readonly string[] | null>;
  /** The id of a folder without files, for what has nothing before it. */
  readonly nothing: string;
  /** The working tree as a tree object, untracked files included, ignored ones left out. */
  readonly worktree: () => Promise<string>;
  /** Writes the files of a revision into a folder, as a checkout without filters of anybody's would. */
  readonly unpack: (revision: string, folder: string) => Promise<void>;
  readonly close: () => Promise<void>;
}

/** How far history is deepened, step by step, until two commits meet. */
const DEPTHS = [50, 500, 5000];

/** Opens the repository. `remote` is asked for what the checkout lacks and its origin refuses; null: nobody is. */
export function openRepository(directory: string, remote: Remote | null): Repository {
  const checkout = checkoutAt(directory);
  const own = borrow(directory);
  const objects = openObjects(own);
  const origin = openOrigin(directory, own, remote);
  const api = remote ? openGitHubObjects(remote) : null;
  const supply = openSupply(objects, origin, api);
  const shelf = openShelf(objects, supply);

  /** Names are looked up in the checkout; the steps that follow one (`~2`, `^`) are taken in what git really has. */
  async function commit(name: string): Promise<string | null> {
    checkName(name);
    const [, start = '', steps = ''] = /^(.*?)((?:[~^]\d*)*)$/s.exec(name) ?? [];
    const id = ID.test(start) ? start : await named(start);
    if (id === null) return null;
    const found = await objects.info(`${id}${steps}^{commit}`);
    if (found?.type === 'commit') return found.oid;
    return steps === '' && supply.told(id) ? id : null;
  }

  /** What names of the checkout stood for when they were first looked up: others may move them meanwhile. */
  const names = new Map<string, Promise<string | null>>();
  function named(name: string): Promise<string | null> {
    const known = names.get(name) ?? lookUp(name);
    names.set(name, known);
    return known;
  }

  async function lookUp(name: string): Promise<string | null> {
    const found = name === 'HEAD' ? headAtHand(directory) : null;
    if (found !== null) return found;
    const command = ['rev-parse', '--verify', '--quiet', '--end-of-options', name];
    const { ok, stdout } = await git(checkout, command);
    return ok && ID.test(stdout) ? stdout : null;
  }

  async function header(id: string): Promise<string> {
    const found = await objects.contents(id);
    return found?.type === 'commit' ? (found.content.toString('utf8').split('\n\n', 1)[0] ?? '') : '';
  }

  async function parents(id: string): Promise<readonly string[]> {
    const told = supply.told(id);
    if (told) return told.parents;
    return [...(await header(id)).matchAll(/^parent ([0-9a-f]+)$/gm)].map(([, parent]) => parent ?? '');
  }

  async function root(revision: string): Promise<string> {
    const id = ID.test(revision) ? revision : await commit(revision);
    const told = id === null ? null : supply.told(id);
    if (told) return told.tree;
    const found = id === null ? null : await objects.info(`${id}^{tree}`);
    if (found) return found.oid;
    // A partial clone may have a commit without its folders.
    const [, tree] = /^tree ([0-9a-f]+)$/m.exec(id === null ? '' : await header(id)) ?? [];
    if (tree === undefined) throw notThere(revision, supply.refusal());
    return tree;
  }

  async function need(commits: readonly string[]): Promise<void> {
    const missing: string[] = [];
    for (const id of commits) if (!(await commit(id))) missing.push(id);
    if (missing.length === 0) return;
    await supply.commits(missing);
    for (const id of missing) if (!(await commit(id))) throw notThere(id, supply.refusal());
  }

  async function tip(name: string): Promise<string | null> {
    checkName(name);
    const known = await commit(`refs/remotes/origin/${name}`);
    if (known) return known;
    for (const kind of ['heads', 'tags']) {
      if ((await origin.fetch([`refs/${kind}/${name}`], 1)) === null) return fetched();
      const told = await api?.tip(`${kind}/${name}`);
      if (told) return need([told]).then(() => told);
    }
    return null;
  }

  async function fetched(): Promise<string | null> {
    return (await objects.info('FETCH_HEAD^{commit}'))?.oid ?? null;
  }

  async function mergeBases(a: string, b: string): Promise<readonly string[] | null> {
    for (const depth of [0, ...DEPTHS]) {
      if (depth && (await origin.fetch([a, b], depth)) !== null) break;
      const { code, stdout } = await git(own, ['merge-base', '--all', a, b]);
      if (code === 0) return stdout.split('\n');
      const isWhole = (await git(own, ['rev-parse', '--is-shallow-repository'])).stdout === 'false';
      if (isWhole && code === NONE) return [];
    }
    const told = await api?.mergeBase(a, b);
    if (!told) return null;
    await need([told]);
    return [told];
  }

  return {
    tree: (revision) =>
      openTree(
        shelf,
        revision,
        once(() => root(revision)),
      ),
    root,
    touched: async (base, head) => {
      const [was, is] = await Promise.all([root(base), root(head)]);
      return diffTrees(shelf, was, is);
    },
    commit,
    parents,
    need,
    tip,
    mergeBases,
    nothing: own.nothing,
    worktree: () => worktree(directory, own),
    unpack: async (revision, folder) => unpack(await root(revision), folder, own),
    close: async () => {
      await objects.close();
      own.remove();
    },
  };
}

/** How git says that there is no merge base. */
const NONE = 1;
const ID = /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/;

function once<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | null = null;
  return () => (made ??= make());
}

/** Files and folders of the working tree go to our own repository, and its index stays as it is. */
async function worktree(directory: string, own: Loan): Promise<string> {
  const checkout = checkoutAt(directory);
  const index = join(own.objects, '../index');
  const kept = await git(checkout, ['rev-parse', '--path-format=absolute', '--git-path', 'index']);
  if (kept.ok) await copyFile(kept.stdout, index).catch(() => undefined);
  const into = { GIT_INDEX_FILE: index, GIT_OBJECT_DIRECTORY: own.objects };
  const added = await git(checkout, ['add', '--all', '--', '.'], into);
  const written = await git(checkout, ['write-tree'], into);
  if (added.ok && written.ok) return written.stdout;
  throw new Error(`the working tree could not be read: ${added.stderr || written.stderr}`);
}

/** Revision names come from events and inputs; none may pass for an option, nor for anything but a name. */
function checkName(name: string): void {
  if (/^[^-\s\p{Cc}:?*[\\][^\s\p{Cc}:?*[\\]*$/u.test(name) && !/\.\.|\^[{!@-]|@\{(?!u|push|-?\d)/.test(name))
    return;
  throw new UserError(
    `${JSON.stringify(name)} is not the name of a revision`,
    null,
    'Give a branch, a tag or a commit.',
  );
}

function notThere(id: string, refusal: string): Unreachable {
  const hint =
    'Let the checkout step fetch it (`fetch-depth: 0`), keep its credentials (`persist-credentials: true`), or give the job `permissions: contents: read`.';
  return new Unreachable(`commit ${id} is not in this clone, and ${refusal}`, hint);
}
