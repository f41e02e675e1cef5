import { resolve } from 'node:path';
import type { EndpointSetting, Model, ModelSettings, Spill, World } from '../contracts.ts';
import { smallerCaps } from '../lib/caps.ts';
import { fingerprint } from '../lib/fingerprint.ts';
import { isPlain } from '../endpoints/addresses.ts';
import { NOTHING_TAKEN } from '../records/consumption.ts';
import type { Proposal } from '../types.ts';
import type { Repository } from './git/repository.ts';
import { type HistoryPlace, NO_HISTORY, readRecords } from './history.ts';
import { tidy } from './heap.ts';
import { expectMuch } from './much.ts';
import type { Inputs } from './inputs.ts';
import type { Ledger } from './ledger.ts';
import { openMeanwhile } from './meanwhile.ts';
import type { Keeping } from './store/place.ts';
import { checkedKey } from './endpoints.ts';
import type { Clock } from './model/clock.ts';
import type { Endpoint } from './model/endpoint.ts';
import type { SystemOptions } from './processes/index.ts';
import { type ShardSeal, shardSealOf } from './shard-seal.ts';
import { openSpill } from './spill.ts';
import { versionOf } from './version.ts';

/** What opening a world takes. */
interface Doors {
  readonly inputs: Inputs;
  readonly proposal: Proposal;
  readonly repository: Repository;
  /** Where paths of inputs start. */
  readonly directory: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Called with every key before it is used, so that no sink ever shows it. */
  readonly mask: (secret: string) => void;
  readonly say: (line: string) => void;
  /** Where answers are kept as they come; absent where nobody pays for any. */
  readonly ledger?: Ledger;
  /** Told how asking goes; absent where nobody watches. */
  readonly progress?: World['progress'] | null;
  /** Where answers are kept from run to run; absent where they are not. */
  readonly keeping?: Keeping | null;
  /** Where reports of earlier runs may lie; absent where they do not matter. */
  readonly history?: HistoryPlace;
  /** The usual one unless told. */
  readonly clock?: Clock;
  /** Aborted when the run was called off; absent where nobody can. */
  readonly off?: AbortSignal | undefined;
}

/** Opens the doors for one proposal. What is heavy is loaded only when a model is really asked. */
export function openWorld(doors: Doors): World {
  const { inputs, proposal, repository } = doors;
  return {
    proposal,
    base: repository.tree(proposal.base),
    head: repository.tree(proposal.head),
    origin: async () => {
      const roots = await Promise.all([repository.root(proposal.base), repository.root(proposal.head)]);
      return fingerprint([...roots, versionOf()]);
    },
    touched: () => repository.touched(proposal.base, proposal.head),
    wishes: inputs.wishes,
    answers: () => answersOf(doors),
    endpoints: Object.keys(inputs.endpoints),
    model: (settings) => openModelFor(settings, doors),
    store: async (settings, asking) =>
      (await doors.keeping?.open(endpointsOf(settings, doors), asking, inputs.today)) ?? null,
    courier: async (settings, store, minutes) => {
      const { openCourier } = await import('./batches/index.ts');
      const { say, clock, off } = doors;
      const endpoints = endpointsOf(settings, doors);
      return openCourier({ endpoints, settings, store, minutes, say, off, ...(clock ? { clock } : {}) });
    },
    systems: async () => {
      const { openSystems } = await import('./processes/index.ts');
      return openSystems(programsOf(doors));
    },
    gauges: async () => {
      const { openGauges } = await import('./processes/gauge.ts');
      return openGauges(programsOf(doors));
    },
    ...shardsOf(doors),
    history: async () => (doors.history ? readRecords(doors.history) : NO_HISTORY),
    spill: spillOnce(),
    expectMuch,
    tidy,
    meanwhile: openMeanwhile(),
    ...(inputs.redact ? { ready } : {}),
    say: doors.say,
    ...(doors.ledger ? { keep: doors.ledger.keep } : {}),
    ...(doors.progress ? { progress: doors.progress } : {}),
    ...saidAt(doors),
    today: inputs.today,
  };
}

/** One for all that a run puts out of memory. */
function spillOnce(): NonNullable<World['spill']> {
  let spill: Spill | null = null;
  return () => (spill ??= openSpill());
}

/** What it can't load is loaded again by whoever needs it, and then it is heard. */
function ready(): void {
  import('./hiding.ts').then(({ readyToHide }) => readyToHide()).catch(() => undefined);
}

