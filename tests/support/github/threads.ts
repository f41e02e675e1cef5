import type { GitHub } from '../github.ts';

/** Lets a stand-in for GitHub know threads: each remark begins one, `T_1` the first, whose comment is `C_1`. */
export function threads(github: GitHub, { mayResolve = true } = {}) {
  const [resolved, folded]: [string[], string[]] = [[], []];
  github.onGraphql(({ query, variables, state }) => {
    if (query.includes('resolveReviewThread')) {
      if (!mayResolve)
        return { data: null, errors: [{ type: 'FORBIDDEN', message: 'Resource not accessible' }] };
      resolved.push(String(variables['thread']));
      return { data: { resolveReviewThread: { thread: { id: variables['thread'] } } } };
    }
    if (query.includes('minimizeComment')) {
      folded.push(String(variables['comment']));
      return { data: { minimizeComment: { minimizedComment: { isMinimized: true } } } };
    }
    const nodes = state.reviewComments.map(({ id }, at) => ({
      id: `T_${at + 1}`,
      comments: { nodes: [{ id: `C_${at + 1}`, databaseId: id }] },
    }));
    const reviewThreads = { nodes, pageInfo: { hasNextPage: false, endCursor: null } };
    return { data: { repository: { pullRequest: { reviewThreads } } } };
  });
  return { resolved, folded };
}
