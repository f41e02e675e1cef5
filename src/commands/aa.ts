import { readInputs } from '../edges/inputs.ts';
import { type Command, inputsFrom } from './call.ts';
import { ASKS, DECIDES } from './flags.ts';
import { visit } from './visit.ts';

/** Base against itself: how often this suite's gate cries wolf. */
export const command: Command = {
  usage: 'aa [--base REF] [--replies FILE|FOLDER]',
  reads: ['base', 'cache', 'today', ...ASKS, ...DECIDES],
  run: async (call) => {
    const inputs = readInputs(inputsFrom(call));
    return visit(call, inputs, async ({ world, end }) => {
      const { aa } = await import('../pipelines/aa.ts');
      return end(await aa(await world({ base: inputs.base, head: 'HEAD' })));
    });
  },
};
