/** GitHub's stand-in around one pull request, and the client that ships in the bundle. */
import { getOctokit } from '@actions/github';
import { afterAll, afterEach } from 'vitest';
import { type GitHub, jobToken, type Seed, startGitHub } from './github.ts';
import { type Files, pullRequest, type Story } from './repo.ts';

type OctokitOf = (token: string) => ReturnType<typeof getOctokit>;
type Started = [GitHub, ReturnType<OctokitOf>['rest'], OctokitOf];

interface Clients {
  readonly story: Story;
  /** Closed after the test that started it. */
  readonly start: (seed?: Partial<Seed>) => Promise<Started>;
}

/** Within a `describe`: it cleans up after each test, and after all of them. */
export function openClients(before: Files, after: Files): Clients {
  const story = pullRequest(before, after);
  const closing: (() => unknown)[] = [];
  afterAll(() => story.repo.cleanup());
  afterEach(async () => {
    for (const close of closing.splice(0).reverse()) await close();
  });
  const start = async (seed: Partial<Seed> = {}): Promise<Started> => {
    const all = { contents: 'read', pull_requests: 'write', checks: 'write', statuses: 'write' } as const;
    const tokens = { job: jobToken(all), reader: jobToken({ contents: 'read' }) };
    const github = await startGitHub({ dir: story.repo.dir, tokens, pulls: [{ number: 1 }], ...seed });
    closing.push(github.close);
    const as: OctokitOf = (token) => getOctokit(token, { baseUrl: github.url });
    return [github, as('job').rest, as];
  };
  return { story, start };
}
