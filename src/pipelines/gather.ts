import { addedTo, NOTHING_TAKEN } from '../records/consumption.ts';
import type { ModelSettings, Part, Shard, World } from '../contracts.ts';
import { UserError } from '../errors.ts';
import { unlessEmpty } from '../records/no-answer.ts';
import { deal, type Hand, nameOfPlan, placesIn, type Plan, type Seat } from '../stages/plan/index.ts';
import { lostShards } from '../stages/report/notes/shards.ts';
import type { Elsewhere } from '../stages/run/index.ts';
import { failureOf } from '../records/failure.ts';
import type { Consumption, Proposal, Warning } from '../types.ts';

/** What the shards of a run bring to its report. */
export interface Gathered {
  readonly elsewhere: Elsewhere;
  /** All that they took. */
  readonly usage: Consumption;
  /** Which shards are lost; null where all are there. */
  readonly lost: string | null;
  readonly notes: readonly Warning[];
}

/** Joins what other machines asked of a plan; null where nobody else was to. Throws where a shard is of another plan. */
export async function gathered(plan: Plan, world: World, settings: ModelSettings): Promise<Gathered | null> {
  if (!world.shards) return null;
  const shards = (await world.shards(settings)).toSorted((a, b) => a.at - b.at);
  const [first] = shards;
  if (!first) throw none();
  checkShards(shards, nameOfPlan(plan, await world.origin()), world.proposal);
  const hands = deal(plan, first.of);
  const asked = new Map(shards.flatMap((shard) => (shard.asked ? [[shard.at, shard.asked] as const] : [])));
  const lost = lostIn(hands, [...asked.keys()]);
  const placeOf = placesIn(hands);
  const failure = lost === null ? null : failureOf('shard-lost', lost);
  return {
    elsewhere: ({ exam, case: each, key, index }) => {
      const at = placeOf(exam, each);
      const own = at === null ? null : asked.get(at);
      if (at !== null && !own && failure) return { result: { ok: false, failure } };
      // What is about no case, such as a judge's canary, every shard has asked.
      for (const { replay } of own ? [own] : asked.values()) {
        const found = replay(key, index);
        if (found) return { ...found, result: unlessEmpty(found.result) };
      }
      return null;
    },
    lost,
    usage: sumOf([...asked.values()].map(({ usage }) => usage)),
    notes: [
      ...[...asked.values()].flatMap(({ notes }) => notes),
      ...(lost ? [{ code: 'shard-lost', message: `${capital(lost)}.` } as const] : []),
    ],
  };
}

/** Says which are not there although they had something to ask; null where all are. */
function lostIn(hands: readonly Hand[], there: readonly number[]): string | null {
  const away = hands.flatMap(({ seats }, at) =>
    seats.length > 0 && !there.includes(at + 1) ? [{ at: at + 1, seats }] : [],
  );
  if (away.length === 0) return null;
  return lostShards(
    away.map(({ at }) => at),
    hands.length,
    away.reduce((sum, { seats }) => sum + casesIn(seats), 0),
  );
}

/** Both sides of a case stand next to each other. */
function casesIn(seats: Hand['seats']): number {
  let [count, last] = [0, null as Pick<Seat, 'case' | 'exam'> | null];
  for (const seat of seats) {
    if (last?.case !== seat.case || last.exam !== seat.exam) count++;
    last = seat;
  }
  return count;
}

function checkShards(shards: readonly Shard[], plan: string, proposal: Proposal): void {
  const met = new Map<number, Shard>();
  for (const shard of shards) {
    const twin = met.get(shard.at);
    met.set(shard.at, shard);
    const [first = shard] = shards;
    if (shard.plan !== plan) throw foreign(shard, proposal);
    if (shard.of !== first.of)
      throw wrong(shard, `it is one of ${shard.of} shards, and ${first.file} one of ${first.of}`);
    if (twin) throw wrong(shard, `shard ${nameOf(shard)} is there already, in ${twin.file}`);
  }
}

function nameOf({ at, of }: Part): string {
  return `${at}/${of}`;
}

function foreign(shard: Shard, { base, head }: Proposal): UserError {
  const short = (revision: string): string => revision.slice(0, 7);
  const isOther = shard.base !== base || shard.head !== head;
  return wrong(
    shard,
    isOther
      ? `it compares ${short(shard.base)} with ${short(shard.head)}, and this run ${short(base)} with ${short(head)}`
      : 'it was asked by another plan, as with another `config`, `trials`, `force` or version of this action',
  );
}

function wrong(shard: Shard, what: string): UserError {
  return new UserError(
    `${shard.file} does not belong to this run: ${what}`,
    { file: shard.file, line: null, key: null },
    'Give the report the shards of one run, each once, and the same inputs as them.',
  );
}

function none(): UserError {
  return new UserError(
    'there is no shard to report on',
    null,
    'Have the jobs that ask run again if they left nothing; else let `replies` name the folder into which the artifacts of all shards were downloaded, each in a folder of its own.',
  );
}

function sumOf(all: readonly Consumption[]): Consumption {
  return all.reduce(addedTo, NOTHING_TAKEN);
}

function capital(text: string): string {
  return `${text[0]?.toUpperCase() ?? ''}${text.slice(1)}`;
}
