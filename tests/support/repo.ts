import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { commitDates, git, gitBytes, mergeCommit } from './git.ts';
import { headOf, initialise, mirrorOf } from './git-folders.ts';

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
  /** Makes a branch at HEAD or at `at`, and checks it out. */
  branch(name: string, at?: string): void;
  checkout(ref: string): void;
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

/** An empty repository on the branch main; `cleanup` removes it with its origin and its clones. */
export function createRepo(): Repo {
  const root = mkdtempSync(join(tmpdir(), 'repo-'));
  const dir = join(root, 'work');
  initialise(dir);
  let minutes = 0;
  let clones = 0;
  let mirrored = '';

  /** The origin, brought up to date only where a ref has moved. */
  const origin = (): Origin => {
    const refs = git(dir, ['for-each-ref']);
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
      return commitAll(dir, message, minutes++);
    },
    branch: (name, at = 'HEAD') => void git(dir, ['checkout', '--quiet', '-B', name, at]),
    checkout: (ref) => void git(dir, ['checkout', '--quiet', ref]),
    merge: (base, head) => {
      const message = `Merge ${head} into ${base}`;
      const sha = mergeCommit(dir, { base, head, message, minutes: minutes++ });
      if (sha === null) throw new Error(`${head} does not merge into ${base}`);
      return sha;
    },
    bareOrigin: () => mirror(dir, join(root, 'origin.git')),
    shallowClone: (ref, depth = 1) =>
      cloneLikeCheckout(origin(), join(root, `clone-${++clones}`), ref, depth),
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

/** The story of a pull request: `base` on main, `head` on a branch, and GitHub's merge commit of both. */
export function pullRequest(base: Files, head: Files, options: StoryOptions = {}): Story {
  const { number = 1, branch = 'feature', onMain, fork = false, repo = createRepo() } = options;
  const mergeBase = repo.commit('Base', base);
  repo.branch(branch);
  const headSha = repo.commit('Head', head);
  repo.checkout('main');
  const baseSha = onMain ? repo.commit('Main moves on', onMain) : mergeBase;
  const merge = mergedOrNull(repo, baseSha, headSha);
  const refs = { head: headSha, ...(merge ? { merge } : {}) };
  const written = Object.entries(refs).map(([name, sha]) => `update refs/pull/${number}/${name} ${sha}\n`);
  gitBytes(repo.dir, ['update-ref', '--stdin'], {}, Buffer.from(written.join('')));
  if (fork) repo.git('branch', '--quiet', '-D', branch);
  const checkout = (): Checkout => repo.shallowClone(`refs/pull/${number}/merge`);
  return { repo, number, branch, mergeBase, base: baseSha, head: headSha, merge, checkout };
}
