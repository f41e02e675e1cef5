import { joined } from '../columns/concatenation.ts';
import type { ModelSettings, Part, World } from '../contracts.ts';
import { writeWhole } from '../edges/files.ts';
import { perform } from '../edges/posts.ts';
import type { Ledger } from '../edges/ledger.ts';
import type { Log } from '../edges/log.ts';
import type { ShardSeal } from '../edges/shard-seal.ts';
import { writeShard } from '../edges/shards.ts';
import { recordingOf } from '../channels/runs.ts';
import { foresee } from '../pipelines/gate.ts';
import { shard } from '../pipelines/shard.ts';
import { deal, shardsFor } from '../stages/plan/index.ts';
import { shardAsked, shardsAhead } from '../stages/report/notes/shards.ts';
import type { Post } from '../types.ts';

/** Where a part of a run writes. */
interface Place {
  readonly log: Log;
  readonly reportDir: string;
  /** Ours, inside somebody's repository: it keeps itself out of their commits, and out of what is compared. */
  readonly isOwnFolder?: boolean;
  /** Signs what is left for the report; null where nobody has a key. */
  readonly sealFor?: (settings: ModelSettings) => ShardSeal | null;
}

/** For `strategy.matrix`: a job for each shard. It is never empty, which GitHub would not take. */
export function matrixOf(shards: number): { readonly include: readonly { readonly shard: string }[] } {
  return { include: Array.from({ length: shards }, (_, at) => ({ shard: `${at + 1}/${shards}` })) };
}

/** Says how a run is dealt out; nothing is asked. The verdict stays open where there is something to ask. */
export async function planShards(world: World, wanted: number | null, place: Place): Promise<number> {
  const { exams, planned } = await foresee(world);
  const shards = shardsFor(planned, wanted);
  const conversations = deal(planned, shards).reduce((sum, hand) => sum + hand.conversations, 0);
  const headline = shardsAhead(exams.length, shards, conversations);
  const outputs = {
    verdict: exams.length > 0 ? '' : 'unchanged',
    headline,
    matrix: JSON.stringify(matrixOf(shards)),
  };
  const posts = Object.entries(outputs).map(([name, value]): Post => ({ kind: 'output', name, value }));
  await perform([{ kind: 'log', text: headline }, ...posts], 'unchanged', { ...place, comment: null });
  return 0;
}

/** Asks one part of a run, and leaves it for the report. */
export async function askShard(world: World, part: Part, ledger: Ledger, place: Place): Promise<number> {
  const { log, reportDir } = place;
  const { base, head } = world.proposal;
  const ahead = await shard(world, part);
  const record = { at: ahead.at, of: ahead.of, plan: ahead.plan, base, head };
  // Until it has asked, it is one that has not.
  await writeShard(reportDir, { ...record, asked: null }, log);
  if (place.isOwnFolder) await writeWhole(reportDir, '.gitignore', '*\n');
  const { runs, judgements, usage, notes, silence } = await ahead.ask();
  await ledger.close();
  const said = shardAsked(ahead, usage, silence);
  const answers = recordingOf(joined([runs, judgements]));
  await perform([answers, { kind: 'log', text: said }], 'unchanged', { ...place, comment: null });
  await writeShard(reportDir, { ...record, asked: { usage, notes } }, log, place.sealFor?.(ahead.law));
  if (silence) log.annotate('error', said, null, null);
  return silence ? 1 : 0;
}
