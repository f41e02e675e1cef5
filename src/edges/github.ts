/** The few calls that are made to GitHub; errors come up as exceptions of the client. */
export interface GitHub {
  readonly comments: (issue: number) => AsyncIterable<readonly Comment[]>;
  readonly createComment: (issue: number, body: string) => Promise<string>;
  readonly updateComment: (id: number, body: string) => Promise<string>;
  /** Login that the token acts as; comments of others are never taken for ours. */
  readonly login: () => Promise<string>;
}

export interface Comment {
  readonly id: number;
  readonly body: string;
  readonly author: string;
  readonly url: string;
}

const PAGE = 100;
const RETRIES = 3;
const WAIT_MS = 1000;
const LONGEST_WAIT_MS = 20_000;

/** A client for one repository. The toolkit is loaded here, so that runs without a comment don't pay for it. */
export async function openGitHub(token: string, repository: string): Promise<GitHub> {
  const { getOctokit } = await import('@actions/github');
  const { rest, paginate } = getOctokit(token);
  const [owner = '', repo = ''] = repository.split('/');
  return {
    comments: async function* (issue) {
      const pages = paginate.iterator(rest.issues.listComments, {
        owner,
        repo,
        issue_number: issue,
        per_page: PAGE,
      });
      for await (const { data } of pages) {
        yield data.map((it) => ({
          id: it.id,
          body: it.body ?? '',
          author: it.user?.login ?? '',
          url: it.html_url,
        }));
      }
    },
    createComment: (issue, body) =>
      patiently(
        async () =>
          (await rest.issues.createComment({ owner, repo, issue_number: issue, body })).data.html_url,
      ),
    updateComment: (id, body) =>
      patiently(
        async () => (await rest.issues.updateComment({ owner, repo, comment_id: id, body })).data.html_url,
      ),
    login: async () => {
      try {
        return (await rest.users.getAuthenticated()).data.login;
      } catch {
        // A job's own token may not ask who it is; it comments as this bot.
        return 'github-actions[bot]';
      }
    },
  };
}

interface Refused {
  readonly status?: number;
  readonly response?: { readonly headers?: Readonly<Record<string, string | undefined>> };
}

/** Tries again what GitHub lost or asks to be slower about; everything else is final. */
async function patiently<T>(call: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await call();
    } catch (error) {
      const { status = 0, response } = error as Refused;
      const after = response?.headers?.['retry-after'];
      const again = status >= 500 || status === 429 || (status === 403 && after !== undefined);
      if (!again || attempt > RETRIES) throw error;
      const wait = after === undefined ? WAIT_MS * attempt : Number(after) * 1000;
      await new Promise((resolve) => setTimeout(resolve, Math.min(wait, LONGEST_WAIT_MS)));
    }
  }
}
