import { readFileSync } from 'node:fs';
import { UserError } from '../errors.ts';
import { FORCING } from '../text/orders.ts';
import type { Basis, Proposal } from '../types.ts';
import { ofMerge, ofPush, type Push, whereLeft } from './basis.ts';
import type { Repository } from './git/repository.ts';
import type { Labelled } from './github/labels.ts';
import type { FindPull } from './github/pull.ts';

/** The parts of event payloads that are read; all are checked before use. */
interface Payload extends Push {
  readonly action?: string;
  readonly pull_request?: {
    readonly number: number;
    readonly head: { readonly sha: string; readonly repo: { readonly full_name: string } | null };
    readonly base: { readonly sha: string; readonly repo: { readonly full_name: string } };
  };
  /** With the action "labeled", the one that was put on; and who did it. */
  readonly label?: { readonly name?: string };
  readonly sender?: { readonly login?: string; readonly type?: string };
  /** A run of another workflow, whose pull request only the API can tell for sure. */
  readonly workflow_run?: {
    readonly event?: string;
    readonly head_sha: string;
    readonly head_branch: string | null;
    readonly head_repository?: { readonly full_name: string } | null;
  };
  readonly merge_group?: { readonly head_sha: string; readonly base_sha: string };
  readonly after?: string;
  readonly repository?: { readonly default_branch?: string };
}

/** What the runner tells about the event. */
export interface EventEnvironment {
  readonly name: string;
  readonly path: string;
  readonly sha: string;
}

/** Revisions that the workflow names instead of the event's; empty when it does not. */
interface NamedRevisions {
  readonly base: string;
  readonly head: string;
  /** One version is looked at by itself: where nothing is proposed, the one that the event is about. */
  readonly isAlone?: boolean;
}

const NONE = /^0+$/;
/** All that a proposal can come from; every other event is refused by its name. */
const EVENTS = [
  'pull_request',
  'pull_request_target',
  'merge_group',
  'push',
  'workflow_dispatch',
  'workflow_run',
  'schedule',
];

/** The proposal behind an event, with its commits in this clone. */
export async function proposalOf(
  event: EventEnvironment,
  asked: NamedRevisions,
  repository: Repository,
  findPull: FindPull,
): Promise<Proposal> {
  if (!EVENTS.includes(event.name)) throw refused(event.name);
  const payload = await pulledIn(event, await readPayload(event.path), findPull);
  const found = await revisions(event, payload, asked, repository);
  const base = asked.base ? await named(asked.base, repository) : found.base;
  const head = asked.head ? await named(asked.head, repository) : found.head;
  if (!base || !head) {
    throw new UserError(
      `the event ${event.name} does not say what to compare`,
      null,
      'Set the inputs `base` and `head`, for instance base: origin/main.',
    );
  }
  const opened = payload.action === 'opened';
  const { basis, ...rest } = found;
  const commit = asked.head ? head : found.commit;
  const isNamed = base !== found.base || head !== found.head;
  return {
    ...rest,
    event: event.name,
    base,
    head,
    commit,
    opened,
    ...(basis && !isNamed ? { basis } : {}),
  };
}

/** What the event is about, for a run that may end before it knows what to compare; never throws. */
export async function aboutEvent(event: EventEnvironment): Promise<Proposal> {
  const payload = await readPayload(event.path).catch((): Payload => ({}));
  const nothing = { event: event.name, base: '', head: '', opened: payload.action === 'opened' };
  try {
    return { ...nothing, ...aboutOf(event, payload) };
  } catch {
    return { ...nothing, commit: '', pull: null, trusted: false };
  }
}

type Revisions = Pick<Proposal, 'commit' | 'pull' | 'trusted'> & {
  readonly base: string | null;
  readonly head: string | null;
  readonly basis: Basis | null;
};

async function revisions(
  event: EventEnvironment,
  payload: Payload,
  { base: ownBase, head: ownHead, isAlone = false }: NamedRevisions,
  repository: Repository,
): Promise<Revisions> {
  const about = aboutOf(event, payload);
  if (ownBase && ownHead) return { ...about, base: null, head: null, basis: null };
  if (payload.pull_request) return { ...about, ...(await ofPull(event, payload.pull_request, repository)) };
  if (event.name === 'schedule' && !isAlone) return { ...about, base: null, head: null, basis: null };
  if (payload.merge_group) {
    const { base_sha: base, head_sha: head } = payload.merge_group;
    await repository.need([base, head]);
    return { ...about, base, head, basis: { is: 'queue', doubt: null } };
  }
  return { ...about, ...(await ofBranch(event, payload, isAlone, repository)) };
}

