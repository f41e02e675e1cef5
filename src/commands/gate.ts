import { join } from 'node:path';
import { openRepository } from '../edges/git/repository.ts';
import { proposalAtHome, rootOf } from '../edges/home.ts';
import { readInputs } from '../edges/inputs.ts';
import { openWorld } from '../edges/world.ts';
import { gate } from '../gate.ts';
import { type Command, inputsFrom } from './call.ts';
import { exitCode, sayingOf, show } from './show.ts';

/** The same gate as the action's, from here. */
export const command: Command = {
  usage: 'gate [--base REF] [--head REF|worktree]',
  what: 'compare, score, decide',
  run: async (call) => {
    const { log, env } = call;
    const inputs = readInputs(inputsFrom(call));
    if (inputs.apiKey) log.mask(inputs.apiKey);
    const directory = await rootOf(process.cwd());
    const repository = openRepository(directory, null);
    try {
      const proposal = await proposalAtHome(inputs, repository);
      const doors = { inputs, proposal, repository, directory, env, mask: log.mask, say: sayingOf(call) };
      const report = await gate(openWorld(doors));
      const reportDir = inputs.reportDir || join(directory, '.micro-metrics');
      await show(report, call, { reportDir, isOwnFolder: !inputs.reportDir });
      return exitCode(report, inputs.wishes);
    } finally {
      await repository.close();
    }
  },
};
