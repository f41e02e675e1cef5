import { actionsApp, roleOf, type Comment, type Issue, type Json, type State, type User } from './state.ts';
import { userOf } from './state.ts';

/** What a user sees of another. Addresses that nobody follows are left to the schema. */
export function userShape({ login, id, type }: User): Json {
  const page = `https://github.com/${type === 'Bot' ? 'apps/' : ''}${login.replace('[bot]', '')}`;
  return {
    login,
    id,
    node_id: `U_${id}`,
    avatar_url: `https://avatars.githubusercontent.com/u/${id}?v=4`,
    gravatar_id: '',
    url: `https://api.github.com/users/${encodeURIComponent(login)}`,
    html_url: page,
    type,
    user_view_type: 'public',
    site_admin: false,
  };
}

/** The GitHub App that a check run or an installation's comment belongs to. */
export function appShape(): Json {
  return {
    ...actionsApp,
    node_id: 'MDM6QXBwMTUzNjg=',
    client_id: 'Iv1.05c79e9ad1f6bdfa',
    owner: userShape({ login: 'github', id: 9919, type: 'User' }),
    description: 'Automate your workflow from idea to production',
    external_url: 'https://help.github.com/en/actions',
    html_url: 'https://github.com/apps/github-actions',
    created_at: '2018-07-30T09:30:17Z',
    updated_at: '2025-03-07T16:35:00Z',
    permissions: {},
    events: [],
  };
}

/** The address of something in the repository, at the API or on the site. */
export function urls(state: State, api: string, site = api): { url: string; html_url: string } {
  return {
    url: `${state.url}/repos/${state.repository}/${api}`,
    html_url: `https://github.com/${state.repository}/${site}`,
  };
}

/** The stub's repository, or a fork of it under another name. */
export function repositoryShape(state: State, fullName = state.repository): Json {
  const [owner = '', name = ''] = fullName.split('/');
  const fork = fullName !== state.repository;
  return {
    id: fork ? 900_002 : 900_001,
    node_id: fork ? 'R_900002' : 'R_900001',
    name,
    full_name: fullName,
    private: state.private,
    visibility: state.private ? 'private' : 'public',
    owner: userShape(userOf(state, owner)),
    html_url: `https://github.com/${fullName}`,
    clone_url: `https://github.com/${fullName}.git`,
    url: `${state.url}/repos/${fullName}`,
    fork,
    default_branch: state.defaultBranch,
    permissions: { admin: false, maintain: false, push: false, triage: false, pull: true },
  };
}

function associationOf(state: State, login: string): string {
  const [owner] = state.repository.split('/');
  if (login === owner) return 'OWNER';
  return login in state.collaborators && roleOf(state, login) !== 'none' ? 'COLLABORATOR' : 'NONE';
}

const reactions = ['+1', '-1', 'laugh', 'confused', 'heart', 'hooray', 'eyes', 'rocket'];

/** How often each reaction was given. */
export function reactionCounts(given: readonly { content: string }[], url: string): Json {
  const counts = reactions.map((name) => [name, given.filter(({ content }) => content === name).length]);
  return { url, total_count: given.length, ...Object.fromEntries(counts) };
}

/** A comment on an issue or a pull request. */
export function commentShape(state: State, comment: Comment): Json {
  const kind = state.pulls.some(({ number }) => number === comment.issue) ? 'pull' : 'issues';
  const address = urls(
    state,
    `issues/comments/${comment.id}`,
    `${kind}/${comment.issue}#issuecomment-${comment.id}`,
  );
  return {
    ...address,
    id: comment.id,
    node_id: `IC_${comment.id}`,
    issue_url: urls(state, `issues/${comment.issue}`).url,
    user: userShape(comment.user),
    created_at: comment.createdAt,
    updated_at: comment.updatedAt,
    author_association: associationOf(state, comment.user.login),
    body: comment.body,
    reactions: reactionCounts(comment.reactions, `${address.url}/reactions`),
    performed_via_github_app: comment.app,
  };
}

/** A label; one that nobody created has the default colour. */
export function labelShape(state: State, name: string): Json {
  const label = state.labels.find((known) => known.name === name);
  return {
    id: name.length * 1000 + name.charCodeAt(0),
    node_id: `LA_${name}`,
    url: urls(state, `labels/${encodeURIComponent(name)}`).url,
    name,
    color: label?.color ?? 'ededed',
    default: false,
    description: label?.description ?? null,
  };
}

/** An issue, or a pull request seen as one. */
export function issueShape(state: State, issue: Issue): Json {
  const pull = state.pulls.find(({ number }) => number === issue.number);
  const address = urls(state, `issues/${issue.number}`, `${pull ? 'pull' : 'issues'}/${issue.number}`);
  return {
    ...address,
    id: 1_000_000 + issue.number,
    node_id: `I_${issue.number}`,
    repository_url: `${state.url}/repos/${state.repository}`,
    comments_url: `${address.url}/comments`,
    number: issue.number,
    state: issue.state,
    title: issue.title,
    body: issue.body,
    user: userShape(userOf(state, issue.user)),
    labels: issue.labels.map((name) => labelShape(state, name)),
    comments: state.comments.filter((comment) => comment.issue === issue.number).length,
    created_at: issue.createdAt,
    updated_at: issue.createdAt,
    author_association: associationOf(state, issue.user),
    ...(pull && { pull_request: { ...urls(state, `pulls/${pull.number}`, `pull/${pull.number}`) } }),
  };
}
