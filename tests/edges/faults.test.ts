import { afterAll, describe, expect, it, vi } from 'vitest';
import type { Deadline } from '../../src/edges/github/patience.ts';
import { perform, type Addresses } from '../../src/edges/posts.ts';
import type { Post } from '../../src/types.ts';
import { assignmentsIn } from '../support/commands.ts';
import { BOT, marker, mine, PULL, useDesk } from '../support/desk.ts';
import { addComments, secondaryLimit } from '../support/github.ts';
import type { Fault } from '../support/github/faults.ts';
import { pullRequest } from '../support/repo.ts';

const desk = useDesk();
const story = pullRequest({ 'prompts/a.md': 'one\n' }, { 'prompts/a.md': 'two\n' });
afterAll(() => story.repo.cleanup());

const POSTS: readonly Post[] = [
  { kind: 'comment', body: 'body', relevant: true },
  { kind: 'review', remarks: [{ file: 'prompts/a.md', line: 1, body: 'it fell' }] },
  { kind: 'objection', headline: 'it fell' },
  { kind: 'check-run', title: 'it fell', summary: 'it fell', text: '', annotations: [] },
  { kind: 'status', description: 'it fell' },
  { kind: 'summary', body: 'summary' },
  { kind: 'file', name: 'report.json', text: '{}' },
  { kind: 'output', name: 'verdict', value: 'fail' },
];

/** What is asked of GitHub at the end of a run. */
const OPERATIONS = {
  list: { what: 'the comment', call: { method: 'GET', path: /issues\/7\/comments/ } },
  create: { what: 'the comment', call: { method: 'POST', path: /issues\/7\/comments/ } },
  update: { what: 'the comment', call: { method: 'PATCH', path: /issues\/comments/ } },
  review: { what: 'the review comments', call: { method: 'POST', path: /pulls\/7\/comments/ } },
  objection: {
    what: 'the review that requests changes',
    call: { method: 'POST', path: /pulls\/7\/reviews/ },
  },
  'check run': { what: 'the check run', call: { method: 'POST', path: /check-runs/ } },
  status: { what: 'the commit status', call: { method: 'POST', path: /statuses/ } },
} as const;
type Operation = keyof typeof OPERATIONS;

const PERMISSION: Readonly<Record<string, string>> = {
  'the comment': 'pull-requests: write',
  'the review comments': 'pull-requests: write',
  'the review that requests changes': 'pull-requests: write',
  'the check run': 'checks: write',
  'the commit status': 'statuses: write',
};

const usedUp: Fault = {
  status: 403,
  headers: { 'x-ratelimit-remaining': '0', 'retry-after': '900' },
  body: { message: 'API rate limit exceeded for installation ID 1.' },
};

/** What goes wrong, as often as it is asked, and what the warning has to say about it. */
const FAULTS: Readonly<Record<string, { readonly fault: Fault; readonly advice: RegExp | null }>> = {
  '403': {
    fault: { status: 403, body: { message: 'Resource not accessible by integration' } },
    advice: null,
  },
  '404': { fault: { status: 404, body: { message: 'Not Found' } }, advice: null },
  '401': { fault: { status: 401, body: { message: 'Bad credentials' } }, advice: /`github-token`/ },
  '422': {
    fault: { status: 422, body: { message: 'Validation Failed' } },
    advice: /GitHub will refuse it again/,
  },
  '429': {
    fault: { status: 429, headers: { 'retry-after': '1' }, body: { message: 'Too many requests' } },
    advice: /let fewer jobs comment at once/,
  },
  'a secondary limit': { fault: secondaryLimit, advice: /let fewer jobs comment at once/ },
  'a secondary limit of ten minutes': {
    fault: { ...secondaryLimit, headers: { 'retry-after': '600' } },
    advice: /let fewer jobs comment at once/,
  },
  'an hour that is used up': { fault: usedUp, advice: /used up for this hour/ },
  '502': { fault: { status: 502, body: '<html>' }, advice: /GitHub is not well/ },
  'a body that is cut': {
    fault: { status: 200, headers: { 'content-type': 'application/json' }, body: '{"id": 1' },
    advice: /GitHub is not well|A re-run of this job tells it/,
  },
  'a socket that breaks': { fault: { drop: true }, advice: /GitHub is not well|A re-run of this job/ },
  'no answer at all': { fault: { hang: true }, advice: /did not answer in time/ },
};

/** Waits are noted instead of waited for, and the twenty seconds are over when the test says so. */
function hurried(): { deadline: Deadline; waited: () => number; giveUp: () => void } {
  let waited = 0;
  const over = new AbortController();
  const left = () => 20_000 - waited;
  const wait = async (milliseconds: number) => void (waited += milliseconds);
  return {
    deadline: { signal: over.signal, left, wait },
    waited: () => waited,
    giveUp: () => over.abort(new DOMException('The operation was aborted due to timeout', 'TimeoutError')),
  };
}

