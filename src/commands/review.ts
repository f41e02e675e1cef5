import { resolve } from 'node:path';
import { openRepository } from '../edges/git/repository.ts';
import { readHistory } from '../edges/history.ts';
import { rootOf } from '../edges/home.ts';
import { readInputs } from '../edges/inputs.ts';
import type { Review } from '../pipelines/review.ts';
import { escaped } from '../render/readable.ts';
import { many } from '../render/text.ts';
import type { Finding } from '../types.ts';
import { type Command, EXIT, inputsFrom } from './call.ts';

/** Which metrics somebody should decide on: told from their cards and from earlier runs. */
export const command: Command = {
  usage: 'review [--history DIR] [--today DAY] [--json]',
  reads: ['config', 'history', 'today', 'json'],
  run: async (call) => {
    const { log, flags } = call;
    const { wishes, today } = readInputs(inputsFrom(call));
    const directory = await rootOf(process.cwd());
    const repository = openRepository(directory, null);
    try {
      const tree = repository.tree(await repository.worktree());
      const { reviewHistory: reviewed, reviewShown } = await import('../pipelines/review.ts');
      const folder = flags['history'];
      const history = folder === undefined ? [] : await readHistory(resolve(String(folder)));
      const review = await reviewed(tree, wishes.config, history, today);
      log.answer(flags['json'] ? escaped(reviewShown(review)) : linesOf(review).join('\n'));
      if (!flags['json'])
        for (const { message } of review.warnings) log.annotate('warning', message, null, null);
      return EXIT.passed;
    } finally {
      await repository.close();
    }
  },
};

function linesOf({ headline, runs, today, findings }: Review): string[] {
  const ending = 'Nothing was changed. How each reason is told, and what it proposes: docs/life.md.';
  return [
    `${headline} (from ${many(runs, 'earlier run')}, on ${today}).`,
    ...findings.map(lineOf),
    ...(findings.length > 0 ? [ending] : []),
  ];
}

function lineOf({ metric, reason, seen, proposed, owner }: Finding): string {
  const advice = [proposed ? ` Proposed: status ${proposed}.` : '', owner ? ` Ask ${owner}.` : ''].join('');
  return `${reason.padEnd(12)} ${metric}: ${seen}.${advice}`;
}
