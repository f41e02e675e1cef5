import type { TouchedFile, Tree } from '../../contracts.ts';
import { once } from '../../lib/once.ts';
import { borrow } from './checkout.ts';
import { type Commits, openCommits } from './commits.ts';
import { diffTrees } from './diff.ts';
import type { GitHubObjects } from './github-objects.ts';
import { openObjects } from './objects.ts';
import { openOrigin, type Remote } from './origin.ts';
import { mergeBasesOf, tipOf } from './reach.ts';
import { openShelf } from './shelf.ts';
import { openSupply } from './supply.ts';
import { openTree } from './tree.ts';
import { unpack } from './unpack.ts';

/** The repository in the workspace, read as objects. */
export interface Repository extends Commits {
  readonly tree: (revision: string) => Tree;
  /** The files that differ between two revisions. */
  readonly touched: (base: string, head: string) => Promise<readonly TouchedFile[]>;
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

/** Opens the repository. `remote` is asked for what the checkout lacks and its origin refuses; null: nobody is. */
export function openRepository(directory: string, remote: Remote | null): Repository {
  const own = borrow(directory);
  const objects = openObjects(own);
  const origin = openOrigin(directory, own, remote);
  const api = remote ? loadedWhenAsked(remote) : null;
  const supply = openSupply(objects, origin, api);
  const shelf = openShelf(objects, supply);
  const commits = openCommits(directory, objects, supply);
  const { root } = commits;
  const sources = { own, objects, commits, origin, api };
  return {
    ...commits,
    tree: (revision) => {
      const rootOnce = once(() => root(revision));
      return openTree(shelf, revision, rootOnce);
    },
    touched: async (base, head) => {
      const [was, is] = await Promise.all([root(base), root(head)]);
      return diffTrees(shelf, was, is);
    },
    tip: (name) => tipOf(name, sources),
    mergeBases: (a, b) => mergeBasesOf(a, b, sources),
    nothing: own.nothing,
    worktree: async () => (await import('./worktree.ts')).treeOfFiles(directory, own),
    unpack: async (revision, folder) => unpack(await root(revision), folder, own),
    close: async () => {
      await objects.close();
      own.remove();
    },
  };
}

/** GitHub's API: next to no run lacks anything. */
function loadedWhenAsked(remote: Remote): GitHubObjects {
  let there: GitHubObjects | null = null;
  const load = once(async () => {
    const { openGitHubObjects } = await import('./github-objects.ts');
    return (there = openGitHubObjects(remote));
  });
  return {
    commit: async (id) => (await load()).commit(id),
    tree: async (oid) => (await load()).tree(oid),
    blob: async (oid) => (await load()).blob(oid),
    mergeBase: async (a, b) => (await load()).mergeBase(a, b),
    tip: async (ref) => (await load()).tip(ref),
    sizeOf: (oid) => there?.sizeOf(oid) ?? null,
    refusal: () => there?.refusal() ?? null,
  };
}
