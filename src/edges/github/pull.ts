import type { Hub, HubAddress } from './hub.ts';

/** A pull request as GitHub shows it at this moment. */
interface PullSeen {
  readonly number: number;
  readonly head: string;
  readonly base: string;
  readonly branch: string;
  /** `owner/name` of where the branch is; null where that was deleted. */
  readonly from: string | null;
  readonly isOurs: boolean;
}

interface Shape {
  readonly number: number;
  readonly head: {
    readonly sha: string;
    readonly ref: string;
    readonly repo: { readonly full_name: string } | null;
  };
  readonly base: { readonly sha: string; readonly repo: { readonly full_name: string } };
}

function seen({ number, head, base }: Shape): PullSeen {
  const from = head.repo?.full_name ?? null;
  const isOurs = from === base.repo.full_name;
  return { number, head: head.sha, base: base.sha, branch: head.ref, from, isOurs };
}

export async function pullNow({ octokit, owner, repo }: Hub, number: number): Promise<PullSeen> {
  return seen((await octokit.rest.pulls.get({ owner, repo, pull_number: number })).data);
}

/** Where a run's commit came from, as its event says. */
interface Source {
  readonly commit: string;
  readonly branch: string;
  readonly from: string;
}

/** Gives the one open pull request whose branch shows that commit now; null where none does, or several do. */
export type FindPull = (source: Source) => Promise<PullSeen | null>;

/** Asks the API, since what a run of another workflow says of its pull request is not believed. */
export function findPullIn(address: HubAddress): FindPull {
  return async ({ commit, branch, from }) => {
    const { openHub } = await import('./hub.ts');
    const { octokit, owner, repo } = await openHub(address);
    const of = {
      owner,
      repo,
      state: 'open',
      head: `${from.split('/')[0]}:${branch}`,
      per_page: 100,
    } as const;
    const found = (await octokit.paginate(octokit.rest.pulls.list, of)).map(seen);
    const [pull, ...more] = found.filter((each) => each.head === commit && each.from === from);
    return pull && more.length === 0 ? pull : null;
  };
}

/** A run of a workflow for a pull request. */
export interface WorkflowRun {
  readonly id: number;
  readonly commit: string;
  readonly from: string | null;
  readonly path: string;
  readonly at: string;
  readonly status: string;
}

/** What the pull request showed at a time, by the last run that had begun; null before the first. */
export function commitAt(runs: readonly WorkflowRun[], at: string): string | null {
  return runs.find((run) => run.at < at)?.commit ?? null;
}

/**
 * Runs for this branch, newest first, as far back as the first that `isEnough`: branches of one name, and workflows, are
 * as many as people like. GitHub's clock says when they began, so it says what was pushed when.
 */
export async function runsOf(
  { octokit, owner, repo }: Hub,
  pull: PullSeen,
  isEnough: (run: WorkflowRun) => boolean,
): Promise<readonly WorkflowRun[]> {
  const of = { owner, repo, branch: pull.branch, event: 'pull_request', per_page: 100 };
  const runs: WorkflowRun[] = [];
  for await (const { data } of octokit.paginate.iterator(octokit.rest.actions.listWorkflowRunsForRepo, of)) {
    const here = data.map((run): WorkflowRun => ({
      id: run.id,
      commit: run.head_sha,
      from: run.head_repository?.full_name ?? null,
      path: run.path.replace(/@.*$/, ''),
      at: run.created_at,
      status: run.status ?? '',
    }));
    runs.push(...here.filter(({ from }) => from === pull.from));
    if (runs.some(isEnough)) break;
  }
  return runs.sort((a, b) => (a.at < b.at ? 1 : -1));
}

/** The first of some comments: what had begun before it is needed, and nothing from before that. */
export function beganBefore(said: readonly { readonly at: string }[]): (run: WorkflowRun) => boolean {
  return (run) => said.every(({ at }) => run.at < at);
}