/** Only where there are comments to read: on a pull request, with somebody's token. */
function saidAt({
  inputs: { token },
  proposal: { pull, commit, base },
  repository: clone,
  env,
  say,
}: Doors): Pick<World, 'acceptances' | 'askedFresh'> {
  const repository = env['GITHUB_REPOSITORY'];
  if (!token || pull === null || !repository) return {};
  const to = { token, repository, pull, commit };
  const old = clone.tree(base);
  const [run, attempt] = [Number(env['GITHUB_RUN_ID']), Number(env['GITHUB_RUN_ATTEMPT'])];
  const acceptances = async (files: readonly string[]) =>
    (await import('./github/acceptances.ts')).readAcceptances(to, { files, base: old }, say);
  // Whoever asks by a comment has the run begin again, so the first attempt has nothing to read.
  if (!(run > 0 && attempt > 1)) return { acceptances };
  const askedFresh = async () =>
    (await import('./github/fresh.ts')).whoAskedFresh({ ...to, run, attempt }, say);
  return { acceptances, askedFresh };
}

/** A report reads what the shards left where others would read a recording. */
function shardsOf(doors: Doors): Pick<World, 'shards'> {
  const { inputs, directory } = doors;
  if (inputs.mode !== 'report') return {};
  return {
    shards: async (settings) => {
      const { shardsLeft } = await import('./shards.ts');
      return shardsLeft(resolve(directory, inputs.replies), sealFor(settings, doors));
    },
  };
}

/** Who signs for the shards of a run: all who have a key of it, wherever it comes from. */
export function sealFor(
  settings: Pick<ModelSettings, 'endpoints'>,
  doors: Pick<Doors, 'inputs' | 'env' | 'mask'>,
): ShardSeal | null {
  return shardSealOf(Object.values(endpointsOf(settings, doors)).map(({ apiKey }) => apiKey ?? ''));
}

function programsOf({ inputs, proposal, repository, directory, env, mask, off }: Doors): SystemOptions {
  const { allowCommands, timeout } = inputs;
  return { proposal, repository, directory, env, mask, allowCommands, timeout, off };
}

async function answersOf({ inputs, directory }: Doors): ReturnType<World['answers']> {
  if (!inputs.answers) return null;
  const { readMade } = await import('./elsewhere.ts');
  return {
    baseline: await readMade(directory, inputs.answers.baseline, 'base-answers'),
    candidate: await readMade(directory, inputs.answers.candidate, 'head-answers'),
  };
}

/** A recording where one is named; else the endpoints of the settings and of the inputs. */
export async function openModelFor(
  settings: ModelSettings,
  {
    inputs,
    directory,
    env,
    mask,
    clock,
    off,
  }: Pick<Doors, 'inputs' | 'directory' | 'env' | 'mask' | 'clock' | 'off'>,
): Promise<Model> {
  if (inputs.replies && inputs.mode !== 'report') {
    const { openRecording } = await import('./model/recording.ts');
    return openRecording(resolve(directory, inputs.replies));
  }
  const endpoints = endpointsOf(settings, { inputs, env, mask });
  return whenAsked(async () => {
    const { openModel } = await import('./model/index.ts');
    return openModel({
      endpoints,
      timeout: inputs.timeout,
      concurrency: inputs.wishes.concurrency,
      settings: { ...settings, ...smallerCaps(settings, inputs.wishes) },
      ...(clock ? { clock } : {}),
      off,
    });
  });
}

/** A run whose answers are all kept loads nothing of what asks. */
function whenAsked(open: () => Promise<Model>): Model {
  let opening: Promise<Model> | null = null;
  let model: Model | null = null;
  return {
    ask: async (request, messages) => {
      model ??= await (opening ??= open());
      return model.ask(request, messages);
    },
    replay: null,
    consumption: () => model?.consumption() ?? NOTHING_TAKEN,
    notes: async () => (await model?.notes?.()) ?? [],
  };
}

/** Those of the settings, each with its key, and those of the inputs. */
function endpointsOf(
  settings: Pick<ModelSettings, 'endpoints'>,
  { inputs, env, mask }: Pick<Doors, 'inputs' | 'env' | 'mask'>,
): Readonly<Record<string, Endpoint>> {
  return {
    ...Object.fromEntries(
      Object.entries(settings.endpoints).map(([name, it]) => [name, withKey(it, env, mask)]),
    ),
    ...inputs.endpoints,
    default: { ...inputs.usual, apiKey: inputs.apiKey || (isPlain(inputs.usual.baseUrl) ? null : '') },
  };
}

/** An endpoint of base's config; its key is in the environment variable that it names. */
function withKey(endpoint: EndpointSetting, env: Doors['env'], mask: Doors['mask']): Endpoint {
  const { apiKeyEnv: name } = endpoint;
  if (name === null) return { ...endpoint, apiKey: null };
  const apiKey = (env[name] ?? '').trim();
  if (apiKey) mask(apiKey);
  return { ...endpoint, apiKey: checkedKey(apiKey, `the environment variable ${name}`) };
}
