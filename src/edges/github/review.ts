import type { Remark } from '../../types.ts';
import { digest } from '../digest.ts';
import { opening } from '../opening.ts';
import { isOurs } from '../sticky.ts';
import { openGitHub } from '../github.ts';
import { type Hub, type HubAddress, openHub } from './hub.ts';
import { type Deadline, patiently, type Refused } from './patience.ts';

export interface ReviewAddress extends HubAddress {
  readonly pull: number;
  /** The commit that people see. */
  readonly commit: string;
  /** Tells several uses in one repository apart. */
  readonly key: string;
}

/** A remark that stands on the pull request. */
interface Standing {
  readonly id: number;
  readonly body: string;
  readonly author: string;
  readonly byApp: boolean;
}

const SETTLED = 'settled';

/** Everything of ours about a file begins so; what is settled says so, and is left alone from then on. */
function firstLine(key: string, file: string, word = ''): string {
  return `${opening(key)}at=${digest(file).slice(0, 16)}${word && ` ${word}`} -->`;
}

/** Says what is new, mends what reads otherwise by now, and settles what holds no longer. */
export async function keepReview(
  remarks: readonly Remark[],
  to: ReviewAddress,
  redact: (text: string) => string,
  deadline: Deadline,
): Promise<void> {
  const hub = await openHub(to, deadline);
  await patiently(async () => {
    // Another commit's run says what holds of that one.
    if (await hasMoved(hub, to)) return;
    const standing = await openRemarks(hub, to, deadline);
    const wanted = new Map(remarks.map((it) => [firstLine(to.key, it.file), it]));
    for (const each of standing) {
      const remark = wanted.get(headOf(each));
      if (!remark) await settle(hub, each, to);
      else if (tailOf(each) !== redact(remark.body))
        await update(hub, each.id, `${headOf(each)}\n${redact(remark.body)}`);
    }
    const said = new Set(standing.map(headOf));
    for (const [head, remark] of wanted)
      if (!said.has(head)) await create(hub, to, remark, `${head}\n${redact(remark.body)}`);
  }, deadline);
}

/** Whether the pull request shows another commit by now. */
export async function hasMoved(
  { octokit, owner, repo }: Hub,
  { pull, commit }: ReviewAddress,
): Promise<boolean> {
  return (await octokit.rest.pulls.get({ owner, repo, pull_number: pull })).data.head.sha !== commit;
}

const headOf = ({ body }: Standing): string => body.split('\n', 1)[0] ?? '';
const tailOf = ({ body }: Standing): string => body.slice(headOf({ body } as Standing).length + 1);

/** Ours that nothing has settled yet, by their marker and their author. */
async function openRemarks(hub: Hub, to: ReviewAddress, deadline: Deadline): Promise<readonly Standing[]> {
  const { octokit, owner, repo } = hub;
  const of = { owner, repo, pull_number: to.pull, per_page: 100 };
  const all = await octokit.paginate(octokit.rest.pulls.listReviewComments, of);
  const marked = all.flatMap(({ id, body, user }): Standing[] => {
    const text = body.replaceAll('\r\n', '\n');
    const isOpen = text.startsWith(opening(to.key)) && !/ settled -->$/.test(text.split('\n', 1)[0] ?? '');
    return isOpen ? [{ id, body: text, author: user?.login ?? '', byApp: user?.type === 'Bot' }] : [];
  });
  if (marked.length === 0) return [];
  const github = await openGitHub(to.token, to.repository, deadline);
  const ours = await Promise.all(marked.map((each) => isOurs(github, each)));
  return marked.filter((_, at) => ours[at]);
}

async function update({ octokit, owner, repo }: Hub, id: number, body: string): Promise<void> {
  await octokit.rest.pulls.updateReviewComment({ owner, repo, comment_id: id, body });
}

/** On its line; where that is no part of the difference, as with an included file, on the file. */
async function create(hub: Hub, to: ReviewAddress, { file, line }: Remark, body: string): Promise<void> {
  const { octokit, owner, repo } = hub;
  const of = { owner, repo, pull_number: to.pull, commit_id: to.commit, path: file, body };
  const whole = { ...of, subject_type: 'file' as const };
  try {
    await octokit.rest.pulls.createReviewComment(
      line === null ? whole : { ...of, line, side: 'RIGHT' as const },
    );
  } catch (error) {
    if (line === null || (error as Refused).status !== 422) throw error;
    await octokit.rest.pulls.createReviewComment(whole);
  }
}

/** Resolved; where the token may not do that, folded away; and where it may not even do that, its words say so. */
async function settle(hub: Hub, { id, body }: Standing, to: ReviewAddress): Promise<void> {
  const head = (body.split('\n', 1)[0] ?? '').replace(/ -->$/, ` ${SETTLED} -->`);
  await update(
    hub,
    id,
    `${head}\n✅ Settled at ${to.commit.slice(0, 7)}.\n\n${tailOf({ body } as Standing)}`.trimEnd(),
  );
  const thread = await threadOf(hub, to.pull, id).catch(() => null);
  if (!thread) return;
  try {
    await hub.octokit.graphql(RESOLVE, { thread: thread.id });
  } catch {
    await hub.octokit.graphql(FOLD, { comment: thread.comment }).catch(() => undefined);
  }
}

const RESOLVE =
  'mutation($thread: ID!) { resolveReviewThread(input: { threadId: $thread }) { thread { id } } }';
const FOLD =
  'mutation($comment: ID!) { minimizeComment(input: { subjectId: $comment, classifier: RESOLVED }) { minimizedComment { isMinimized } } }';
const THREADS = `query($owner: String!, $repo: String!, $pull: Int!, $after: String) {
  repository(owner: $owner, name: $repo) { pullRequest(number: $pull) {
    reviewThreads(first: 100, after: $after) {
      nodes { id comments(first: 1) { nodes { id databaseId } } }
      pageInfo { hasNextPage endCursor }
    }
  } }
}`;

interface Threads {
  readonly repository: {
    readonly pullRequest: {
      readonly reviewThreads: {
        readonly nodes: readonly {
          readonly id: string;
          readonly comments: {
            readonly nodes: readonly { readonly id: string; readonly databaseId: number }[];
          };
        }[];
        readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
      };
    };
  };
}

const MOST_PAGES = 10;

/** Only GraphQL knows threads: the one that a remark began. */
async function threadOf(
  { octokit, owner, repo }: Hub,
  pull: number,
  id: number,
): Promise<{ readonly id: string; readonly comment: string } | null> {
  let after: string | null = null;
  for (let page = 0; page < MOST_PAGES; page += 1) {
    const answer: Threads = await octokit.graphql<Threads>(THREADS, { owner, repo, pull, after });
    const { nodes, pageInfo } = answer.repository.pullRequest.reviewThreads;
    for (const thread of nodes) {
      const [first] = thread.comments.nodes;
      if (first?.databaseId === id) return { id: thread.id, comment: first.id };
    }
    if (!pageInfo.hasNextPage) return null;
    after = pageInfo.endCursor;
  }
  return null;
}
