import type { Channel } from '../contracts.ts';
import { clip, oneLine } from '../render/text.ts';

/** GitHub takes 140 characters. */
const LONGEST = 140;

/** One line on the commit, for runs whose job stands on another one. */
export const channel: Channel = {
  name: 'status',
  what: 'For runs of `workflow_run`: the headline on the commit of the pull request.',
  posts: ({ headline }) => [{ kind: 'status', description: clip(oneLine(headline), LONGEST) }],
};
