import type { Channel } from '../contracts.ts';
import { toMarkdown } from '../render/markdown.ts';
import type { Report } from '../types.ts';

/** GitHub's 65,536 less what the edge puts first to find the comment again. */
const ROOM = 65_536 - 1024;

/** A prompt that went away, one that no suite asks, and a limit that was loosened are worth a word, although nothing was asked. */
function isRelevant({ verdict, changes, policy, uncovered = [] }: Report): boolean {
  return (
    verdict.outcome !== 'unchanged' ||
    policy.length + uncovered.length > 0 ||
    changes.some(({ kind }) => kind !== 'same')
  );
}

/** The sticky comment; who asks for it, and whether it is due, is known where it is posted. */
export const channel: Channel = {
  name: 'comment',
  what: 'One comment on the pull request, kept up to date.',
  posts: (report) => [
    {
      kind: 'comment',
      body: toMarkdown(report.blocks, { limit: ROOM, elsewhere: 'the job summary' }),
      relevant: isRelevant(report),
    },
  ],
};
