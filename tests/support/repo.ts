import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { commitDates, epoch, git, mergeCommit } from './git.ts';
import { cloneOne, refsOf } from './git-cloning.ts';
import { headOf, initialise, mirrorOf } from './git-folders.ts';
import { type Commit, commitFolder, commitTree, isTrusted, laidOver, trustIndex } from './git-laying.ts';
import { writeRef } from './git-writing.ts';

/** Path to content; null deletes. */
export type Files = Readonly<Record<string, string | Uint8Array | null>>;

/** A working copy: where it is, and git in it (its output without the last newline). */
export type Checkout = { dir: string; git(...args: string[]): string };

/** A bare copy as a server has it, reached through `file://`. */
type Origin = Checkout & { url: string };

/** A real repository in a temporary folder, with a clock of its own: the same calls give the same SHAs. */
export type Repo = Checkout & {
  write(files: Files): void;
  /** Commits everything that differs (also nothing) and gives the SHA. */
  commit(message: string, files?: Files): string;
  /** Commits files on top of a commit and touches nothing else; null where that takes git. */
  lay(onto: string, message: string, files: Files): string | null;
  /** Makes a branch at HEAD or at `at`, and checks it out. */
  branch(name: string, at?: string): void;
  checkout(ref: string): void;
  /** Takes the branch that is checked out to a commit, and the working copy with it: nothing else is left there. */
  reset(to: string): void;
  /** A merge commit with the parents base and head, on no branch; throws on a conflict. */
  merge(base: string, head: string): string;
  /** The bare origin, with every ref that the repository has now, refs/pull/* too. */
  bareOrigin(): Origin;
  /** What actions/checkout leaves: one ref of the origin, `depth` commits deep (0: all), HEAD detached for a pull. */
  shallowClone(ref: string, depth?: number): Checkout;
  cleanup(): void;
};

/** A pull request as git knows it. `merge` is null when base and head conflict. */
export type Story = {
  repo: Repo;
  number: number;
  branch: string;
  /** Where the branch left main; the same as `base` unless main moved on. */
  mergeBase: string;
  base: string;
  head: string;
  merge: string | null;
  /** The shallow checkout of refs/pull/N/merge that a workflow on `pull_request` starts with. */
  checkout(): Checkout;
};

function checkoutAt(dir: string): Checkout {
  return { dir, git: (...args) => git(dir, args) };
}

function writeFiles(dir: string, files: Files): void {
  for (const [path, content] of Object.entries(files)) {
    const target = join(dir, path);
    if (content === null) {
      rmSync(target, { recursive: true });
      continue;
    }
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(target, content);
  }
}

/** When the commit of a minute was made, in seconds. */
const secondsOf = (minutes: number): number => epoch + minutes * 60;

/** Commits by git, where it has a say in what comes of the files. */
function commitAll(dir: string, message: string, minutes: number): string {
  git(dir, ['add', '--all']);
  git(dir, ['commit', '--quiet', '--allow-empty', '-m', message], commitDates(minutes));
  return headOf(dir);
}

function mirror(from: string, to: string): Origin {
  mirrorOf(from, to);
  return { ...checkoutAt(to), url: pathToFileURL(to).href };
}

/** The steps of actions/checkout: init, a depth-limited fetch of one ref, a forced checkout of it. */
function cloneLikeCheckout(origin: Origin, dir: string, ref: string, depth: number): Checkout {
  initialise(dir, origin.url);
  const local = ref.replace(
    /^refs\/(heads|pull)\//,
    (_, kind) => `refs/remotes/${kind === 'pull' ? 'pull' : 'origin'}/`,
  );
  const refs = depth === 0 ? ['+refs/heads/*:refs/remotes/origin/*'] : [];
  const limit = depth === 0 ? [] : [`--depth=${depth}`];
  git(dir, ['fetch', '--quiet', '--no-tags', ...limit, 'origin', ...refs, `+${ref}:${local}`]);
  const branch = ref.startsWith('refs/heads/') ? ['-B', ref.slice('refs/heads/'.length)] : [];
  git(dir, ['checkout', '--quiet', '--force', ...branch, local]);
  return checkoutAt(dir);
}

/** What a ref of a pull request says; empty where it is none, or not there. */
function pullIn(dir: string, ref: string): string {
  const file = join(dir, '.git', ref);
  return ref.startsWith('refs/pull/') && existsSync(file) ? readFileSync(file, 'utf8').trim() : '';
}

