import { join, resolve } from 'node:path';
import type { ModelSettings } from '../contracts.ts';
import { openRepository } from '../edges/git/repository.ts';
import { proposalAtHome, rootOf } from '../edges/home.ts';
import { readInputs, secretsIn } from '../edges/inputs.ts';
import { openLedger } from '../edges/ledger.ts';
import { keepingAtHome } from '../edges/store/keeping.ts';
import { openWorld, sealFor } from '../edges/world.ts';
import { gate } from '../pipelines/gate.ts';
import { type Command, EXIT, inputsFrom } from './call.ts';
import { ASKS, DECIDES } from './flags.ts';
import { tellingOf } from './progress.ts';
import { exitCode, show } from './show.ts';

/** The same gate as the action's, from here. */
export const command: Command = {
  usage: 'gate [--base REF] [--head REF|worktree] [--history DIR]',
  what: 'compare, score, decide',
  reads: [
    ...['base', 'head', 'base-answers', 'head-answers', 'force', 'history', 'confirm', 'cache', 'fresh'],
    'shard',
    ...ASKS,
    ...DECIDES,
  ],
  run: async (call) => {
    const { log, env } = call;
    const read = inputsFrom(call);
    // A part of a run is what the action calls `mode: run`.
    const inputs = readInputs((name) => (name === 'mode' && read('shard') ? 'run' : read(name)));
    for (const secret of secretsIn(inputs)) log.mask(secret);
    const directory = await rootOf(process.cwd());
    const repository = openRepository(directory, null);
    const reportDir = inputs.reportDir || join(directory, '.micro-metrics');
    const ledger = openLedger(reportDir, log);
    const { say, progress } = tellingOf(call);
    const keeping = inputs.cache ? keepingAtHome({ directory, log, say }) : null;
    call.whenCalledOff?.(async () => {
      await progress?.close();
      log.say(calledOff(await ledger.close(), reportDir));
    });
    try {
      const proposal = await proposalAtHome(inputs, repository);
      const named = call.flags['history'];
      const history = {
        folder: named === undefined ? join(reportDir, 'history') : resolve(String(named)),
        isNamed: named !== undefined,
      };
      const mask = log.mask;
      const doors = {
        inputs,
        proposal,
        repository,
        directory,
        env,
        mask,
        say,
        progress,
        history,
        ledger,
        keeping,
        off: call.off,
      };
      const world = openWorld(doors);
      if (inputs.part) {
        const { askShard } = await import('./sharding.ts');
        const place = {
          log,
          reportDir,
          isOwnFolder: !inputs.reportDir,
          sealFor: (settings: ModelSettings) => sealFor(settings, doors),
        };
        const code = await askShard(world, inputs.part, ledger, place);
        return code === 0 ? EXIT.passed : EXIT.notComputed;
      }
      const report = await gate(world);
      await call.unlessOff?.();
      await progress?.close();
      await ledger.close();
      await show(report, call, { reportDir, isOwnFolder: !inputs.reportDir, redact: inputs.redact });
      return exitCode(report, inputs.wishes);
    } finally {
      await progress?.close();
      await ledger.close();
      await keeping?.close();
      await repository.close();
    }
  },
};

/** What was paid for is not lost. */
function calledOff(kept: number, reportDir: string): string {
  const answers = kept === 1 ? '1 answer that was paid for is' : `${kept} answers that were paid for are`;
  return kept > 0 ? `Called off; ${answers} kept in ${join(reportDir, 'runs.jsonl')}.` : 'Called off.';
}
