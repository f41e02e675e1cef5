import { resolve } from 'node:path';
import { playStory } from '../edges/demo.ts';
import { openRepository } from '../edges/git/repository.ts';
import { proposalAtHome } from '../edges/home.ts';
import { readInputs } from '../edges/inputs.ts';
import { shippedAt } from '../edges/version.ts';
import { openWorld } from '../edges/world.ts';
import { gate } from '../pipelines/gate.ts';
import { succeeds } from '../lib/conclude.ts';
import { toMarkdown } from '../render/markdown.ts';
import { type Command, EXIT } from './call.ts';
import { sayingOf, show } from './show.ts';

const STORY = 'fixtures/scenarios/language-lost-at-turn-five';
const INTRODUCTION = `A support bot gets a better system prompt. Tests of first turns see nothing. In production, German customers
get English answers at turn five. This is the comment on the pull request (answers: recordings of a scripted model).
`;

/** The founding story, from a recording: no key, no network. */
export const command: Command = {
  usage: 'demo',
  reads: ['report-dir', 'json'],
  run: async (call) => {
    const { log, env, flags } = call;
    const story = await playStory(shippedAt(STORY));
    const repository = openRepository(story.directory, null);
    try {
      const { base, head, replies, directory } = story;
      const reportDir = resolve(String(flags['report-dir'] ?? 'out/demo'));
      const inputs = readInputs((name) => ({ base, head, replies })[name] ?? '');
      const proposal = await proposalAtHome(inputs, repository);
      const doors = { inputs, proposal, repository, directory, env, mask: log.mask, say: sayingOf(call) };
      const report = await gate(openWorld(doors));
      sayingOf(call)(INTRODUCTION);
      sayingOf(call)(toMarkdown(report.blocks));
      const exit = succeeds(report.verdict, inputs.wishes) ? 0 : 1;
      sayingOf(call)(`\n— The step would exit with ${exit}. On a terminal the same reads:\n`);
      await show(report, call, { reportDir, isOwnFolder: false, redact: inputs.redact });
      return EXIT.passed;
    } finally {
      await repository.close();
      await story.close();
    }
  },
};
