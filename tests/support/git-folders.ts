/** Folders of git that are copied ready-made: every process of git costs milliseconds, and a test makes many. */
import { appendFileSync, cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { git } from './git.ts';

/** What GitHub lets a client fetch: any commit by its SHA, also one that no branch holds, and parts of one. */
const SERVED = ['allowAnySHA1InWant', 'allowReachableSHA1InWant', 'allowFilter'];

let kept = '';

/** An empty repository as `git init` leaves it, made once a process. */
function pattern(): string {
  if (kept) return join(kept, '.git');
  kept = mkdtempSync(join(tmpdir(), 'git-folder-'));
  process.once('exit', () => rmSync(kept, { recursive: true, force: true }));
  git(kept, ['init', '--quiet', '--initial-branch=main', '--template=']);
  return join(kept, '.git');
}

/** Makes `dir` a repository without a commit, on the branch main; with where its origin is. */
export function initialise(dir: string, origin: string | null = null): void {
  mkdirSync(dir, { recursive: true });
  cpSync(pattern(), join(dir, '.git'), { recursive: true });
  if (origin === null) return;
  const remote = ['[remote "origin"]', `url = ${origin}`, 'fetch = +refs/heads/*:refs/remotes/origin/*'];
  appendFileSync(join(dir, '.git/config'), `${remote.join('\n\t')}\n`);
}

/** Makes `to` what a server has of `from`: bare, with every object and every ref, none of before. */
export function mirrorOf(from: string, to: string): void {
  rmSync(to, { recursive: true, force: true });
  cpSync(pattern(), to, { recursive: true });
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
