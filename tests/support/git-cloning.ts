/** What actions/checkout leaves of a commit that was laid down, without a process of git. */
import {
  chmodSync,
  copyFileSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { inflateSync } from 'node:zlib';
import { initialise } from './git-folders.ts';
import { type Commit, trustIndex } from './git-laying.ts';
import { type Indexed, objectAt, writeIndex, writeRef, writeTree } from './git-writing.ts';

/** Where a commit comes from: the bare repository and its address, and the ref that was asked for. */
interface Source {
  readonly from: string;
  readonly url: string;
  readonly ref: string;
}

/** One commit of a pull request, one deep, with its files checked out and HEAD detached. */
export function cloneOne(commit: Commit, { from, url, ref }: Source, dir: string): void {
  const folder = join(dir, '.git');
  initialise(dir, url);
  const bring = (sha: string): void => {
    mkdirSync(dirname(objectAt(folder, sha)), { recursive: true });
    copyFileSync(objectAt(from, sha), objectAt(folder, sha));
  };
  bring(commit.sha);
  writeTree(folder, commit.tree);
  for (const sha of new Set([...commit.tree.values()].map((laid) => laid.sha))) bring(sha);
  if (commit.parents.length > 0) writeFileSync(join(folder, 'shallow'), `${commit.sha}\n`);
  writeFileSync(join(folder, 'FETCH_HEAD'), `${commit.sha}\t\t'${ref}' of ${url.replace(/\.git$/, '')}\n`);
  writeRef(folder, ref.replace(/^refs\//, 'refs/remotes/'), commit.sha);
  writeFileSync(join(folder, 'HEAD'), `${commit.sha}\n`);
  const files = [...commit.tree].map(([path, laid]): Indexed => {
    const file = join(dir, path);
    const whole = inflateSync(readFileSync(objectAt(folder, laid.sha)));
    const content = whole.subarray(whole.indexOf(0) + 1);
    mkdirSync(dirname(file), { recursive: true });
    if (laid.mode === '120000') symlinkSync(content, file);
    else writeFileSync(file, content);
    if (laid.mode === '100755') chmodSync(file, 0o755);
    return { ...laid, path, stat: lstatSync(file, { bigint: true }) };
  });
  writeIndex(folder, files);
  trustIndex(dir);
}

/** All refs of a repository with what they say, as text: the same where none has moved. */
export function refsOf(dir: string): string {
  const folder = join(dir, '.git');
  const files = readdirSync(join(folder, 'refs'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .concat(readdirSync(folder).includes('packed-refs') ? [join(folder, 'packed-refs')] : []);
  return files
    .sort()
    .map((file) => `${file} ${readFileSync(file, 'utf8')}`)
    .join('');
}
