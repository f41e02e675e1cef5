import type { Channel } from '../contracts.ts';
import { toHtml } from '../render/html.ts';

/** `report.html`: all of it, as a page that stands alone. */
export const channel: Channel = {
  name: 'html',
  what: 'A page that stands alone, to read or to keep.',
  posts: ({ blocks, headline, verdict }) => [
    { kind: 'file', name: 'report.html', text: toHtml(blocks, { title: headline, badge: verdict.outcome }) },
  ],
};
