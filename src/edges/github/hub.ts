import { loadOctokit } from '../github.ts';
import type { Deadline } from './patience.ts';

/** A repository, and the client that speaks to it. */
export interface Hub {
  readonly octokit: Awaited<ReturnType<typeof loadOctokit>>;
  readonly owner: string;
  readonly repo: string;
}

/** Where a repository is asked, and with whose rights. */
export interface HubAddress {
  readonly token: string;
  /** `owner/name` */
  readonly repository: string;
}

export async function openHub({ token, repository }: HubAddress, deadline?: Deadline): Promise<Hub> {
  const [owner = '', repo = ''] = repository.split('/');
  return { octokit: await loadOctokit(token, deadline), owner, repo };
}
