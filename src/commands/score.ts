import { relative, resolve } from 'node:path';
import type { MetricsLaw } from '../config/index.ts';
import type { Gauges, Tree } from '../contracts.ts';
import { makeFolder, writeWhole, writing } from '../edges/files.ts';
import { openFolder, readNamed } from '../edges/folder.ts';
import { openRepository } from '../edges/git/repository.ts';
import { rootOf } from '../edges/home.ts';
import { readInputs } from '../edges/inputs.ts';
import { UserError } from '../errors.ts';
import { escaped } from '../render/readable.ts';
import { markLines, markTable } from '../render/mark-lines.ts';
import type { AnswerFile } from '../pipelines/score.ts';
import type { Proposal } from '../types.ts';
import { type Call, type Command, EXIT, inputsFrom } from './call.ts';

/** Marks answers that exist already; no model is asked. */
export const command: Command = {
  usage: 'score ANSWERS.jsonl --config FILE [--allow-commands] [--json]',
  takes: 1,
  reads: ['config', 'report-dir', 'allow-commands', 'timeout', 'json'],
  run: async (call) => {
    const file = fileIn(call);
    const law = await lawIn(call);
    const { scoreAnswers: answered } = await import('../pipelines/score.ts');
    const answers = { file, text: await readNamed(file), law };
    const { scores, left, judged, notes } = await withPrograms(call, (programs) =>
      answered({ ...answers, programs }),
    );
    const lines = markLines(scores);
    if (call.flags['json']) call.log.answer(escaped(lines.trimEnd()));
    else await tell(call, lines, [markTable(scores), ...notes, ...leftOut(left), ...unjudged(judged)]);
    return scores.some(({ mark }) => mark.value !== null) ? EXIT.passed : EXIT.notComputed;
  },
};

function fileIn({ words }: Call): string {
  const [file] = words;
  if (file !== undefined) return file;
  throw new UserError(
    'score takes a file of answers',
    null,
    'Write micro-metrics score ANSWERS.jsonl --config FILE; docs/answers.md shows what may stand in it.',
  );
}

/** Programs that mark run in the files of the working tree, in a folder of their own. */
async function withPrograms<T>(
  call: Call,
  work: (programs: AnswerFile['programs']) => Promise<T>,
): Promise<T> {
  const directory = await rootOf(process.cwd()).catch(() => null);
  const repository = directory === null ? null : openRepository(directory, null);
  const files = async (): Promise<Tree> => {
    if (!repository) throw outside();
    return repository.tree(await repository.worktree());
  };
  const open = async (): Promise<Gauges> => {
    if (!repository || directory === null) throw outside();
    const { openGauges } = await import('../edges/processes/gauge.ts');
    const { allowCommands, timeout } = readInputs(inputsFrom(call));
    const { env, log } = call;
    const { revision } = await files();
    const proposal = ownTree(revision);
    return openGauges({ proposal, repository, directory, env, mask: log.mask, allowCommands, timeout });
  };
  try {
    return await work({ tree: files, open });
  } finally {
    await repository?.close();
  }
}

function ownTree(tree: string): Proposal {
  return { event: 'local', base: tree, head: tree, commit: tree, pull: null, opened: false, trusted: true };
}

function outside(): UserError {
  return new UserError(
    'a metric of this config is marked by a program, which runs in the files of a repository, and here is none',
    null,
    'Run it inside the repository that holds the program.',
  );
}

/** Paths in the config start at the root of the repository, or here where there is none. */
async function lawIn({ flags: { config } }: Call): Promise<MetricsLaw> {
  const root = await rootOf(process.cwd()).catch(() => process.cwd());
  const { readMetrics, USUAL_PLACE } = await import('../config/index.ts');
  const file = resolve(config === undefined ? resolve(root, USUAL_PLACE) : String(config));
  return readMetrics(openFolder(root), relative(root, file));
}

function leftOut(left: readonly string[]): string[] {
  return left.length ? [`\nNot marked, since they take values measured elsewhere: ${left.join(', ')}.`] : [];
}

/** A judge is a model, and none is asked here. */
function unjudged(judged: readonly string[]): string[] {
  const advice =
    'name the answers as a target, `recorded: FILE.jsonl`, and run micro-metrics gate, which asks the judge.';
  return judged.length
    ? [`\nNot marked, since only a model can and score asks none: ${judged.join(', ')}. Instead, ${advice}`]
    : [];
}

async function tell({ log, flags }: Call, lines: string, said: readonly string[]): Promise<void> {
  const own = flags['report-dir'] === undefined;
  const folder = resolve(String(flags['report-dir'] ?? '.micro-metrics'));
  await writing(folder, async () => {
    await makeFolder(folder, process.cwd());
    if (own) await writeWhole(folder, '.gitignore', '*\n');
    await writeWhole(folder, 'marks.jsonl', log.redact(lines));
  });
  for (const text of said) log.say(text);
  log.say(`\nEvery mark with its reason is in ${folder}/marks.jsonl, a line each; compare reads it.`);
}
