import { toMarkdown } from '../../render/markdown.ts';
import { type Going, progressLine } from '../../render/progress.ts';
import { openGitHub } from '../github.ts';
import { keepComment } from '../sticky.ts';
import { deadlineFromNow } from './patience.ts';
import type { CommentAddress } from './commenting.ts';

/** Not worth waiting for: the end of the run comes after it. */
const LONGEST_MS = 4000;

/**
 * Says in the one comment of this use how far its run has come; the end takes its place. False when there is no need
 * to go on: the pull request shows another commit by now.
 */
export async function commentOn(going: Going, to: CommentAddress): Promise<boolean> {
  const { token, repository, pull, marker, expects } = to;
  const deadline = deadlineFromNow(LONGEST_MS);
  const github = await openGitHub(token, repository, deadline);
  const body = bodyOf(going, marker.commit ?? '');
  const { moved } = await keepComment(github, { pull, body, marker, onlyUpdate: false, expects }, deadline);
  return !moved;
}

function bodyOf(going: Going, commit: string): string {
  return toMarkdown(
    [
      { kind: 'heading', level: 2, words: ['⏳ Under way: nothing is decided yet'] },
      { kind: 'paragraph', words: [progressLine(going), '.'] },
      {
        kind: 'small',
        words: ['Head ', { code: commit.slice(0, 7) }, ' · the verdict takes the place of this'],
      },
    ],
    { limit: 2000 },
  );
}
