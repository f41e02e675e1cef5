/** What the shards of a run leave for its report: `shard.json`, and beside it the `runs.jsonl` that every run writes. */
import { lstat, readdir, readFile } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import { z } from 'zod';
import type { Part, Shard } from '../contracts.ts';
import { UserError } from '../errors.ts';
import type { Consumption, Fields, Warning } from '../types.ts';
import { makeFolder, writeWhole, writing } from './files.ts';
import { cleanJson } from './clean.ts';
import type { Log } from './log.ts';
import { MOST_HELD, openRecording } from './model/recording.ts';
import type { ShardSeal } from './shard-seal.ts';

const NAME = 'shard.json';
const ANSWERS = 'runs.jsonl';
/** More of them, or a longer one, is no run of ours. */
const MOST_SHARDS = 256;
const MOST_NOTES = 100;
const MOST_SEALS = 1000;
const LONGEST = 2000;
/** Files and folders that are looked at. */
const MOST_ENTRIES = 10_000;
const MOST_BYTES = 1 << 20;

const sum = z.number().min(0);
const file = z.strictObject({
  version: z.literal(1),
  shard: z.int().min(1).max(MOST_SHARDS),
  of: z.int().min(1).max(MOST_SHARDS),
  plan: z.string().regex(/^[0-9a-f]{32}$/),
  base: z.string().max(64),
  head: z.string().max(64),
  complete: z.boolean(),
  usage: z.strictObject({
    requests: sum,
    'input-tokens': sum,
    'output-tokens': sum,
    'cost-usd': sum,
    'unpriced-models': z.array(z.string().max(LONGEST)).max(MOST_NOTES),
  }),
  notes: z
    .array(z.strictObject({ code: z.string().max(60), message: z.string().max(LONGEST) }))
    .max(MOST_NOTES),
});
const sealedFile = file.extend({ seals: z.array(z.string().max(64)).max(MOST_SEALS).exactOptional() });

/** What is written of a shard; before it has asked, that it has not. */
export interface ShardRecord extends Part {
  readonly plan: string;
  readonly base: string;
  readonly head: string;
  readonly asked: { readonly usage: Consumption; readonly notes: readonly Warning[] } | null;
}

/** Writes what a shard is, and how far it came; at its end, signed together with the answers that it has left there. */
export async function writeShard(
  folder: string,
  { at, of, plan, base, head, asked }: ShardRecord,
  log: Pick<Log, 'redact' | 'deep'>,
  seal: ShardSeal | null = null,
): Promise<void> {
  const usage = asked?.usage;
  const text = JSON.stringify({
    version: 1,
    shard: at,
    of,
    plan,
    base,
    head,
    complete: asked !== null,
    usage: {
      requests: usage?.requests ?? 0,
      'input-tokens': usage?.inputTokens ?? 0,
      'output-tokens': usage?.outputTokens ?? 0,
      'cost-usd': usage?.usd ?? 0,
      'unpriced-models': [...(usage?.unpriced ?? [])],
    },
    notes: (asked?.notes ?? [])
      .slice(0, MOST_NOTES)
      .map(({ code, message }) => ({ code, message: message.slice(0, LONGEST).toWellFormed() })),
  } satisfies z.infer<typeof file>);
  await writing(folder, () => makeFolder(folder, process.cwd()));
  const said = JSON.parse(cleanJson(text, log)) as Fields;
  const signed = asked && seal ? { ...said, seals: [...(await seal(said, join(folder, ANSWERS)))] } : said;
  await writing(join(folder, NAME), () => writeWhole(folder, NAME, `${JSON.stringify(signed)}\n`));
}

/**
 * All shards in the folders, wherever in them. No link is followed. Throws where a file is none of ours, or, with a
 * seal, is signed with none of its keys.
 */
export async function readShards(
  folders: readonly string[],
  seal: ShardSeal | null,
): Promise<readonly Shard[]> {
  const found = (await Promise.all(folders.map(shardsIn))).flat();
  if (found.length > MOST_SHARDS)
    throw new UserError(
      `there are ${found.length} shards, and no run has more than ${MOST_SHARDS}`,
      null,
      'Name the folder of one run.',
    );
  const shards: Shard[] = [];
  const held = MOST_HELD / found.length;
  for (const each of found) shards.push(await readShard(each, seal, held));
  return shards;
}

