import { Unreachable, UserError } from '../../errors.ts';
import { headAtHand } from './at-hand.ts';
import { checkoutAt, git } from './command.ts';
import type { Objects } from './objects.ts';
import type { Supply } from './supply.ts';

/** Commits, by names of the checkout and by ids, and what they say of themselves. */
export interface Commits {
  /** Full id of a commit; null when this clone does not have it. */
  readonly commit: (name: string) => Promise<string | null>;
  readonly parents: (commit: string) => Promise<readonly string[]>;
  /** The id of a revision's root folder: equal for equal files. */
  readonly root: (revision: string) => Promise<string>;
  /** Makes sure that commits are at hand, fetching just those that a shallow clone lacks. */
  readonly need: (commits: readonly string[]) => Promise<void>;
}

/** The commits of a checkout, and those that `supply` brings. */
export function openCommits(directory: string, objects: Objects, supply: Supply): Commits {
  const named = namesIn(directory);

  /** Names are looked up in the checkout; the steps that follow one (`~2`, `^`) are taken in what git really has. */
  async function commit(name: string): Promise<string | null> {
    checkName(name);
    const [, start = '', steps = ''] = /^(.*?)((?:[~^]\d*)*)$/s.exec(name) ?? [];
    const id = ID.test(start) ? start : await named(start);
    if (id === null) return null;
    const found = await objects.info(`${id}${steps}^{commit}`);
    if (found?.type === 'commit') return found.oid;
    return steps === '' && supply.told(id) ? id : null;
  }

  async function root(revision: string): Promise<string> {
    const id = ID.test(revision) ? revision : await commit(revision);
    const told = id === null ? null : supply.told(id);
    if (told) return told.tree;
    const found = id === null ? null : await objects.info(`${id}^{tree}`);
    if (found) return found.oid;
    // A partial clone may have a commit without its folders.
    const [, tree] = /^tree ([0-9a-f]+)$/m.exec(id === null ? '' : await headerOf(id, objects)) ?? [];
    if (tree === undefined) throw notThere(revision, supply.refusal());
    return tree;
  }

  return {
    commit,
    root,
    parents: async (id) => supply.told(id)?.parents ?? parentsIn(await headerOf(id, objects)),
    need: async (commits) => {
      const missing: string[] = [];
      for (const id of commits) if (!(await commit(id))) missing.push(id);
      if (missing.length === 0) return;
      await supply.commits(missing);
      for (const id of missing) if (!(await commit(id))) throw notThere(id, supply.refusal());
    },
  };
}

const ID = /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/;

/** What names of the checkout stood for when they were first looked up: others may move them meanwhile. */
function namesIn(directory: string): (name: string) => Promise<string | null> {
  const names = new Map<string, Promise<string | null>>();
  return (name) => {
    const known = names.get(name) ?? lookUp(name, directory);
    names.set(name, known);
    return known;
  };
}

async function lookUp(name: string, directory: string): Promise<string | null> {
  const found = name === 'HEAD' ? headAtHand(directory) : null;
  if (found !== null) return found;
  const command = ['rev-parse', '--verify', '--quiet', '--end-of-options', name];
  const { ok, stdout } = await git(checkoutAt(directory), command);
  return ok && ID.test(stdout) ? stdout : null;
}

/** What stands above the message of a commit; empty where it is not here. */
async function headerOf(id: string, objects: Objects): Promise<string> {
  const found = await objects.contents(id);
  return found?.type === 'commit' ? (found.content.toString('utf8').split('\n\n', 1)[0] ?? '') : '';
}

function parentsIn(header: string): readonly string[] {
  return [...header.matchAll(/^parent ([0-9a-f]+)$/gm)].map(([, parent]) => parent ?? '');
}

/** Revision names come from events and inputs; none may pass for an option, nor for anything but a name. */
export function checkName(name: string): void {
  if (/^[^-\s\p{Cc}:?*[\\][^\s\p{Cc}:?*[\\]*$/u.test(name) && !/\.\.|\^[{!@-]|@\{(?!u|push|-?\d)/.test(name))
    return;
  throw new UserError(
    `${JSON.stringify(name)} is not the name of a revision`,
    null,
    'Give a branch, a tag or a commit.',
  );
}

function notThere(id: string, refusal: string): Unreachable {
  const hint =
    'Let the checkout step fetch it (`fetch-depth: 0`), keep its credentials (`persist-credentials: true`), or give the job `permissions: contents: read`.';
  return new Unreachable(`commit ${id} is not in this clone, and ${refusal}`, hint);
}
