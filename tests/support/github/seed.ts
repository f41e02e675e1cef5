import { actionsBot, nextId, now, userOf, type Access, type Comment, type Json } from './state.ts';
import type { Pull, Role, State, Token } from './state.ts';

/** What a test says about the world that it starts with; all but the repository's folder has a default. */
export type Seed = {
  dir: string;
  /** `acme/shop` unless said. */
  repository?: string;
  /** Private unless said: then also reads need a permission. */
  private?: boolean;
  /** By secret. */
  tokens?: Record<string, Token>;
  collaborators?: Record<string, Role>;
  /** From the author `octocat` and the branch `feature` unless said. */
  pulls?: (Partial<Pull> & { number: number })[];
  requiredChecks?: string[];
  limits?: Partial<State['limits']>;
  runs?: Json[];
  artifacts?: Json[];
  caches?: Json[];
};

/** A token as a job gets it in GITHUB_TOKEN. */
export function jobToken(permissions: Record<string, Access>): Token {
  return { ...actionsBot, permissions };
}

function pullFrom(seed: Partial<Pull> & { number: number }, repository: string): Pull {
  return {
    title: 'Change the prompt',
    body: null,
    user: 'octocat',
    branch: 'feature',
    sha: '0'.repeat(40),
    base: 'main',
    from: repository,
    draft: false,
    state: 'open',
    labels: [],
    merged: null,
    ...seed,
  };
}

/** The state that a seed describes. */
export function newState(seed: Seed): State {
  const repository = seed.repository ?? 'acme/shop';
  return {
    url: '',
    repository,
    private: seed.private ?? true,
    dir: seed.dir,
    defaultBranch: 'main',
    tokens: seed.tokens ?? {},
    collaborators: seed.collaborators ?? {},
    teams: {},
    requiredChecks: seed.requiredChecks ?? [],
    limits: { tree: 100_000, pullFiles: 3000, compareFiles: 300, ...seed.limits },
    pulls: (seed.pulls ?? []).map((pull) => pullFrom(pull, repository)),
    issues: [],
    comments: [],
    reviews: [],
    reviewComments: [],
    checkRuns: [],
    statuses: [],
    labels: [],
    runs: seed.runs ?? [],
    artifacts: seed.artifacts ?? [],
    caches: seed.caches ?? [],
    ids: 1000,
    seconds: 0,
  };
}

/** Puts comments of somebody under a pull request or an issue, as if they had always been there. */
export function addComments(
  state: State,
  issue: number,
  login: string,
  bodies: readonly string[],
): Comment[] {
  const added = bodies.map((body) => {
    const at = now(state);
    const times = { createdAt: at, updatedAt: at };
    return { id: nextId(state), issue, user: userOf(state, login), body, app: null, ...times, reactions: [] };
  });
  state.comments.push(...added);
  return added;
}