/** All shards in the folder into which artifacts are downloaded: where no job left any, nobody made it. */
export async function shardsLeft(folder: string, seal: ShardSeal | null): Promise<readonly Shard[]> {
  return (await lstat(folder).catch(() => null)) ? readShards([folder], seal) : [];
}

interface Found {
  readonly path: string;
  /** As a reader knows it. */
  readonly shown: string;
}

async function shardsIn(folder: string): Promise<Found[]> {
  const found: Found[] = [];
  const folders = [folder];
  let seen = 0;
  for (let next = folders.pop(); next !== undefined; next = folders.pop()) {
    const entries = await readdir(next, { withFileTypes: true }).catch(() => {
      throw new UserError(
        `the folder ${folder} can't be read`,
        { file: folder, line: null, key: null },
        'Name the folder that a run left, or the one into which the artifacts of all shards were downloaded.',
      );
    });
    seen += entries.length;
    if (seen > MOST_ENTRIES)
      throw wrong(folder, 'it holds too many files', 'Name a folder that holds the shards alone.');
    for (const entry of entries.toSorted((a, b) => (a.name < b.name ? -1 : 1))) {
      const path = join(next, entry.name);
      if (entry.isDirectory()) folders.push(path);
      if (entry.isFile() && entry.name === NAME) found.push({ path, shown: relative(dirname(folder), path) });
    }
  }
  return found;
}

async function readShard({ path, shown }: Found, seal: ShardSeal | null, held: number): Promise<Shard> {
  const written = (await lstat(path)).size > MOST_BYTES ? TOO_LONG : parse(await readFile(path, 'utf8'));
  const parsed = typeof written === 'string' ? null : sealedFile.safeParse(written.json);
  if (!parsed?.success) {
    const [issue] = parsed?.error.issues ?? [];
    const what = issue ? [issue.path.join('.'), issue.message].filter(Boolean).join(': ') : String(written);
    throw wrong(shown, what, 'It is written by `mode: run`; have the shard run again.');
  }
  const { seals = [], ...said } = parsed.data;
  const { shard: at, of, plan, base, head, complete, usage, notes } = said;
  if (at > of) throw wrong(shown, `there is no shard ${at} of ${of}`, 'Have the shard run again.');
  const known = { file: shown, at, of, plan, base, head };
  if (!complete) return { ...known, asked: null };
  const answers = join(dirname(path), ANSWERS);
  if (!(await lstat(answers).catch(() => null))?.isFile())
    throw wrong(shown, 'there is no runs.jsonl beside it', 'Upload and download both files together.');
  if (seal && !(await seal(said, answers)).some((each) => seals.includes(each))) throw foreign(shown);
  const { replay } = await openRecording(answers, held);
  const took = {
    requests: usage.requests,
    cached: 0,
    inputTokens: usage['input-tokens'],
    outputTokens: usage['output-tokens'],
    usd: usage['cost-usd'],
    unpriced: usage['unpriced-models'],
  };
  return {
    ...known,
    asked: { replay: replay ?? (() => null), usage: took, notes: notes as readonly Warning[] },
  };
}

function foreign(place: string): UserError {
  return new UserError(
    `${place} is not signed with the keys of this run, so its answers are not believed`,
    { file: place, line: null, key: null },
    'Give all shards and the report the same `api-key`, `endpoints` and variables of `api-key-env`. If they have them, the artifact did not arrive whole, or another job wrote or changed it: have the shard run again.',
  );
}

function wrong(place: string, what: string, hint: string): UserError {
  return new UserError(`${place} is no shard: ${what}`, { file: place, line: null, key: null }, hint);
}

const TOO_LONG = 'it is too long';

/** Or what keeps it from being read. */
function parse(text: string): { readonly json: unknown } | string {
  try {
    return { json: JSON.parse(text) };
  } catch {
    return text === '' ? 'it is empty' : 'it is no JSON, or only a part of it';
  }
}
