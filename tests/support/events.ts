import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Story } from './repo.ts';

type Json = Record<string, any>;

/** A trigger of a workflow: its payload, and what the runner's variables say about it. */
export type ActionEvent = {
  name: string;
  payload: Json;
  sha: string;
  /** `refs/…` */
  ref: string;
  headRef: string;
  baseRef: string;
  actor: string;
};

/** The commits of a pull request; a `Story` is one. */
type Commits = Pick<Story, 'number' | 'branch' | 'base' | 'head' | 'merge'>;

/** What may be special about a pull request. */
type PullOptions = {
  repository?: string;
  action?: string;
  /** The full name of the fork it comes from; null when that was deleted. */
  fork?: string | null;
  /** Opened by an app, as dependabot[bot]. */
  bot?: string;
  draft?: boolean;
  private?: boolean;
  title?: string;
};

const require = createRequire(import.meta.url);
let examples: { name: string; examples: Json[] }[] | undefined;

/** A payload that GitHub really sent, as the package @octokit/webhooks-examples has it. */
function exampleOf(name: string, action?: string): Json {
  examples ??= JSON.parse(
    readFileSync(require.resolve('@octokit/webhooks-examples'), 'utf8'),
  ) as typeof examples;
  const all = examples?.find((entry) => entry.name === name)?.examples ?? [];
  const found = all.find((example) => action === undefined || example.action === action);
  if (!found) throw new Error(`no example of ${name} ${action ?? ''}`);
  return structuredClone(found);
}

/** Puts a repository's name wherever the example has its own. */
function renamed(example: Json, repository: string): Json {
  const from: string = example.repository.full_name;
  const payload: Json = JSON.parse(JSON.stringify(example).replaceAll(from, repository));
  const [owner = '', name = ''] = repository.split('/');
  Object.assign(payload.repository, { name, full_name: repository, default_branch: 'main' });
  Object.assign(payload.repository.owner, { login: owner });
  return payload;
}

function side(
  example: Json,
  { name, ref, sha }: { name: string; ref: string; sha: string },
  isFork: boolean,
): Json {
  const [owner = '', repo = ''] = name.split('/');
  const user = { ...example.user, login: owner };
  const id = isFork ? 900_002 : example.repo.id;
  const repository = { ...example.repo, id, name: repo, full_name: name, owner: user, fork: isFork };
  return { ...example, label: `${owner}:${ref}`, ref, sha, user, repo: repository };
}

function actorOf({ bot, fork }: PullOptions): { login: string; type: 'Bot' | 'User' } {
  if (bot) return { login: bot, type: 'Bot' };
  return { login: fork?.split('/')[0] ?? 'octocat', type: 'User' };
}

function pullPayload(commits: Commits, options: PullOptions): Json {
  const { repository = 'acme/shop', action = 'synchronize', fork, draft = false, title } = options;
  const payload = renamed(exampleOf('pull_request', action), repository);
  const pull: Json = payload.pull_request;
  const isFork = fork !== undefined;
  const head = side(pull.head, { name: fork ?? repository, ref: commits.branch, sha: commits.head }, isFork);
  if (fork === null) Object.assign(head, { repo: null, label: null, user: null });
  const actor = actorOf(options);
  payload.number = commits.number;
  if (action === 'synchronize') payload.after = commits.head;
  payload.repository.private = options.private ?? true;
  payload.sender = { ...payload.sender, ...actor };
  payload.pull_request = {
    ...pull,
    number: commits.number,
    title: title ?? 'Change the prompt',
    draft,
    state: 'open',
    user: { ...pull.user, ...actor },
    merge_commit_sha: commits.merge,
    head,
    base: side(pull.base, { name: repository, ref: 'main', sha: commits.base }, false),
    html_url: `https://github.com/${repository}/pull/${commits.number}`,
  };
  return payload;
}

/** `pull_request`: runs on the merge commit, or on the head when base and head conflict. */
export function pullRequestEvent(commits: Commits, options: PullOptions = {}): ActionEvent {
  const payload = pullPayload(commits, options);
  return {
    name: 'pull_request',
    payload,
    sha: commits.merge ?? commits.head,
    ref: `refs/pull/${commits.number}/merge`,
    headRef: commits.branch,
    baseRef: 'main',
    actor: payload.sender.login,
  };
}

