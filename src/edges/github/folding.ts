import { type Comment, type GitHub } from '../github.ts';
import { isFolded, isOurs, type Marker, type Page, refolded } from '../sticky.ts';

/**
 * Folds away what is outdated: our comment where it has nothing to say any more, older ones of the same use, and those
 * of configs that are gone; and shows ours again when it has. Gives what kept it from that; nothing is thrown.
 */
export async function foldOutdated(
  github: GitHub,
  { isOutdated, marker }: { readonly isOutdated: boolean; readonly marker: Marker },
  { text, all, found }: Page,
): Promise<unknown> {
  try {
    const own = found.at(-1);
    if (own) await fold(github, { ...own, body: text }, isOutdated);
    for (const each of found.slice(0, -1)) await fold(github, each, true);
    for (const each of await leftBehind(github, marker, all)) await fold(github, each, true);
    return null;
  } catch (error) {
    return error;
  }
}

/** GitHub first, then the word on it: what could not be folded is tried again by the next run. */
async function fold(github: GitHub, { id, node, body }: Comment, shall: boolean): Promise<void> {
  if (isFolded(body) === shall) return;
  await github.fold(node, shall);
  await github.updateComment(id, refolded(body, shall));
}

const KEY = /^<!-- micro-metrics:v1 (\S+) (?:sha=([0-9a-f]+) )?/;

/** Comments of the same step on other configs that this commit does not have, and that no run has written on it. */
async function leftBehind(
  github: GitHub,
  { family, commit = '' }: Marker,
  all: readonly Comment[],
): Promise<readonly Comment[]> {
  if (family === undefined || commit === '') return [];
  const gone: Comment[] = [];
  for (const each of all) {
    const [, key = '', sha = ''] = KEY.exec(each.body) ?? [];
    const config = configIn(key, family);
    if (config === null || sha === commit || isFolded(each.body)) continue;
    if ((await isOurs(github, each)) && (await github.hasFile(config, commit)) === false) gone.push(each);
  }
  return gone;
}

/** The config that a key names besides the family; null where it is of another family, or names none. */
function configIn(key: string, family: string): string | null {
  try {
    const whole = decodeURIComponent(key);
    return whole.startsWith(`${family}.`) ? whole.slice(family.length + 1) : null;
  } catch {
    return null;
  }
}
