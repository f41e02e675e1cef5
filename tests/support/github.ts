import { createHash } from 'node:crypto';
import type { IncomingHttpHeaders, IncomingMessage, ServerResponse } from 'node:http';
import { bearerOf, checkAccess } from './github/access.ts';
import { faultReply, nextFault, type Fault } from './github/faults.ts';
import { loadJudge, type Judge } from './github/judge.ts';
import { isReply, refusal, type Call, type Handler, type Reply } from './github/replies.ts';
import { account } from './github/routes/account.ts';
import { checks } from './github/routes/checks.ts';
import { comments } from './github/routes/comments.ts';
import { commits } from './github/routes/commits.ts';
import { contents } from './github/routes/contents.ts';
import { issues } from './github/routes/issues.ts';
import { pulls } from './github/routes/pulls.ts';
import { reviews } from './github/routes/reviews.ts';
import { newState, type Seed } from './github/seed.ts';
import type { Comment, Json, State, Token } from './github/state.ts';
import { bodyOf, listen, wait } from './loopback.ts';

export { secondaryLimit } from './github/faults.ts';
export { addComments, jobToken, type Seed } from './github/seed.ts';
export type { Comment } from './github/state.ts';

/** One request as it came in, and how it was answered. */
type GitHubRequest = {
  method: string;
  path: string;
  query: Record<string, string>;
  headers: IncomingHttpHeaders;
  body: any;
  /** As GitHub's description names it; null for an address that the slice does not have. */
  operation: string | null;
  /** 0 until it is answered, and for ever when it is not. */
  status: number;
};

/** One GraphQL document, with whose token it came. */
type GraphqlCall = { query: string; variables: Json; token: Token; state: State };

/** A running stand-in for api.github.com. */
export type GitHub = {
  url: string;
  graphqlUrl: string;
  state: State;
  requests: GitHubRequest[];
  /** Whatever contradicts GitHub's own description, in a request or in an answer. A test asserts that it is empty. */
  violations: string[];
  /** What goes wrong from now on; later faults wait for earlier ones. */
  fail(fault: Fault): void;
  /** Answers GraphQL with `{ data }` or `{ errors }`; until then every document is refused. */
  onGraphql(resolver: (call: GraphqlCall) => Json | Promise<Json>): void;
  /** The comments of a pull request or an issue, oldest first. */
  comments(issue: number): Comment[];
  close(): Promise<void>;
};

const handlers: Record<string, Handler> = {
  ...account,
  ...checks,
  ...comments,
  ...commits,
  ...contents,
  ...issues,
  ...pulls,
  ...reviews,
};

type Running = {
  state: State;
  judge: Judge;
  violations: string[];
  faults: Fault[];
  graphql: ((call: GraphqlCall) => Json | Promise<Json>) | null;
};

function parsed(text: string): any {
  if (text === '') return undefined;
  try {
    return JSON.parse(text);
  } catch {
    throw refusal(400, 'Problems parsing JSON');
  }
}

async function answerGraphql({ state, graphql }: Running, request: GitHubRequest): Promise<Reply> {
  const token = bearerOf(state, request.headers);
  if (!token) throw refusal(401, 'This endpoint requires you to be authenticated.');
  const { query, variables = {} } = request.body ?? {};
  if (graphql) return { status: 200, body: await graphql({ query, variables, token, state }) };
  const message = 'Resource not accessible by integration';
  return { status: 200, body: { data: null, errors: [{ type: 'FORBIDDEN', path: [], message }] } };
}

function checkRequest({ judge, violations }: Running, request: GitHubRequest, call: Call): void {
  const route = { operation: call.operation, params: call.params };
  const wrong = judge.request({ method: request.method, route, query: request.query, body: request.body });
  violations.push(...wrong);
  if (wrong.length > 0) throw refusal(422, `Invalid request.\n\n${wrong.join('\n')}`);
}

function judged({ judge, violations }: Running, operation: string, reply: Reply): Reply {
  if (reply.status >= 300 || reply.media !== undefined) return reply;
  const body = judge.complete(operation, reply.status, reply.body);
  violations.push(...judge.answer(operation, reply.status, body));
  return { ...reply, body };
}

