import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { git, gitBytes, tryGit } from '../git.ts';

/** A file of a diff, in the words of GitHub's `diff-entry`. */
export type ChangedFile = {
  filename: string;
  previous?: string;
  status: 'added' | 'removed' | 'modified' | 'renamed' | 'copied' | 'changed';
  additions: number;
  deletions: number;
  /** The blob after the change, or the one that was removed. */
  sha: string;
  /** Absent for binary files and for mere renames. */
  patch?: string;
};

/** Who made a commit, and when (ISO 8601). */
type Person = { name: string; email: string; date: string };

/** A commit as git has it. */
export type CommitObject = {
  sha: string;
  tree: string;
  parents: string[];
  author: Person;
  committer: Person;
  message: string;
};

/** One entry of a tree; the size is null for what is no blob. */
export type TreeEntry = { mode: string; type: string; sha: string; size: number | null; path: string };

// What SHAs say never changes, and every git process costs milliseconds.
const remembered = new Map<string, unknown>();

function once<T>(key: readonly string[], make: () => T): T {
  const name = key.join('\0');
  if (!remembered.has(name)) remembered.set(name, make());
  return remembered.get(name) as T;
}

function namesOf(ref: string): string[] {
  const whole = /^[0-9a-f]{7,40}$/.test(ref) || ref.startsWith('refs/');
  return whole ? [ref] : [`refs/heads/${ref}`, `refs/tags/${ref}`, `refs/${ref}`];
}

/** What a full ref says where its files do: its SHA, or null where it is in none. Undefined where git has to look. */
function refIn(dir: string, ref: string): string | null | undefined {
  if (!/^refs(\/\w[\w-]*)+$/.test(ref)) return undefined;
  const [folder = dir] = [join(dir, '.git'), dir].filter((each) => existsSync(join(each, 'HEAD')));
  const file = join(folder, ref);
  const packed = join(folder, 'packed-refs');
  if (!existsSync(file)) {
    return existsSync(packed) && readFileSync(packed, 'utf8').includes(` ${ref}\n`) ? undefined : null;
  }
  const text = /^refs\/(heads|pull)\//.test(ref) ? readFileSync(file, 'utf8').trim() : '';
  return /^[0-9a-f]{40}$/.test(text) ? text : undefined;
}

/** What a name means, as GitHub takes it: a SHA, a branch, a tag, or a full ref; null when there is none. */
export function resolveCommit(dir: string, name: string): string | null {
  if (remembered.has(`${dir}\0${name}`)) return name;
  // A fork's branch is written owner:branch; its objects are in the same store.
  for (const attempt of namesOf(name.replace(/^[\w.-]+:/, ''))) {
    const asked = ['rev-parse', '--verify', '--quiet', '--end-of-options', `${attempt}^{commit}`];
    const known = refIn(dir, attempt);
    const sha = known === undefined ? tryGit(dir, asked) : known;
    if (sha) return once([dir, sha], () => sha);
  }
  return null;
}

/** The bytes of a blob; null when the SHA is unknown or something else. */
export function blobAt(dir: string, sha: string): Buffer | null {
  return tryGit(dir, ['cat-file', '-t', sha]) === 'blob' ? gitBytes(dir, ['cat-file', 'blob', sha]) : null;
}

/** The entries of a tree or of a commit's tree; `path` is relative to it. */
export function treeAt(dir: string, treeish: string, recursive = false): TreeEntry[] | null {
  const walk = recursive ? ['-r', '-t'] : [];
  const listing = tryGit(dir, ['ls-tree', '-z', '--long', '--full-tree', ...walk, treeish]);
  if (listing === null) return null;
  return listing
    .split('\0')
    .filter((line) => line !== '')
    .map((line) => {
      const tab = line.indexOf('\t');
      const [mode = '', type = '', sha = '', size = '-'] = line.slice(0, tab).split(/ +/);
      return { mode, type, sha, size: size === '-' ? null : Number(size), path: line.slice(tab + 1) };
    });
}

const fields = ['%H', '%T', '%P', '%an', '%ae', '%aI', '%cn', '%ce', '%cI', '%B'].join('%x00');

