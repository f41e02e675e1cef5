import type { Post, VerdictOutcome } from '../../types.ts';
import type { Inputs } from '../inputs.ts';
import type { Log } from '../log.ts';
import { opening } from '../opening.ts';
import type { Errand } from './advice.ts';
import type { CheckRunAddress } from './check-run.ts';
import { type Deadline, deadlineFromNow } from './patience.ts';
import type { CommentAddress, Posted } from './commenting.ts';
import type { Commented, ObjectionAddress } from './objection.ts';
import type { ReviewAddress } from './review.ts';
import type { StatusAddress } from './status.ts';
import { mayBeCommented } from '../glance.ts';

/** What GitHub is told besides what the runner takes; absent or null where nobody asked for it. */
export interface GitHubAddresses {
  readonly comment: CommentAddress | null;
  readonly review?: ReviewAddress | null;
  readonly objection?: ObjectionAddress | null;
  readonly checkRun?: CheckRunAddress | null;
  readonly status?: StatusAddress | null;
}

interface Told {
  readonly commentUrl: string | null;
  /** What could not be told, and what to do about it. */
  readonly failed: readonly string[];
}

type Of<K extends Post['kind']> = Extract<Post, { kind: K }>;

interface Telling {
  readonly errand: Errand;
  readonly act: (deadline: Deadline, commented: Commented) => Promise<Posted | void>;
}

const ERRANDS = {
  comment: { what: 'the comment', permission: 'pull-requests', without: 'set `comment: never`' },
  review: {
    what: 'the review comments',
    permission: 'pull-requests',
    without: 'leave `review-comments` out',
  },
  objection: {
    what: 'the review that requests changes',
    permission: 'pull-requests',
    without: 'set `review-comments: true`',
  },
  checkRun: { what: 'the check run', permission: 'checks', without: 'leave `check-run` out' },
  status: { what: 'the commit status', permission: 'statuses', without: 'use another event' },
} as const satisfies Readonly<Record<string, Errand>>;

/** All at the same time and within the same seconds, so that one that hangs keeps none of the others waiting. */
export async function tellGitHub(
  posts: readonly Post[],
  verdict: VerdictOutcome,
  to: GitHubAddresses & { readonly log: Log },
  given?: Deadline,
): Promise<Told> {
  const tellings = tellingsOf(posts, verdict, to);
  if (tellings.length === 0) return { commentUrl: null, failed: [] };
  const deadline = given ?? deadlineFromNow();
  const acts: Promise<Posted | void>[] = [];
  const comment = tellings.findIndex(({ errand }) => errand === ERRANDS.comment);
  const commented: Commented = async () => (await acts[comment]?.catch(() => undefined))?.url ?? null;
  for (const { act } of tellings) acts.push(act(deadline, commented));
  const results = await Promise.allSettled(acts);
  const told = results.map((result, at) => faultOf(result, tellings[at]?.errand));
  const faults = told.filter((fault) => fault !== null);
  const urls = results.map((result) => (result.status === 'fulfilled' ? result.value?.url : null));
  return {
    commentUrl: urls.find((url) => typeof url === 'string') ?? null,
    failed: faults.length > 0 ? await advised(faults) : [],
  };
}

interface Fault {
  readonly what: string;
  readonly error: unknown;
  readonly errand: Errand;
}

function faultOf(result: PromiseSettledResult<Posted | void>, errand: Errand | undefined): Fault | null {
  if (!errand) return null;
  if (result.status === 'rejected')
    return { what: `${errand.what} could not be written`, error: result.reason, errand };
  const { fault: error = null } = result.value ?? {};
  return error === null ? null : { what: 'what is outdated could not be folded away', error, errand };
}

/** Loaded where something failed. */
async function advised(faults: readonly Fault[]): Promise<readonly string[]> {
  const { adviceOn } = await import('./advice.ts');
  return faults.map(({ what, error, errand }) => `${what}: ${adviceOn(error, errand)}`);
}

function tellingsOf(
  posts: readonly Post[],
  verdict: VerdictOutcome,
  { comment, review, objection, checkRun, status, log }: GitHubAddresses & { readonly log: Log },
): readonly Telling[] {
  return posts.flatMap((post): Telling[] => {
    if (post.kind === 'comment' && comment)
      return [{ errand: ERRANDS.comment, act: (by) => postComment(post, verdict, comment, log, by) }];
    if (post.kind === 'review' && review)
      return [
        {
          errand: ERRANDS.review,
          act: async (by) => (await import('./review.ts')).keepReview(post.remarks, review, log.redact, by),
        },
      ];
    if (post.kind === 'objection' && objection)
      return [
        {
          errand: ERRANDS.objection,
          act: async (by, commented) => {
            const said = { verdict, headline: log.redact(post.headline), commented };
            await (await import('./objection.ts')).keepObjection(said, objection, by);
          },
        },
      ];
    if (post.kind === 'check-run' && checkRun)
      return [
        {
          errand: ERRANDS.checkRun,
          act: async (by) =>
            (await import('./check-run.ts')).publishCheckRun(log.deep(post), verdict, checkRun, by),
        },
      ];
    if (post.kind === 'status' && status)
      return [
        {
          errand: ERRANDS.status,
          act: async (by) => (await import('./status.ts')).publishStatus(log.deep(post), verdict, status, by),
        },
      ];
    return [];
  });
}

/** What `comment: failures` is told of. */
const IS_NEWS: Readonly<Record<VerdictOutcome, boolean>> = {
  pass: false,
  unchanged: false,
  fail: true,
  inconclusive: true,
  error: true,
};

function isQuiet(mode: Inputs['comment'], { relevant }: Of<'comment'>, verdict: VerdictOutcome): boolean {
  if (mode === 'changes') return !relevant;
  return mode === 'failures' && !IS_NEWS[verdict];
}

/** Where a new comment is not worth its noise, one that is there already is still brought up to date. */
async function postComment(
  post: Of<'comment'>,
  verdict: VerdictOutcome,
  to: CommentAddress,
  log: Log,
  deadline: Deadline,
): Promise<Posted> {
  if (to.mode === 'never') return NOTHING;
  const onlyUpdate = isQuiet(to.mode, post, verdict);
  if (onlyUpdate && (to.isFirst || !(await isCommented(to)))) return NOTHING;
  return (await import('./commenting.ts')).writeComment(post, to, { onlyUpdate, log, deadline });
}

const NOTHING: Posted = { url: null, fault: null };

/** Whether a comment of ours may be there already; for sure only when it is not. */
async function isCommented({ token, repository, pull, marker }: CommentAddress): Promise<boolean> {
  return mayBeCommented({ token, repository, issue: pull, start: opening(marker.key) });
}
