import { commitDates, epoch, git, mergeCommit } from '../../git.ts';
import {
  changedFiles,
  commitsIn,
  goTogether,
  mergeBaseOf,
  resolveCommit,
  type ChangedFile,
  type CommitObject,
} from '../git-objects.ts';
import { found, ok, page, refusal, type Call, type Handler, type Reply } from '../replies.ts';
import { issueShape, repositoryShape, urls, userShape } from '../shapes.ts';
import { userOf, type Json, type Pull, type State } from '../state.ts';
import { missingChecks } from './checks.ts';
import { asDiff, commitShape, fileShape } from './commits.ts';
import { writer } from './comments.ts';

/** A pull request with what git says about it at this moment. */
export type LivePull = Pull & { head: string; baseSha: string; mergeBase: string };

/** Git has the last word on where head and base are, so a test may push while the stub runs. */
function livePull(state: State, pull: Pull): LivePull {
  const { dir } = state;
  const head = resolveCommit(dir, `refs/pull/${pull.number}/head`) ?? pull.sha;
  const baseSha = found(resolveCommit(dir, pull.base));
  return { ...pull, head, baseSha, mergeBase: mergeBaseOf(dir, baseSha, head) ?? baseSha };
}

/** The pull request that an address names. */
export function pullOf({ state, params }: Call): LivePull {
  const pull = found(state.pulls.find(({ number }) => number === Number(params.pull_number)));
  return livePull(state, pull);
}

/** What a pull request changes, at most as many files as GitHub lists. */
export function filesOf(state: State, pull: LivePull): ChangedFile[] {
  return changedFiles(state.dir, pull.mergeBase, pull.head).slice(0, state.limits.pullFiles);
}

function commitsOf(state: State, pull: LivePull): readonly CommitObject[] {
  return commitsIn(state.dir, ['--reverse', `${pull.baseSha}..${pull.head}`]);
}

function sideShape(state: State, pull: LivePull, side: 'head' | 'base'): Json {
  const name = side === 'base' ? state.repository : pull.from;
  const [owner = ''] = (name ?? `${pull.user}/`).split('/');
  const ref = side === 'base' ? pull.base : pull.branch;
  return {
    label: `${owner}:${ref}`,
    ref,
    sha: side === 'base' ? pull.baseSha : pull.head,
    user: userShape(userOf(state, owner)),
    repo: name === null ? null : repositoryShape(state, name),
  };
}

function linksOf(address: { url: string; html_url: string }): Json {
  const { url, html_url } = address;
  const issue = url.replace('/pulls/', '/issues/');
  const links = {
    self: url,
    html: html_url,
    issue,
    comments: `${issue}/comments`,
    commits: `${url}/commits`,
  };
  const review = {
    review_comments: `${url}/comments`,
    review_comment: `${url}/comments{/number}`,
    statuses: url,
  };
  return Object.fromEntries(Object.entries({ ...links, ...review }).map(([key, href]) => [key, { href }]));
}

/** A pull request as lists show it. */
function pullShape(state: State, pull: LivePull): Json {
  const address = urls(state, `pulls/${pull.number}`, `pull/${pull.number}`);
  const { labels, created_at, author_association } = issueShape(state, {
    ...pull,
    createdAt: '2026-01-01T00:00:00Z',
  });
  return {
    ...address,
    id: 2_000_000 + pull.number,
    node_id: `PR_${pull.number}`,
    diff_url: `${address.html_url}.diff`,
    patch_url: `${address.html_url}.patch`,
    number: pull.number,
    state: pull.state,
    locked: false,
    title: pull.title,
    user: userShape(userOf(state, pull.user)),
    body: pull.body,
    labels,
    created_at,
    updated_at: created_at,
    closed_at: pull.merged ? created_at : null,
    merged_at: pull.merged ? created_at : null,
    merge_commit_sha: pull.merged ?? resolveCommit(state.dir, `refs/pull/${pull.number}/merge`),
    author_association,
    draft: pull.draft,
    head: sideShape(state, pull, 'head'),
    base: sideShape(state, pull, 'base'),
    _links: linksOf(address),
  };
}

