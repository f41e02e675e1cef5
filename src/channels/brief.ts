import type { Channel } from '../contracts.ts';
import { toMarkdown } from '../render/markdown.ts';

/** `brief.md`: what to mend, and how to see that it is mended. */
export const channel: Channel = {
  name: 'brief',
  what: 'What stops the merge, for whoever mends it: a person, or a program that edits prompts.',
  posts: ({ brief }) => (brief ? [{ kind: 'file', name: 'brief.md', text: `${toMarkdown(brief)}\n` }] : []),
};
