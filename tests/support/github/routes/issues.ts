import { found, invalid, ok, page, type Call, type Handler } from '../replies.ts';
import { issueShape, labelShape } from '../shapes.ts';
import { now, type Issue, type State } from '../state.ts';
import { checkBody, writer } from './comments.ts';

/** A pull request is an issue too: same number, same labels. */
function issuesOf(state: State): Issue[] {
  const pulls = state.pulls.map((pull) => ({ ...pull, createdAt: '2026-01-01T00:00:00Z' }));
  return [...state.issues, ...pulls].sort((a, b) => b.number - a.number);
}

function issueOf({ state, params }: Call): Issue {
  return found(issuesOf(state).find(({ number }) => number === Number(params.issue_number)));
}

function labelNames(labels: unknown): string[] {
  return ((labels ?? []) as (string | { name: string })[]).map((label) =>
    typeof label === 'string' ? label : label.name,
  );
}

function create(call: Call) {
  const { state, body } = call;
  if (body.body) checkBody('Issue', body.body);
  const numbers = [...state.pulls, ...state.issues].map(({ number }) => number);
  const issue: Issue = {
    number: Math.max(0, ...numbers) + 1,
    title: String(body.title),
    body: body.body ?? null,
    user: writer(call).login,
    state: 'open',
    labels: labelNames(body.labels),
    createdAt: now(state),
  };
  state.issues.push(issue);
  return ok(issueShape(state, issue), 201);
}

/** The thing itself, not the copy that a pull request is shown as. */
function stored({ state, params }: Call): Pick<Issue, 'labels' | 'state' | 'title' | 'body'> {
  const number = Number(params.issue_number);
  return found([...state.issues, ...state.pulls].find((issue) => issue.number === number));
}

function update(call: Call) {
  const { title, body, state, labels } = call.body;
  if (body) checkBody('Issue', body);
  const target = stored(call);
  const changes = { title, body, state, labels: labels && labelNames(labels) };
  for (const [key, value] of Object.entries(changes))
    if (value !== undefined) Object.assign(target, { [key]: value });
  return ok(issueShape(call.state, issueOf(call)));
}

function list(call: Call) {
  const { state, query } = call;
  const wanted = (query.labels ?? '').split(',').filter(Boolean);
  const shown = issuesOf(state).filter(
    (issue) =>
      (query.state === 'all' || issue.state === (query.state ?? 'open')) &&
      (query.creator === undefined || issue.user === query.creator) &&
      wanted.every((label) => issue.labels.includes(label)),
  );
  return page(call, shown, (issue) => issueShape(state, issue));
}

function addLabels(call: Call) {
  const { labels } = stored(call);
  const names = labelNames(Array.isArray(call.body) ? call.body : call.body.labels);
  for (const name of names) if (!labels.includes(name)) labels.push(name);
  return ok(labels.map((name) => labelShape(call.state, name)));
}

function removeLabel(call: Call) {
  const { labels } = stored(call);
  const at = labels.indexOf(call.params.name ?? '');
  found(at < 0 ? null : at);
  labels.splice(at, 1);
  return ok(labels.map((name) => labelShape(call.state, name)));
}

function createLabel({ state, body }: Call) {
  const { name, color = 'ededed', description = null } = body;
  if (state.labels.some((label) => label.name === name)) {
    throw invalid('Label', 'name', 'already exists', 'already_exists');
  }
  state.labels.push({ name, color, description });
  return ok(labelShape(state, name), 201);
}

/** Issues, and the labels of issues and pull requests. */
export const issues: Record<string, Handler> = {
  'issues/list-for-repo': list,
  'issues/create': create,
  'issues/get': (call) => ok(issueShape(call.state, issueOf(call))),
  'issues/update': update,
  'issues/list-labels-on-issue': (call) =>
    page(call, stored(call).labels, (name) => labelShape(call.state, name)),
  'issues/add-labels': addLabels,
  'issues/remove-label': removeLabel,
  'issues/list-labels-for-repo': (call) =>
    page(call, call.state.labels, ({ name }) => labelShape(call.state, name)),
  'issues/create-label': createLabel,
};
