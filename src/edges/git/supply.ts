import type { GitObject } from './answers.ts';
import type { Objects } from './objects.ts';
import type { Origin } from './origin.ts';
import type { GitHubObjects, GitHubCommit } from './github-objects.ts';

type Kind = 'tree' | 'blob';

/** What the checkout lacks: from its origin by git; where that is refused, from GitHub's API. */
export interface Supply {
  /** Commits that are fetched, with their files. Those that git was refused are told by the API, or stay away. */
  readonly commits: (ids: readonly string[]) => Promise<void>;
  readonly told: (commit: string) => GitHubCommit | null;
  /** A folder or a file; null where neither has it. */
  readonly object: (oid: string, kind: Kind) => Promise<GitObject | null>;
  /** Bytes of a file that is not here yet, where a listing has said so. */
  readonly sizeOf: (oid: string) => number | null;
  /** Why what stayed away did, in words of git and of GitHub. */
  readonly refusal: () => string;
}

interface Wanted {
  readonly oid: string;
  readonly kind: Kind;
  readonly resolve: (found: GitObject | null) => void;
  readonly reject: (error: unknown) => void;
}

function idsOf(batch: readonly Wanted[]): readonly string[] {
  return [...new Set(batch.map(({ oid }) => oid))];
}

/** Objects that are asked for at once, of git and of the API. */
const MOST_FETCHED = 500;
const MOST_ASKED = 8;

/** `here` reads what has been fetched, as soon as it has. */
export function openSupply(here: Objects, origin: Origin, api: GitHubObjects | null): Supply {
  const known = new Map<string, GitHubCommit>();
  const waiting: Wanted[] = [];
  let isServing = false;
  /** What it refused once it is not asked for again, where GitHub can be. */
  let isRefusing = false;
  let refused: string | null = null;

  function isFine(said: string | null): boolean {
    refused = said ?? refused;
    return said === null;
  }

  async function commits(ids: readonly string[]): Promise<void> {
    if (isFine(await origin.fetch(ids, 1))) return;
    for (const id of ids) {
      if (await here.info(id)) continue;
      if (ids.length > 1 && isFine(await origin.fetch([id], 1))) continue;
      const told = await api?.commit(id);
      if (!told) continue;
      known.set(id, told);
      isRefusing = true;
    }
  }

  /** What is asked for while a batch is on its way goes with the next. */
  async function serve(): Promise<void> {
    isServing = true;
    await new Promise((resolve) => setImmediate(resolve));
    while (waiting.length > 0) {
      const batch = waiting.splice(0, MOST_FETCHED);
      if (!isRefusing || !api) isRefusing = !isFine(await origin.fetchObjects(idsOf(batch)));
      for (let at = 0; at < batch.length; at += MOST_ASKED)
        await Promise.all(batch.slice(at, at + MOST_ASKED).map(deliver));
    }
    isServing = false;
  }

  async function deliver({ oid, kind, resolve, reject }: Wanted): Promise<void> {
    try {
      resolve(
        (await here.contents(oid)) ?? (await (kind === 'tree' ? api?.tree(oid) : api?.blob(oid))) ?? null,
      );
    } catch (error) {
      reject(error);
    }
  }

  return {
    commits,
    told: (commit) => known.get(commit) ?? null,
    object: (oid, kind) =>
      new Promise((resolve, reject) => {
        waiting.push({ oid, kind, resolve, reject });
        if (!isServing) void serve();
      }),
    sizeOf: (oid) => api?.sizeOf(oid) ?? null,
    refusal: () => {
      const [first = ''] = (refused ?? '').split('\n');
      const told = api?.refusal();
      const parts = [
        first && `fetching it was refused: ${first}`,
        told && `GitHub's API refuses it too: ${told}`,
      ];
      return parts.filter(Boolean).join('; ') || 'it could not be fetched';
    },
  };
}
