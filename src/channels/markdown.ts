import type { Channel } from '../contracts.ts';
import { toMarkdown } from '../render/markdown.ts';

/** `report.md`: all of it. */
export const channel: Channel = {
  name: 'markdown',
  what: 'The report as Markdown, uncut.',
  posts: (report) => [{ kind: 'file', name: 'report.md', text: `${toMarkdown(report.blocks)}\n` }],
};
