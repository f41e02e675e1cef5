import type { Comment, GitHub } from './github.ts';

/** What the first line of our comment says: whose it is, and of which run. */
export interface Marker {
  /** Tells several uses in one repository apart. */
  readonly key: string;
  readonly run: number;
  readonly attempt: number;
}

/** The hidden line; keys hold no characters that could end it. */
export function markerLine({ key, run, attempt }: Marker): string {
  return `<!-- micro-metrics key=${key.replace(/[^\w.-]+/g, '-')} run=${run}.${attempt} -->`;
}

/** Posts or updates the one comment of this use. Null when nothing was posted, since there was no need. */
export async function keepComment(
  github: GitHub,
  pull: number,
  body: string,
  marker: Marker,
  onlyUpdate: boolean,
): Promise<string | null> {
  const own = await findOwn(github, pull, marker);
  const text = `${markerLine(marker)}\n${body}`;
  if (!own) return onlyUpdate ? null : github.createComment(pull, text);
  if (isNewer(own, marker) || withoutMarker(own.body) === body) return own.url;
  return github.updateComment(own.id, text);
}

/** Found by its marker and its author; the last one wins, should there be several. */
async function findOwn(github: GitHub, pull: number, marker: Marker): Promise<Comment | null> {
  const start = markerLine(marker).replace(/ run=.*$/, ' ');
  const marked: Comment[] = [];
  for await (const page of github.comments(pull)) {
    marked.push(...page.filter(({ body }) => body.startsWith(start)));
  }
  if (marked.length === 0) return null;
  const login = await github.login();
  return marked.filter(({ author }) => author === login).at(-1) ?? null;
}

/** A run that began later has spoken already. */
function isNewer(comment: Comment, { run, attempt }: Marker): boolean {
  const [, theirRun = '0', theirAttempt = '0'] = / run=(\d+)\.(\d+) -->/.exec(comment.body) ?? [];
  return Number(theirRun) > run || (Number(theirRun) === run && Number(theirAttempt) > attempt);
}

function withoutMarker(body: string): string {
  return body.slice(body.indexOf('\n') + 1);
}