function refused(name: string): UserError {
  return new UserError(
    `the event ${name || '(none)'} is none that a proposal comes from`,
    null,
    `Use ${EVENTS.slice(0, -1).join(', ')} or ${EVENTS.at(-1)}.`,
  );
}

/** Of a run of another workflow, its pull request as the API knows it; what the run itself says of it is not believed. */
async function pulledIn(event: EventEnvironment, payload: Payload, findPull: FindPull): Promise<Payload> {
  const { workflow_run: run } = payload;
  if (event.name !== 'workflow_run' || !run) return payload;
  const from = run.head_repository?.full_name;
  const commit = run.head_sha;
  const isPull = run.event === 'pull_request' && run.head_branch && from;
  const pull = isPull ? await findPull({ commit, branch: run.head_branch, from }) : null;
  if (!pull)
    throw new UserError(
      `no open pull request shows ${commit.slice(0, 7)}, which the run of the other workflow was about`,
      null,
      isPull
        ? 'Nothing has to be done where it was closed, or has moved on: then its newer run counts.'
        : 'Let the other workflow run on pull_request.',
    );
  const base = { sha: pull.base, repo: { full_name: '' } };
  const head = { sha: pull.head, repo: pull.isOurs ? base.repo : null };
  return { pull_request: { number: pull.number, head, base } };
}

/**
 * Who has just put the label on the pull request; null for every other event. One that is there from an earlier commit
 * says nothing about this one.
 */
export async function labelledIn(event: EventEnvironment): Promise<Labelled | null> {
  const {
    action,
    label,
    sender,
    pull_request: pull,
  } = await readPayload(event.path).catch((): Payload => ({}));
  if (action !== 'labeled' || label?.name !== FORCING || !pull) return null;
  const { login: author = '', type } = sender ?? {};
  return { pull: pull.number, author, isPerson: author !== '' && type === 'User' };
}

/** What the event is about, apart from what it is compared with. */
function aboutOf(event: EventEnvironment, payload: Payload): Pick<Proposal, 'commit' | 'pull' | 'trusted'> {
  const { pull_request: pull, merge_group: group } = payload;
  if (!pull) return { commit: group?.head_sha ?? event.sha, pull: null, trusted: true };
  const trusted = pull.head.repo?.full_name === pull.base.repo.full_name;
  return { commit: pull.head.sha, pull: pull.number, trusted };
}

type Sides = Pick<Revisions, 'base' | 'head' | 'basis'>;

/** A branch or a tag, pushed or asked about. Of a branch that was deleted there is nothing to see. */
async function ofBranch(
  event: EventEnvironment,
  payload: Payload,
  isAlone: boolean,
  repository: Repository,
): Promise<Sides & Partial<Pick<Proposal, 'commit'>>> {
  const { after } = payload;
  const isGone = after !== undefined && NONE.test(after);
  const sha = after && !isGone ? after : event.sha;
  if (!sha) return { base: null, head: null, basis: null };
  await repository.need([sha]);
  const head = (await repository.commit(sha)) ?? sha;
  if (isAlone || isGone) return { base: head, head, commit: head, basis: { is: 'itself', doubt: null } };
  const main = payload.repository?.default_branch ?? null;
  return { head, commit: head, ...(await ofPush(payload, head, main, repository)) };
}

/** What would land, where GitHub made the merge commit; else what the branch itself changed. */
async function ofPull(
  event: EventEnvironment,
  { head, base }: NonNullable<Payload['pull_request']>,
  repository: Repository,
): Promise<Sides> {
  const merge = await ofMerge(event.sha, head.sha, repository);
  if (merge) return { head: event.sha, ...merge };
  await repository.need([head.sha, base.sha]);
  const left = await whereLeft(base.sha, head.sha, ['merge-base', 'base-tip'], repository);
  return { head: head.sha, ...left };
}

async function named(name: string, repository: Repository): Promise<string> {
  if (/^(?:[0-9a-f]{40}|[0-9a-f]{64})$/.test(name)) {
    await repository.need([name]);
    return (await repository.commit(name)) ?? name;
  }
  const found = (await repository.commit(name)) ?? (await repository.tip(name.replace(/^origin\//, '')));
  if (found) return found;
  throw new UserError(
    `there is no revision "${name}" in this clone`,
    null,
    'Give a commit id, or fetch the branch first.',
  );
}

/** At once: to wait for a small file takes longer than to read it. */
async function readPayload(path: string): Promise<Payload> {
  if (!path) return {};
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as Payload;
  } catch {
    throw new UserError(
      `the event file ${path} can't be read`,
      null,
      'GITHUB_EVENT_PATH names the file that the runner wrote.',
    );
  }
}
