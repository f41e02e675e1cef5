/** Commits without a process of git, wherever nothing in a repository asks for more than plain files. */
import { existsSync, lstatSync, readdirSync, readFileSync, readlinkSync } from 'node:fs';
import { join } from 'node:path';
import { isolated } from './git.ts';
import {
  type Indexed,
  type Laid,
  type Tree,
  writeCommit,
  writeIndex,
  writeObject,
  writeRef,
  writeTree,
} from './git-writing.ts';

/** A commit that was laid down, and what is in it. */
export interface Commit {
  readonly sha: string;
  readonly tree: Tree;
  readonly parents: readonly string[];
}

/** What a commit is to say, and when it was made: seconds since 1970. */
interface Saying {
  readonly message: string;
  readonly seconds: number;
}

/** Whose contents git would have a say in, or that are no files to it. */
const TELLING = new Set(['.git', '.gitignore', '.gitattributes', '.gitmodules']);
const BY = `${isolated['GIT_AUTHOR_NAME']} <${isolated['GIT_AUTHOR_EMAIL']}>`;
/** The last bytes of each index that was written here: of an index that git has touched, git is asked. */
const indexes = new Map<string, string>();

/** Commits all that is in a working copy; null where git has to. */
export function commitFolder(dir: string, { message, seconds }: Saying): Commit | null {
  const folder = join(dir, '.git');
  const head = /^ref: (refs\/heads\/\S+)\n$/.exec(readFileSync(join(folder, 'HEAD'), 'utf8'))?.[1];
  if (head === undefined || !isPlain(folder) || !isTrusted(dir) || !isTidy(message)) return null;
  const found = filesIn(dir);
  if (found === null) return null;
  const files = found.map((file): Indexed => ({ ...file, sha: writeObject(folder, 'blob', file.content) }));
  const tree = new Map(files.map(({ path, mode, sha }): [string, Laid] => [path, { mode, sha }]));
  const parents = existsSync(join(folder, head)) ? [readFileSync(join(folder, head), 'utf8').trim()] : [];
  const commit = commitTree(dir, tree, parents, { message, seconds });
  writeRef(folder, head, commit.sha);
  indexes.set(folder, writeIndex(folder, files));
  return commit;
}

/** Whether the index of a working copy holds what was laid down here, or nothing yet. */
export function isTrusted(dir: string): boolean {
  const folder = join(dir, '.git');
  return !existsSync(join(folder, 'index')) || sumOf(folder) === indexes.get(folder);
}

/** Takes the index of a working copy for one that was written here: git has checked out what was laid down here. */
export function trustIndex(dir: string): void {
  const folder = join(dir, '.git');
  indexes.set(folder, sumOf(folder));
}

const sumOf = (folder: string): string => readFileSync(join(folder, 'index')).subarray(-20).toString('hex');

/** Commits a tree that is nowhere in a working copy, and moves no ref. */
export function commitTree(
  dir: string,
  tree: Tree,
  parents: readonly string[],
  { message, seconds }: Saying,
): Commit {
  const folder = join(dir, '.git');
  const written = writeTree(folder, tree);
  const sha = writeCommit(folder, { tree: written, parents, message, by: BY, at: `${seconds} +0000` });
  return { sha, tree, parents };
}

/** A tree with files laid over it, null for what goes; null where git has to say what comes of it. */
export function laidOver(
  dir: string,
  commit: Commit | undefined,
  files: Readonly<Record<string, string | Uint8Array | null>>,
): Tree | null {
  if (!commit) return null;
  const all = new Map(commit.tree);
  for (const [path, content] of Object.entries(files)) {
    const parts = path.split('/');
    if (parts.some((part) => part === '' || part === '.' || part === '..' || TELLING.has(part))) return null;
    if (content === null) {
      const gone = [...all.keys()].filter((each) => each === path || each.startsWith(`${path}/`));
      if (gone.length === 0) return null;
      for (const each of gone) all.delete(each);
      continue;
    }
    const { mode = '100644' } = all.get(path) ?? {};
    const isThrough = parts.slice(0, -1).some((_, at) => all.has(parts.slice(0, at + 1).join('/')));
    if (mode === '120000' || isThrough || [...all.keys()].some((each) => each.startsWith(`${path}/`)))
      return null;
    all.set(path, { mode, sha: writeObject(join(dir, '.git'), 'blob', Buffer.from(content as string)) });
  }
  return all;
}

/** Whether a repository is as it was made here, but for its origin and what was laid in it here. */
function isPlain(folder: string): boolean {
  const core =
    '\trepositoryformatversion = 0\n\tfilemode = true\n\tbare = false\n\tlogallrefupdates = true\n';
  const config = readFileSync(join(folder, 'config'), 'utf8').replace(/\[remote "origin"\]\n(\t.*\n)*/g, '');
  if (config !== `[core]\n${core}`) return false;
  const more = ['info', 'hooks', 'MERGE_HEAD', 'packed-refs', 'shallow', 'modules'];
  return !more.some((name) => existsSync(join(folder, name)));
}

/** Whether git would leave a message as it is. */
function isTidy(message: string): boolean {
  return message !== '' && message === message.trim() && !/[ \t]\n|\n\n\n|\r/.test(message);
}

type Found = Omit<Indexed, 'sha'> & { readonly content: Buffer };

/** The files of a working copy; null where one of them is more to git than what it holds. */
function filesIn(dir: string, under = ''): Found[] | null {
  const found: Found[] = [];
  for (const entry of readdirSync(join(dir, under), { withFileTypes: true })) {
    const path = under === '' ? entry.name : `${under}/${entry.name}`;
    if (path === '.git') continue;
    if (TELLING.has(entry.name.toLowerCase()) || entry.name.includes('\ufffd')) return null;
    if (entry.isDirectory()) {
      const inside = filesIn(dir, path);
      if (inside === null) return null;
      found.push(...inside);
      continue;
    }
    const stat = lstatSync(join(dir, path), { bigint: true });
    if (stat.isSymbolicLink()) {
      found.push({
        path,
        mode: '120000',
        stat,
        content: readlinkSync(join(dir, path), { encoding: 'buffer' }),
      });
      continue;
    }
    if (!stat.isFile()) return null;
    const mode = stat.mode & 0o100n ? '100755' : '100644';
    found.push({ path, mode, stat, content: readFileSync(join(dir, path)) });
  }
  return found;
}
