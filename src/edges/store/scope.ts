import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';

type Environment = Readonly<Record<string, string | undefined>>;

/** What a job of the repository is about, as far as caches tell. */
export interface Scope {
  readonly here: string;
  readonly base: string | null;
}

/** What GitHub writes of an event, as far as it says for whom a job runs. */
interface Event {
  readonly merge_group?: { readonly base_ref?: string };
  readonly repository?: { readonly default_branch?: string };
  readonly pull_request?: { readonly number?: number };
  readonly workflow_run?: {
    readonly event?: string;
    readonly head_branch?: string;
    readonly head_repository?: { readonly full_name?: string };
  };
}

/**
 * Jobs that look at a pull request for the default branch have the caches of that branch, which all others read: what
 * a stranger has asked there is kept apart by its name. Null where a job runs for the ref that it has.
 */
function guestIn({ pull_request: pull, workflow_run: run }: Event, env: Environment): string | null {
  if (env['GITHUB_EVENT_NAME'] === 'pull_request_target') return `pull request ${pull?.number ?? '?'}`;
  if (!run?.event?.startsWith('pull_request')) return null;
  return `pull request of ${run.head_repository?.full_name ?? '?'} ${run.head_branch ?? '?'}`;
}

/** The branch that this one goes into: a pull request's or a merge queue's own word, else the default branch. */
export async function scopeOf(env: Environment): Promise<Scope> {
  const path = env['GITHUB_EVENT_PATH'];
  const text = path && existsSync(path) ? await readFile(path, 'utf8') : '{}';
  const event = JSON.parse(text) as Event;
  const here = guestIn(event, env) ?? env['GITHUB_REF'] ?? '';
  const base = env['GITHUB_BASE_REF'] || event.merge_group?.base_ref || event.repository?.default_branch;
  return { here, base: base ? `refs/heads/${base.replace(/^refs\/heads\//, '')}` : null };
}
