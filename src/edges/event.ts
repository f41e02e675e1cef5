import { readFile } from 'node:fs/promises';
import { UserError } from '../errors.ts';
import type { Proposal } from '../types.ts';
import type { Repository } from './git/repository.ts';

/** The parts of event payloads that are read; all are checked before use. */
interface Payload {
  readonly action?: string;
  readonly pull_request?: {
    readonly number: number;
    readonly head: { readonly sha: string; readonly repo: { readonly full_name: string } | null };
    readonly base: { readonly sha: string; readonly repo: { readonly full_name: string } };
  };
  readonly merge_group?: { readonly head_sha: string; readonly base_sha: string };
  readonly before?: string;
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
export interface Asked {
  readonly base: string;
  readonly head: string;
  /** One version is looked at by itself: where nothing is proposed, the one that the event is about. */
  readonly isAlone?: boolean;
}

const NONE = /^0+$/;
const LATER = ['pull_request_target', 'workflow_run', 'schedule'];

/** The proposal behind an event, with its commits in this clone. */
export async function proposalOf(
  event: EventEnvironment,
  asked: Asked,
  repository: Repository,
): Promise<Proposal> {
  const payload = await readPayload(event.path);
  const found = await revisions(event, payload, asked, repository);
  const isProposed = payload.pull_request !== undefined || payload.merge_group !== undefined;
  const own = asked.isAlone && !isProposed ? found.head : found.base;
  const base = asked.base ? await named(asked.base, repository) : own;
  const head = asked.head ? await named(asked.head, repository) : found.head;
  if (!base || !head) {
    throw new UserError(
      `the event ${event.name} does not say what to compare`,
      null,
      'Set the inputs `base` and `head`, for instance base: origin/main.',
    );
  }
  const opened = payload.action === 'opened';
  return { ...found, event: event.name, base, head, commit: asked.head ? head : found.commit, opened };
}

type Revisions = Pick<Proposal, 'commit' | 'pull' | 'trusted'> & {
  readonly base: string | null;
  readonly head: string | null;
};

async function revisions(
  event: EventEnvironment,
  payload: Payload,
  { isAlone }: Asked,
  repository: Repository,
): Promise<Revisions> {
  if (LATER.includes(event.name) && !(isAlone && event.name === 'schedule')) {
    throw new UserError(
      `the event ${event.name} is not available yet`,
      null,
      'Use pull_request, merge_group, push or workflow_dispatch.',
    );
  }
  if (payload.pull_request) return ofPull(event, payload.pull_request, repository);
  if (payload.merge_group) {
    const { base_sha: base, head_sha: head } = payload.merge_group;
    await repository.need([base, head]);
    return { base, head, commit: head, pull: null, trusted: true };
  }
  const head = payload.after && !NONE.test(payload.after) ? payload.after : event.sha;
  if (head) await repository.need([head]);
  const base = await before(payload, head, repository);
  return { base, head: head || null, commit: head, pull: null, trusted: true };
}

/** What would land, where GitHub made the merge commit; else what the branch itself changed. */
async function ofPull(
  event: EventEnvironment,
  pull: NonNullable<Payload['pull_request']>,
  repository: Repository,
): Promise<Revisions> {
  const common = {
    commit: pull.head.sha,
    pull: pull.number,
    trusted: pull.head.repo?.full_name === pull.base.repo.full_name,
  };
  const merge = await mergeParents(event.sha, pull.head.sha, repository);
  if (merge) {
    await repository.need([merge]);
    return { ...common, base: merge, head: event.sha };
  }
  await repository.need([pull.head.sha, pull.base.sha]);
  const base = await repository.mergeBase(pull.base.sha, pull.head.sha);
  return { ...common, base: base ?? pull.base.sha, head: pull.head.sha };
}

/** The first parent of the event's merge commit, if it is one of this very head. */
async function mergeParents(sha: string, head: string, repository: Repository): Promise<string | null> {
  if (!sha || !(await repository.commit(sha))) return null;
  const [first, second, ...more] = await repository.parents(sha);
  return first && second === head && more.length === 0 ? first : null;
}

/**
 * The state before a push. For a new branch, a push over a state that is gone, or no push at all: where the
 * branch left the default branch; on the default branch itself the parent commit.
 */
async function before(payload: Payload, head: string, repository: Repository): Promise<string | null> {
  const { before: last, repository: origin } = payload;
  if (last && !NONE.test(last) && (await isThere(last, repository))) return last;
  if (!head) return null;
  const main = origin?.default_branch ? await repository.branch(origin.default_branch) : null;
  const base = main && main !== head ? await repository.mergeBase(main, head) : null;
  if (base && base !== head) return base;
  const [parent] = await repository.parents(head);
  if (parent) await repository.need([parent]);
  return parent ?? null;
}

async function isThere(commit: string, repository: Repository): Promise<boolean> {
  return repository.need([commit]).then(
    () => true,
    () => false,
  );
}

async function named(name: string, repository: Repository): Promise<string> {
  const found = (await repository.commit(name)) ?? (await repository.branch(name.replace(/^origin\//, '')));
  if (found) return found;
  if (/^[0-9a-f]{40,64}$/.test(name)) {
    await repository.need([name]);
    return name;
  }
  throw new UserError(
    `there is no revision "${name}" in this clone`,
    null,
    'Give a commit id, or fetch the branch first.',
  );
}

async function readPayload(path: string): Promise<Payload> {
  if (!path) return {};
  try {
    return JSON.parse(await readFile(path, 'utf8')) as Payload;
  } catch {
    throw new UserError(
      `the event file ${path} can't be read`,
      null,
      'GITHUB_EVENT_PATH names the file that the runner wrote.',
    );
  }
}
