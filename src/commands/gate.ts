import { join, resolve } from 'node:path';
import type { ModelSettings } from '../contracts.ts';
import { readInputs } from '../edges/inputs.ts';
import { sealFor } from '../edges/world.ts';
import { gate } from '../pipelines/gate.ts';
import { type Command, EXIT, inputsFrom } from './call.ts';
import { ASKS, DECIDES } from './flags.ts';
import { visit } from './visit.ts';

/** The same gate as the action's, from here. */
export const command: Command = {
  usage: 'gate [--base REF] [--head REF|worktree] [--history DIR]',
  reads: [
    ...['base', 'head', 'base-answers', 'head-answers', 'force', 'history', 'confirm', 'cache', 'fresh'],
    ...['shard', 'today'],
    ...ASKS,
    ...DECIDES,
  ],
  run: async (call) => {
    const read = inputsFrom(call);
    // A part of a run is what the action calls `mode: run`.
    const inputs = readInputs((name) => (name === 'mode' && read('shard') ? 'run' : read(name)));
    const named = call.flags['history'];
    return visit(call, inputs, async ({ world: open, reportDir, ledger, end }) => {
      const folder = named === undefined ? join(reportDir, 'history') : resolve(String(named));
      const world = await open(inputs, { folder, isNamed: named !== undefined });
      if (!inputs.part) return end(await gate(world));
      const { askShard } = await import('./sharding.ts');
      const { log, env } = call;
      const place = {
        log,
        reportDir,
        isOwnFolder: !inputs.reportDir,
        sealFor: (settings: ModelSettings) => sealFor(settings, { inputs, env, mask: log.mask }),
      };
      const code = await askShard(world, inputs.part, ledger, place);
      return code === 0 ? EXIT.passed : EXIT.notComputed;
    });
  },
};
