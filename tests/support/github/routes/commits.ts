import { git } from '../../git.ts';
import { changedFiles, commitsIn, mergeBaseOf, resolveCommit } from '../git-objects.ts';
import type { ChangedFile, CommitObject } from '../git-objects.ts';
import { found, ok, page, refusal, wants, type Call, type Handler, type Reply } from '../replies.ts';
import { urls } from '../shapes.ts';
import type { Json, State } from '../state.ts';

const emptyTree = '4b825dc642cb6eb9a060e54bf8d69288fbee4904';

/** An entry of a file list. */
export function fileShape(state: State, commit: string, file: ChangedFile): Json {
  const { filename, previous, status, additions, deletions, sha, patch } = file;
  const path = encodeURIComponent(filename);
  return {
    sha,
    filename,
    status,
    additions,
    deletions,
    changes: additions + deletions,
    blob_url: urls(state, '', `blob/${commit}/${path}`).html_url,
    raw_url: urls(state, '', `raw/${commit}/${path}`).html_url,
    contents_url: urls(state, `contents/${path}?ref=${commit}`).url,
    ...(patch !== undefined && { patch }),
    ...(previous !== undefined && { previous_filename: previous }),
  };
}

const unsigned = { verified: false, reason: 'unsigned', signature: null, payload: null, verified_at: null };

/** A commit as lists show it. Its author is nobody's account here. */
export function commitShape(state: State, commit: CommitObject): Json {
  const { sha, tree, parents, author, committer, message } = commit;
  const address = urls(state, `commits/${sha}`, `commit/${sha}`);
  return {
    ...address,
    sha,
    node_id: `C_${sha}`,
    comments_url: `${address.url}/comments`,
    commit: {
      url: urls(state, `git/commits/${sha}`).url,
      author,
      committer,
      message,
      tree: { sha: tree, url: urls(state, `git/trees/${tree}`).url },
      comment_count: 0,
      verification: unsigned,
    },
    author: null,
    committer: null,
    parents: parents.map((parent) => ({
      sha: parent,
      ...urls(state, `commits/${parent}`, `commit/${parent}`),
    })),
  };
}

function text(body: string, flavour: string): Reply {
  return { status: 200, body, media: `application/vnd.github.${flavour}; charset=utf-8` };
}

/** The diff or the patch that a client asked for instead of JSON; null when it did not. */
export function asDiff(call: Call, from: string, to: string): Reply | null {
  const { dir } = call.state;
  if (wants(call, 'diff')) return text(`${git(dir, ['diff', '-M', from, to])}\n`, 'diff');
  return wants(call, 'patch')
    ? text(git(dir, ['format-patch', '--stdout', `${from}..${to}`]), 'patch')
    : null;
}

function commitAt(call: Call, name: string): CommitObject {
  const sha = resolveCommit(call.state.dir, name);
  if (!sha) throw refusal(422, `No commit found for SHA: ${name}`);
  return found(commitsIn(call.state.dir, ['-1', sha])[0]);
}

function one(call: Call): Reply {
  const { state, params } = call;
  const commit = commitAt(call, params.ref ?? '');
  if (wants(call, 'sha')) return text(commit.sha, 'sha');
  const before = commit.parents[0] ?? emptyTree;
  const other = asDiff(call, before, commit.sha);
  if (other) return other;
  const files = changedFiles(state.dir, before, commit.sha);
  const sum = (key: 'additions' | 'deletions') => files.reduce((total, file) => total + file[key], 0);
  const stats = { additions: sum('additions'), deletions: sum('deletions') };
  return ok({
    ...commitShape(state, commit),
    stats: { ...stats, total: stats.additions + stats.deletions },
    files: files.slice(0, state.limits.compareFiles).map((file) => fileShape(state, commit.sha, file)),
  });
}

function list(call: Call): Reply {
  const { state, query } = call;
  const start = found(resolveCommit(state.dir, query.sha ?? state.defaultBranch));
  const path = query.path === undefined ? [] : ['--', query.path];
  return page(call, commitsIn(state.dir, [start, ...path]), (commit) => commitShape(state, commit));
}

/** The commit object alone, as the git database has it. */
function plain(call: Call): Reply {
  const { state, params } = call;
  const sha = found(resolveCommit(state.dir, params.commit_sha ?? ''));
  const { commit, parents, html_url } = commitShape(state, commitAt(call, sha));
  const { author, committer, message, tree, verification, url } = commit;
  return ok({
    sha,
    node_id: `C_${sha}`,
    url,
    html_url,
    author,
    committer,
    tree,
    message,
    parents,
    verification,
  });
}

function relation(ahead: number, behind: number): string {
  if (ahead > 0) return behind > 0 ? 'diverged' : 'ahead';
  return behind > 0 ? 'behind' : 'identical';
}

function compare(call: Call): Reply {
  const { state, params } = call;
  const { dir, limits } = state;
  const [from = '', to = ''] = (params.basehead ?? '').split('...');
  const base = found(resolveCommit(dir, from));
  const head = found(resolveCommit(dir, to));
  const fork = mergeBaseOf(dir, base, head);
  if (!fork) throw refusal(404, `No common ancestor between ${from} and ${to}.`);
  const other = asDiff(call, fork, head);
  if (other) return other;
  const commits = commitsIn(dir, ['--reverse', `${base}..${head}`]);
  const behind = commitsIn(dir, [`${head}..${base}`]).length;
  const address = urls(state, `compare/${params.basehead}`, `compare/${params.basehead}`);
  const shown = page(call, commits, (commit) => commitShape(state, commit));
  const files = changedFiles(dir, fork, head).slice(0, limits.compareFiles);
  const body = {
    ...address,
    permalink_url: address.html_url,
    diff_url: `${address.html_url}.diff`,
    patch_url: `${address.html_url}.patch`,
    base_commit: commitShape(state, commitAt(call, base)),
    merge_base_commit: commitShape(state, commitAt(call, fork)),
    status: relation(commits.length, behind),
    ahead_by: commits.length,
    behind_by: behind,
    total_commits: commits.length,
    commits: shown.body,
    // Files are on the first page only.
    ...(Number(call.query.page ?? 1) === 1 && { files: files.map((file) => fileShape(state, head, file)) }),
  };
  return { ...shown, body };
}

/** Commits and what differs between them. */
export const commits: Record<string, Handler> = {
  'repos/list-commits': list,
  'repos/get-commit': one,
  'repos/compare-commits-with-basehead': compare,
  'git/get-commit': plain,
};
