import { mkdir, readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { dirname, join, relative, resolve, sep } from 'node:path';
import picomatch from 'picomatch';
import type { Tree } from '../contracts.ts';
import { UserError } from '../errors.ts';
import { decodeText } from './decode.ts';
import { globMatcher } from './globbing.ts';

/** A folder at home as a tree: its files as they are now, in a repository or not. */
export function openFolder(folder: string): Tree {
  return {
    revision: 'folder',
    read: async (path) => {
      const content = await readFile(resolve(folder, path)).catch(() => null);
      return content && decodeText(content, path);
    },
    list: async (globs) => {
      const found = await Promise.all(globs.map((glob) => filesUnder(folder, glob)));
      return [...new Set(found.flat())].sort();
    },
  };
}

/** The same tree with one file as it would be. */
export function withFile(tree: Tree, path: string, text: string): Tree {
  return {
    ...tree,
    read: async (other) => (other === path ? text : tree.read(other)),
    list: async (globs) => {
      const found = await tree.list(globs);
      return globMatcher(globs, { dot: false })(path) ? [...new Set([...found, path])].sort() : found;
    },
  };
}

async function filesUnder(folder: string, glob: string): Promise<string[]> {
  const matches = globMatcher([glob], { dot: false });
  const { base, isGlob } = picomatch.scan(glob);
  const start = resolve(folder, isGlob ? base : '.');
  if (!isGlob) return (await isFile(resolve(folder, glob))) ? [glob] : [];
  const entries = await readdir(start, { recursive: true, withFileTypes: true }).catch(() => []);
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .filter((path) => matches(path));
}

async function isFile(path: string): Promise<boolean> {
  return stat(path).then(
    (found) => found.isFile(),
    () => false,
  );
}

/** A string can hold no more. */
const MOST_BYTES = 512 * 1024 * 1024;

/** The text of a file that the command line names. */
export async function readNamed(file: string): Promise<string> {
  const why = await stat(file).then(
    (found) => (found.isFile() ? (found.size > MOST_BYTES ? 'is larger than 512 MB' : null) : 'is no file'),
    () => 'does not exist',
  );
  if (why === null) return readFile(file, 'utf8');
  throw new UserError(`${file} ${why}`, { file, line: null, key: null }, 'Give the path of a file.');
}

/** The file itself; or every JSON file under the folder, in the order of their paths. */
export async function filesAt(path: string): Promise<string[]> {
  const entries = await readdir(path, { recursive: true, withFileTypes: true }).catch(() => null);
  if (entries === null) return [path];
  const files = entries.filter((entry) => entry.isFile() && /\.jsonl?$/.test(entry.name));
  if (files.length > 0) return files.map((entry) => join(entry.parentPath, entry.name)).sort();
  const where = { file: path, line: null, key: null };
  throw new UserError(
    `there are no .jsonl or .json files in ${path}`,
    where,
    'Name a file, or a folder of files.',
  );
}

/** Writes a file that a config names; never outside of the folder. */
export async function writeInside(folder: string, path: string, text: string): Promise<void> {
  const target = resolve(folder, path);
  if (!target.startsWith(resolve(folder) + sep))
    throw new UserError(`${path} lies outside of ${folder}`, null, 'Name a file inside the repository.');
  await mkdir(dirname(target), { recursive: true });
  await writeFile(target, text);
}
