import type { Post } from '../../types.ts';
import { openGitHub } from '../github.ts';
import type { Inputs } from '../inputs.ts';
import type { Log } from '../log.ts';
import { keepComment, type Marker } from '../sticky.ts';
import type { Deadline } from './patience.ts';

export interface CommentAddress {
  readonly token: string;
  readonly repository: string;
  readonly pull: number;
  readonly marker: Marker;
  readonly mode: Inputs['comment'];
  /** No earlier run can have commented, so there is nothing to look for. */
  readonly isFirst: boolean;
  /** The commit that the pull request showed when the run began; null where nobody knows. */
  readonly expects: string | null;
}

export interface Posted {
  readonly url: string | null;
  /** What kept outdated comments from being folded away. */
  readonly fault: unknown;
}

interface Writing {
  readonly onlyUpdate: boolean;
  readonly log: Log;
  readonly deadline: Deadline;
}

/** Posts the comment, or brings it up to date, and folds away what is outdated. */
export async function writeComment(
  post: Extract<Post, { kind: 'comment' }>,
  to: CommentAddress,
  { onlyUpdate, log, deadline }: Writing,
): Promise<Posted> {
  const github = await openGitHub(to.token, to.repository, deadline);
  const { pull, marker, expects } = to;
  const body = log.redact(post.body);
  const kept = await keepComment(github, { pull, body, marker, onlyUpdate, expects }, deadline);
  const { url, moved, page } = kept;
  if (moved) log.say('The pull request shows another commit by now: its own run comments on it.');
  if (page === null) return { url, fault: null };
  const { foldOutdated } = await import('./folding.ts');
  const fault = await foldOutdated(github, { isOutdated: onlyUpdate && !post.relevant, marker }, page);
  return { url, fault };
}