function answerRest(running: Running, request: GitHubRequest): Reply {
  const { state, judge, violations } = running;
  const { method, path, query, headers } = request;
  const route = judge.route(method, path);
  const handler = route && handlers[route.operation];
  if (!route || !handler) {
    violations.push(`${method} ${path} is not in the slice`);
    throw refusal(404, 'Not Found');
  }
  const { operation, params } = route;
  request.operation = operation;
  const token = bearerOf(state, headers);
  const home = `${params.owner}/${params.repo}`.toLowerCase() === state.repository.toLowerCase();
  if (params.owner !== undefined && !home) throw refusal(404, 'Not Found');
  const body = request.body ?? {};
  const call: Call = { state, operation, params, query, body, headers, token, address: state.url + path };
  checkAccess(call, method);
  checkRequest(running, request, call);
  return judged(running, operation, handler(call));
}

async function answer(running: Running, request: GitHubRequest, text: string): Promise<Reply> {
  try {
    request.body = parsed(text);
    const graphql = request.method === 'POST' && request.path === '/graphql';
    return graphql ? await answerGraphql(running, request) : answerRest(running, request);
  } catch (thrown) {
    if (isReply(thrown)) return thrown;
    running.violations.push(`${request.method} ${request.path} broke the stub: ${(thrown as Error).stack}`);
    return refusal(500, 'Server Error');
  }
}

function bytesOf({ body, media }: Reply): Buffer {
  if (body === null || body === undefined) return Buffer.alloc(0);
  if (Buffer.isBuffer(body)) return body;
  return Buffer.from(media === undefined ? JSON.stringify(body) : String(body));
}

function send(response: ServerResponse, reply: Reply, request: GitHubRequest): void {
  const bytes = reply.status === 204 ? Buffer.alloc(0) : bytesOf(reply);
  const etag = `W/"${createHash('sha256').update(bytes).digest('hex')}"`;
  const same = request.method === 'GET' && reply.status === 200 && request.headers['if-none-match'] === etag;
  request.status = same ? 304 : reply.status;
  response.writeHead(request.status, {
    ...(bytes.length > 0 && { 'content-type': reply.media ?? 'application/json; charset=utf-8', etag }),
    'x-github-request-id': '0000:TEST',
    'x-github-api-version-selected': '2022-11-28',
    'x-ratelimit-limit': '1000',
    'x-ratelimit-remaining': '999',
    'x-ratelimit-reset': '1900000000',
    ...reply.headers,
  });
  response.end(same ? undefined : bytes);
}

async function respond(running: Running, request: GitHubRequest, text: string, response: ServerResponse) {
  const fault = nextFault(running.faults, request.method, request.path);
  await wait(fault?.delayMs);
  if (fault?.hang) return;
  if (fault?.drop) return void response.destroy();
  const answers = fault && (fault.status !== undefined || fault.delayMs === undefined);
  send(response, answers ? faultReply(fault) : await answer(running, request, text), request);
}

function requestOf(message: IncomingMessage): GitHubRequest {
  const { pathname, searchParams } = new URL(message.url ?? '/', 'http://loopback');
  const query = Object.fromEntries(searchParams);
  const { method = '', headers } = message;
  return { method, path: pathname, query, headers, body: undefined, operation: null, status: 0 };
}

/** Starts a stateful GitHub over a real git repository; every call is judged by GitHub's own OpenAPI description. */
export async function startGitHub(seed: Seed): Promise<GitHub> {
  const state = newState(seed);
  const running: Running = { state, judge: await loadJudge(), violations: [], faults: [], graphql: null };
  const requests: GitHubRequest[] = [];
  const server = await listen(async (message, response) => {
    const request = requestOf(message);
    requests.push(request);
    await respond(running, request, await bodyOf(message), response);
  });
  state.url = server.url;
  return {
    url: server.url,
    graphqlUrl: `${server.url}/graphql`,
    state,
    requests,
    violations: running.violations,
    fail: (fault) => void running.faults.push({ ...fault }),
    onGraphql: (resolver) => void (running.graphql = resolver),
    comments: (issue) => state.comments.filter((comment) => comment.issue === issue),
    close: server.close,
  };
}
