import { digest } from '../lib/fingerprint.ts';
import { patiently, type Comment, type GitHub } from './github.ts';

/** What the first line of our comment says: whose it is, and of which run. */
export interface Marker {
  /** Tells several uses in one repository apart; runs count within one workflow, so its name belongs in here. */
  readonly key: string;
  readonly run: number;
  readonly attempt: number;
  /** The commit that people see. */
  readonly commit?: string;
}

const LONGEST_KEY = 200;

/** Holds nothing that could end a comment, whatever a workflow is called. */
function safeKey(key: string): string {
  const encoded = encodeURIComponent(key.toWellFormed()).replace(/--+/g, (run) => '%2D'.repeat(run.length));
  return encoded.length > LONGEST_KEY ? digest(key) : encoded;
}

/** How everything of this use begins. */
export function opening(key: string): string {
  return `<!-- micro-metrics:v1 ${safeKey(key)} `;
}

/** The hidden first line. */
export function markerLine({ key, run, attempt, commit = '' }: Marker): string {
  const sha = /^[0-9a-f]{7,64}$/i.test(commit) ? `sha=${commit} ` : '';
  return `${opening(key)}${sha}run=${run}.${attempt} -->`;
}

/** Posts or updates the one comment of this use; gives its address, or null when there was no need for one. */
export async function keepComment(
  github: GitHub,
  pull: number,
  body: string,
  marker: Marker,
  onlyUpdate: boolean,
): Promise<string | null> {
  const text = `${markerLine(marker)}\n${body}`;
  // All of it is tried again together: a comment whose answer got lost is then found, not posted twice.
  return patiently(async () => {
    const own = await findOwn(github, pull, marker.key);
    if (!own) return onlyUpdate ? null : github.createComment(pull, text);
    if (isNewer(own, marker) || sameText(own.body, text)) return own.url;
    return github.updateComment(own.id, text);
  });
}

/** Found by its marker and its author, for anybody can write a marker; the newest, should there be several. */
async function findOwn(github: GitHub, pull: number, key: string): Promise<Comment | null> {
  const start = opening(key);
  const marked = (await github.comments(pull)).filter(({ body }) => body.startsWith(start));
  if (marked.length === 0) return null;
  const us = await whoWeAre(github, marked);
  const own = marked.filter(({ author, byApp }) => author === us.login && byApp === us.byApp);
  return own.reduce<Comment | null>((newest, each) => (newest && newest.id > each.id ? newest : each), null);
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

/** A run that began later has spoken already. */
function isNewer({ body }: Comment, { run, attempt }: Marker): boolean {
  const [, theirRun = '0', theirAttempt = '0'] = RUN.exec(body.split('\n', 1)[0] ?? '') ?? [];
  return Number(theirRun) > run || (Number(theirRun) === run && Number(theirAttempt) > attempt);
}

/** To the letter, the run included: the marker must say which run spoke last, lest an older one speak again. */
function sameText(before: string, after: string): boolean {
  return before.replaceAll('\r\n', '\n').trimEnd() === after.trimEnd();
}
