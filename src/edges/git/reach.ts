import type { Loan } from './checkout.ts';
import { git } from './command.ts';
import { checkName, type Commits } from './commits.ts';
import type { GitHubObjects } from './github-objects.ts';
import type { Objects } from './objects.ts';
import type { Origin } from './origin.ts';

/** From where history is read that a shallow clone may lack. */
interface Sources {
  /** The repository that is fetched into. */
  readonly own: Loan;
  readonly objects: Objects;
  readonly commits: Commits;
  readonly origin: Origin;
  readonly api: GitHubObjects | null;
}

/** How far history is deepened, step by step, until two commits meet. */
const DEPTHS = [50, 500, 5000];
/** How git says that there is no merge base. */
const NONE = 1;

/** The commit that a branch or a tag of origin is at; null when there is neither. */
export async function tipOf(name: string, sources: Sources): Promise<string | null> {
  const { objects, commits, origin, api } = sources;
  checkName(name);
  const known = await commits.commit(`refs/remotes/origin/${name}`);
  if (known) return known;
  for (const kind of ['heads', 'tags']) {
    const refused = await origin.fetch([`refs/${kind}/${name}`], 1);
    if (refused === null) return (await objects.info('FETCH_HEAD^{commit}'))?.oid ?? null;
    const told = await api?.tip(`${kind}/${name}`);
    if (told) return commits.need([told]).then(() => told);
  }
  return null;
}

/** Where two commits part: several after merges across. Null when that is too far away to be seen. */
export async function mergeBasesOf(
  a: string,
  b: string,
  { own, commits, origin, api }: Sources,
): Promise<readonly string[] | null> {
  for (const depth of [0, ...DEPTHS]) {
    if (depth && (await origin.fetch([a, b], depth)) !== null) break;
    const { code, stdout } = await git(own, ['merge-base', '--all', a, b]);
    if (code === 0) return stdout.split('\n');
    const isWhole = (await git(own, ['rev-parse', '--is-shallow-repository'])).stdout === 'false';
    if (isWhole && code === NONE) return [];
  }
  const told = await api?.mergeBase(a, b);
  if (!told) return null;
  await commits.need([told]);
  return [told];
}
