/** What is looked for on the first page of comments. */
interface Glance {
  readonly token: string;
  readonly repository: string;
  readonly issue: number;
  readonly start: string;
}

const PAGE = 100;
const LONGEST_MS = 5_000;
const PROXIES = ['https_proxy', 'HTTPS_PROXY', 'http_proxy', 'HTTP_PROXY', 'all_proxy', 'ALL_PROXY'];

/**
 * Whether a comment may begin so: one bare request, because most runs of a required check touch no prompt
 * and the client costs more than the rest of them together. Only a whole list without it is a no; whatever
 * else happens is for the client to see, with its proxies, pages and patience.
 */
export async function mayBeCommented(glance: Glance): Promise<boolean> {
  if (PROXIES.some((name) => process.env[name])) return true;
  try {
    const page = await firstPage(glance);
    if (page === null) return true;
    const comments = JSON.parse(page) as readonly { readonly body?: string | null }[];
    return comments.some(({ body }) => body?.startsWith(glance.start));
  } catch {
    return true;
  }
}

/** The body of the first page; null when there are more pages, or when it is not what was asked for. */
async function firstPage({ token, repository, issue }: Glance): Promise<string | null> {
  const api = process.env['GITHUB_API_URL'] || 'https://api.github.com';
  const url = new URL(`${api}/repos/${repository}/issues/${issue}/comments?per_page=${PAGE}`);
  const headers = {
    authorization: `token ${token}`,
    accept: 'application/vnd.github+json',
    'user-agent': 'micro-metrics',
  };
  // Not by import: a namespace reads all that the module exports, and node:http exports lazily all of fetch.
  const { get } = process.getBuiltinModule(url.protocol === 'http:' ? 'node:http' : 'node:https');
  return new Promise((resolve, reject) => {
    const options = { headers, agent: false, signal: AbortSignal.timeout(LONGEST_MS) };
    const request = get(url, options, (response) => {
      const whole = response.statusCode === 200 && response.headers.link === undefined;
      let body = '';
      response.setEncoding('utf8');
      response.on('data', (piece: string) => (body += piece));
      response.on('end', () => resolve(whole ? body : null));
      response.on('error', reject);
    });
    request.on('error', reject);
  });
}
