import { mkdirSync, readFileSync, realpathSync, statSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { UserError } from '../../errors.ts';
import { removeSmall, temporaryFolder } from '../temporary.ts';
import type { Place } from './command.ts';

/** Where the repository of a checkout keeps what is read of it. */
interface Found {
  /** The folder of objects; a linked worktree shares its main one's. */
  readonly objects: string;
  /** The commits at which history is cut off, a line each; null in a full clone. */
  readonly shallow: string | null;
  readonly isSha256: boolean;
}

/** A repository of our own beside the checkout. */
export interface Loan extends Place {
  readonly objects: string;
  /** History is cut off in it; a full one is never cut. */
  readonly isShallow: boolean;
  /** The id of a folder without files. */
  readonly nothing: string;
  readonly remove: () => void;
}

/**
 * Makes a repository that borrows the objects of a checkout and nothing else: none of its config, hooks, filters,
 * grafts or replacements holds there, it may belong to anybody, and what is fetched leaves the checkout as it was.
 */
export function borrow(directory: string): Loan {
  const found = find(directory);
  const own = temporaryFolder('micro-metrics-git-');
  const objects = join(own, 'objects');
  mkdirSync(join(objects, 'info'), { recursive: true });
  mkdirSync(join(own, 'refs'));
  writeFileSync(join(own, 'HEAD'), 'ref: refs/heads/none\n');
  writeFileSync(join(own, 'config'), found.isSha256 ? SHA256 : SHA1);
  writeFileSync(join(objects, 'info/alternates'), `${found.objects}\n`);
  if (found.shallow !== null) writeFileSync(join(own, 'shallow'), found.shallow);
  return {
    at: [`--git-dir=${own}`],
    objects,
    isShallow: found.shallow !== null,
    nothing: found.isSha256 ? NOTHING.sha256 : NOTHING.sha1,
    remove: () => removeSmall(own),
  };
}

const SHA1 = '[core]\n\trepositoryformatversion = 0\n\tbare = true\n\tcommitGraph = false\n';
const SHA256 = `${SHA1.replace('= 0', '= 1')}[extensions]\n\tobjectFormat = sha256\n`;

/** Git knows these two by heart. */
const NOTHING = {
  sha1: '4b825dc642cb6eb9a060e54bf8d69288fbee4904',
  sha256: '6ef19b41225c5369f1c104d45d8d85efa9b057b53b14b4b9b939dd74decc5321',
};

/** The folder of a checkout's repository; linked worktrees share one. Null where there is none. */
export function commonFolderOf(directory: string): string | null {
  try {
    return realpathSync(commonOf(directory));
  } catch {
    return null;
  }
}

function commonOf(directory: string): string {
  const dotGit = join(directory, '.git');
  const main = textOf(dotGit)
    ?.replace(/^gitdir: /, '')
    .trimEnd();
  const own = main === undefined ? dotGit : resolve(directory, main);
  return resolve(own, textOf(join(own, 'commondir'))?.trimEnd() ?? '.');
}

function find(directory: string): Found {
  const common = commonOf(directory);
  const objects = join(common, 'objects');
  if (!isFolder(objects)) throw noRepository(directory);
  const isSha256 = /^\s*objectformat\s*=\s*"?sha256/im.test(textOf(join(common, 'config')) ?? '');
  return { objects, shallow: textOf(join(common, 'shallow')) ?? null, isSha256 };
}

function textOf(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
}

function noRepository(directory: string): UserError {
  const hint =
    'Put a step with actions/checkout before this one, without another `path:`; in a container, one that has git (without it the checkout step only downloads files).';
  return new UserError(`there is no git repository in ${directory}`, null, hint);
}
