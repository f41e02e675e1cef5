/** A run on several machines, in process: each shard writes its folder, and the report reads them all. */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { askShard } from '../../src/commands/sharding.ts';
import { openLedger } from '../../src/edges/ledger.ts';
import { createLog } from '../../src/edges/log.ts';
import { readInputs } from '../../src/edges/inputs.ts';
import type { ModelSettings } from '../../src/contracts.ts';
import type { ShardSeal } from '../../src/edges/shard-seal.ts';
import { sealFor } from '../../src/edges/world.ts';
import { shardsLeft } from '../../src/edges/shards.ts';
import { gate } from '../../src/pipelines/gate.ts';
import { worsened } from './noisy-shop.ts';
import { HARMLESS, SHOP } from './shop.ts';
import { type Told, told } from './account.ts';
import { type Edits, laidOver, type Script, type Setting, stageOf } from './world.ts';

/** Orders of several lengths, in two languages, a line each. */
export const cases = (count: number): string =>
  Array.from({ length: count }, (_, at) =>
    JSON.stringify({
      id: `order-${at}`,
      input: { question: `Where is order ${at}? ${'It is late. '.repeat(at % 7)}` },
      tags: { lang: at % 3 ? 'de' : 'en' },
    }),
  ).join('\n');

/** Answers by the words and by how often they were asked before, whoever asked. */
function scripted(share: number): Script {
  const met = new Map<string, number>();
  const answer = worsened('sharded', share);
  return (question) => {
    const words = JSON.stringify(question.messages);
    const seen = met.get(words) ?? 0;
    met.set(words, seen + 1);
    return answer({ ...question, seen });
  };
}

/** The shop with other cases, whose head is polite in this share of answers. */
export const sharded = (share: number, base: Edits): Setting => ({
  base: laidOver(SHOP, base),
  head: HARMLESS,
  answer: scripted(share),
});

/** By the keys that its workflow gives. */
function sealOf({ inputs = {} }: Setting, env: Environment): (settings: ModelSettings) => ShardSeal | null {
  const read = readInputs((name) => inputs[name] ?? '');
  return (settings) => sealFor(settings, { inputs: read, env, mask: () => undefined });
}

type Environment = Readonly<Record<string, string>>;

interface Fleet {
  readonly folder: string;
  /** Runs the shards of a setting; gives how many questions each asked, and with which exit code it ended. */
  readonly ask: (setting: Setting, of: number, only?: readonly number[]) => Promise<readonly ShardEnd[]>;
  /** Takes away what a shard left. */
  readonly lose: (at: number) => void;
  /** Writes the file of a shard anew. */
  readonly edit: (at: number, file: string, change: (text: string) => string) => void;
  readonly copy: (from: number, to: number) => void;
  readonly report: (setting: Setting) => Promise<Told>;
  readonly remove: () => void;
}

interface ShardEnd {
  readonly questions: readonly string[];
  readonly code: number;
  readonly said: string;
}

/** A fleet of machines with a folder that stands for the artifacts of the run. */
export function createFleet(env: Environment = {}): Fleet {
  const folder = mkdtempSync(join(tmpdir(), 'shards-'));
  const placeOf = (at: number): string => join(folder, `shard-${at}`);
  const askOne = async (setting: Setting, at: number, of: number): Promise<ShardEnd> => {
    const { world, questions } = stageOf(setting);
    const lines: string[] = [];
    const log = createLog({}, (text) => lines.push(text));
    const place = { log, reportDir: placeOf(at), sealFor: sealOf(setting, env) };
    const ledger = openLedger(place.reportDir, log);
    const code = await askShard({ ...world, keep: ledger.keep }, { at, of }, ledger, place);
    return { questions: questions.map(({ text }) => text), code, said: lines.join('\n') };
  };
  return {
    folder,
    ask: async (setting, of, only) => {
      const ends: ShardEnd[] = [];
      for (let at = 1; at <= of; at++)
        if (only?.includes(at) ?? true) ends.push(await askOne(setting, at, of));
      return ends;
    },
    lose: (at) => rmSync(placeOf(at), { recursive: true }),
    edit: (at, file, change) => {
      const path = join(placeOf(at), file);
      writeFileSync(path, change(readFileSync(path, 'utf8')));
    },
    copy: (from, to) => cpSync(placeOf(from), placeOf(to), { recursive: true }),
    report: (setting) =>
      told(setting, (world) =>
        gate({ ...world, shards: (settings) => shardsLeft(folder, sealOf(setting, env)(settings)) }),
      ),
    remove: () => rmSync(folder, { recursive: true }),
  };
}
