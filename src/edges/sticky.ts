import type { Comment, GitHub } from './github.ts';
import { type Deadline, patiently } from './github/patience.ts';
import { opening } from './opening.ts';

/** What the first line of our comment says: whose it is, and of which run. */
export interface Marker {
  /** Tells several uses in one repository apart; runs count within one workflow, so its name belongs in here. */
  readonly key: string;
  readonly run: number;
  readonly attempt: number;
  /** The commit that people see. */
  readonly commit?: string;
  /** The key without the config, where it says one: what uses of other configs begin with. */
  readonly family?: string;
}

/** The hidden first line. What is folded away says so, for whoever has to show it again. */
export function markerLine({ key, run, attempt, commit = '' }: Marker, isFolded = false): string {
  const sha = /^[0-9a-f]{7,64}$/i.test(commit) ? `sha=${commit} ` : '';
  return `${opening(key)}${sha}${isFolded ? FOLDED : ''}run=${run}.${attempt} -->`;
}

const FOLDED = 'folded ';

/** Whether a comment of ours was folded away by us. */
export function isFolded(body: string): boolean {
  return (body.split('\n', 1)[0] ?? '').includes(` ${FOLDED}run=`);
}

/** The same comment, with another word on whether it is folded away. */
export function refolded(body: string, shall: boolean): string {
  const shown = body.replace(` ${FOLDED}run=`, ' run=');
  return shall ? shown.replace(' run=', ` ${FOLDED}run=`) : shown;
}

/** What the one comment of this use is to say. */
interface Sticky {
  readonly pull: number;
  readonly body: string;
  readonly marker: Marker;
  /** It is not worth a new comment. */
  readonly onlyUpdate: boolean;
  /** The commit that the pull request showed when the run began; null where nobody knows. */
  readonly expects: string | null;
}

/** What came of it; the address is null when there was no need for one. */
interface Kept {
  readonly url: string | null;
  /** The pull request shows another commit by now, so the comment is left to that one's run. */
  readonly moved: boolean;
  /** Null where another run speaks here. */
  readonly page: Page | null;
}

/** What is on the pull request: our comment as it reads now, and everything that was found beside it. */
export interface Page {
  readonly text: string;
  readonly all: readonly Comment[];
  /** Ours of this use, oldest first; the last is the one that is kept. */
  readonly found: readonly Comment[];
}

/** Posts or updates the one comment of this use. */
export async function keepComment(github: GitHub, sticky: Sticky, deadline?: Deadline): Promise<Kept> {
  const { pull, body, marker, onlyUpdate } = sticky;
  let created = false;
  // All of it is tried again together: a comment whose answer got lost is then found, not posted twice.
  const kept = await patiently(async (): Promise<Kept> => {
    const all = await github.comments(pull);
    const found = await ownIn(github, all, marker.key);
    const own = found.at(-1);
    if (!own && onlyUpdate) return { url: null, moved: false, page: null };
    if (own && isNewer(own.body, marker)) return { url: own.url, moved: false, page: null };
    const text = `${markerLine(marker, own !== undefined && isFolded(own.body))}\n${body}`;
    const page = { text, all, found };
    if (own && sameText(own.body, text)) return { url: own.url, moved: false, page };
    if (await hasMoved(github, sticky)) return { url: own?.url ?? null, moved: true, page: null };
    created = !own;
    const url = await (own ? github.updateComment(own.id, text) : github.createComment(pull, text));
    return { url, moved: false, page };
  }, deadline);
  return created ? { ...kept, url: await settled(github, sticky, kept.url) } : kept;
}

/** Asked last of all before anything is written, since runs take minutes and a push takes seconds. */
async function hasMoved(github: GitHub, { pull, expects }: Sticky): Promise<boolean> {
  if (expects === null) return false;
  const head = await github.headOf(pull);
  return head !== null && head !== expects;
}

/**
 * Two first runs may both have found no comment. Whoever posts last sees both: the last one stays, with the words of
 * the newest run, and the others go. Where that can't be done, two comments are better than a warning.
 */
async function settled(github: GitHub, { pull, marker }: Sticky, url: string | null): Promise<string | null> {
  try {
    const own = await ownIn(github, await github.comments(pull), marker.key, 2);
    const last = own.at(-1);
    if (!last || own.length < 2) return url;
    const newest = own.reduce((a, b) => (isNewer(a.body, runIn(b.body)) ? a : b));
    if (newest !== last) await github.updateComment(last.id, newest.body);
    for (const { id } of own.slice(0, -1)) await github.deleteComment(id);
    return last.url;
  } catch {
    return url;
  }
}

/** Found by their marker and their author, for anybody can write a marker; oldest first. */
async function ownIn(
  github: GitHub,
  all: readonly Comment[],
  key: string,
  least = 1,
): Promise<readonly Comment[]> {
  const start = opening(key);
  const marked = all.filter(({ body }) => body.startsWith(start));
  if (marked.length < least) return [];
  const us = await whoWeAre(github, marked);
  const own = marked.filter(({ author, byApp }) => author === us.login && byApp === us.byApp);
  return own.sort((a, b) => a.id - b.id);
}

/** Whether we wrote it ourselves, whatever its marker says. */
export async function isOurs(github: GitHub, it: Pick<Comment, 'author' | 'byApp'>): Promise<boolean> {
  const us = await whoWeAre(github, [it]);
  return it.author === us.login && it.byApp === us.byApp;
}

const JOB_TOKEN = 'github-actions[bot]';

/** A job's own token may not ask who it is. Only when another app has used our marker is it worth asking on. */
async function whoWeAre(
  github: GitHub,
  marked: readonly Pick<Comment, 'author' | 'byApp'>[],
): Promise<{ readonly login: string; readonly byApp: boolean }> {
  const user = await github.user();
  if (user !== null) return { login: user, byApp: false };
  const others = marked.some(({ author, byApp }) => byApp && author !== JOB_TOKEN);
  return { login: (others ? await github.app() : null) ?? JOB_TOKEN, byApp: true };
}

const RUN = / run=(\d+)\.(\d+) -->/;

/** The run that wrote it, by its marker. */
function runIn(body: string): Pick<Marker, 'run' | 'attempt'> {
  const [, run = '0', attempt = '0'] = RUN.exec(body.split('\n', 1)[0] ?? '') ?? [];
  return { run: Number(run), attempt: Number(attempt) };
}

/** A run that began later has spoken already. */
function isNewer(body: string, { run, attempt }: Pick<Marker, 'run' | 'attempt'>): boolean {
  const their = runIn(body);
  return their.run > run || (their.run === run && their.attempt > attempt);
}

/** To the letter, the run included: the marker must say which run spoke last, lest an older one speak again. */
function sameText(before: string, after: string): boolean {
  return before.replaceAll('\r\n', '\n').trimEnd() === after.trimEnd();
}
