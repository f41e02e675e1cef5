import { resolve } from 'node:path';
import type { EndpointSetting, Model, ModelSettings, World } from '../contracts.ts';
import { smallerCaps } from '../lib/caps.ts';
import { fingerprint } from '../lib/fingerprint.ts';
import { isPlain } from '../endpoints/addresses.ts';
import type { Proposal } from '../types.ts';
import type { Repository } from './git/repository.ts';
import { type HistoryPlace, NO_HISTORY, readRecords } from './history.ts';
import type { Inputs } from './inputs.ts';
import type { Ledger } from './ledger.ts';
import type { Clock } from './model/clock.ts';
import type { Endpoint } from './model/endpoint.ts';
import type { SystemOptions } from './processes/index.ts';

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
  /** Where reports of earlier runs may lie; absent where they do not matter. */
  readonly history?: HistoryPlace;
  /** The usual one unless told. */
  readonly clock?: Clock;
}

/** Opens the doors for one proposal. What is heavy is loaded only when a model is really asked. */
export function openWorld(doors: Doors): World {
  const { inputs, proposal, repository } = doors;
  return {
    proposal,
    base: repository.tree(proposal.base),
    head: repository.tree(proposal.head),
    seed: async () =>
      fingerprint(await Promise.all([repository.root(proposal.base), repository.root(proposal.head)])),
    touched: () => repository.touched(proposal.base, proposal.head),
    wishes: inputs.wishes,
    answers: () => answersOf(doors),
    endpoints: Object.keys(inputs.endpoints),
    model: (settings) => openModelFor(settings, doors),
    systems: async () => {
      const { openSystems } = await import('./processes/index.ts');
      return openSystems(programsOf(doors));
    },
    gauges: async () => {
      const { openGauges } = await import('./processes/gauge.ts');
      return openGauges(programsOf(doors));
    },
    history: async () => (doors.history ? readRecords(doors.history) : NO_HISTORY),
    say: doors.say,
    ...(doors.ledger ? { keep: doors.ledger.keep } : {}),
    today: inputs.today,
  };
}

function programsOf({ inputs, proposal, repository, directory, env, mask }: Doors): SystemOptions {
  const { allowCommands, timeout } = inputs;
  return { proposal, repository, directory, env, mask, allowCommands, timeout };
}

async function answersOf({ inputs, directory }: Doors): ReturnType<World['answers']> {
  if (!inputs.answers) return null;
  const { readMade } = await import('./made-elsewhere.ts');
  return {
    baseline: await readMade(directory, inputs.answers.baseline, 'base-answers'),
    candidate: await readMade(directory, inputs.answers.candidate, 'head-answers'),
  };
}

/** A recording where one is named; else the endpoints of the settings and of the inputs. */
export async function openModelFor(
  settings: ModelSettings,
  { inputs, directory, env, mask, clock }: Pick<Doors, 'inputs' | 'directory' | 'env' | 'mask' | 'clock'>,
): Promise<Model> {
  if (inputs.replies) {
    const { openRecording } = await import('./model/recording.ts');
    return openRecording(resolve(directory, inputs.replies));
  }
  const endpoints: Record<string, Endpoint> = {
    ...Object.fromEntries(
      Object.entries(settings.endpoints).map(([name, it]) => [name, withKey(it, env, mask)]),
    ),
    ...inputs.endpoints,
    default: { ...inputs.usual, apiKey: inputs.apiKey || (isPlain(inputs.usual.baseUrl) ? null : '') },
  };
  const { openModel } = await import('./model/index.ts');
  return openModel({
    endpoints,
    timeout: inputs.timeout,
    concurrency: inputs.wishes.concurrency,
    settings: { ...settings, ...smallerCaps(settings, inputs.wishes) },
    ...(clock ? { clock } : {}),
  });
}

/** An endpoint of base's config; its key is in the environment variable that it names. */
function withKey(endpoint: EndpointSetting, env: Doors['env'], mask: Doors['mask']): Endpoint {
  const apiKey = endpoint.apiKeyEnv === null ? null : (env[endpoint.apiKeyEnv] ?? '');
  if (apiKey) mask(apiKey);
  return { ...endpoint, apiKey };
}
