/** A review that requests changes: once where something fails, and taken back where nothing does any more. */
import { afterAll, describe, expect, it } from 'vitest';
import { channels } from '../../src/channels/index.ts';
import type { ObjectionAddress } from '../../src/edges/github/objection.ts';
import { type Addresses, perform } from '../../src/edges/posts.ts';
import { opening } from '../../src/edges/opening.ts';
import type { Post, VerdictOutcome } from '../../src/types.ts';
import { BOT, KEY, PULL, useDesk } from '../support/desk.ts';
import { jobToken } from '../support/github.ts';
import { pullRequest } from '../support/repo.ts';
import { reportOf } from '../support/report.ts';

const desk = useDesk();
const story = pullRequest({ 'prompts/a.md': 'one\n' }, { 'prompts/a.md': 'two\n' });
afterAll(() => story.repo.cleanup());

const RUN = 'https://github.com/acme/shop/actions/runs/1';
const KIND: Readonly<Record<string, string>> = { own: 'Prompts.gate', other: 'Prompts.other' };

interface Given {
  readonly verdict?: VerdictOutcome;
  readonly headline?: string;
  /** Nobody writes a comment. */
  readonly isAlone?: boolean;
  /** The pull request shows another commit by now. */
  readonly isBehind?: boolean;
  readonly to?: Partial<ObjectionAddress>;
}

/** GitHub's repository is the one of the story. */
function addresses({ isAlone = false, isBehind = false, to = {} }: Given): Addresses {
  const { state } = desk.github;
  state.dir = story.repo.dir;
  for (const pull of state.pulls) pull.sha = to.commit === undefined || isBehind ? story.head : to.commit;
  const objection = {
    token: 'job',
    repository: 'acme/shop',
    commit: story.head,
    pull: PULL,
    key: 'Prompts.gate',
    details: RUN,
    ...to,
  };
  return { ...desk.addresses(isAlone ? null : {}), objection };
}

function tell(given: Given = {}) {
  const { verdict = 'fail', headline = 'German was lost' } = given;
  const posts: readonly Post[] = [
    { kind: 'objection', headline },
    { kind: 'comment', body: headline, relevant: true },
  ];
  return perform(posts, verdict, addresses(given));
}

const reviews = () =>
  desk.github.state.reviews.map(({ state, user, body }) => `${state} ${user.login} ${body.split('\n')[1]}`);
function dismissByHand(): void {
  for (const review of desk.github.state.reviews) review.state = 'DISMISSED';
}
const AFTER_A_PUSH: Given = { to: { commit: story.base } };
const writes = () => desk.calls().filter((call) => /^(POST|PUT) \/pulls/.test(call));
const OBJECTS = `CHANGES_REQUESTED ${BOT} German was lost`;

