import { cp, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { UserError } from '../errors.ts';
import { checkoutAt, git } from './git/command.ts';
import { removeTemporary, temporaryFolder } from './temporary.ts';

/** A story on disk: a repository of two commits, and the recording that answers for the model. */
interface Story {
  readonly directory: string;
  readonly base: string;
  readonly head: string;
  readonly replies: string;
  readonly close: () => Promise<void>;
}

const AUTHOR = ['-c', 'user.name=Demo', '-c', 'user.email=demo@localhost', '-c', 'commit.gpgsign=false'];
const DATES = { GIT_AUTHOR_DATE: '2026-01-12T09:00:00Z', GIT_COMMITTER_DATE: '2026-01-12T09:00:00Z' };

/** Builds the repository of a story from its folders `base` and `head`. */
export async function playStory(folder: string): Promise<Story> {
  const directory = temporaryFolder('micro-metrics-demo-');
  await must(directory, ['init', '--quiet', '--initial-branch=main']);
  const base = await commit(directory, join(folder, 'base'), 'What is in production');
  const head = await commit(directory, join(folder, 'head'), 'A better system prompt');
  const close = () => removeTemporary(directory);
  return { directory, base, head, replies: join(folder, 'replies.jsonl'), close };
}

async function commit(directory: string, files: string, message: string): Promise<string> {
  for (const name of await readdir(directory)) {
    if (name !== '.git') await rm(join(directory, name), { recursive: true });
  }
  await cp(files, directory, { recursive: true });
  await must(directory, ['add', '--all', '--force']);
  await must(directory, [...AUTHOR, 'commit', '--quiet', '--allow-empty', '-m', message]);
  return must(directory, ['rev-parse', 'HEAD']);
}

async function must(directory: string, command: readonly string[]): Promise<string> {
  const answer = await git(checkoutAt(directory), command, DATES);
  if (answer.ok) return answer.stdout;
  throw new UserError(
    `git could not build the demo: ${answer.stderr}`,
    null,
    'The demo needs git on the PATH.',
  );
}
