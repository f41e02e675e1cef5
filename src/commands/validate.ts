import { openRepository } from '../edges/git/repository.ts';
import { rootOf } from '../edges/home.ts';
import { readInputs } from '../edges/inputs.ts';
import { type Command, EXIT, inputsFrom } from './call.ts';

/** Everything that can be checked without a model. */
export const command: Command = {
  usage: 'validate',
  reads: ['config', 'endpoints', 'today', 'json'],
  run: async (call) => {
    const inputs = readInputs(inputsFrom(call));
    const directory = await rootOf(process.cwd());
    const repository = openRepository(directory, null);
    try {
      const tree = repository.tree(await repository.worktree());
      const { validateRevision: validated } = await import('../pipelines/validate.ts');
      const asked = { tree, config: inputs.wishes.config, endpoints: Object.keys(inputs.endpoints) };
      const { found, lacks } = await validated(asked, inputs.today);
      const said = call.flags['json']
        ? JSON.stringify({ found, lacks }, null, 2)
        : [`${found}.`, ...lacks].join('\n');
      call.log.answer(said);
      return EXIT.passed;
    } finally {
      await repository.close();
    }
  },
};
