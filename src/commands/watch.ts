import { readInputs } from '../edges/inputs.ts';
import { type Command, inputsFrom } from './call.ts';
import { ASKS } from './flags.ts';
import { visit } from './visit.ts';

/** Today's answers of a revision against those of an earlier day, which this clone keeps, and against the limits. */
export const command: Command = {
  usage: 'watch [--base REF] [--fresh] [--today DAY]',
  reads: [
    ...['base', 'cache', 'confirm', 'fresh', 'today', 'redact', 'on-error', 'on-inconclusive'],
    ...ASKS.filter((name) => name !== 'replies'),
  ],
  run: async (call) => {
    const asked = inputsFrom(call);
    const inputs = readInputs((name) => (name === 'mode' ? 'watch' : asked(name)));
    const revision = inputs.base || 'HEAD';
    return visit(call, inputs, async ({ world, end }) => {
      const { watch } = await import('../pipelines/watch.ts');
      const { report } = await watch(await world({ base: revision, head: revision }));
      return end(report);
    });
  },
};
