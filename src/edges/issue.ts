import { digest } from './digest.ts';
import type { GitHub, Issue } from './github.ts';
import { patiently } from './github/patience.ts';
import { opening } from './opening.ts';
import { isOurs } from './sticky.ts';

/** What the one issue says. */
interface IssueText {
  readonly title: string;
  readonly body: string;
  /** What it is about, whatever the words. */
  readonly about: string;
  /** There is something to decide. */
  readonly isOpen: boolean;
  /** Said once, when it is closed. */
  readonly farewell?: string;
}

/**
 * Keeps one issue of this use up to date, found by its marker and author. It is closed when nothing is left to
 * decide. One that somebody closed stays closed until something else is found, or the same once more after nothing was.
 */
export async function keepIssue(github: GitHub, key: string, text: IssueText): Promise<string | null> {
  const of = digest(text.about).slice(0, 16);
  const body = `${opening(key)}of=${of} -->\n${text.body}`;
  return patiently(async () => {
    const own = await findOwn(github, key);
    if (!own) return text.isOpen ? github.createIssue(text.title, body) : null;
    const isSame = own.body.startsWith(`${opening(key)}of=${of} -->`);
    const state = text.isOpen && !(isSame && own.state === 'closed') ? 'open' : 'closed';
    // Somebody closed it, and now it is over: what comes back after that is news.
    const isOver = state === 'closed' && !text.isOpen && !isSame;
    if (own.state === state && (state === 'closed' ? !isOver : own.body === body)) return own.url;
    // One that is closed keeps the name of what it was about.
    const title = state === 'closed' ? own.title : text.title;
    const url = await github.updateIssue(own.number, { title, body, state });
    const isClosed = own.state === 'open' && state === 'closed';
    if (isClosed && text.farewell) await github.createComment(own.number, text.farewell);
    return url;
  });
}

/** The newest with our marker that we wrote ourselves. */
async function findOwn(github: GitHub, key: string): Promise<Issue | null> {
  return github.findIssue(
    async (issue) => issue.body.startsWith(opening(key)) && (await isOurs(github, issue)),
  );
}
