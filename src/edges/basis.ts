import type { Basis } from '../types.ts';
import type { Repository } from './git/repository.ts';

/** A commit, or no files at all, to compare with. */
export interface BasisChoice {
  readonly base: string;
  readonly basis: Basis;
}

/** What a push says of itself. */
export interface Push {
  /** The state before it; zeros for a new branch or tag. */
  readonly before?: string;
  readonly ref?: string;
  /** Oldest first. */
  readonly commits?: readonly { readonly id?: string }[];
}

/** What would land, where GitHub made the merge commit of this head; else null. */
export async function ofMerge(
  sha: string,
  head: string,
  repository: Repository,
): Promise<BasisChoice | null> {
  if (!sha || sha === head || !(await isThere(sha, repository))) return null;
  const [first, second, ...more] = await repository.parents(sha);
  if (!first || second !== head || more.length > 0) return null;
  await repository.need([first]);
  return { base: first, basis: { is: 'merge', doubt: null } };
}

/** Where head left a branch. Where that is not one commit, the tip of the branch: then nothing is missed. */
export async function whereLeft(
  tip: string,
  head: string,
  [left, other]: readonly ['merge-base', 'base-tip'] | readonly ['left-default', 'default-tip'],
  repository: Repository,
): Promise<BasisChoice> {
  const bases = await repository.mergeBases(tip, head);
  const [only, ...more] = bases ?? [];
  if (only && more.length === 0) return { base: only, basis: { is: left, doubt: null } };
  const doubt = bases === null ? 'out-of-reach' : only ? 'several-merge-bases' : 'unrelated';
  return { base: tip, basis: { is: other, doubt } };
}

const NONE = /^0+$/;

/** The state before a push; for what is new, or was pushed over a state that is gone, where it left the default branch. */
export async function ofPush(
  push: Push,
  head: string,
  defaultBranch: string | null,
  repository: Repository,
): Promise<BasisChoice> {
  const last = push.before && !NONE.test(push.before) ? push.before : null;
  if (last && (await isThere(last, repository))) return { base: last, basis: { is: 'before', doubt: null } };
  const found = await fromDefault(push, head, defaultBranch, repository);
  return last && !found.basis.doubt ? { ...found, basis: { ...found.basis, doubt: 'before-gone' } } : found;
}

/** What nothing says the start of: where it left the default branch, else the first of its commits that is known. */
async function fromDefault(
  push: Push,
  head: string,
  defaultBranch: string | null,
  repository: Repository,
): Promise<BasisChoice> {
  const isDefault = push.ref === `refs/heads/${defaultBranch}`;
  const tip = defaultBranch && !isDefault ? await repository.tip(defaultBranch) : null;
  const left = tip ? await whereLeft(tip, head, ['left-default', 'default-tip'], repository) : null;
  if (left && left.base !== head) return left;
  const isNewBranch = push.before !== undefined && push.ref?.startsWith('refs/heads/');
  if (left && isNewBranch) return { base: head, basis: { is: 'itself', doubt: null } };
  return beforeFirst(push.commits?.[0]?.id ?? head, head, repository);
}

async function beforeFirst(first: string, head: string, repository: Repository): Promise<BasisChoice> {
  const from = first !== head && (await isThere(first, repository)) ? first : head;
  const [parent] = await repository.parents(from);
  if (!parent) return { base: repository.nothing, basis: { is: 'nothing', doubt: null } };
  await repository.need([parent]);
  return { base: parent, basis: { is: from === head ? 'parent' : 'first-pushed', doubt: null } };
}

async function isThere(commit: string, repository: Repository): Promise<boolean> {
  return repository.need([commit]).then(
    () => true,
    () => false,
  );
}
