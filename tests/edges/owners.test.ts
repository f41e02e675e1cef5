/** Who owns a law, and who of them may let it go for a commit. */
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { openRepository } from '../../src/edges/git/repository.ts';
import { readInputs } from '../../src/edges/inputs.ts';
import { openWorld } from '../../src/edges/world.ts';
import { BOT, PULL, useDesk } from '../support/desk.ts';
import { addComments } from '../support/github.ts';
import { userOf } from '../support/github/state.ts';
import { pullRequest } from '../support/repo.ts';

const CONFIG = '.github/micro-metrics.yml';
const CARDS = 'metrics/tone.yml';
const desk = useDesk();
/** Head names the author, who has nothing to say, as the owner of everything. */
const story = pullRequest(
  {
    'a.md': 'old',
    '.github/CODEOWNERS': '* @wil\n/.github/ @lea # the law\nmetrics/ @lea @acme/owners @kim\n',
  },
  { 'a.md': 'new', '.github/CODEOWNERS': '* @octocat @mia\n' },
);
const clone = openRepository(story.repo.dir, null);
afterAll(async () => (await clone.close(), story.repo.cleanup()));
const { base: BASE, head: HEAD } = story;
const proposal = {
  event: 'pull_request',
  base: BASE,
  head: HEAD,
  commit: HEAD,
  pull: PULL,
  opened: false,
  trusted: true,
};

beforeEach(() => {
  const { state } = desk.github;
  state.dir = story.repo.dir;
  for (const pull of state.pulls) pull.sha = HEAD;
  Object.assign(state.collaborators, {
    octocat: 'write',
    mia: 'write',
    wil: 'write',
    lea: 'write',
    kim: 'write',
  });
  state.collaborators['tri'] = 'triage';
  const permissions = { actions: 'read', pull_requests: 'read', contents: 'read' } as const;
  state.tokens['job'] = { login: BOT, type: 'Bot', id: 41898282, permissions };
});

let lines: string[] = [];

/** Whoever stands for the policy being let go, after somebody said so; null where nobody does. */
async function ownerAfter(login: string, files: readonly string[] = [CONFIG]): Promise<string | null> {
  lines = [];
  addComments(desk.github.state, PULL, login, [`/micro-metrics accept policy ${HEAD} we moved on`]);
  const { acceptances } = openWorld({
    inputs: readInputs((name) => (name === 'github-token' ? 'job' : '')),
    proposal,
    repository: clone,
    directory: story.repo.dir,
    env: { GITHUB_REPOSITORY: 'acme/shop' },
    mask: () => undefined,
    say: (line) => void lines.push(line),
  });
  const found = (await acceptances?.(files)) ?? [];
  return found.find(({ metric }) => metric === 'policy')?.owner ?? null;
}

function reviewed(login: string, over: { state?: string; commit?: string; type?: string } = {}): void {
  const { state = 'APPROVED', commit = HEAD, type = 'User' } = over;
  const { reviews } = desk.github.state;
  const user = { ...userOf(desk.github.state, login), type } as (typeof reviews)[number]['user'];
  const submittedAt = '2026-11-02T10:00:00Z';
  reviews.push({ id: 900 + reviews.length, pull: PULL, user, body: '', state, commit, submittedAt });
}

describe('a policy is let go', () => {
  it('by an owner of the law who speaks', async () => {
    expect(await ownerAfter('lea')).toBe('lea');
    expect(lines).toEqual([]);
  });

  it('by anybody who may write, with an owner who approved this very commit', async () => {
    reviewed('lea');
    expect(await ownerAfter('octocat')).toBe('lea');
  });

  it('by one who owns each file of it', async () => {
    expect(await ownerAfter('lea', [CONFIG, CARDS])).toBe('lea');
    expect(await ownerAfter('kim', [CARDS])).toBe('kim');
  });

  it('by one of a team, where the token may see who is in it', async () => {
    const { state } = desk.github;
    state.teams['acme/owners'] = ['mia'];
    Object.assign(state.tokens['job']?.permissions ?? {}, { members: 'read' });
    expect(await ownerAfter('wil', [CARDS])).toBeNull();
    expect(await ownerAfter('mia', [CARDS])).toBe('mia');
  });

  it('for good: a later word of somebody else takes nothing back', async () => {
    await ownerAfter('lea');
    expect(await ownerAfter('mia')).toBe('lea');
  });
});

describe('a policy is not let go', () => {
  it.each<[string, string, () => void, readonly string[], string]>([
    ['by one who owns nothing', 'mia', () => undefined, [CONFIG], `it takes an owner of ${CONFIG} (@lea)`],
    ['by an owner of an earlier line only', 'wil', () => undefined, [CONFIG], '(@lea)'],
    ['by an owner of some of it', 'kim', () => undefined, [CONFIG, CARDS], 'it takes an owner of'],
    ['by whom head made an owner', 'octocat', () => undefined, [CONFIG], '(@lea)'],
    [
      'by an approval of an earlier commit',
      'mia',
      () => reviewed('lea', { commit: BASE }),
      [CONFIG],
      '(@lea)',
    ],
    [
      'by a review that asks for changes',
      'mia',
      () => reviewed('lea', { state: 'CHANGES_REQUESTED' }),
      [CONFIG],
      '(@lea)',
    ],
    [
      'by an approval that was taken back',
      'mia',
      () => (reviewed('lea'), reviewed('lea', { state: 'DISMISSED' })),
      [CONFIG],
      '(@lea)',
    ],
    ['by a bot of that name', 'mia', () => reviewed('lea', { type: 'Bot' }), [CONFIG], '(@lea)'],
    [
      'by an owner who wrote the change',
      'lea',
      () => void Object.assign(desk.github.state.pulls[0] ?? {}, { user: 'lea' }),
      [CONFIG],
      'who did not write the change',
    ],
    [
      'by an owner who may no longer write',
      'mia',
      () => (reviewed('lea'), void (desk.github.state.collaborators['lea'] = 'read')),
      [CONFIG],
      '(@lea)',
    ],
    [
      'by a team that the token may not see',
      'mia',
      () => void (desk.github.state.teams['acme/owners'] = ['mia']),
      [CARDS],
      'this token may not see who is in @acme/owners',
    ],
  ])('%s', async (_, login, happens, files, why) => {
    happens();
    expect(await ownerAfter(login, files)).toBeNull();
    expect(lines.join('\n')).toContain('lets no law go: ');
    expect(lines.join('\n')).toContain(why);
  });

  it('by somebody who may not even speak', async () => {
    reviewed('lea');
    expect(await ownerAfter('tri')).toBeNull();
    expect(lines).toEqual([expect.stringContaining('tri may not')]);
  });
});
