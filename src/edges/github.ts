import { addressIn, type Comment, commentsIn, type Issue, issuesIn, loginIn } from './github-answers.ts';

export type { Comment, Issue } from './github-answers.ts';

/** The few calls that are made to GitHub; errors come up as exceptions of the client. */
export interface GitHub {
  /** All comments of an issue or a pull request, oldest first. */
  readonly comments: (issue: number) => Promise<readonly Comment[]>;
  /** Gives the address of the comment. */
  readonly createComment: (issue: number, body: string) => Promise<string>;
  readonly updateComment: (id: number, body: string) => Promise<string>;
  /** The newest issue, open or closed, of which it is true; pull requests are no issues. */
  readonly findIssue: (wanted: (issue: Issue) => Promise<boolean>) => Promise<Issue | null>;
  /** Gives the address of the issue. */
  readonly createIssue: (title: string, body: string) => Promise<string>;
  readonly updateIssue: (number: number, to: Pick<Issue, 'title' | 'body' | 'state'>) => Promise<string>;
  /** Login of the user that the token acts as; null for an installation, which is nobody's account. */
  readonly user: () => Promise<string | null>;
  /** Login of the app that the token acts as; null when GitHub does not say. */
  readonly app: () => Promise<string | null>;
}

const PAGE = 100;
/** Pages of issues that are looked through for ours. */
const MOST_PAGES = 20;
const LONGEST_CALL_MS = 20_000;

/** The toolkit is loaded here, so that runs that ask GitHub nothing don't pay for it. */
export async function loadOctokit(token: string) {
  const { getOctokit } = await import('@actions/github');
  const octokit = getOctokit(token, { baseUrl: process.env['GITHUB_API_URL'] || 'https://api.github.com' });
  // What a hook hands on is not what the next one gets, so the options themselves are changed.
  octokit.hook.before('request', (options) => {
    options.request = { ...options.request, signal: AbortSignal.timeout(LONGEST_CALL_MS) };
  });
  octokit.hook.after('request', (response) => {
    // All that is asked of GitHub is JSON. The client hands on what is none as text, and takes an empty text or null for an empty list.
    const isNothing = typeof response.data === 'string' || response.data === null;
    if (isNothing && response.status !== 204)
      throw Object.assign(new Error("GitHub's answer was cut off"), { status: 502 });
  });
  return octokit;
}

/** A client for one repository. */
export async function openGitHub(token: string, repository: string): Promise<GitHub> {
  const octokit = await loadOctokit(token);
  const { issues, users } = octokit.rest;
  const [owner = '', repo = ''] = repository.split('/');
  return {
    comments: async (issue) => {
      const of = { owner, repo, issue_number: issue, per_page: PAGE };
      const found: unknown = await octokit.paginate(issues.listComments, of);
      return commentsIn(found);
    },
    createComment: async (issue, body) =>
      addressIn((await issues.createComment({ owner, repo, issue_number: issue, body })).data),
    updateComment: async (id, body) =>
      addressIn((await issues.updateComment({ owner, repo, comment_id: id, body })).data),
    findIssue: async (wanted) => {
      const of = { owner, repo, state: 'all', per_page: PAGE } as const;
      let pages = 0;
      for await (const { data } of octokit.paginate.iterator(issues.listForRepo, of)) {
        for (const issue of issuesIn(data)) if (await wanted(issue)) return issue;
        if (++pages === MOST_PAGES) break;
      }
      return null;
    },
    createIssue: async (title, body) => addressIn((await issues.create({ owner, repo, title, body })).data),
    updateIssue: async (number, to) =>
      addressIn((await issues.update({ owner, repo, issue_number: number, ...to })).data),
    user: async () => {
      const answer = await unlessRefused(() => users.getAuthenticated());
      return answer && loginIn(answer.data);
    },
    app: async () => {
      const asked = 'query { viewer { login } }';
      const answer = await unlessRefused(() => octokit.graphql<{ readonly viewer: unknown }>(asked));
      return answer && loginIn(answer.viewer);
    },
  };
}

interface Refused {
  readonly status?: number;
  readonly message?: string;
  readonly cause?: unknown;
  readonly response?: { readonly headers?: Readonly<Record<string, string | number | undefined>> };
}

/** Null where the token may not ask; what GitHub lost is thrown on. */
async function unlessRefused<T>(call: () => Promise<T>): Promise<T | null> {
  try {
    return await call();
  } catch (error) {
    if (waitFor(error as Refused, 1) !== null) throw error;
    return null;
  }
}

function isTimeout(cause: unknown): boolean {
  const { name, cause: inner } = (cause ?? {}) as { readonly name?: string; readonly cause?: unknown };
  return name === 'TimeoutError' || (inner !== undefined && isTimeout(inner));
}

const TRIES = 3;
const WAIT_MS = 1000;
const LONGEST_WAIT_MS = 20_000;

/** How long to wait before another try; null where another would end like this one. */
function waitFor({ status, message = '', response, cause }: Refused, tried: number): number | null {
  const after = Number(response?.headers?.['retry-after'] ?? Number.NaN) * 1000;
  const slower = status === 429 || (status === 403 && (after >= 0 || /rate limit/i.test(message)));
  // The client takes a call that was given up for one that the server lost. Who did not answer once is not asked again.
  const lost = status !== undefined && status >= 500 && !isTimeout(cause);
  if (!slower && !lost) return null;
  const wait = Number.isNaN(after) ? WAIT_MS * 2 ** (tried - 1) : after;
  return wait > LONGEST_WAIT_MS ? null : wait;
}

/**
 * Does something again when GitHub lost it or asks to be slower about it; everything else is final. What is
 * done again should look first at what it may have done already.
 */
export async function patiently<T>(act: () => Promise<T>): Promise<T> {
  for (let tried = 1; ; tried += 1) {
    try {
      return await act();
    } catch (error) {
      const wait = waitFor(error as Refused, tried);
      if (wait === null || tried === TRIES) throw error;
      await new Promise((resolve) => setTimeout(resolve, wait));
    }
  }
}