function addresses(operation: Operation): Addresses {
  const { state } = desk.github;
  state.dir = story.repo.dir;
  for (const pull of state.pulls) pull.sha = story.head;
  const permissions = {
    checks: 'write',
    pull_requests: 'write',
    statuses: 'write',
    contents: 'read',
  } as const;
  state.tokens['job'] = { login: BOT, type: 'Bot', id: 41898282, permissions };
  if (operation === 'update') addComments(state, PULL, BOT, [mine('before', { run: 1 })]);
  const hub = { token: 'job', repository: 'acme/shop', commit: story.head, details: '' };
  return {
    ...desk.addresses({ expects: story.head }),
    review: { ...hub, pull: PULL, key: marker.key },
    objection: { ...hub, pull: PULL, key: marker.key },
    checkRun: { ...hub, name: 'micro-metrics: gate' },
    status: { ...hub, context: 'gate/verdict', succeeds: false },
  };
}

/** What came through of all that was to be told. */
function told(): readonly string[] {
  const { state } = desk.github;
  return [
    ...(desk.comments().some((body) => body.endsWith('body')) ? ['the comment'] : []),
    ...(state.reviewComments.length ? ['the review comments'] : []),
    ...(state.reviews.some(isObjection) ? ['the review that requests changes'] : []),
    ...(state.checkRuns.length ? ['the check run'] : []),
    ...(state.statuses.length ? ['the commit status'] : []),
  ];
}

const ALL = [
  'the comment',
  'the review comments',
  'the review that requests changes',
  'the check run',
  'the commit status',
];
const isObjection = ({ state }: { readonly state: string }): boolean => state === 'CHANGES_REQUESTED';

describe.each(Object.keys(OPERATIONS) as Operation[])('%s', (operation) => {
  const { what, call } = OPERATIONS[operation];
  const rest = ALL.filter((each) => each !== what);

  it.each(Object.entries(FAULTS))('%s: one warning, all else is told', async (_, { fault, advice }) => {
    const { deadline, waited, giveUp } = hurried();
    const to = addresses(operation);
    desk.github.fail({ ...fault, ...call, times: Infinity });
    const telling = perform(POSTS, 'fail', to, deadline);
    if (fault.hang) await vi.waitFor(() => expect(told()).toEqual(rest), 20_000).then(giveUp);
    await telling;
    expect(desk.file('summary.md')).toBe('summary');
    expect(desk.file('report/report.json').trim()).toBe('{}');
    expect(assignmentsIn(desk.file('outputs'))).toMatchObject({ verdict: 'fail' });
    expect(told()).toEqual(rest);
    expect(desk.warnings()).toHaveLength(1);
    const [warning = ''] = desk.warnings();
    expect(warning).toContain(`${what} could not be written`);
    expect(warning).toMatch(advice ?? new RegExp(PERMISSION[what] ?? 'nothing'));
    if (advice) expect(warning).not.toContain('permissions:');
    expect(waited()).toBeLessThan(20_000);
  });
});

describe('fold', () => {
  const outdated: readonly Post[] = POSTS.map((post) =>
    post.kind === 'comment' ? { ...post, relevant: false } : post,
  );

  it.each(Object.entries(FAULTS))('%s: one warning, all else is told', async (_, { fault, advice }) => {
    const { deadline, giveUp } = hurried();
    const to = addresses('update');
    desk.github.fail({ ...fault, path: /^\/graphql/, times: Infinity });
    const quiet = { ...to, comment: to.comment && { ...to.comment, mode: 'changes' as const } };
    const telling = perform(outdated, 'fail', quiet, deadline);
    if (fault.hang)
      await vi
        .waitFor(
          () => expect([told(), desk.calls()]).toEqual([ALL, expect.arrayContaining(['POST /graphql'])]),
          20_000,
        )
        .then(giveUp);
    await telling;
    expect(told()).toEqual(ALL);
    expect(assignmentsIn(desk.file('outputs'))).toMatchObject({ verdict: 'fail' });
    expect(desk.warnings()).toEqual([expect.stringContaining('what is outdated could not be folded away')]);
    expect(desk.warnings()[0]).toMatch(advice ?? /pull-requests: write/);
  });
});

it('everything at once that never answers shares the same seconds, and is one warning', async () => {
  const { deadline, giveUp } = hurried();
  const to = addresses('create');
  desk.github.fail({ hang: true, times: Infinity });
  const telling = perform(POSTS, 'fail', to, deadline);
  await vi.waitFor(() => expect(desk.calls()).toHaveLength(5), 20_000).then(giveUp);
  await telling;
  expect(assignmentsIn(desk.file('outputs'))).toMatchObject({ verdict: 'fail', 'comment-url': '' });
  expect(desk.warnings()).toHaveLength(1);
  for (const what of ALL) expect(desk.warnings()[0]).toContain(`${what} could not be written`);
});

it('waits end with the twenty seconds, however often GitHub asks for one', async () => {
  const { deadline, waited } = hurried();
  const to = addresses('create');
  desk.github.fail({ ...secondaryLimit, headers: { 'retry-after': '15' }, times: Infinity });
  await perform([{ kind: 'comment', body: 'body', relevant: true }], 'fail', to, deadline);
  expect(waited()).toBe(15_000);
});
