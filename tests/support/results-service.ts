/** Both services at the one address that a runner names: caches, and artifacts with what GitHub's API says of them. */
import { type ArtifactService, SCOPE, startArtifactService } from './artifact-service.ts';
import { type CacheService, startCacheService } from './cache-service.ts';
import { type Loopback, listen } from './loopback.ts';

interface ResultsService {
  readonly cache: CacheService;
  readonly artifacts: ArtifactService;
  /** The variables that a runner sets for a job on this ref. */
  readonly env: CacheService['env'];
  /** What GitHub's API lists: artifacts of runs for a branch of this repository, unless a fork is named. */
  readonly listed: (fork?: number) => readonly object[];
  readonly close: () => Promise<void>;
}

const REPOSITORY = 900_001;

/** Starts both. */
export async function startResultsService(): Promise<ResultsService> {
  const [cache, artifacts] = [await startCacheService(), await startArtifactService()];
  const front: Loopback = await listen(async (request, response) => {
    const { url = '/', method = '', headers } = request;
    const isArtifact = url.includes('.ArtifactService/');
    const home = (isArtifact ? artifacts.env : cache.env('none'))['ACTIONS_RESULTS_URL'];
    const body: Uint8Array[] = [];
    for await (const piece of request) body.push(piece as Buffer);
    const { authorization = '', 'content-type': type = '' } = headers;
    const answer = await fetch(new URL(url, home), {
      method,
      headers: { authorization, 'content-type': type },
      body: Buffer.concat(body),
    });
    response.writeHead(answer.status, { 'content-type': 'application/json' });
    response.end(await answer.text());
  });
  return {
    cache,
    artifacts,
    env: (ref, readable = []) => ({
      ...cache.env(ref, readable),
      ACTIONS_RESULTS_URL: `${front.url}/`,
      ACTIONS_RUNTIME_TOKEN: withScope(cache.env(ref, readable)['ACTIONS_RUNTIME_TOKEN'] ?? ''),
    }),
    listed: (fork = REPOSITORY) =>
      artifacts.kept().map(({ id, name, size, url }) => ({
        id,
        name,
        size_in_bytes: size,
        expired: false,
        archive: url,
        workflow_run: { id: 1, repository_id: REPOSITORY, head_repository_id: fork },
      })),
    close: async () => {
      await Promise.all([front, cache, artifacts].map((it) => it.close()));
    },
  };
}

/** One token speaks to both. */
function withScope(token: string): string {
  const [, payload = ''] = token.split('.');
  const said = JSON.parse(Buffer.from(payload, 'base64url').toString('utf8')) as object;
  return `none.${Buffer.from(JSON.stringify({ ...said, scp: SCOPE })).toString('base64url')}.none`;
}
