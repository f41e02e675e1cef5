import type { Tree } from '../../contracts.ts';
import { globMatcher } from '../globbing.ts';
import type { Hub } from './hub.ts';
import { type Refused } from './patience.ts';
import { type Said, whyNot } from './people.ts';

/** The law that is to be let go: files that say it, and base's word on who owns them. */
export interface OwnedLaw {
  readonly files: readonly string[];
  /** Base: who owns a file is not for the change to say. */
  readonly base: Pick<Tree, 'read'>;
}

/** Where GitHub looks, in its order: the first that is there counts. */
const PLACES = ['.github/CODEOWNERS', 'CODEOWNERS', 'docs/CODEOWNERS'];

/** Somebody who owns the law and stands for this commit; or why nobody does. */
type Vouching = { readonly owner: string } | { readonly doubt: string };

/**
 * Who of the law's owners stands for this commit: whoever speaks, or whoever approved it. Nobody stands for a change of
 * their own, as GitHub has it with reviews.
 */
export async function vouchedFor(
  hub: Hub,
  at: { readonly pull: number; readonly commit: string },
  said: Pick<Said, 'author' | 'isPerson'>,
  law: OwnedLaw,
): Promise<Vouching> {
  const owners = await ownersIn(law);
  if ('doubt' in owners) return owners;
  const { octokit, owner, repo } = hub;
  const { data: pull } = await octokit.rest.pulls.get({ owner, repo, pull_number: at.pull });
  const unseen = new Set<string>();
  for (const who of [said, ...(await approversOf(hub, at))]) {
    if (isSame(who.author, pull.user?.login ?? '')) continue;
    if (!(await ownsAll(hub, who.author, owners.each, unseen))) continue;
    if ((await whyNot(hub, who)) === null) return { owner: who.author };
  }
  return { doubt: nobody(owners.each, unseen) };
}

function nobody(each: Owned, unseen: ReadonlySet<string>): string {
  const wanted = [...each].map(([file, owners]) => `${file} (${owners.join(', ')})`).join(' and ');
  const teams = unseen.size > 0 ? `; this token may not see who is in ${[...unseen].join(', ')}` : '';
  return `it takes an owner of ${wanted}, who did not write the change, to say so or to have approved this commit${teams}`;
}

/** Owners of each file, as written. */
type Owned = ReadonlyMap<string, readonly string[]>;

async function ownersIn({
  files,
  base,
}: OwnedLaw): Promise<{ readonly each: Owned } | { readonly doubt: string }> {
  const text = await codeowners(base);
  if (text === null) return { doubt: 'base has no CODEOWNERS that says whose law it is' };
  const each = new Map<string, readonly string[]>();
  for (const file of files) {
    const owners = ownersOf(text, file);
    if (owners === null) return { doubt: 'CODEOWNERS of base has a line that is not understood' };
    if (owners.length === 0) return { doubt: `nobody owns ${file} in CODEOWNERS of base` };
    each.set(file, owners);
  }
  return { each };
}

async function codeowners(base: OwnedLaw['base']): Promise<string | null> {
  for (const place of PLACES) {
    const text = await base.read(place);
    if (text !== null) return text;
  }
  return null;
}

/** What GitHub skips, or what could be read in two ways: whoever owns what then, it is not guessed. */
const UNCLEAR = /[[\]{}()!\\+|?]/;

/** Whose a file is, by the last line that matches; nobody's where that names none. Null where a line can't be read. */
export function ownersOf(codeowners: string, file: string): readonly string[] | null {
  let found: readonly string[] = [];
  for (const line of codeowners.split(/\r?\n/)) {
    const words = line.trim().split(/\s+/);
    const end = words.findIndex((word) => word.startsWith('#'));
    const [pattern = '', ...owners] = end < 0 ? words : words.slice(0, end);
    if (pattern === '') continue;
    if (UNCLEAR.test(pattern)) return null;
    if (globMatcher(globsOf(pattern), { dot: true })(file)) found = owners;
  }
  return found;
}

/** Of folders all that is in them, but for `folder/*`, which is what lies right there. */
function globsOf(pattern: string): readonly string[] {
  const body = pattern.replace(/^\/|\/$/g, '');
  const isRooted = pattern.replace(/\/$/, '').includes('/');
  const glob = isRooted ? body : `**/${body}`;
  if (pattern.endsWith('/')) return [`${glob}/**`];
  return isRooted && /(^|\/)\*$/.test(body) ? [glob] : [glob, `${glob}/**`];
}

/** People whose last word in a review is that this very commit is good. */
async function approversOf(
  { octokit, owner, repo }: Hub,
  { pull, commit }: { readonly pull: number; readonly commit: string },
): Promise<readonly Pick<Said, 'author' | 'isPerson'>[]> {
  const of = { owner, repo, pull_number: pull, per_page: 100 };
  const last = new Map<string, { readonly isGood: boolean; readonly isPerson: boolean }>();
  for (const { user, state, commit_id: on } of await octokit.paginate(octokit.rest.pulls.listReviews, of)) {
    if (!user || state === 'COMMENTED' || state === 'PENDING') continue;
    last.set(user.login, { isGood: state === 'APPROVED' && on === commit, isPerson: user.type === 'User' });
  }
  return [...last].flatMap(([author, { isGood, isPerson }]) => (isGood ? [{ author, isPerson }] : []));
}

async function ownsAll(hub: Hub, login: string, each: Owned, unseen: Set<string>): Promise<boolean> {
  for (const owners of each.values()) if (!(await isAmong(hub, login, owners, unseen))) return false;
  return true;
}

/** By name, or by a team that GitHub says they are in. Addresses of mail tell nothing about an account. */
async function isAmong(
  { octokit }: Hub,
  login: string,
  owners: readonly string[],
  unseen: Set<string>,
): Promise<boolean> {
  if (owners.some((each) => isSame(each, `@${login}`))) return true;
  for (const team of owners) {
    const [, org, team_slug] = /^@([^/]+)\/(.+)$/.exec(team) ?? [];
    if (org === undefined || team_slug === undefined) continue;
    try {
      const { data } = await octokit.rest.teams.getMembershipForUserInOrg({
        org,
        team_slug,
        username: login,
      });
      if (data.state === 'active') return true;
    } catch (error) {
      const { status } = error as Refused;
      if (status !== 403 && status !== 404) throw error;
      // Who may not look is answered as if nobody were there.
      unseen.add(team);
    }
  }
  return false;
}

function isSame(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase();
}
