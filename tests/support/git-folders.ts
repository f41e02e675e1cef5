/** Folders of git that are copied ready-made: every process of git costs milliseconds, and a test makes many. */
import {
  appendFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { git } from './git.ts';

/** What GitHub lets a client fetch: any commit by its SHA, also one that no branch holds, and parts of one. */
const SERVED = ['allowAnySHA1InWant', 'allowReachableSHA1InWant', 'allowFilter'];

/** Path to content; null is a folder. */
type Pattern = readonly (readonly [path: string, content: Buffer | null])[];

let known: Pattern | null = null;

/** An empty repository as `git init` leaves it, looked at once a process. */
function pattern(): Pattern {
  if (known) return known;
  const dir = mkdtempSync(join(tmpdir(), 'git-folder-'));
  git(dir, ['init', '--quiet', '--initial-branch=main', '--template=']);
  const all = readdirSync(join(dir, '.git'), { recursive: true, withFileTypes: true });
  known = all.map((entry) => {
    const path = join(entry.parentPath, entry.name);
    return [relative(join(dir, '.git'), path), entry.isFile() ? readFileSync(path) : null] as const;
  });
  rmSync(dir, { recursive: true });
  return known;
}

function lay(to: string): void {
  mkdirSync(to, { recursive: true });
  for (const [path, content] of pattern())
    if (content === null) mkdirSync(join(to, path), { recursive: true });
  for (const [path, content] of pattern()) if (content) writeFileSync(join(to, path), content);
}

/** Makes `dir` a repository without a commit, on the branch main; with where its origin is. */
export function initialise(dir: string, origin: string | null = null): void {
  lay(join(dir, '.git'));
  if (origin === null) return;
  const remote = ['[remote "origin"]', `url = ${origin}`, 'fetch = +refs/heads/*:refs/remotes/origin/*'];
  appendFileSync(join(dir, '.git/config'), `${remote.join('\n\t')}\n`);
}

/** Makes `to` what a server has of `from`: bare, with every object and every ref, none of before. */
export function mirrorOf(from: string, to: string): void {
  rmSync(to, { recursive: true, force: true });
  lay(to);
  for (const part of ['objects', 'refs', 'packed-refs'].filter((name) =>
    existsSync(join(from, '.git', name)),
  ))
    cpSync(join(from, '.git', part), join(to, part), { recursive: true });
  const served = SERVED.map((name) => `\t${name} = true\n`);
  appendFileSync(join(to, 'config'), `[core]\n\tbare = true\n[uploadpack]\n${served.join('')}`);
}

/** The commit that is checked out, as git has just written it down. */
export function headOf(dir: string): string {
  const head = readFileSync(join(dir, '.git/HEAD'), 'utf8').trim();
  const ref = /^ref: (.+)$/.exec(head)?.[1];
  return ref === undefined ? head : readFileSync(join(dir, '.git', ref), 'utf8').trim();
}
