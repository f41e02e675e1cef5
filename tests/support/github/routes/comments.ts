import { mayModerate } from '../access.ts';
import { found, invalid, ok, page, refusal, type Call, type Handler } from '../replies.ts';
import { appShape, commentShape, userShape } from '../shapes.ts';
import { nextId, now, userOf, type Comment, type User } from '../state.ts';

/** GitHub's limit; counted here in UTF-16 units, so that nothing that passes here is too long there. */
const longest = 65_536;

/** The bearer of a write, which always has a token by now. */
export function writer({ state, token }: Call): User {
  return userOf(state, token?.login ?? '');
}

/** Refuses a text that GitHub would refuse. */
export function checkBody(resource: string, body: string): void {
  if (body.trim() === '') throw invalid(resource, 'data', 'Body cannot be blank');
  if (body.length > longest)
    throw invalid(resource, 'data', `body is too long (maximum is ${longest} characters)`);
}

function issueNumber({ state, params }: Call): number {
  const number = Number(params.issue_number);
  const known = [...state.pulls, ...state.issues].some((issue) => issue.number === number);
  return found(known ? number : null);
}

function commentOf({ state, params }: Call): Comment {
  return found(state.comments.find(({ id }) => id === Number(params.comment_id)));
}

function authorised(call: Call): Comment {
  const comment = commentOf(call);
  if (!mayModerate(call, comment.user.login)) throw refusal(403, 'Must have admin rights to Repository.');
  return comment;
}

function create(call: Call) {
  const { state, body, token } = call;
  const issue = issueNumber(call);
  checkBody('IssueComment', body.body);
  const at = now(state);
  const app = token?.type === 'Bot' ? appShape() : null;
  const times = { createdAt: at, updatedAt: at };
  const comment = {
    id: nextId(state),
    issue,
    user: writer(call),
    body: body.body,
    app,
    ...times,
    reactions: [],
  };
  state.comments.push(comment);
  return ok(commentShape(state, comment), 201);
}

function update(call: Call) {
  const { state, body } = call;
  const comment = authorised(call);
  checkBody('IssueComment', body.body);
  Object.assign(comment, { body: body.body, updatedAt: now(state) });
  return ok(commentShape(state, comment));
}

function remove(call: Call) {
  const comment = authorised(call);
  call.state.comments.splice(call.state.comments.indexOf(comment), 1);
  return ok(null, 204);
}

function list(call: Call) {
  const { state, query } = call;
  const issue = issueNumber(call);
  const since = query.since ?? '';
  const shown = state.comments.filter((comment) => comment.issue === issue && comment.updatedAt >= since);
  return page(call, shown, (comment) => commentShape(state, comment));
}

function react(call: Call) {
  const { state, body } = call;
  const { reactions } = commentOf(call);
  const user = writer(call);
  const known = reactions.find((given) => given.user.login === user.login && given.content === body.content);
  const reaction = known ?? { id: nextId(state), user, content: body.content, createdAt: now(state) };
  if (!known) reactions.push(reaction);
  return ok(reactionShape(reaction), known ? 200 : 201);
}

function reactionShape({ id, user, content, createdAt }: Comment['reactions'][number]) {
  return { id, node_id: `REA_${id}`, user: userShape(user), content, created_at: createdAt };
}

/** Comments on issues and pull requests, and reactions to them. */
export const comments: Record<string, Handler> = {
  'issues/list-comments': list,
  'issues/create-comment': create,
  'issues/get-comment': (call) => ok(commentShape(call.state, commentOf(call))),
  'issues/update-comment': update,
  'issues/delete-comment': remove,
  'reactions/list-for-issue-comment': (call) => page(call, commentOf(call).reactions, reactionShape),
  'reactions/create-for-issue-comment': react,
};
