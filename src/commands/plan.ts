import { openRepository } from '../edges/git/repository.ts';
import { proposalAtHome, rootOf } from '../edges/home.ts';
import { readInputs } from '../edges/inputs.ts';
import { openWorld } from '../edges/world.ts';
import { smallerCaps } from '../lib/caps.ts';
import { many } from '../render/text.ts';
import { forecastShown } from '../render/forecast-entry.ts';
import { foresee } from '../pipelines/gate.ts';
import { foreseen } from '../stages/report/notes/outlook.ts';
import { shardsFor } from '../stages/plan/index.ts';
import { type Command, EXIT, inputsFrom } from './call.ts';
import { matrixOf } from './sharding.ts';

/** What a gate would ask, and why; nothing is asked. */
export const command: Command = {
  usage: 'plan [--base REF] [--head REF|worktree]',
  reads: [
    ...['base', 'head', 'config', 'force', 'trials', 'max-cost', 'max-requests'],
    ...['endpoints', 'shard', 'today', 'json'],
  ],
  run: async (call) => {
    const { log, env } = call;
    const read = inputsFrom(call);
    const inputs = readInputs((name) => (name === 'mode' ? 'plan' : read(name)));
    const directory = await rootOf(process.cwd());
    const repository = openRepository(directory, null);
    try {
      const proposal = await proposalAtHome(inputs, repository);
      const doors = { inputs, proposal, repository, directory, env, mask: log.mask, say: () => undefined };
      const { exams, uncovered, forecast, law, planned } = await foresee(openWorld(doors));
      const ahead = forecastShown(forecast);
      const rows = exams.map(({ change, suite }) => {
        const sides = change.baseline && change.candidate ? 2 : 1;
        const most = suite.rules.length > 0 ? suite.cases.length * suite.trials * sides : 0;
        return {
          suite: suite.name,
          target: change.target,
          cases: suite.cases.length,
          conversations: most,
          because: change.reason,
        };
      });
      if (call.flags['json']) {
        const matrix = matrixOf(shardsFor(planned, inputs.shards));
        log.answer(JSON.stringify({ exams: rows, uncovered, forecast: ahead, matrix }, null, 2));
      } else {
        for (const { suite, target, cases, conversations, because } of rows)
          log.say(
            conversations > 0
              ? `${suite} asks ${target}: ${many(cases, 'case')}, at most ${many(conversations, 'conversation')}, because ${because}`
              : `${suite} asks ${target} nothing: it has no metrics that run`,
          );
        for (const { file, line, what } of uncovered)
          log.say(`not covered: ${line === null ? file : `${file}:${line}`}: ${what}`);
        if (forecast.most.calls > 0) log.say(foreseen(forecast, smallerCaps(law, inputs.wishes)));
        if (rows.length + uncovered.length === 0)
          log.say('Nothing would be asked: no prompt, model or suite changed.');
      }
      return EXIT.passed;
    } finally {
      await repository.close();
    }
  },
};
