import { existsSync, globSync, readFileSync } from 'node:fs';
import { relative } from 'node:path';
import picomatch from 'picomatch';
import type { Tree } from '../../src/contracts.ts';

/** A folder of fixtures as a tree. */
export function folder(root: string): Tree {
  const files = globSync(`${root}/**/*`).filter((file) => existsSync(file) && /\.\w+$/.test(file));
  const names = files.map((file) => relative(root, file));
  return {
    revision: 'folder',
    read: async (path) => (names.includes(path) ? readFileSync(`${root}/${path}`, 'utf8') : null),
    list: async (globs) => names.filter((name) => picomatch([...globs])(name)).sort(),
  };
}

/** Texts by their paths as a tree. */
export function texts(files: Readonly<Record<string, string>>): Tree {
  const names = Object.keys(files);
  return {
    revision: 'texts',
    read: async (path) => (Object.hasOwn(files, path) ? (files[path] ?? null) : null),
    list: async (globs) => names.filter((name) => picomatch([...globs])(name)).sort(),
  };
}
