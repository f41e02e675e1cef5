import { createHash } from 'node:crypto';

/** A body whose shape GitHub's description knows. */
export type Json = Record<string, any>;

/** What somebody is in the repository. */
export type Role = 'admin' | 'maintain' | 'write' | 'triage' | 'read' | 'none';

/** How much a job was given of one permission. */
export type Access = 'read' | 'write';

/** Whom a token speaks for. A `Bot` is an installation, as GITHUB_TOKEN is; `permissions` are what its job was given. */
export type Token = {
  login: string;
  type: 'Bot' | 'User';
  id: number;
  permissions?: Readonly<Record<string, Access>>;
};

/** Somebody with an account, or a bot. */
export type User = { login: string; id: number; type: 'Bot' | 'User' };

/** A pull request, without what git knows better. */
export type Pull = {
  number: number;
  title: string;
  body: string | null;
  /** The login of its author. */
  user: string;
  branch: string;
  /** Used when git has no refs/pull/N/head. */
  sha: string;
  base: string;
  /** The full name of the repository that the branch is in; null when it was deleted. */
  from: string | null;
  draft: boolean;
  state: 'open' | 'closed';
  labels: string[];
  merged: string | null;
};

/** An issue that is no pull request. */
export type Issue = {
  number: number;
  title: string;
  body: string | null;
  user: string;
  state: 'open' | 'closed';
  labels: string[];
  createdAt: string;
};

/** A comment on an issue or a pull request. */
export type Comment = {
  id: number;
  issue: number;
  user: User;
  body: string;
  app: Json | null;
  createdAt: string;
  updatedAt: string;
  reactions: { id: number; user: User; content: string; createdAt: string }[];
};

/** A review of a pull request. */
export type Review = {
  id: number;
  pull: number;
  user: User;
  body: string;
  state: string;
  commit: string;
  submittedAt: string;
};

/** A comment on a line or a file of a pull request. */
export type ReviewComment = {
  id: number;
  pull: number;
  review: number;
  user: User;
  body: string;
  path: string;
  /** Absent for a comment on the whole file. */
  line: number | null;
  startLine: number | null;
  side: 'LEFT' | 'RIGHT';
  hunk: string;
  commit: string;
  replyTo: number | null;
  createdAt: string;
  updatedAt: string;
};

/** A check run on a commit. */
export type CheckRun = {
  id: number;
  name: string;
  sha: string;
  status: string;
  conclusion: string | null;
  detailsUrl: string | null;
  externalId: string;
  startedAt: string;
  completedAt: string | null;
  output: { title: string | null; summary: string | null; text: string | null };
  annotations: Json[];
};

/** A commit status: the newest of a context counts. */
export type Status = {
  id: number;
  sha: string;
  state: string;
  context: string;
  description: string | null;
  targetUrl: string | null;
  user: User;
  createdAt: string;
};

/** Everything the stub remembers. Tests may read and change it at any time. */
export type State = {
  /** Where the stub listens; set when it does. */
  url: string;
  /** `owner/name` */
  repository: string;
  private: boolean;
  /** The git repository behind contents, commits, compare and pulls. */
  dir: string;
  defaultBranch: string;
  tokens: Record<string, Token>;
  collaborators: Record<string, Role>;
  /** Logins by `org/slug`. */
  teams: Record<string, string[]>;
  /** Names of the checks or statuses without which nothing is merged. */
  requiredChecks: string[];
  /** What GitHub cuts off at: entries of a tree, files of a pull request, files of a comparison. */
  limits: { tree: number; pullFiles: number; compareFiles: number };
  pulls: Pull[];
  issues: Issue[];
  comments: Comment[];
  reviews: Review[];
  reviewComments: ReviewComment[];
  checkRuns: CheckRun[];
  statuses: Status[];
  labels: { name: string; color: string; description: string | null }[];
  /** Bodies as GitHub's schema has them; what is missing is filled in. */
  runs: Json[];
  artifacts: Json[];
  caches: Json[];
  ids: number;
  seconds: number;
};

/** The login, id and type that GITHUB_TOKEN writes as. */
export const actionsBot: User = { login: 'github-actions[bot]', id: 41898282, type: 'Bot' };

/** The app behind `actionsBot`. */
export const actionsApp = { id: 15368, slug: 'github-actions', name: 'GitHub Actions' };

/** A new id, larger than every one before. */
export function nextId(state: State): number {
  return ++state.ids;
}

/** The stub's own clock: each look at it is a second later, from 2026-02-01 on. */
export function now(state: State): string {
  return new Date(Date.UTC(2026, 1, 1) + 1000 * state.seconds++).toISOString().replace('.000', '');
}

/** A user of that login: the bearer of a token where there is one, else one with an id made from the login. */
export function userOf(state: State, login: string): User {
  if (login === actionsBot.login) return actionsBot;
  const token = Object.values(state.tokens).find((known) => known.login === login);
  if (token) return { login, id: token.id, type: token.type };
  const id = createHash('sha256').update(login).digest().readUInt32BE(0) % 100_000_000;
  return { login, id, type: login.endsWith('[bot]') ? 'Bot' : 'User' };
}

/** What somebody may do in the repository; an owner's login is an admin. */
export function roleOf(state: State, login: string): Role {
  const [owner] = state.repository.split('/');
  return state.collaborators[login] ?? (login === owner ? 'admin' : state.private ? 'none' : 'read');
}

/** Whether that role may push. */
export function mayWrite(role: Role): boolean {
  return role === 'admin' || role === 'maintain' || role === 'write';
}
