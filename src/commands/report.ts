import { join, resolve } from 'node:path';
import { openRepository, type Repository } from '../edges/git/repository.ts';
import { rootOf } from '../edges/home.ts';
import { type Inputs, readInputs, secretsIn } from '../edges/inputs.ts';
import { openLedger } from '../edges/ledger.ts';
import { type KeptReport, readKept } from '../edges/earlier-report.ts';
import { readShards } from '../edges/shards.ts';
import { openWorld, sealFor } from '../edges/world.ts';
import { UserError } from '../errors.ts';
import { gate } from '../pipelines/gate.ts';
import type { Shard } from '../contracts.ts';
import type { Proposal, Report } from '../types.ts';
import { type Call, type Command, EXIT, inputsFrom } from './call.ts';
import { ASKS, DECIDES } from './flags.ts';
import { exitCode, sayingOf, show } from './show.ts';

const OWN_FOLDER = '.micro-metrics';

/** Decides anew over what a run left: alone, without a call; or the shards of a run, which together are one. */
export const command: Command = {
  usage: 'report [FOLDER…]',
  takes: 256,
  reads: [
    ...['force', 'confirm', 'history', 'base-answers', 'head-answers', 'today'],
    ...ASKS.filter((name) => name !== 'replies'),
    ...DECIDES,
  ],
  run: async (call) => {
    const folders = (call.words.length > 0 ? call.words : [OWN_FOLDER]).map((word) => resolve(word));
    // Whether they are signed is seen once it is known by whose keys.
    const [first] = await readShards(folders, null);
    return first ? merge(call, folders, first) : replay(call, folders);
  },
};

async function merge(call: Call, folders: readonly string[], { base, head }: Shard): Promise<number> {
  const inputs = inputsWith(call, { mode: 'report', replies: folders[0] ?? '' });
  const reportDir = inputs.reportDir || OWN_FOLDER;
  const proposal = { event: 'local', base, head, commit: head, pull: null, opened: false, trusted: true };
  const report = await decideOver(call, inputs, { proposal, reportDir, shards: folders });
  await show(report, call, { reportDir, isOwnFolder: !inputs.reportDir, redact: inputs.redact });
  return exitCode(report, inputs.wishes);
}

/** What was left is not written over by what is made of it. */
async function replay(call: Call, [folder = '', other]: readonly string[]): Promise<number> {
  if (other !== undefined)
    throw new UserError(
      'only shards are joined',
      null,
      'Name one folder that holds report.json and runs.jsonl.',
    );
  const kept = await readKept(folder);
  const inputs = inputsWith(call, { replies: join(folder, 'runs.jsonl') });
  const reportDir = inputs.reportDir || join(folder, 'replayed');
  const report = await decideOver(call, inputs, { proposal: kept.proposal, reportDir, shards: null });
  await show(report, call, { reportDir, isOwnFolder: false, redact: inputs.redact });
  return isSame(report, kept, call) ? exitCode(report, inputs.wishes) : EXIT.notComputed;
}

function isSame({ verdict: { outcome } }: Report, { verdict }: KeptReport, { log }: Call): boolean {
  if (outcome === verdict) return true;
  const what = `The report said ${verdict}, and played again it is ${outcome}: give the same config, flags and day (--today), or the version of that run.`;
  log.annotate('error', what, null, null);
  return false;
}

function inputsWith(call: Call, more: Readonly<Record<string, string>>): Inputs {
  const read = inputsFrom(call);
  const inputs = readInputs((name) => more[name] ?? read(name));
  for (const secret of secretsIn(inputs)) call.log.mask(secret);
  return inputs;
}

interface Over {
  readonly proposal: Proposal;
  readonly reportDir: string;
  /** The folders of shards that are joined; null where a run is played again. */
  readonly shards: readonly string[] | null;
}

/** Files that no commit holds are taken from the working tree once more, as long as they are what they were. */
async function findHead({ event, head }: Proposal, repository: Repository): Promise<void> {
  if (event !== 'local' || (await repository.commit(head)) !== null) return;
  if (head === (await repository.worktree())) return;
  throw new UserError(
    `${head.slice(0, 12)}, which was looked at, is no commit of this clone, nor the working tree as it is now`,
    null,
    'Fetch the commit. What was looked at in the working tree and has changed since can be asked again: commit it first, and give --head HEAD.',
  );
}

async function decideOver(call: Call, inputs: Inputs, over: Over): Promise<Report> {
  const { log, env, flags, off } = call;
  const { proposal, reportDir, shards } = over;
  const directory = await rootOf(process.cwd());
  const repository = openRepository(directory, null);
  const ledger = openLedger(resolve(reportDir), log);
  const named = flags['history'];
  const history = named === undefined ? {} : { history: { folder: resolve(String(named)), isNamed: true } };
  const doors = { inputs, proposal, repository, directory, env, mask: log.mask, say: sayingOf(call), off };
  try {
    await findHead(proposal, repository);
    const world = openWorld({ ...doors, ...history, ...(shards ? { ledger } : {}) });
    return await gate(
      shards ? { ...world, shards: (settings) => readShards(shards, sealFor(settings, doors)) } : world,
    );
  } finally {
    await ledger.close();
    await repository.close();
  }
}
