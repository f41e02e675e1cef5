import type { Channel } from '../contracts.ts';
import { toMarkdown } from '../lib/markdown.ts';

/** GitHub takes 1 MiB from a step and nothing at all beyond it. */
const ROOM = 1_000_000;

/** The job summary. */
export const channel: Channel = {
  name: 'summary',
  posts: (report) => [{ kind: 'summary', body: `${toMarkdown(report.blocks, { limit: ROOM })}\n` }],
};
