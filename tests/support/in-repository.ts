/** The gate in this process, over a real repository: what no bundle and no runner has to be started for. */
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { decideScores } from '../../src/commands/scores.ts';
import type { Tree } from '../../src/contracts.ts';
import { openRepository } from '../../src/edges/git/repository.ts';
import { readInputs } from '../../src/edges/inputs.ts';
import { openWorld } from '../../src/edges/world.ts';
import { gate } from '../../src/pipelines/gate.ts';
import type { Proposal, Report } from '../../src/types.ts';
import { createRepo, type Files } from './repo.ts';

/** Two revisions, and what the job adds to them. */
interface Inside {
  readonly base: Files;
  readonly head: Files;
  /** What earlier steps left in the folder of the job. */
  readonly left?: Readonly<Record<string, string>>;
  readonly inputs?: Readonly<Record<string, string>>;
  readonly env?: Readonly<Record<string, string>>;
  readonly proposal?: Partial<Proposal>;
}

/** What it came to, with what was asked to be hidden and what was said while it ran. */
interface Came {
  readonly report: Report;
  readonly masked: readonly string[];
  readonly said: readonly string[];
  /** What lies in the folder of the job at the end. */
  readonly left: readonly string[];
  readonly trees: Readonly<Record<'base' | 'head', Tree>>;
}

/** Runs the gate; throws what it throws. */
export async function gateInside({
  base,
  head,
  left = {},
  inputs = {},
  env = { PATH: process.env['PATH'] ?? '' },
  ...more
}: Inside): Promise<Came> {
  const repo = createRepo();
  const from = repo.commit('Base', base);
  const to = repo.commit('Head', head);
  for (const [path, text] of Object.entries(left)) {
    mkdirSync(dirname(join(repo.dir, path)), { recursive: true });
    writeFileSync(join(repo.dir, path), text);
  }
  const repository = openRepository(repo.dir, null);
  const [masked, said]: [string[], string[]] = [[], []];
  try {
    const read = readInputs((name) => inputs[name] ?? '');
    const proposal: Proposal = {
      event: 'pull_request',
      base: from,
      head: to,
      commit: to,
      pull: 7,
      opened: false,
      trusted: true,
      ...more.proposal,
    };
    const world = openWorld({
      inputs: read,
      proposal,
      repository,
      directory: repo.dir,
      env,
      mask: (secret) => void masked.push(secret),
      say: (line) => void said.push(line),
    });
    const report = await (read.scores ? decideScores(world, read.scores, repo.dir) : gate(world));
    return {
      report,
      masked,
      said,
      left: readdirSync(repo.dir),
      trees: { base: world.base, head: world.head },
    };
  } finally {
    await repository.close();
    repo.cleanup();
  }
}
