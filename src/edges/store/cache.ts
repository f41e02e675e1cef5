import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fingerprint } from '../../lib/fingerprint.ts';
import { makeFolder } from '../files.ts';
import { type Log, unheard } from '../log.ts';
import { inTime } from './fetching.ts';
import { createStore } from './index.ts';
import { type Journals, openJournal } from './journal.ts';
import type { Keeping, OnActions } from './place.ts';
import { MOST_BYTES, sayBroken } from './home.ts';
import { retrieve } from './retrieve.ts';
import { type Scope, scopeOf } from './scope.ts';
import { trim } from './trim.ts';
import type { Endpoint } from '../model/endpoint.ts';

type Environment = Readonly<Record<string, string | undefined>>;

/** A cache as the store needs it. */
interface Cache {
  /** Puts a file back if there is one: the newest whose key begins like the first of these, or like the next. */
  readonly restore: (file: string, prefixes: readonly string[]) => Promise<void>;
  readonly save: (file: string, key: string) => Promise<void>;
}

function modeOf(env: Environment): string {
  return (env['ACTIONS_CACHE_MODE'] ?? '').trim().toLowerCase();
}

/** Raised with the names of files and keys: an older layout is then not found. */
const LAYOUT = 'micro-metrics-answers-1';

/** In the Actions cache: restored when somebody is about to ask, saved at the end where something came. */
export function keepInCache({ env, directory, config, log, queueToken }: OnActions): Keeping {
  const cache = openCache(env, directory, log);
  // Relative, for the service finds a file only under the path by which it was saved.
  const folder = existsSync(join(directory, '.git', 'HEAD')) ? '.git/micro-metrics' : '.micro-metrics';
  const fileOf = (ref: string): string => `${folder}/${slugOf(ref)}.jsonl`;
  const prefixOf = (ref: string): string => `${LAYOUT}-${slugOf(config)}-${slugOf(ref)}-`;
  let kept: Kept | null = null;

  const fetched = async (ref: string, ...ends: readonly string[]): Promise<string> => {
    const path = join(directory, fileOf(ref));
    // What lies there from another job is not what the cache holds.
    rmSync(path, { force: true });
    const prefixes = [...ends, ''].map((end) => `${prefixOf(ref)}${end}`);
    await cache.restore(fileOf(ref), prefixes);
    return path;
  };
  const putAway = async ({ journals, scope, job, bytes, endpoints }: Kept): Promise<void> => {
    const { here, base } = scope;
    const grown = journals.here.bytes() > bytes;
    journals.here.close();
    journals.base?.close();
    const run = `${env['GITHUB_RUN_ID'] ?? 0}-${env['GITHUB_RUN_ATTEMPT'] ?? 1}`;
    if (grown && modeOf(env) !== 'read') await cache.save(fileOf(here), `${prefixOf(here)}${job}${run}`);
    if (grown && queueToken !== null) await handOver(join(directory, fileOf(here)), { job, endpoints });
    for (const ref of [here, base]) if (ref !== null) rmSync(join(directory, fileOf(ref)), { force: true });
  };
  const handover = ({ job, endpoints }: Pick<Kept, 'job' | 'endpoints'>) => ({
    env,
    endpoints,
    use: `${config} ${job}`,
  });
  const handOver = async (path: string, of: Pick<Kept, 'job' | 'endpoints'>): Promise<void> => {
    try {
      const { leave } = await import('./handover.ts');
      if (await leave(path, handover(of), PATIENCE)) log.say('Answers are left for the merge queue.');
    } catch (error) {
      const what = `Answers were not left for the merge queue, which asks again: ${messageIn(error)}`;
      log.annotate('warning', what, null, null);
    }
  };
  const takenOver = async (path: string, of: Pick<Kept, 'job' | 'endpoints'>): Promise<void> => {
    if (queueToken === null || env['GITHUB_EVENT_NAME'] !== 'merge_group' || existsSync(path)) return;
    try {
      const { takeOver } = await import('./handover.ts');
      const taking = { to: path, token: queueToken, most: 2 * MOST_BYTES, patience: PATIENCE };
      const what = (await takeOver(handover(of), taking))
        ? 'What the pull request was answered is taken from what its run left.'
        : 'The pull request left no answers for the merge queue.';
      log.say(what);
    } catch (error) {
      const what = `What the pull request was answered is asked again: ${messageIn(error)}`;
      log.annotate('warning', what, null, null);
    }
  };
  return {
    open: async (endpoints, asking, today) => {
      try {
        const scope = await scopeOf(env);
        const { here, base } = scope;
        await makeFolder(join(directory, folder), directory);
        const basePath = base === null || base === here ? null : await fetched(base);
        const job = `${jobOf(env, endpoints)}-`;
        // Of two jobs at a time each saves what it had itself: a re-run needs that of the same job.
        const path = await fetched(here, job);
        await takenOver(path, { job, endpoints });
        trim(path, MOST_BYTES);
        const journals: Journals = {
          here: openJournal(path, true),
          base: basePath && existsSync(basePath) ? openJournal(basePath, false) : null,
          isShared: true,
        };
        for (const journal of [journals.here, journals.base]) if (journal) sayBroken(journal, log.say);
        kept = { journals, scope, job, bytes: journals.here.bytes(), endpoints };
        const refusal = modeOf(env) === 'read' ? 'the `cache-mode` of this job lets it read alone' : null;
        return createStore({ endpoints, journals, asking, today, log, say: log.say, refusal });
      } catch (error) {
        log.annotate('warning', `Answers are not kept: ${messageIn(error)}`, null, null);
        return null;
      }
    },
    close: async () => {
      const open = kept;
      kept = null;
      if (!open) return;
      await putAway(open).catch((error: unknown) =>
        log.annotate('warning', `Answers were not put away: ${messageIn(error)}`, null, null),
      );
    },
  };
}

