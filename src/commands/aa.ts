import { join } from 'node:path';
import { openRepository } from '../edges/git/repository.ts';
import { proposalAtHome, rootOf } from '../edges/home.ts';
import { readInputs, secretsIn } from '../edges/inputs.ts';
import { openLedger } from '../edges/ledger.ts';
import { openWorld } from '../edges/world.ts';
import { type Command, inputsFrom } from './call.ts';
import { ASKS, DECIDES } from './flags.ts';
import { tellingOf } from './progress.ts';
import { exitCode, show } from './show.ts';

/** Base against itself: how often this suite's gate cries wolf. */
export const command: Command = {
  usage: 'aa [--base REF] [--replies FILE|FOLDER]',
  what: 'base against itself: false alarms, noise, flaky cases',
  reads: ['base', ...ASKS, ...DECIDES],
  run: async (call) => {
    const { log, env } = call;
    const inputs = readInputs(inputsFrom(call));
    for (const secret of secretsIn(inputs)) log.mask(secret);
    const directory = await rootOf(process.cwd());
    const repository = openRepository(directory, null);
    const reportDir = inputs.reportDir || join(directory, '.micro-metrics');
    const ledger = openLedger(reportDir, log);
    const { say, progress } = tellingOf(call);
    try {
      const proposal = await proposalAtHome({ ...inputs, head: 'HEAD' }, repository);
      const doors = {
        inputs,
        proposal,
        repository,
        directory,
        env,
        mask: log.mask,
        say,
        progress,
        ledger,
        off: call.off,
      };
      const { aa } = await import('../pipelines/aa.ts');
      const report = await aa(openWorld(doors));
      await progress?.close();
      await ledger.close();
      await show(report, call, { reportDir, isOwnFolder: !inputs.reportDir, redact: inputs.redact });
      return exitCode(report, inputs.wishes);
    } finally {
      await progress?.close();
      await ledger.close();
      await repository.close();
    }
  },
};
