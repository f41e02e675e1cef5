import { execFileSync } from 'node:child_process';

/** 2026-01-01T00:00:00Z: the first commit of every test repository, so that SHAs are the same everywhere. */
export const epoch = 1_767_225_600;

/** An environment in which git sees no configuration but the repository's own, and tidies nothing up by itself. */
export const isolated: Readonly<Record<string, string>> = {
  PATH: process.env.PATH ?? '',
  HOME: '/nonexistent',
  LC_ALL: 'C.UTF-8',
  TZ: 'UTC',
  GIT_CONFIG_GLOBAL: '/dev/null',
  GIT_CONFIG_NOSYSTEM: '1',
  GIT_TERMINAL_PROMPT: '0',
  ...settings({ 'gc.auto': '0', 'maintenance.auto': 'false', 'core.fsync': 'none' }),
  GIT_AUTHOR_NAME: 'Ada Author',
  GIT_AUTHOR_EMAIL: 'ada@example.com',
  GIT_COMMITTER_NAME: 'Ada Author',
  GIT_COMMITTER_EMAIL: 'ada@example.com',
  // Also for a commit that a test makes with git's own words.
  ...commitDates(0),
};

/** Settings that hold for one command, as git reads them from its environment. */
function settings(values: Readonly<Record<string, string>>): Record<string, string> {
  const named = Object.entries(values).flatMap(([key, value], at) => [
    [`GIT_CONFIG_KEY_${at}`, key],
    [`GIT_CONFIG_VALUE_${at}`, value],
  ]);
  return Object.fromEntries([['GIT_CONFIG_COUNT', String(named.length / 2)], ...named]) as Record<
    string,
    string
  >;
}

/** Both dates of a commit: `epoch` plus so many minutes. */
export function commitDates(minutes: number): Record<string, string> {
  const date = `${epoch + minutes * 60} +0000`;
  return { GIT_AUTHOR_DATE: date, GIT_COMMITTER_DATE: date };
}

/** Runs git in `dir` and gives its standard output as bytes; throws with git's own message. `input` is what it reads. */
export function gitBytes(
  dir: string,
  args: readonly string[],
  env: Record<string, string> = {},
  input: Buffer = Buffer.alloc(0),
): Buffer {
  return execFileSync('git', args, {
    cwd: dir,
    env: { ...isolated, ...env },
    maxBuffer: 1 << 29,
    input,
    stdio: ['pipe', 'pipe', 'pipe'],
  });
}

/** As `gitBytes`, as text without the last newline. */
export function git(dir: string, args: readonly string[], env: Record<string, string> = {}): string {
  return gitBytes(dir, args, env).toString('utf8').replace(/\n$/, '');
}

/** As `git`, but null where git says no. */
export function tryGit(
  dir: string,
  args: readonly string[],
  env: Record<string, string> = {},
): string | null {
  try {
    return git(dir, args, env);
  } catch {
    return null;
  }
}

/** Merges without a working tree: the new commit with the parents base and head, or null on a conflict. */
export function mergeCommit(
  dir: string,
  { base, head, message, minutes }: { base: string; head: string; message: string; minutes: number },
): string | null {
  const tree = tryGit(dir, ['merge-tree', '--write-tree', base, head]);
  if (tree === null) return null;
  return git(dir, ['commit-tree', tree, '-p', base, '-p', head, '-m', message], commitDates(minutes));
}
