import { writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { USUAL_PLACE } from '../config/index.ts';
import { makeFolder, writing } from '../edges/files.ts';
import { openRepository } from '../edges/git/repository.ts';
import { rootOf } from '../edges/home.ts';
import { readInputs } from '../edges/inputs.ts';
import { UserError } from '../errors.ts';
import type { Adoption } from '../pipelines/init.ts';
import { quoted } from '../stages/report/words/home.ts';
import { type Call, type Command, EXIT, inputsFrom } from './call.ts';

/** Writes what gates a repository, from what is found in it. Nothing that exists is written over. */
export const command: Command = {
  usage: 'init [--model NAME] [--stage walk]',
  reads: ['config', 'model', 'stage', 'today', 'json'],
  run: async (call) => {
    const { wishes, today } = readInputs(inputsFrom(call));
    const directory = await rootOf(process.cwd());
    const repository = openRepository(directory, null);
    try {
      const tree = repository.tree(await repository.worktree());
      const { adopt } = await import('../pipelines/init.ts');
      const { config } = wishes;
      const isUsual = config === USUAL_PLACE;
      const told = { model: modelOf(call), stage: stageOf(call) };
      const adoption = await adopt({ tree, config, isUsual, today, ...told });
      const written: string[] = [];
      for (const { path, text } of adoption.files)
        if (await create(directory, path, text)) written.push(path);
      const next = nextAfter(isUsual ? '' : ` --config ${quoted(config)}`, adoption);
      say(call, { written, notes: adoption.notes, next });
      return EXIT.passed;
    } finally {
      await repository.close();
    }
  },
};

interface Done {
  readonly written: readonly string[];
  readonly notes: readonly string[];
  readonly next: readonly string[];
}

function say({ log, flags }: Call, done: Done): void {
  if (flags['json']) return log.answer(JSON.stringify(done, null, 2));
  const lines = ['Written:', ...done.written.map((path) => `  ${path}`), ...done.notes];
  for (const line of [...lines, 'Next:', ...done.next.map((step) => `  ${step}`)]) log.say(line);
}

/** What follows, up to the first comment. */
function nextAfter(flags: string, { unfinished, startsPrograms }: Adoption): string[] {
  const allowed = startsPrograms ? ' --allow-commands' : '';
  return [
    ...unfinished.map(({ path, what }) => `edit ${path}   # ${what}`),
    `micro-metrics plan${flags}   # what would be asked, without a call`,
    `micro-metrics gate${flags}${allowed}   # asks it, with the key in OPENAI_API_KEY (--base-url for another provider)`,
    'gh secret set OPENAI_API_KEY   # the key for the workflow; then commit, push and open a pull request: it gets the comment',
  ];
}

function modelOf({ flags }: Call): string | null {
  const { model } = flags;
  if (model === undefined) return null;
  if (typeof model === 'string' && /^\S{1,200}$/.test(model)) return model;
  throw new UserError(
    `--model: "${String(model)}" is no name of a model`,
    null,
    'Write it as its endpoint does, such as --model gpt-4o-mini-2024-07-18.',
  );
}

function stageOf({ flags: { stage = 'crawl' } }: Call): 'crawl' | 'walk' {
  if (stage === 'crawl' || stage === 'walk') return stage;
  throw new UserError(
    `--stage: "${String(stage)}" is no stage to begin with`,
    null,
    'Write crawl (metrics only look), or walk (they may block).',
  );
}

/** False when the file is there already. */
async function create(directory: string, file: string, text: string): Promise<boolean> {
  return writing(file, async () => {
    await makeFolder(dirname(join(directory, file)), directory);
    return writeFile(join(directory, file), text, { flag: 'wx' }).then(
      () => true,
      (error: NodeJS.ErrnoException) => {
        if (error.code === 'EEXIST') return false;
        throw error;
      },
    );
  });
}