/** An empty repository on the branch main; `cleanup` removes it with its origin and its clones. */
export function createRepo(): Repo {
  const root = mkdtempSync(join(tmpdir(), 'repo-'));
  const dir = join(root, 'work');
  initialise(dir);
  let minutes = 0;
  let clones = 0;
  let mirrored = '';
  /** Commits that were laid down without git, by their SHAs. */
  const laid = new Map<string, Commit>();
  const note = (commit: Commit | null): string | null => {
    if (commit) laid.set(commit.sha, commit);
    return commit && commit.sha;
  };

  /** The origin, brought up to date only where a ref has moved. */
  const origin = (): Origin => {
    const refs = refsOf(dir);
    const to = join(root, 'origin.git');
    const isCurrent = refs === mirrored;
    mirrored = refs;
    return isCurrent ? { ...checkoutAt(to), url: pathToFileURL(to).href } : mirror(dir, to);
  };

  const repo: Repo = {
    ...checkoutAt(dir),
    write: (files) => writeFiles(dir, files),
    commit: (message, files = {}) => {
      writeFiles(dir, files);
      const at = minutes++;
      return note(commitFolder(dir, { message, seconds: secondsOf(at) })) ?? commitAll(dir, message, at);
    },
    lay: (onto, message, files) => {
      const tree = laidOver(dir, laid.get(onto), files);
      if (tree === null) return null;
      return note(commitTree(dir, tree, [onto], { message, seconds: secondsOf(minutes++) }));
    },
    branch: (name, at = 'HEAD') => void git(dir, ['checkout', '--quiet', '-B', name, at]),
    checkout: (ref) => {
      const trusted = isTrusted(dir);
      git(dir, ['checkout', '--quiet', ref]);
      if (trusted && laid.has(headOf(dir))) trustIndex(dir);
    },
    reset: (to) => {
      git(dir, ['reset', '--quiet', '--hard', to]);
      git(dir, ['clean', '--quiet', '-ffdx']);
      if (laid.has(to)) trustIndex(dir);
    },
    merge: (base, head) => {
      const message = `Merge ${head} into ${base}`;
      const at = minutes++;
      const onBase = laid.get(head)?.parents[0] === base ? laid.get(head) : undefined;
      if (onBase) {
        const commit = commitTree(dir, onBase.tree, [base, head], { message, seconds: secondsOf(at) });
        return note(commit) ?? '';
      }
      const sha = mergeCommit(dir, { base, head, message, minutes: at });
      if (sha === null) throw new Error(`${head} does not merge into ${base}`);
      return sha;
    },
    bareOrigin: () => mirror(dir, join(root, 'origin.git')),
    shallowClone: (ref, depth = 1) => {
      const to = join(root, `clone-${++clones}`);
      const commit = depth === 1 ? laid.get(pullIn(dir, ref)) : undefined;
      if (!commit) return cloneLikeCheckout(origin(), to, ref, depth);
      const { dir: from, url } = origin();
      cloneOne(commit, { from, url, ref }, to);
      return checkoutAt(to);
    },
    cleanup: () => rmSync(root, { recursive: true, force: true }),
  };
  return repo;
}

/** What may differ between pull requests. `onMain`: main moves on after the branch has left it. */
type StoryOptions = {
  number?: number;
  branch?: string;
  onMain?: Files;
  /** From a fork: the branch is not in the repository, its commit only under refs/pull/N/head. */
  fork?: boolean;
  /** Another repository to add the pull request to, with main checked out. */
  repo?: Repo;
};

function mergedOrNull(repo: Repo, base: string, head: string): string | null {
  try {
    return repo.merge(base, head);
  } catch {
    return null;
  }
}

/** Commits head on a branch that leaves main; main stays checked out. */
function commitHead(
  repo: Repo,
  { mergeBase, branch, head }: { mergeBase: string; branch: string; head: Files },
): string {
  const folder = join(repo.dir, '.git');
  const isOnMain = readFileSync(join(folder, 'HEAD'), 'utf8') === 'ref: refs/heads/main\n';
  const laid = isOnMain ? repo.lay(mergeBase, 'Head', head) : null;
  if (laid !== null) {
    writeRef(folder, `refs/heads/${branch}`, laid);
    return laid;
  }
  repo.branch(branch);
  const sha = repo.commit('Head', head);
  repo.checkout('main');
  return sha;
}

/** The story of a pull request: `base` on main, `head` on a branch, and GitHub's merge commit of both. */
export function pullRequest(base: Files, head: Files, options: StoryOptions = {}): Story {
  const { number = 1, branch = 'feature', onMain, fork = false, repo = createRepo() } = options;
  const mergeBase = repo.commit('Base', base);
  const headSha = commitHead(repo, { mergeBase, branch, head });
  const baseSha = onMain ? repo.commit('Main moves on', onMain) : mergeBase;
  const merge = mergedOrNull(repo, baseSha, headSha);
  const refs = { head: headSha, ...(merge ? { merge } : {}) };
  for (const [name, sha] of Object.entries(refs)) {
    writeRef(join(repo.dir, '.git'), `refs/pull/${number}/${name}`, sha);
  }
  if (fork) repo.git('branch', '--quiet', '-D', branch);
  const checkout = (): Checkout => repo.shallowClone(`refs/pull/${number}/merge`);
  return { repo, number, branch, mergeBase, base: baseSha, head: headSha, merge, checkout };
}
