import { addressIn, type Comment, commentsIn, type Issue, issuesIn, loginIn } from './github-answers.ts';
import { type Deadline, type Refused, unlessRefused } from './github/patience.ts';

export type { Comment, Issue } from './github-answers.ts';

/** The few calls that are made to GitHub; errors come up as exceptions of the client. */
export interface GitHub {
  /** All comments of an issue or a pull request, oldest first. */
  readonly comments: (issue: number) => Promise<readonly Comment[]>;
  /** Gives the address of the comment. */
  readonly createComment: (issue: number, body: string) => Promise<string>;
  readonly updateComment: (id: number, body: string) => Promise<string>;
  readonly deleteComment: (id: number) => Promise<void>;
  /** Folds a comment away as outdated, or shows it again. */
  readonly fold: (node: string, isOutdated: boolean) => Promise<void>;
  /** Whether a commit has a file; null where the token may not look. */
  readonly hasFile: (path: string, commit: string) => Promise<boolean | null>;
  /** The commit that a pull request shows now; null where the token may not ask. */
  readonly headOf: (pull: number) => Promise<string | null>;
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
export async function loadOctokit(token: string, deadline?: Deadline) {
  const { getOctokit } = await import('@actions/github');
  const octokit = getOctokit(token, { baseUrl: process.env['GITHUB_API_URL'] || 'https://api.github.com' });
  // What a hook hands on is not what the next one gets, so the options themselves are changed.
  octokit.hook.before('request', (options) => {
    const signal = deadline?.signal ?? AbortSignal.timeout(LONGEST_CALL_MS);
    options.request = { ...options.request, signal };
  });
  octokit.hook.after('request', (response) => {
    // All that is asked of GitHub is JSON. The client hands on what is none as text, and takes an empty text or null for an empty list.
    const isNothing = typeof response.data === 'string' || response.data === null;
    if (isNothing && response.status !== 204)
      throw Object.assign(new Error("GitHub's answer was cut off"), { status: 502 });
  });
  return octokit;
}

const FOLD =
  'mutation($node: ID!) { minimizeComment(input: { subjectId: $node, classifier: OUTDATED }) { minimizedComment { isMinimized } } }';
const UNFOLD =
  'mutation($node: ID!) { unminimizeComment(input: { subjectId: $node }) { unminimizedComment { isMinimized } } }';

/** GraphQL refuses in an answer of 200, with a word in the place of a status. */
function refused(error: unknown): never {
  const { errors = [] } = error as { readonly errors?: readonly { readonly type?: string }[] };
  throw errors.some(({ type }) => type === 'FORBIDDEN')
    ? Object.assign(error as Error, { status: 403 })
    : error;
}

/** A client for one repository. */
export async function openGitHub(token: string, repository: string, deadline?: Deadline): Promise<GitHub> {
  const octokit = await loadOctokit(token, deadline);
  const { issues, pulls, repos, users } = octokit.rest;
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
    deleteComment: async (id) => {
      await issues.deleteComment({ owner, repo, comment_id: id });
    },
    fold: async (node, isOutdated) => {
      await octokit.graphql(isOutdated ? FOLD : UNFOLD, { node }).catch(refused);
    },
    hasFile: async (path, ref) => {
      try {
        await repos.getContent({ owner, repo, path, ref });
        return true;
      } catch (error) {
        if ((error as Refused).status === 404) return false;
        return null;
      }
    },
    headOf: (pull) =>
      unlessRefused(async () => (await pulls.get({ owner, repo, pull_number: pull })).data.head.sha),
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
    user: known(async () => {
      const answer = await unlessRefused(() => users.getAuthenticated());
      return answer && loginIn(answer.data);
    }),
    app: known(async () => {
      const asked = 'query { viewer { login } }';
      const answer = await unlessRefused(() => octokit.graphql<{ readonly viewer: unknown }>(asked));
      return answer && loginIn(answer.viewer);
    }),
  };
}

/** Asked once, however many texts of strangers bear our mark; what GitHub lost is asked again. */
function known<T>(ask: () => Promise<T>): () => Promise<T> {
  let answer: Promise<T> | null = null;
  return () =>
    (answer ??= ask().catch((error: unknown) => {
      answer = null;
      throw error;
    }));
}
