import { join } from 'node:path';
import { openRepository } from '../edges/git/repository.ts';
import { proposalAtHome, rootOf } from '../edges/home.ts';
import { readInputs, secretsIn } from '../edges/inputs.ts';
import { openLedger } from '../edges/ledger.ts';
import { keepingAtHome } from '../edges/store/keeping.ts';
import { openWorld } from '../edges/world.ts';
import { type Command, inputsFrom } from './call.ts';
import { ASKS } from './flags.ts';
import { exitCode, sayingOf, show } from './show.ts';

/** Today's answers of a revision against those of an earlier day, which this clone keeps, and against the limits. */
export const command: Command = {
  usage: 'watch [--base REF] [--fresh] [--today DAY]',
  what: "today's answers against those of an earlier day, and the limits",
  reads: [
    ...['base', 'cache', 'confirm', 'fresh', 'today', 'redact', 'on-error', 'on-inconclusive'],
    ...ASKS.filter((name) => name !== 'replies'),
  ],
  run: async (call) => {
    const { log, env } = call;
    const asked = inputsFrom(call);
    const inputs = readInputs((name) => (name === 'mode' ? 'watch' : asked(name)));
    for (const secret of secretsIn(inputs)) log.mask(secret);
    const directory = await rootOf(process.cwd());
    const repository = openRepository(directory, null);
    const reportDir = inputs.reportDir || join(directory, '.micro-metrics');
    const ledger = openLedger(reportDir, log);
    const say = sayingOf(call);
    const keeping = inputs.cache ? keepingAtHome({ directory, log, say }) : null;
    try {
      const revision = inputs.base || 'HEAD';
      const proposal = await proposalAtHome({ ...inputs, base: revision, head: revision }, repository);
      const doors = {
        inputs,
        proposal,
        repository,
        directory,
        env,
        mask: log.mask,
        say,
        ledger,
        keeping,
        off: call.off,
      };
      const { watch } = await import('../pipelines/watch.ts');
      const { report } = await watch(openWorld(doors));
      await ledger.close();
      await show(report, call, { reportDir, isOwnFolder: !inputs.reportDir, redact: inputs.redact });
      return exitCode(report, inputs.wishes);
    } finally {
      await ledger.close();
      await keeping?.close();
      await repository.close();
    }
  },
};