describe('a review that requests changes', () => {
  it('says the headline and where the comment is, on the commit that was looked at', async () => {
    await tell();
    const [review] = desk.github.state.reviews;
    const [comment] = desk.github.comments(PULL);
    expect(review).toMatchObject({ state: 'CHANGES_REQUESTED', commit: story.head, pull: PULL });
    expect(review?.body).toBe(
      [
        `${opening('Prompts.gate')}objection at=${story.head} -->`,
        'German was lost',
        '',
        `[What was found](https://github.com/acme/shop/pull/7#issuecomment-${comment?.id}). This is taken back by itself once a run finds nothing that fails.`,
      ].join('\n'),
    );
    expect(desk.warnings()).toEqual([]);
  });

  it('names the run where there is no comment', async () => {
    await tell({ isAlone: true });
    expect(desk.github.state.reviews[0]?.body).toContain(`[What was found](${RUN}). `);
  });

  it('is not repeated: one that stands is brought up to date, and left alone where it reads the same', async () => {
    await tell();
    await tell();
    expect(reviews()).toEqual([OBJECTS]);
    expect(writes()).toEqual(['POST /pulls/7/reviews']);
    await tell({ headline: `French too ${KEY}` });
    expect(reviews()).toEqual([`CHANGES_REQUESTED ${BOT} French too ***`]);
    expect(writes()).toHaveLength(2);
  });

  it.each(['pass', 'unchanged', 'inconclusive'] as const)(
    'is taken back where the verdict is %s',
    async (verdict) => {
      await tell();
      await tell({ verdict, headline: 'nothing got worse' });
      expect(reviews()).toEqual([`DISMISSED ${BOT} German was lost`]);
      const dismissal = desk.github.requests.find(({ operation }) => operation === 'pulls/dismiss-review');
      expect(dismissal?.body.message).toBe(
        `Nothing fails any more at ${story.head.slice(0, 7)}: nothing got worse`,
      );
      const before = writes().length;
      await tell({ verdict });
      expect(writes()).toHaveLength(before);
    },
  );

  it('stays where nothing could be computed, and is not begun there', async () => {
    await tell({ verdict: 'error' });
    expect(reviews()).toEqual([]);
    await tell();
    await tell({ verdict: 'error' });
    expect(reviews()).toEqual([OBJECTS]);
  });

  it('is never an approval', async () => {
    for (const verdict of ['pass', 'unchanged', 'inconclusive', 'error'] as const) await tell({ verdict });
    expect(reviews()).toEqual([]);
  });

  it('that a person dismissed stays so until the next push', async () => {
    await tell();
    dismissByHand();
    await tell();
    expect(reviews()).toEqual([`DISMISSED ${BOT} German was lost`]);
    await tell(AFTER_A_PUSH);
    expect(reviews()).toEqual([`DISMISSED ${BOT} German was lost`, OBJECTS]);
  });

  it('that a person dismissed where it spoke of a later commit than that of its beginning stays so, too', async () => {
    await tell();
    await tell(AFTER_A_PUSH);
    dismissByHand();
    await tell(AFTER_A_PUSH);
    expect(reviews()).toEqual([`DISMISSED ${BOT} German was lost`]);
  });

  it('that was taken back by itself is begun again where the same commit fails once more', async () => {
    await tell();
    await tell({ verdict: 'pass' });
    await tell();
    expect(reviews()).toEqual([`DISMISSED ${BOT} German was lost`, OBJECTS]);
  });

  it('asks once who we are, however many reviews of strangers bear our mark', async () => {
    for (let id = 1; id <= 250; id += 1)
      desk.github.state.reviews.push({
        ...{ id, pull: PULL, commit: story.head, state: 'COMMENTED' },
        body: `${opening('Prompts.gate')}objection at=${story.head} -->\nnothing`,
        ...{ user: { login: 'mallory', id: 5, type: 'User' }, submittedAt: '2026-11-20T00:00:00Z' },
      });
    await tell({ isAlone: true });
    expect(reviews().at(-1)).toBe(OBJECTS);
    expect(desk.calls().filter((call) => call === 'GET /user')).toHaveLength(1);
  });

  it.each([
    ['of a stranger who forged our mark', 'own', 'mallory', 'User'],
    ['of another app', 'own', 'other-app[bot]', 'Bot'],
    ['of another use', 'other', BOT, 'Bot'],
  ] as const)('%s is left alone', async (_, kind, login, type) => {
    const body = `${opening(KIND[kind] ?? '')}objection at=${story.head} -->\nGerman was lost`;
    const foreign = {
      ...{ id: 1, pull: PULL, commit: story.head, body, state: 'CHANGES_REQUESTED' },
      ...{ user: { login, id: 5, type }, submittedAt: '2026-11-20T00:00:00Z' },
    };
    desk.github.state.reviews.push(foreign);
    await tell({ verdict: 'pass' });
    await tell();
    expect(reviews()).toEqual([`CHANGES_REQUESTED ${login} German was lost`, OBJECTS]);
  });

  it('is left to the run of a newer commit', async () => {
    await tell({ isBehind: true, to: { commit: story.base } });
    expect(reviews()).toEqual([]);
  });

  it('that the token may not write is one warning, together with the comment', async () => {
    desk.github.state.tokens['job'] = jobToken({ pull_requests: 'read' });
    await tell();
    expect(desk.warnings()).toEqual([
      expect.stringMatching(
        /the comment could not .*; the review that requests changes could not .*forks never get it$|the review that requests changes could not .*; the comment could not/,
      ),
    ]);
  });

  it('of one’s own pull request says who may do it', async () => {
    desk.github.state.tokens['job'] = { login: 'octocat', type: 'User', id: 1 };
    desk.github.state.collaborators['octocat'] = 'write';
    await tell();
    expect(desk.warnings()).toEqual([
      expect.stringContaining('Nobody may do that to a pull request of their own'),
    ]);
  });
});

it('a headline is said as text, whatever stands in it', () => {
  const posts = channels['review']?.posts(reportOf({ headline: 'fell: <b>@acme</b> ![x](y)' })) ?? [];
  const said = posts.flatMap((post) => (post.kind === 'objection' ? [post.headline] : []));
  expect(said).toHaveLength(1);
  expect(said[0]).not.toMatch(/<b>|@acme|!\[x\]\(/);
});
