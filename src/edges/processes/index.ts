import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Systems } from '../../contracts.ts';
import { UserError } from '../../errors.ts';
import { canonical } from '../../parsing/json.ts';
import { conversationOf } from '../../records/conversation.ts';
import { withSpans } from '../../records/answer-spans.ts';
import type { Json, Proposal, Result, SystemAt, Trial } from '../../types.ts';
import type { Repository } from '../git/repository.ts';
import { unlessOff } from '../off.ts';
import { removeTemporary, temporaryFolder } from '../temporary.ts';
import type { Trace } from '../traces/collector.ts';
import { openReceiver, type Receiver } from '../traces/receiver.ts';
import { openCommand } from './command.ts';
import { environmentOf } from './environment.ts';
import { createKeeper, type Keeper } from './keeper.ts';
import { openServer } from './server.ts';
import type { Place, Program } from './program.ts';
import { prepare } from './setup.ts';

export interface SystemOptions {
  readonly proposal: Proposal;
  readonly repository: Repository;
  /** The checkout, of which no program is told. */
  readonly directory: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly mask: (secret: string) => void;
  readonly allowCommands: boolean;
  /** Seconds for one call. */
  readonly timeout: number;
  /** Aborted when the run was called off; absent where nobody can. */
  readonly off?: AbortSignal | undefined;
}

/** Opens nothing yet: each program is set up when it is first asked. Throws where none may be run. */
export function openSystems(options: SystemOptions): Systems {
  checkAllowed(options);
  const keeper = createKeeper();
  const programs = new Map<string, Promise<Result<Program>>>();
  const traces = new WeakMap<Trial, Trace>();
  const house: House = { ...options, keeper, roots: [], receiver: onlyOnce(openReceiver) };
  const programFor = (system: SystemAt): Promise<Result<Program>> => {
    const key = canonical(JSON.parse(JSON.stringify(system)) as Json);
    const program = programs.get(key) ?? open(system, house);
    programs.set(key, program);
    return program;
  };
  return {
    ask: async (trial, system) => {
      await unlessOff(options.off);
      const program = await programFor(system);
      if (!program.ok) return program;
      await unlessOff(options.off);
      const { answer, trace } = await program.value.ask(trial);
      if (trace) traces.set(trial, trace);
      if (!answer.ok) return answer;
      return trial.request.ok
        ? conversationOf(answer.value.outputs, trial.request.value.turns)
        : trial.request;
    },
    whole: async (trial, came) => {
      const trace = traces.get(trial);
      if (came.ok && trace) {
        await trace.settled();
        return { ok: true, value: withSpans(came.value, trace.spans(), trace.leftOut()) };
      }
      trace?.abandon();
      return came;
    },
    notes: () => house.receiver.opened?.notes() ?? [],
    close: async () => {
      const opened = await Promise.allSettled(programs.values());
      // Whatever comes of one, all that was started is ended.
      await Promise.allSettled(
        opened.flatMap((it) => (it.status === 'fulfilled' && it.value.ok ? [it.value.value.close()] : [])),
      );
      keeper.close();
      await house.receiver.opened?.close();
      await Promise.all(house.roots.map((root) => removeTemporary(root)));
    },
  };
}

/** What all programs share. */
interface House extends SystemOptions {
  readonly keeper: Keeper;
  readonly roots: string[];
  readonly receiver: Shared<Receiver>;
}

interface Shared<T> {
  readonly open: () => Promise<T>;
  opened: T | null;
}

function onlyOnce<T>(open: () => Promise<T>): Shared<T> {
  let opening: Promise<T> | null = null;
  const shared: Shared<T> = {
    opened: null,
    open: async () => (shared.opened = await (opening ??= open())),
  };
  return shared;
}

async function open(system: SystemAt, house: House): Promise<Result<Program>> {
  const { endpoint, tracer } = await house.receiver.open();
  const settled = await settle(system, house, house.keeper, house.roots, endpoint);
  if (!settled.ok) return settled;
  const place = { ...settled.value, tracer: tracer() };
  return {
    ok: true,
    value: system.http ? openServer(system, system.http, place) : openCommand(system, place),
  };
}

/** A folder for each program: its files, a home and a place for what is temporary, all outside of the checkout. */
export async function settle(
  system: Pick<SystemAt, 'revision' | 'env' | 'setup'>,
  { repository, directory, env, mask, timeout }: SystemOptions,
  keeper: Keeper,
  roots: string[],
  endpoint: string | null = null,
): Promise<Result<Place>> {
  const root = temporaryFolder('micro-metrics-system-');
  roots.push(root);
  keeper.watch(root);
  const [folder, home, temporary] = [join(root, 'files'), join(root, 'home'), join(root, 'tmp')];
  for (const each of [folder, home, temporary]) await mkdir(each);
  await repository.unpack(system.revision, folder);
  for (const name of system.env) if (env[name]) mask(env[name]);
  const own = environmentOf(system.env, { env, directory, home, temporary, endpoint });
  const place: Place = { folder, env: own, keeper, timeout: timeout * 1000 };
  const failure = await prepare(system.setup, place);
  return failure ? { ok: false, failure } : { ok: true, value: place };
}

/** Where a stranger could have written what would be run. */
const OF_STRANGERS = ['pull_request_target', 'workflow_run', 'issue_comment'];

/** Throws where programs of the repository may not be run. */
export function checkAllowed({ allowCommands, proposal: { event, trusted } }: SystemOptions): void {
  if (!trusted || OF_STRANGERS.includes(event))
    throw new UserError(
      'this config asks for programs of the repository, and those of strangers are never run',
      null,
      'Run the gate where somebody with write access has taken the change in, such as in the merge queue or on a branch of this repository.',
    );
  if (allowCommands) return;
  throw new UserError(
    'a target or a metric of this config is a program, and `allow-commands` is not set',
    null,
    'Set `allow-commands: true` in the workflow (at home: --allow-commands). It runs code of the repository at both revisions on this machine; docs/systems.md says what it can reach.',
  );
}
