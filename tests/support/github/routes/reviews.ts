import { mayModerate } from '../access.ts';
import type { ChangedFile } from '../git-objects.ts';
import { found, invalid, ok, page, refusal, type Call, type Handler, type Reply } from '../replies.ts';
import { reactionCounts, urls, userShape } from '../shapes.ts';
import { nextId, now, type Json, type Review, type ReviewComment, type State } from '../state.ts';
import { checkBody, writer } from './comments.ts';
import { filesOf, pullOf, type LivePull } from './pulls.ts';

/** The hunk up to a line of one side of a diff; null when the line is not part of it. */
function hunkAt(patch: string, side: 'LEFT' | 'RIGHT', line: number): string | null {
  let hunk: string[] = [];
  let left = 0;
  let right = 0;
  for (const text of patch.split('\n')) {
    const start = /^@@ -(\d+)(?:,\d+)? \+(\d+)/.exec(text);
    if (start) [left, right, hunk] = [Number(start[1]), Number(start[2]), [text]];
    if (start || text.startsWith('\\')) continue;
    hunk.push(text);
    const at = side === 'LEFT' ? left : right;
    if (at === line && text[0] !== (side === 'LEFT' ? '+' : '-')) return hunk.join('\n');
    if (text[0] !== '+') left++;
    if (text[0] !== '-') right++;
  }
  return null;
}

function reviewShape(state: State, review: Review): Json {
  const site = `pull/${review.pull}#pullrequestreview-${review.id}`;
  const { html_url } = urls(state, '', site);
  const pull_request_url = urls(state, `pulls/${review.pull}`).url;
  return {
    id: review.id,
    node_id: `PRR_${review.id}`,
    user: userShape(review.user),
    body: review.body,
    state: review.state,
    html_url,
    pull_request_url,
    _links: { html: { href: html_url }, pull_request: { href: pull_request_url } },
    submitted_at: review.submittedAt,
    commit_id: review.commit,
    author_association: 'NONE',
  };
}

function commentShape(state: State, comment: ReviewComment): Json {
  const address = urls(
    state,
    `pulls/comments/${comment.id}`,
    `pull/${comment.pull}#discussion_r${comment.id}`,
  );
  const pull_request_url = urls(state, `pulls/${comment.pull}`).url;
  const { line, startLine, side } = comment;
  return {
    ...address,
    id: comment.id,
    node_id: `PRRC_${comment.id}`,
    pull_request_review_id: comment.review,
    diff_hunk: comment.hunk,
    path: comment.path,
    commit_id: comment.commit,
    original_commit_id: comment.commit,
    user: userShape(comment.user),
    body: comment.body,
    created_at: comment.createdAt,
    updated_at: comment.updatedAt,
    pull_request_url,
    _links: {
      self: { href: address.url },
      html: { href: address.html_url },
      pull_request: { href: pull_request_url },
    },
    author_association: 'NONE',
    reactions: reactionCounts([], `${address.url}/reactions`),
    ...(line !== null && {
      line,
      original_line: line,
      start_line: startLine,
      original_start_line: startLine,
      side,
    }),
    ...(comment.replyTo !== null && { in_reply_to_id: comment.replyTo }),
    subject_type: line === null ? 'file' : 'line',
  };
}

function unresolved(field: string): Reply {
  return invalid(
    'PullRequestReviewComment',
    `pull_request_review_thread.${field}`,
    'could not be resolved',
    'custom',
  );
}

function addReview(call: Call, pull: LivePull, said: { body: string; state: string }): Review {
  const { state } = call;
  const base = { id: nextId(state), pull: pull.number, user: writer(call), commit: pull.head };
  const review = { ...base, ...said, submittedAt: now(state) };
  state.reviews.push(review);
  return review;
}

type Placed = { body: Json; files: readonly ChangedFile[]; pull: LivePull; review: number };

function addComment(call: Call, { body, files, pull, review }: Placed): ReviewComment {
  const { state } = call;
  checkBody('PullRequestReviewComment', body.body ?? '');
  const file = files.find(({ filename }) => filename === body.path);
  if (!file) throw unresolved('path');
  const side = body.side ?? 'RIGHT';
  const line = body.subject_type === 'file' ? null : Number(body.line ?? NaN);
  const hunk = line === null ? '' : hunkAt(file.patch ?? '', side, line);
  if (hunk === null) throw unresolved('line');
  const at = now(state);
  const place = {
    path: file.filename,
    line,
    startLine: body.start_line ?? null,
    side,
    hunk,
    commit: pull.head,
  };
  const times = { createdAt: at, updatedAt: at };
  const said = { user: writer(call), body: body.body, replyTo: null, ...times };
  const comment = { id: nextId(state), pull: pull.number, review, ...place, ...said };
  state.reviewComments.push(comment);
  return comment;
}