function commitFrom(record: string): CommitObject {
  const [
    sha = '',
    tree = '',
    parents = '',
    an = '',
    ae = '',
    ad = '',
    cn = '',
    ce = '',
    cd = '',
    message = '',
  ] = record.split('\0');
  return {
    sha,
    tree,
    parents: parents.split(' ').filter(Boolean),
    author: { name: an, email: ae, date: ad.replace('+00:00', 'Z') },
    committer: { name: cn, email: ce, date: cd.replace('+00:00', 'Z') },
    message: message.trimEnd(),
  };
}

/** Where two commits part; null when they have nothing in common. */
export function mergeBaseOf(dir: string, base: string, head: string): string | null {
  return once([dir, 'merge-base', base, head], () => tryGit(dir, ['merge-base', base, head]));
}

/** Whether two commits go together without a conflict. */
export function goTogether(dir: string, base: string, head: string): boolean {
  return once(
    [dir, 'merge-tree', base, head],
    () => tryGit(dir, ['merge-tree', '--write-tree', base, head]) !== null,
  );
}

/** Commits of a range of SHAs, newest first; more arguments narrow it, as for git log. */
export function commitsIn(dir: string, range: readonly string[]): readonly CommitObject[] {
  return once([dir, 'log', ...range], () => loggedIn(dir, range));
}

function loggedIn(dir: string, range: readonly string[]): readonly CommitObject[] {
  const log = git(dir, ['log', `--format=${fields}%x1e`, ...range]);
  return log
    .split('\x1e')
    .map((record) => record.trimStart())
    .filter(Boolean)
    .map(commitFrom);
}

const statuses: Record<string, ChangedFile['status']> = {
  A: 'added',
  D: 'removed',
  M: 'modified',
  R: 'renamed',
  C: 'copied',
  T: 'changed',
};

function rawEntries(text: string): Omit<ChangedFile, 'additions' | 'deletions'>[] {
  const parts = text.split('\0');
  const entries: Omit<ChangedFile, 'additions' | 'deletions'>[] = [];
  for (let index = 0; index < parts.length - 1;) {
    const [, , before = '', after = '', letter = ''] = (parts[index++] ?? '').split(' ');
    const status = statuses[letter.charAt(0)] ?? 'changed';
    const moved = status === 'renamed' || status === 'copied';
    const previous = moved ? { previous: parts[index++] ?? '' } : {};
    entries.push({
      filename: parts[index++] ?? '',
      ...previous,
      status,
      sha: status === 'removed' ? before : after,
    });
  }
  return entries;
}

/** Additions and deletions in the order of the files; `-` for binary ones. */
function lineCounts(text: string): [number, number][] {
  const counts: [number, number][] = [];
  const parts = text.split('\0');
  for (let index = 0; index < parts.length - 1; index++) {
    const [added = '', deleted = '', path = ''] = (parts[index] ?? '').split('\t');
    counts.push([Number(added) || 0, Number(deleted) || 0]);
    // A rename has an empty path here, and its two names as the next two parts.
    if (path === '') index += 2;
  }
  return counts;
}

/** The hunks of each file, without the header that git puts before them. */
function patchesIn(text: string): (string | undefined)[] {
  // Not `^` with the m flag: that one also matches after a lone \r in the middle of somebody's line.
  const parts = `\n${text}`.split(/\ndiff --git [^\n]*/).slice(1);
  return parts.map((part) => {
    const start = part.indexOf('\n@@ ');
    return start < 0 ? undefined : part.slice(start + 1).replace(/\n$/, '');
  });
}

/** What differs between two commits or trees, given by their SHAs, as GitHub lists it. */
export function changedFiles(dir: string, from: string, to: string): readonly ChangedFile[] {
  return once([dir, from, to], () => {
    const diff = (...args: string[]) =>
      git(dir, ['diff', '-M', '--abbrev=40', '--no-color', ...args, from, to]);
    const counts = lineCounts(diff('-z', '--numstat'));
    const patches = patchesIn(diff('--patch'));
    return rawEntries(diff('-z', '--raw')).map((entry, index) => {
      const [additions, deletions] = counts[index] ?? [0, 0];
      const patch = patches[index];
      return { ...entry, additions, deletions, ...(patch !== undefined && { patch }) };
    });
  });
}
