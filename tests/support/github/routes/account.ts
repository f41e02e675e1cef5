import { found, ok, page, refusal, type Call, type Handler, type Reply } from '../replies.ts';
import { repositoryShape, urls, userShape } from '../shapes.ts';
import { mayWrite, now, roleOf, userOf, type Json, type State } from '../state.ts';

function rateLimit(): Reply {
  const one = { limit: 1000, used: 1, remaining: 999, reset: 1_900_000_000 };
  return ok({ resources: { core: one, search: one }, rate: one });
}

/** GitHub folds five roles into four words here; `role_name` keeps the real one. */
function permission({ state, params }: Call): Reply {
  const login = params.username ?? '';
  const role = roleOf(state, login);
  const folded = { maintain: 'write', triage: 'read' }[role as string] ?? role;
  const user = { ...userShape(userOf(state, login)), role_name: role };
  return ok({ permission: folded, role_name: role, user });
}

function user({ state, params }: Call): Reply {
  return ok({ ...userShape(userOf(state, params.username ?? '')), public_repos: 1 });
}

/** An installation is nobody's account: GITHUB_TOKEN cannot ask who it is. */
function whoAmI({ state, token }: Call): Reply {
  if (!token || token.type === 'Bot') throw refusal(403, 'Resource not accessible by integration');
  return ok(userShape(userOf(state, token.login)));
}

function repository({ state, token }: Call): Reply {
  const role = token ? roleOf(state, token.login) : 'read';
  const permissions = { admin: role === 'admin', push: mayWrite(role), pull: true };
  return ok({ ...repositoryShape(state), permissions });
}

function runShape(state: State, run: Json): Json {
  const address = urls(state, `actions/runs/${run.id}`, `actions/runs/${run.id}`);
  return {
    ...address,
    node_id: `WFR_${run.id}`,
    run_number: 1,
    run_attempt: 1,
    event: 'pull_request',
    status: 'completed',
    conclusion: 'success',
    head_branch: 'feature',
    pull_requests: [],
    created_at: '2026-01-01T00:00:00Z',
    updated_at: '2026-01-01T00:00:00Z',
    repository: repositoryShape(state),
    head_repository: repositoryShape(state),
    head_commit: null,
    ...run,
  };
}

function runOf({ state, params }: Call): Json {
  return found(state.runs.find((run) => run.id === Number(params.run_id)));
}

/** The first attempt begins with the run; of later ones `attempts` says when. */
function attemptShape(call: Call): Json {
  const run = runShape(call.state, runOf(call));
  const { attempts = [], ...shown } = run;
  const at = Number(call.params.attempt_number);
  const run_started_at = found(at === 1 ? run.created_at : attempts[at - 2]);
  return { ...shown, run_attempt: at, run_started_at };
}

function listRuns(call: Call): Reply {
  const { state, query } = call;
  const shown = state.runs
    .map((run) => runShape(state, run))
    .filter(
      (run) =>
        (query.branch === undefined || run.head_branch === query.branch) &&
        (query.event === undefined || run.event === query.event) &&
        (query.head_sha === undefined || run.head_sha === query.head_sha),
    )
    .sort((a, b) => (a.created_at < b.created_at ? 1 : -1));
  return page(call, shown, (run) => run, 'workflow_runs');
}

function rerun(call: Call): Reply {
  const run = runOf(call);
  Object.assign(run, { status: 'queued', conclusion: null, run_attempt: (run.run_attempt ?? 1) + 1 });
  run.run_started_at = now(call.state);
  return ok({}, 201);
}

function artifactsOf(call: Call, run: number | null): Reply {
  const { state, query } = call;
  const shown = state.artifacts.filter(
    (artifact) =>
      (run === null || artifact.workflow_run?.id === run) &&
      (query.name === undefined || artifact.name === query.name),
  );
  return page(call, shown, ({ archive: _, ...artifact }) => artifact, 'artifacts');
}

/** Where the archive of an artifact is, which a seed says. */
function archiveOf({ state, params }: Call): Reply {
  const { archive } = found(state.artifacts.find(({ id }) => id === Number(params.artifact_id)));
  return { status: 302, body: '', headers: { location: archive } };
}

function cachesOf(call: Call): Reply {
  const { state, query } = call;
  const shown = state.caches.filter(
    (cache) =>
      (query.key === undefined || String(cache.key).startsWith(query.key)) &&
      (query.ref === undefined || cache.ref === query.ref),
  );
  return page(call, shown, (cache) => cache, 'actions_caches');
}

function membership({ state, params, address }: Call): Reply {
  const members = state.teams[`${params.org}/${params.team_slug}`] ?? [];
  const login = found(members.find((member) => member === params.username));
  return ok({ url: `${address}#${login}`, role: 'member', state: 'active' });
}

/** Who one is, what the repository is, and what its workflow runs left behind. */
export const account: Record<string, Handler> = {
  'rate-limit/get': rateLimit,
  'users/get-authenticated': whoAmI,
  'users/get-by-username': user,
  'repos/get': repository,
  'repos/get-collaborator-permission-level': permission,
  'teams/get-membership-for-user-in-org': membership,
  'actions/list-workflow-runs-for-repo': listRuns,
  'actions/get-workflow-run': (call) => ok(runShape(call.state, runOf(call))),
  'actions/get-workflow-run-attempt': (call) => ok(attemptShape(call)),
  'actions/re-run-workflow': rerun,
  'actions/re-run-workflow-failed-jobs': rerun,
  'actions/list-workflow-run-artifacts': (call) => artifactsOf(call, Number(runOf(call).id)),
  'actions/list-artifacts-for-repo': (call) => artifactsOf(call, null),
  'actions/download-artifact': archiveOf,
  'actions/get-actions-cache-list': cachesOf,
};
