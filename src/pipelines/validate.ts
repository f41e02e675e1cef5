import { unnamedIn } from '../stages/plan/index.ts';
import { lacksIn, waitingIn } from '../config/index.ts';
import type { Tree } from '../contracts.ts';
import { mistakesIn, throwFound, UserError, UserErrors } from '../errors.ts';
import { type Revision, type WholePlan, planAll } from './plan-all.ts';
import { emptySlices } from '../stages/report/notes/empty-slices.ts';
import { noExpected } from '../stages/report/notes/right-answers.ts';
import { judgeWarnings } from '../stages/report/parts/judges.ts';
import { summarySentence, pinnedSentences } from '../stages/report/validation.ts';
import { prepare } from '../stages/score/index.ts';
import { withoutFile } from '../render/text.ts';
import { coverage } from '../stages/survey/index.ts';

/** What is there, what its author should know, and what keeps metrics from blocking. */
export interface Validation {
  readonly found: string;
  readonly lacks: readonly string[];
}

/** Everything that can be checked without a model: config, cards, prompts, cases, and how they fit. */
export async function validateRevision(asked: Revision, today: string): Promise<Validation> {
  const { tree, config } = asked;
  const { changes, exams, warnings } = await everythingTold(asked);
  await prepare(exams);
  const unnamed = await unnamedIn(exams, tree);
  const suites = [...new Set(exams.map(({ suite }) => suite))];
  const place = (await tree.read(config)) === null ? null : config;
  const prompts = await coverage(tree, exams);
  const waiting = await waitingIn(tree, config);
  return {
    found: summarySentence({ place, targets: changes.length, suites, prompts, waiting }),
    lacks: [
      ...unnamed.map(told),
      ...[...warnings, ...judgeWarnings(exams), ...emptySlices(exams), ...noExpected(exams)].map(
        ({ message }) => message,
      ),
      ...[...(await lacksIn(tree, config, today)), ...suites.flatMap(pinnedSentences)],
    ],
  };
}

function told({ message, where, hint }: UserError): string {
  const file = where?.file ?? null;
  return `${file}:${where?.line}: ${withoutFile(message, file)}. ${hint}`;
}

/** A file of another tool that is broken does not hide what is wrong with the others. */
async function everythingTold(asked: Revision): Promise<WholePlan> {
  return planAll(asked).catch(async (error: unknown) => {
    const first = mistakesIn(error);
    const broken = new Set(first.map(({ where }) => where?.file ?? ''));
    if ((await asked.tree.read(asked.config)) !== null) throw error;
    const others = { ...asked, tree: without(asked.tree, broken) };
    const rest = await planAll(others).then(() => [], mistakesIn);
    throwFound([...first, ...rest.filter(({ where }) => where?.file !== asked.config)]);
    throw error;
  });
}

function without(tree: Tree, files: ReadonlySet<string>): Tree {
  return {
    ...tree,
    read: async (path) => (files.has(path) ? null : tree.read(path)),
    list: async (...asked) => (await tree.list(...asked)).filter((path) => !files.has(path)),
  };
}

/** Why the case at a place can not be put to a prompt; what else is wrong is for others to find. */
export async function misfitsAt(
  { file, line }: { readonly file: string; readonly line: number },
  asked: Revision,
): Promise<readonly string[]> {
  const found = await planAll(asked).then(
    () => [],
    (error: unknown) =>
      error instanceof UserErrors ? error.errors : error instanceof UserError ? [error] : [],
  );
  const own = found.filter(({ where }) => where?.file === file && where.line === line);
  return own.map(({ message }) => message);
}