/** A store that is open. */
interface Kept {
  readonly journals: Journals;
  readonly scope: Scope;
  readonly job: string;
  /** Of what was there already. */
  readonly bytes: number;
  readonly endpoints: Readonly<Record<string, Endpoint>>;
}

/** The jobs of a matrix have one name; what tells them apart is most often whom they ask. */
function jobOf(env: Environment, endpoints: Readonly<Record<string, Endpoint>>): string {
  const named = [env['GITHUB_WORKFLOW'], env['GITHUB_JOB'], env['GITHUB_ACTION']].map((name) => name ?? '');
  const addresses = Object.entries(endpoints).map(([name, { baseUrl }]) => `${name}=${baseUrl}`);
  return slugOf([...named, ...addresses].join(' '));
}

function slugOf(name: string): string {
  return fingerprint(name).slice(0, 16);
}

/** How long a cache may keep a run waiting, in milliseconds. */
const PATIENCE = 20_000;

/** A service that failed once is left alone, and that is said once. */
function openCache(env: Environment, directory: string, log: Log): Cache {
  let isDown = false;
  const attempt = async (work: () => Promise<unknown>): Promise<void> => {
    if (isDown) return;
    try {
      await work();
    } catch (error) {
      isDown = true;
      const what = `The Actions cache could not be used, so answers may be asked again: ${messageIn(error)}`;
      log.annotate('warning', what, null, null);
    }
  };
  return {
    restore: (file, prefixes) =>
      attempt(async () => {
        if (modeOf(env) === 'write-only') return;
        const to = join(directory, file);
        await retrieve({ env, file, prefixes, to, most: 2 * MOST_BYTES }, PATIENCE);
      }),
    save: (file, key) => attempt(() => save(file, key)),
  };
}

/** By GitHub's own client, loaded when first needed. What it warns of is an error. */
async function save(file: string, key: string): Promise<void> {
  const { printed } = await unheard(async () =>
    inTime((await import('@actions/cache')).saveCache([file], key), PATIENCE),
  );
  const [, words] = /^::(?:warning|error)[^:]*::(.*)$/m.exec(printed) ?? [];
  if (words !== undefined) throw new Error(words);
}

function messageIn(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