function mergeState(state: State, pull: LivePull): { mergeable: boolean; mergeable_state: string } {
  const mergeable = goTogether(state.dir, pull.baseSha, pull.head);
  if (!mergeable) return { mergeable, mergeable_state: 'dirty' };
  if (pull.draft) return { mergeable, mergeable_state: 'draft' };
  return { mergeable, mergeable_state: missingChecks(state, pull.head).length > 0 ? 'blocked' : 'clean' };
}

function one(call: Call): Reply {
  const { state } = call;
  const pull = pullOf(call);
  const other = asDiff(call, pull.mergeBase, pull.head);
  if (other) return other;
  const files = filesOf(state, pull);
  return ok({
    ...pullShape(state, pull),
    merged: pull.merged !== null,
    ...(pull.state === 'open' ? mergeState(state, pull) : { mergeable: null, mergeable_state: 'unknown' }),
    comments: state.comments.filter(({ issue }) => issue === pull.number).length,
    review_comments: state.reviewComments.filter((comment) => comment.pull === pull.number).length,
    maintainer_can_modify: pull.from !== state.repository,
    commits: commitsOf(state, pull).length,
    additions: files.reduce((sum, file) => sum + file.additions, 0),
    deletions: files.reduce((sum, file) => sum + file.deletions, 0),
    changed_files: files.length,
  });
}

function list(call: Call): Reply {
  const { state, query } = call;
  const shown = state.pulls.filter(
    (pull) =>
      (query.state === 'all' || pull.state === (query.state ?? 'open')) &&
      (query.base === undefined || pull.base === query.base) &&
      (query.head === undefined || query.head === `${(pull.from ?? '').split('/')[0]}:${pull.branch}`),
  );
  return page(call, shown, (pull) => pullShape(state, livePull(state, pull)));
}

function forCommit(call: Call): Reply {
  const { state, params } = call;
  const live = state.pulls.map((pull) => livePull(state, pull));
  const sha = resolveCommit(state.dir, params.commit_sha ?? '');
  const holding = live.filter((pull) => commitsOf(state, pull).some((commit) => commit.sha === sha));
  return page(call, holding, (pull) => pullShape(state, pull));
}

function landed(call: Call, pull: LivePull): string {
  const { state, body } = call;
  const minutes = Math.floor((Date.UTC(2026, 1, 1) / 1000 - epoch) / 60);
  const message = body.commit_title ?? `Merge pull request #${pull.number} from ${pull.branch}`;
  const sha = mergeCommit(state.dir, { base: pull.baseSha, head: pull.head, message, minutes });
  if (!sha) throw refusal(405, 'Pull Request is not mergeable');
  if (body.merge_method !== 'squash') return sha;
  return git(
    state.dir,
    ['commit-tree', `${sha}^{tree}`, '-p', pull.baseSha, '-m', message],
    commitDates(minutes),
  );
}

function merge(call: Call): Reply {
  const { state, body } = call;
  const pull = pullOf(call);
  if (pull.state === 'closed' || pull.draft) throw refusal(405, 'Pull Request is not mergeable');
  if (body.merge_method === 'rebase') throw refusal(405, 'Rebase merges are not allowed on this repository.');
  if (body.sha !== undefined && body.sha !== pull.head) {
    throw refusal(409, 'Head branch was modified. Review and try the merge again.');
  }
  const [missing] = missingChecks(state, pull.head);
  if (missing) throw refusal(405, missing);
  const sha = landed(call, pull);
  git(state.dir, ['update-ref', `refs/heads/${pull.base}`, sha]);
  const stored = state.pulls.find(({ number }) => number === pull.number);
  Object.assign(found(stored), { state: 'closed', merged: sha, mergedBy: writer(call).login });
  return ok({ sha, merged: true, message: 'Pull Request successfully merged' });
}

/** Pull requests: what they change, whether they may land, and landing them. */
export const pulls: Record<string, Handler> = {
  'pulls/list': list,
  'pulls/get': one,
  'pulls/list-files': (call) => {
    const pull = pullOf(call);
    return page(call, filesOf(call.state, pull), (file) => fileShape(call.state, pull.head, file));
  },
  'pulls/list-commits': (call) =>
    page(call, commitsOf(call.state, pullOf(call)).slice(0, 250), (commit) =>
      commitShape(call.state, commit),
    ),
  'pulls/merge': merge,
  'repos/list-pull-requests-associated-with-commit': forCommit,
};
