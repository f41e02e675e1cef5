import type { Post, VerdictOutcome } from '../../types.ts';
import { type HubAddress, openHub } from './hub.ts';
import { type Deadline, patiently } from './patience.ts';

export interface StatusAddress extends HubAddress {
  /** The commit that was looked at, and no other, wherever the branch is by now. */
  readonly commit: string;
  /** Never the name of a job: a required check of that name would then need both. */
  readonly context: string;
  readonly details: string;
  /** Whether the job succeeds, which the wishes of the workflow say. */
  readonly succeeds: boolean;
}

const FAILED: Readonly<Record<VerdictOutcome, 'failure' | 'error'>> = {
  pass: 'failure',
  unchanged: 'failure',
  fail: 'failure',
  inconclusive: 'failure',
  error: 'error',
};

/** Says on the commit what the job would say there, were it not on another one; a status knows nothing between good and bad. */
export async function publishStatus(
  { description }: Extract<Post, { kind: 'status' }>,
  verdict: VerdictOutcome,
  to: StatusAddress,
  deadline: Deadline,
): Promise<void> {
  const { octokit, owner, repo } = await openHub(to, deadline);
  const target = to.details ? { target_url: to.details } : {};
  const state: 'success' | 'failure' | 'error' = to.succeeds ? 'success' : FAILED[verdict];
  const { commit: sha, context } = to;
  const said = { owner, repo, sha, context, state, description, ...target };
  await patiently(() => octokit.rest.repos.createCommitStatus(said), deadline);
}