function comment(call: Call): Reply {
  const { state, body } = call;
  const pull = pullOf(call);
  if (body.commit_id !== pull.head)
    throw invalid('PullRequestReviewComment', 'commit_id', 'is not part of the pull request');
  // GitHub wraps a lone comment into a review of its own; refused comments leave none behind.
  const review = nextId(state);
  const created = addComment(call, { body, files: filesOf(state, pull), pull, review });
  const base = { id: review, pull: pull.number, user: created.user, commit: pull.head };
  state.reviews.push({ ...base, body: '', state: 'COMMENTED', submittedAt: created.createdAt });
  return ok(commentShape(state, created), 201);
}

const stateAfter: Record<string, string> = {
  APPROVE: 'APPROVED',
  REQUEST_CHANGES: 'CHANGES_REQUESTED',
  COMMENT: 'COMMENTED',
};

function createReview(call: Call): Reply {
  const { state, token } = call;
  const { body = '', event, comments = [] } = call.body;
  const pull = pullOf(call);
  if (event === 'APPROVE' && token?.type === 'Bot') {
    throw refusal(422, 'Unprocessable Entity', {
      errors: ['GitHub Actions is not permitted to approve pull requests.'],
    });
  }
  if (event === 'REQUEST_CHANGES' && pull.user === token?.login) {
    const own = 'Can not request changes on your own pull request';
    throw refusal(422, 'Unprocessable Entity', { errors: [own] });
  }
  if (event && event !== 'APPROVE' && body === '' && comments.length === 0) {
    throw refusal(422, 'Unprocessable Entity', { errors: ['Review cannot be blank'] });
  }
  if (body !== '') checkBody('PullRequestReview', body);
  const files = filesOf(state, pull);
  // The comments come first, so that a refused one leaves no review behind.
  const before = state.reviewComments.length;
  try {
    for (const said of comments) addComment(call, { body: said, files, pull, review: 0 });
  } catch (refused) {
    state.reviewComments.length = before;
    throw refused;
  }
  const added = addReview(call, pull, { body, state: stateAfter[event] ?? 'PENDING' });
  for (const one of state.reviewComments.slice(before)) one.review = added.id;
  return ok(reviewShape(state, added));
}

function reviewOf({ state, params }: Call): Review {
  return found(state.reviews.find(({ id }) => id === Number(params.review_id)));
}

/** Only what asks for something, or lets it pass, can be taken back. */
function dismiss(call: Call): Reply {
  const review = reviewOf(call);
  if (!['CHANGES_REQUESTED', 'APPROVED'].includes(review.state))
    throw refusal(422, 'Validation Failed', { errors: ['Can not dismiss this review'] });
  return ok(reviewShape(call.state, Object.assign(review, { state: 'DISMISSED' })));
}

function commentOf({ state, params }: Call): ReviewComment {
  return found(state.reviewComments.find(({ id }) => id === Number(params.comment_id)));
}

function editable(call: Call): ReviewComment {
  const known = commentOf(call);
  if (!mayModerate(call, known.user.login)) throw refusal(403, 'Must have admin rights to Repository.');
  return known;
}

function update(call: Call): Reply {
  const known = editable(call);
  checkBody('PullRequestReviewComment', call.body.body);
  return ok(
    commentShape(call.state, Object.assign(known, { body: call.body.body, updatedAt: now(call.state) })),
  );
}

function remove(call: Call): Reply {
  const known = editable(call);
  call.state.reviewComments = call.state.reviewComments.filter((other) => other !== known);
  return ok(null, 204);
}

function reply(call: Call): Reply {
  const { state, body } = call;
  const first = commentOf(call);
  checkBody('PullRequestReviewComment', body.body);
  const at = now(state);
  const said = { body: body.body, user: writer(call), replyTo: first.id, createdAt: at, updatedAt: at };
  const answer: ReviewComment = { ...first, ...said, id: nextId(state) };
  state.reviewComments.push(answer);
  return ok(commentShape(state, answer), 201);
}

/** Reviews of pull requests and comments on their lines. */
export const reviews: Record<string, Handler> = {
  'pulls/list-reviews': (call) => {
    const { number } = pullOf(call);
    const shown = call.state.reviews.filter(({ pull }) => pull === number);
    return page(call, shown, (review) => reviewShape(call.state, review));
  },
  'pulls/create-review': createReview,
  'pulls/get-review': (call) => ok(reviewShape(call.state, reviewOf(call))),
  'pulls/update-review': (call) =>
    ok(reviewShape(call.state, Object.assign(reviewOf(call), { body: call.body.body }))),
  'pulls/dismiss-review': dismiss,
  'pulls/list-review-comments': (call) => {
    const { number } = pullOf(call);
    const shown = call.state.reviewComments.filter(({ pull }) => pull === number);
    return page(call, shown, (known) => commentShape(call.state, known));
  },
  'pulls/create-review-comment': comment,
  'pulls/get-review-comment': (call) => ok(commentShape(call.state, commentOf(call))),
  'pulls/update-review-comment': update,
  'pulls/delete-review-comment': remove,
  'pulls/create-reply-for-review-comment': reply,
};