/** `pull_request_target`: the same payload, but runs on the default branch with its secrets. */
export function pullRequestTargetEvent(commits: Commits, options: PullOptions = {}): ActionEvent {
  const event = pullRequestEvent(commits, options);
  return { ...event, name: 'pull_request_target', sha: commits.base, ref: 'refs/heads/main' };
}

type Plain = { repository?: string; actor?: string };

/** An event without a pull request, on `ref` at `sha`. */
function plainEvent(
  name: string,
  payload: Json,
  { sha, ref, actor }: { sha: string; ref: string; actor?: string },
) {
  payload.sender = { ...payload.sender, login: actor ?? 'octocat' };
  return { name, payload, sha, ref, headRef: '', baseRef: '', actor: actor ?? 'octocat' };
}

/** `push`: a branch went from `before` to `after`. */
export function pushEvent(push: { before: string; after: string; branch?: string } & Plain): ActionEvent {
  const { before, after, branch = 'main', repository = 'acme/shop', actor } = push;
  const ref = `refs/heads/${branch}`;
  const payload = renamed(exampleOf('push'), repository);
  Object.assign(payload, { ref, before, after, created: false, deleted: false, forced: false });
  payload.head_commit = { id: after, message: 'Head' };
  return plainEvent('push', payload, { sha: after, ref, actor });
}

/** `merge_group`: the merge queue asks about `head`, which holds the pull request on top of `base`. */
export function mergeGroupEvent(group: { base: string; head: string; number?: number } & Plain): ActionEvent {
  const { base, head, number = 1, repository = 'acme/shop', actor } = group;
  const payload = renamed(exampleOf('merge_group', 'checks_requested'), repository);
  const ref = `refs/heads/gh-readonly-queue/main/pr-${number}-${base}`;
  const changes = { head_sha: head, head_ref: ref, base_sha: base, base_ref: 'refs/heads/main' };
  Object.assign(payload.merge_group, changes);
  return plainEvent('merge_group', payload, { sha: head, ref, actor });
}

/** `workflow_dispatch`: somebody pressed the button on a branch. */
export function dispatchEvent(run: { sha: string; branch?: string; inputs?: Json } & Plain): ActionEvent {
  const { sha, branch = 'main', inputs = {}, repository = 'acme/shop', actor } = run;
  const ref = `refs/heads/${branch}`;
  const payload = renamed(exampleOf('workflow_dispatch'), repository);
  Object.assign(payload, { inputs, ref });
  return plainEvent('workflow_dispatch', payload, { sha, ref, actor });
}

/** `schedule`: has no payload but the repository's and the cron line. */
export function scheduleEvent(run: { sha: string } & Plain): ActionEvent {
  const { sha, repository = 'acme/shop', actor } = run;
  const { repository: place, sender } = renamed(exampleOf('workflow_dispatch'), repository);
  const payload = { schedule: '17 4 * * *', repository: place, sender };
  return plainEvent('schedule', payload, { sha, ref: 'refs/heads/main', actor });
}

/** `workflow_run`: a workflow on `head` has ended; runs on the default branch at `sha`. */
export function workflowRunEvent(
  run: { sha: string; head: string; branch?: string; from?: string; id?: number } & Plain,
): ActionEvent {
  const { sha, head, branch = 'feature', repository = 'acme/shop', actor } = run;
  const payload = renamed(exampleOf('workflow_run', 'completed'), repository);
  const from = run.from ?? repository;
  const [owner = ''] = from.split('/');
  const source = { ...payload.workflow_run.head_repository, full_name: from, owner: { login: owner } };
  Object.assign(payload.workflow_run, {
    id: run.id ?? 30_433_642,
    event: 'pull_request',
    head_sha: head,
    head_branch: branch,
    head_repository: source,
    // GitHub leaves the list empty for forks.
    pull_requests: [],
  });
  return plainEvent('workflow_run', payload, { sha, ref: 'refs/heads/main', actor });
}
