import type { Channel } from '../contracts.ts';
import { toMarkdown } from '../render/markdown.ts';

/** GitHub takes 1 MiB from a step and nothing at all beyond it. */
const ROOM = 1_000_000;

/** The job summary. */
export const channel: Channel = {
  name: 'summary',
  what: 'The report on the page of the workflow run.',
  posts: (report) => [{ kind: 'summary', body: `${toMarkdown(report.blocks, { limit: ROOM })}\n` }],
};
