import { resolveCommit } from '../git-objects.ts';
import { found, invalid, ok, page, refusal, type Call, type Handler } from '../replies.ts';
import { appShape, repositoryShape, urls, userShape } from '../shapes.ts';
import { nextId, now, type CheckRun, type Json, type State, type Status } from '../state.ts';
import { writer } from './comments.ts';

const longestDescription = 140;

function commitOr422({ state }: Call, sha: string): string {
  const known = resolveCommit(state.dir, sha);
  if (known !== sha) throw refusal(422, `No commit found for SHA: ${sha}`);
  return sha;
}

function runShape(state: State, run: CheckRun): Json {
  const address = urls(state, `check-runs/${run.id}`, `runs/${run.id}`);
  return {
    ...address,
    id: run.id,
    node_id: `CR_${run.id}`,
    name: run.name,
    head_sha: run.sha,
    external_id: run.externalId,
    details_url: run.detailsUrl ?? address.html_url,
    status: run.status,
    conclusion: run.conclusion,
    started_at: run.startedAt,
    completed_at: run.completedAt,
    output: {
      ...run.output,
      annotations_count: run.annotations.length,
      annotations_url: `${address.url}/annotations`,
    },
    check_suite: { id: 700_001 },
    app: appShape(),
    pull_requests: [],
  };
}

/** What a request says about a check run, laid over what is known of it. */
function apply(call: Call, run: CheckRun): CheckRun {
  const { body, state } = call;
  const conclusion = body.conclusion ?? run.conclusion;
  const status = body.conclusion ? 'completed' : (body.status ?? run.status);
  if (status === 'completed' && !conclusion)
    throw refusal(422, 'Invalid request.\n\n"conclusion" wasn\'t supplied.');
  const { title, summary, text } = body.output ?? {};
  return Object.assign(run, {
    name: body.name ?? run.name,
    detailsUrl: body.details_url ?? run.detailsUrl,
    externalId: body.external_id ?? run.externalId,
    status,
    conclusion: status === 'completed' ? conclusion : null,
    completedAt: status === 'completed' ? (body.completed_at ?? run.completedAt ?? now(state)) : null,
    output: {
      title: title ?? run.output.title,
      summary: summary ?? run.output.summary,
      text: text ?? run.output.text,
    },
    // Annotations of an update come on top of those that are there.
    annotations: [...run.annotations, ...(body.output?.annotations ?? [])],
  });
}

function createRun(call: Call) {
  const { state, body } = call;
  const run = apply(call, {
    id: nextId(state),
    name: body.name,
    sha: commitOr422(call, body.head_sha),
    status: 'queued',
    conclusion: null,
    detailsUrl: null,
    externalId: '',
    startedAt: body.started_at ?? now(state),
    completedAt: null,
    output: { title: null, summary: null, text: null },
    annotations: [],
  });
  state.checkRuns.push(run);
  return ok(runShape(state, run), 201);
}

function runOf({ state, params }: Call): CheckRun {
  return found(state.checkRuns.find(({ id }) => id === Number(params.check_run_id)));
}

function listRuns(call: Call) {
  const { state, query, params } = call;
  const sha = found(resolveCommit(state.dir, params.ref ?? ''));
  const all = state.checkRuns.filter((run) => run.sha === sha).reverse();
  const latest = all.filter((run, index) => all.findIndex(({ name }) => name === run.name) === index);
  const shown = (query.filter === 'all' ? all : latest).filter(
    (run) =>
      (query.check_name === undefined || run.name === query.check_name) &&
      (query.status === undefined || run.status === query.status),
  );
  return page(call, shown, (run) => runShape(state, run), 'check_runs');
}

function annotationShape({ state }: Call, annotation: Json): Json {
  const nothing = { start_column: null, end_column: null, title: null, raw_details: null };
  return { ...nothing, ...annotation, blob_href: urls(state, '', `blob/HEAD/${annotation.path}`).html_url };
}

function statusShape(state: State, status: Status): Json {
  return {
    url: urls(state, `statuses/${status.sha}`).url,
    id: status.id,
    node_id: `SC_${status.id}`,
    state: status.state,
    context: status.context,
    description: status.description,
    target_url: status.targetUrl,
    creator: userShape(status.user),
    avatar_url: userShape(status.user).avatar_url,
    created_at: status.createdAt,
    updated_at: status.createdAt,
  };
}

function createStatus(call: Call) {
  const { state, body, params } = call;
  const { description = null } = body;
  if (description !== null && description.length > longestDescription) {
    throw invalid(
      'Status',
      'description',
      `description is too long (maximum is ${longestDescription} characters)`,
    );
  }
  const status: Status = {
    id: nextId(state),
    sha: commitOr422(call, params.sha ?? ''),
    state: body.state,
    context: body.context ?? 'default',
    description,
    targetUrl: body.target_url ?? null,
    user: writer(call),
    createdAt: now(state),
  };
  state.statuses.push(status);
  return ok(statusShape(state, status), 201);
}

function statusesOf({ state, params }: Call): Status[] {
  const sha = found(resolveCommit(state.dir, params.ref ?? ''));
  return state.statuses.filter((status) => status.sha === sha).reverse();
}

function combined(call: Call) {
  const { state, params } = call;
  const all = statusesOf(call);
  const latest = all.filter(
    (status, index) => all.findIndex(({ context }) => context === status.context) === index,
  );
  const states = latest.map((status) => status.state);
  const worst = states.some((name) => name === 'failure' || name === 'error') ? 'failure' : 'pending';
  return ok({
    state: states.length > 0 && states.every((name) => name === 'success') ? 'success' : worst,
    statuses: latest.map((status) => statusShape(state, status)),
    sha: resolveCommit(state.dir, params.ref ?? ''),
    total_count: latest.length,
    repository: repositoryShape(state),
    commit_url: urls(state, `commits/${params.ref}`).url,
    url: urls(state, `commits/${params.ref}/status`).url,
  });
}

/** Of the required checks, those that do not allow a merge of this commit: a reason for each. */
export function missingChecks(state: State, sha: string): string[] {
  return state.requiredChecks.flatMap((name) => {
    const run = state.checkRuns.findLast((known) => known.sha === sha && known.name === name);
    const status = state.statuses.findLast((known) => known.sha === sha && known.context === name);
    const said = run?.conclusion ?? status?.state;
    if (said === 'success' || said === 'neutral' || said === 'skipped') return [];
    return [`Required status check "${name}" is ${said && said !== 'pending' ? 'failing' : 'expected'}.`];
  });
}

/** Check runs and commit statuses. */
export const checks: Record<string, Handler> = {
  'checks/create': createRun,
  'checks/update': (call) => ok(runShape(call.state, apply(call, runOf(call)))),
  'checks/get': (call) => ok(runShape(call.state, runOf(call))),
  'checks/list-for-ref': listRuns,
  'checks/list-annotations': (call) =>
    page(call, runOf(call).annotations, (annotation) => annotationShape(call, annotation)),
  'repos/create-commit-status': createStatus,
  'repos/list-commit-statuses-for-ref': (call) =>
    page(call, statusesOf(call), (status) => statusShape(call.state, status)),
  'repos/get-combined-status-for-ref': combined,
};
