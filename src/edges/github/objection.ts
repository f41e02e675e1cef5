import { setTimeout as after } from 'node:timers/promises';
import type { VerdictOutcome } from '../../types.ts';
import { openGitHub } from '../github.ts';
import { opening } from '../opening.ts';
import { isOurs } from '../sticky.ts';
import { type Hub, openHub } from './hub.ts';
import { type Deadline, patiently } from './patience.ts';
import { hasMoved, type ReviewAddress } from './review.ts';

export interface ObjectionAddress extends ReviewAddress {
  /** The page of the workflow run; empty where there is none. */
  readonly details: string;
}

/** What a verdict does to a review that requests changes. Where nothing could be computed nobody knows that it is mended. */
const EFFECT = {
  fail: 'raise',
  error: 'leave',
  pass: 'lift',
  unchanged: 'lift',
  inconclusive: 'lift',
} as const satisfies Readonly<Record<VerdictOutcome, string>>;

/** The address of the comment, once it is known; null where there is none. */
export type Commented = () => Promise<string | null>;

const LONGEST_WAIT_MS = 3000;

/** What there is to say, in Markdown. */
interface Saying {
  readonly verdict: VerdictOutcome;
  readonly headline: string;
  readonly commented: Commented;
}

/** A review of ours, as it stands. */
interface Standing {
  readonly id: number;
  readonly body: string;
  readonly state: string;
}

/** Requests changes where something fails, once, and takes it back where nothing does any more. Never approves. */
export async function keepObjection(
  { verdict, headline, commented }: Saying,
  to: ObjectionAddress,
  deadline: Deadline,
): Promise<void> {
  const effect = EFFECT[verdict];
  if (effect === 'leave') return;
  const hub = await openHub(to, deadline);
  // A comment that hangs keeps nobody waiting for long.
  const comment = await Promise.race([commented(), after(LONGEST_WAIT_MS, null, { ref: false })]);
  await patiently(async () => {
    // Another commit's run says what holds of that one.
    if (await hasMoved(hub, to)) return;
    const reviews = await ownReviews(hub, to, deadline);
    const standing = reviews.filter(({ state }) => state === 'CHANGES_REQUESTED');
    if (effect === 'raise') await raise(hub, to, { reviews, standing, body: bodyOf(headline, comment, to) });
    else for (const { id, body } of standing) await lift(hub, to, { id, body, headline });
  }, deadline);
}

/** Everything of ours begins so. */
const start = (key: string): string => `${opening(key)}objection `;

/** Says of which commit it speaks: GitHub names the one on which it was begun, whatever it says by now. */
const firstLine = (key: string, commit: string): string => `${start(key)}at=${commit} -->`;

function bodyOf(
  headline: string,
  comment: string | null,
  { key, commit, details }: ObjectionAddress,
): string {
  const address = comment ?? details;
  const where = address === '' ? '' : `[What was found](${address}). `;
  return `${firstLine(key, commit)}\n${headline}\n\n${where}This is taken back by itself once a run finds nothing that fails.`;
}

/** Those of this use, by their marker and their author, oldest first. */
async function ownReviews(hub: Hub, to: ObjectionAddress, deadline: Deadline): Promise<readonly Standing[]> {
  const { octokit, owner, repo } = hub;
  const of = { owner, repo, pull_number: to.pull, per_page: 100 };
  const all = await octokit.paginate(octokit.rest.pulls.listReviews, of);
  const marked = all.flatMap(({ id, body: raw, state, user }) => {
    const body = raw.replaceAll('\r\n', '\n');
    const isMarked = body.startsWith(start(to.key));
    const author = { author: user?.login ?? '', byApp: user?.type === 'Bot' };
    return isMarked ? [{ id, body, state, ...author }] : [];
  });
  if (marked.length === 0) return [];
  const github = await openGitHub(to.token, to.repository, deadline);
  const ours = await Promise.all(marked.map((each) => isOurs(github, each)));
  return marked.filter((_, at) => ours[at]);
}

interface Raising {
  readonly reviews: readonly Standing[];
  readonly standing: readonly Standing[];
  readonly body: string;
}

/** One that stands is brought up to date, which tells nobody anew. What a person dismissed stays so until the next push. */
async function raise({ octokit, owner, repo }: Hub, to: ObjectionAddress, said: Raising): Promise<void> {
  const of = { owner, repo, pull_number: to.pull };
  const { reviews, body } = said;
  const last = said.standing.at(-1);
  if (last) {
    if (last.body !== body) await octokit.rest.pulls.updateReview({ ...of, review_id: last.id, body });
    return;
  }
  const ofThis = firstLine(to.key, to.commit);
  if (reviews.some((it) => it.state === 'DISMISSED' && it.body.startsWith(ofThis))) return;
  await octokit.rest.pulls.createReview({ ...of, commit_id: to.commit, event: 'REQUEST_CHANGES', body });
}

async function lift(
  { octokit, owner, repo }: Hub,
  { pull, commit, key }: ObjectionAddress,
  { id, body, headline }: Pick<Standing, 'id' | 'body'> & { readonly headline: string },
): Promise<void> {
  const message = `Nothing fails any more at ${commit.slice(0, 7)}: ${headline}`;
  const of = { owner, repo, pull_number: pull, review_id: id };
  // Nobody can tell afterwards who dismissed it, and what fails once more at this commit is to be said once more.
  const takenBack = body.replace(/^.*/, `${start(key)}taken-back -->`);
  if (body !== takenBack) await octokit.rest.pulls.updateReview({ ...of, body: takenBack });
  await octokit.rest.pulls.dismissReview({ ...of, message, event: 'DISMISS' });
}
