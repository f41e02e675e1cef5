import { constants } from 'node:fs';
import { lstat, open, readdir } from 'node:fs/promises';
import { isAbsolute, join, relative, resolve, sep } from 'node:path';
import picomatch from 'picomatch';
import type { TextFile } from '../contracts.ts';
import { UserError } from '../errors.ts';

const MOST_FILES = 1000;
/** Of one side; a string can hold no more. */
const MOST_BYTES = 256 * 1024 * 1024;
/** Files and folders that are looked at for one glob. */
const MOST_ENTRIES = 200_000;
/** What no earlier step writes answers into. */
const LEFT_ALONE = new Set(['.git', 'node_modules']);

/**
 * The files that earlier steps wrote, in the order of their paths. Globs start at the folder of the job. No link is
 * followed: a pull request could have put one there. Throws when a glob matches nothing.
 */
export async function readMade(
  directory: string,
  globs: readonly string[],
  input: string,
): Promise<readonly TextFile[]> {
  const files = new Set<string>();
  for (const glob of globs) {
    const found = await filesOf(directory, glob, input);
    if (found.length === 0) throw nothingMatches(glob, input);
    for (const file of found) files.add(file);
  }
  if (files.size > MOST_FILES) throw tooMuch(input, `${files.size} files match`);
  const texts: TextFile[] = [];
  let left = MOST_BYTES;
  for (const file of [...files].sort()) {
    const text = await readPlain(resolve(directory, file), left);
    if (text === null) throw tooMuch(input, 'the files that match hold too much');
    left -= Buffer.byteLength(text);
    texts.push({ file, text });
  }
  return texts;
}

async function filesOf(directory: string, glob: string, input: string): Promise<string[]> {
  const { base, isGlob } = picomatch.scan(glob);
  if (!isGlob) return (await isPlain(resolve(directory, glob))) ? [named(directory, glob)] : [];
  const start = resolve(directory, base);
  const matches = picomatch(glob.slice(base.length).replace(/^\//, ''));
  const found: string[] = [];
  const folders = [start];
  let seen = 0;
  for (let folder = folders.pop(); folder !== undefined; folder = folders.pop()) {
    for (const entry of await readdir(folder, { withFileTypes: true }).catch(() => [])) {
      if (++seen > MOST_ENTRIES) throw tooMuch(input, `there is too much under ${base || '.'}`);
      const path = join(folder, entry.name);
      if (entry.isDirectory() && !LEFT_ALONE.has(entry.name)) folders.push(path);
      if (entry.isFile() && matches(slashed(relative(start, path)))) found.push(named(directory, path));
    }
  }
  return found;
}

/** As a reader of the job's log knows it: from the folder of the job, where it lies in there. */
function named(directory: string, file: string): string {
  const path = relative(directory, resolve(directory, file));
  return slashed(path.startsWith('..') || isAbsolute(path) ? resolve(directory, file) : path);
}

function slashed(path: string): string {
  return path.split(sep).join('/');
}

async function isPlain(file: string): Promise<boolean> {
  return lstat(file).then(
    (found) => found.isFile(),
    () => false,
  );
}

/** Null when it is longer than what is left. */
async function readPlain(file: string, left: number): Promise<string | null> {
  const handle = await open(file, constants.O_RDONLY | constants.O_NOFOLLOW);
  try {
    const { size } = await handle.stat();
    return size > left ? null : await handle.readFile('utf8');
  } finally {
    await handle.close();
  }
}

function nothingMatches(glob: string, input: string): UserError {
  return new UserError(
    `input ${input}: no file matches ${glob}`,
    null,
    'Globs start at the folder of the job, where the step that writes the files must come first; links are not followed.',
  );
}

function tooMuch(input: string, what: string): UserError {
  const hint = `At most ${MOST_FILES} files with ${MOST_BYTES / 1024 / 1024} MB are read: name them more closely.`;
  return new UserError(`input ${input}: ${what}`, null, hint);
}
