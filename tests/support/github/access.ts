import type { IncomingHttpHeaders } from 'node:http';
import { found, refusal, type Call } from './replies.ts';
import { mayWrite, roleOf, type State, type Token } from './state.ts';

/** The permissions that an installation needs: any one of the alternatives. */
const accepted: Record<string, readonly string[]> = {
  'users/get-authenticated': [],
  'repos/get-content': ['contents=read'],
  'repos/list-commits': ['contents=read'],
  'repos/get-commit': ['contents=read'],
  'repos/compare-commits-with-basehead': ['contents=read'],
  'repos/list-pull-requests-associated-with-commit': ['pull_requests=read'],
  'repos/get-combined-status-for-ref': ['statuses=read'],
  'repos/list-commit-statuses-for-ref': ['statuses=read'],
  'repos/create-commit-status': ['statuses=write'],
  'repos/get-collaborator-permission-level': ['metadata=read'],
  'repos/get': ['metadata=read'],
  'teams/get-membership-for-user-in-org': ['members=read'],
  'git/get-blob': ['contents=read'],
  'git/get-tree': ['contents=read'],
  'git/get-commit': ['contents=read'],
  'git/get-ref': ['contents=read'],
  'git/list-matching-refs': ['contents=read'],
  'pulls/merge': ['contents=write'],
  'checks/create': ['checks=write'],
  'checks/update': ['checks=write'],
  'checks/get': ['checks=read'],
  'checks/list-for-ref': ['checks=read'],
  'checks/list-annotations': ['checks=read'],
};

const families: Record<string, string> = { pulls: 'pull_requests', actions: 'actions', issues: 'issues' };

/** Addresses that need no permission at all. */
const free = new Set(['rate-limit/get', 'users/get-by-username']);

/** Writes that any user who sees the repository may do. */
const open =
  /^(issues\/create(-comment)?|issues\/(update|delete)-comment|reactions\/|pulls\/create-re|pulls\/update-re)/;

/** Whom the authorization header speaks for; null without one. An unknown token is refused with 401. */
export function bearerOf(state: State, headers: IncomingHttpHeaders): Token | null {
  const secret = /^(?:token|bearer)\s+(\S+)$/i.exec(headers.authorization ?? '')?.[1];
  if (secret === undefined) return null;
  const token = state.tokens[secret];
  if (!token) throw refusal(401, 'Bad credentials');
  return token;
}

/** Whether what is written to is a pull request, so that either permission will do. */
function concernsPull({ state, params }: Call): boolean {
  const comment = state.comments.find(({ id }) => id === Number(params.comment_id));
  const number = Number(params.issue_number ?? comment?.issue);
  return state.pulls.some((pull) => pull.number === number);
}

function alternatives(call: Call, writes: boolean): readonly string[] {
  const listed = accepted[call.operation];
  if (listed) return listed;
  const level = writes ? 'write' : 'read';
  const [family = ''] = call.operation.split('/');
  const permission = families[family] ?? 'issues';
  const either = permission === 'issues' && concernsPull(call);
  return either ? [`issues=${level}`, `pull_requests=${level}`] : [`${permission}=${level}`];
}

function holds(token: Token, need: string): boolean {
  const [permission = '', level] = need.split('=');
  if (permission === 'metadata') return true;
  const given = token.permissions?.[permission];
  return given === 'write' || (given !== undefined && level === 'read');
}

function checkInstallation(call: Call, token: Token, writes: boolean): void {
  const needs = alternatives(call, writes);
  if (!writes && !call.state.private && needs.length > 0) return;
  if (needs.some((need) => holds(token, need))) return;
  const header = needs.length > 0 ? { 'x-accepted-github-permissions': needs.join('; ') } : {};
  throw { ...refusal(403, 'Resource not accessible by integration'), headers: header };
}

function checkUser({ state, operation }: Call, token: Token, writes: boolean): void {
  const role = roleOf(state, token.login);
  if (role === 'none') throw refusal(404, 'Not Found');
  if (operation === 'checks/create' || operation === 'checks/update') {
    throw refusal(403, 'You must authenticate via a GitHub App.');
  }
  if (!writes || open.test(operation) || mayWrite(role)) return;
  throw refusal(operation.startsWith('issues/') ? 403 : 404, 'Must have push access to the repository');
}

/** Lets a call pass or throws GitHub's refusal. */
export function checkAccess(call: Call, method: string): void {
  const { state, operation, token } = call;
  const writes = method !== 'GET';
  if (free.has(operation)) return;
  if (!token) {
    if (operation === 'users/get-authenticated') throw refusal(401, 'Requires authentication');
    found(state.private ? null : state);
    if (writes) throw refusal(401, 'Requires authentication');
    return;
  }
  if (token.type === 'Bot') checkInstallation(call, token, writes);
  else if (operation !== 'users/get-authenticated') checkUser(call, token, writes);
}

/** Whether a bearer may change what somebody else wrote: an installation that came this far, or a user who may push. */
export function mayModerate({ state, token }: Call, author: string): boolean {
  if (!token) return false;
  return token.type === 'Bot' || token.login === author || mayWrite(roleOf(state, token.login));
}
