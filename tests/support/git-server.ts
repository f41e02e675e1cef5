import { execFileSync, spawn } from 'node:child_process';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { join } from 'node:path';
import { isolated } from './git.ts';
import { listen, type Loopback } from './loopback.ts';

/** One request of a git client. */
interface GitRequest {
  readonly path: string;
  readonly authorization: string | null;
  readonly status: number;
}

/** A git server that speaks smart HTTP, with git's own backend behind it. */
interface GitServer extends Loopback {
  readonly requests: GitRequest[];
}

/** Who may read, by the whole authorization header; null lets everybody. A path that is refused gets a 403. */
interface GitServerOptions {
  readonly root: string;
  readonly authorization?: string;
  readonly refuses?: (path: string) => boolean;
}

const backend = join(execFileSync('git', ['--exec-path'], { encoding: 'utf8' }).trim(), 'git-http-backend');

/** What git's backend answers, by the rules of CGI. */
function answer(request: IncomingMessage, response: ServerResponse, root: string): Promise<number> {
  const { pathname, search } = new URL(request.url ?? '/', 'http://loopback');
  const { headers, method = 'GET' } = request;
  const child = spawn(backend, {
    env: {
      ...isolated,
      GIT_PROJECT_ROOT: root,
      GIT_HTTP_EXPORT_ALL: '1',
      PATH_INFO: pathname,
      QUERY_STRING: search.slice(1),
      REQUEST_METHOD: method,
      CONTENT_TYPE: headers['content-type'] ?? '',
      HTTP_CONTENT_ENCODING: String(headers['content-encoding'] ?? ''),
      GIT_PROTOCOL: String(headers['git-protocol'] ?? ''),
    },
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  request.pipe(child.stdin);
  const chunks: Buffer[] = [];
  child.stdout.on('data', (chunk: Buffer) => chunks.push(chunk));
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', () => {
      const whole = Buffer.concat(chunks);
      const end = whole.indexOf('\r\n\r\n');
      const lines = whole.toString('latin1', 0, end).split('\r\n');
      const fields = Object.fromEntries(lines.map((line) => line.split(/: (.*)/s).slice(0, 2)));
      const status = Number.parseInt(fields['Status'] ?? '200', 10);
      response.writeHead(status, fields).end(whole.subarray(end + 4));
      resolve(status);
    });
  });
}

/** Starts the server over a folder of repositories. */
export async function startGitServer({ root, authorization, refuses }: GitServerOptions): Promise<GitServer> {
  const requests: GitRequest[] = [];
  const server = await listen(async (request, response) => {
    const path = request.url ?? '/';
    const given = request.headers.authorization ?? null;
    const refusal = refuses?.(path) ? 403 : authorization && given !== authorization ? 401 : null;
    if (refusal) response.writeHead(refusal, { 'www-authenticate': 'Basic realm="git"' }).end();
    const status = refusal ?? (await answer(request, response, root));
    requests.push({ path, authorization: given, status });
  });
  return { ...server, requests };
}
