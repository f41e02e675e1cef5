import type { Tree } from '../contracts.ts';
import { UNNAMED } from '../endpoints/models.ts';
import { mistakesIn, throwFound, UserError } from '../errors.ts';
import { configText, leftOut, usesAction, workflowText } from '../stages/adopt/index.ts';
import {
  type Adoptee,
  instructionsOf,
  MODEL_FILE,
  modelChooser,
  type NewFile,
  programsOf,
  promptsOf,
} from './adoptees.ts';
import { codeIn, evalsIn, type FoundEval, lifeOf } from './surroundings.ts';
import { withoutFile } from '../render/text.ts';
import { validateRevision } from './validate.ts';

/** Whose repository it is, and what is known besides. */
export interface Wanted {
  readonly tree: Tree;
  /** Where the config is to stand. */
  readonly config: string;
  /** Where that is not the usual place, the workflow names it. */
  readonly isUsual: boolean;
  /** The model to write down where the repository names none. */
  readonly model: string | null;
  /** Whether the metrics may block from the start. */
  readonly stage: 'crawl' | 'walk';
  readonly today: string;
}

/** What there is to write, and what its reader should know. */
export interface Adoption {
  readonly files: readonly NewFile[];
  readonly notes: readonly string[];
  /** What is to be edited before anything is asked, with the reason. */
  readonly unfinished: readonly { readonly path: string; readonly what: string }[];
  /** Programs of the repository are started, which has to be allowed. */
  readonly startsPrograms: boolean;
}

/** What is taken up of a repository. */
interface Kept {
  readonly adoptees: readonly Adoptee[];
  readonly evals: readonly FoundEval[];
}

type FilesOf = (kept: Kept) => readonly NewFile[];

/** Looks at a repository and writes what gates it: the config, first cases, and a workflow. Its own check passes. */
export async function adopt(wanted: Wanted): Promise<Adoption> {
  const { tree, config } = wanted;
  if ((await tree.read(config)) !== null) throw exists(config);
  const { evals, names, notes: faults } = await evalsIn(tree);
  const [notes, taken, code] = [[...faults], new Set(names), await codeIn(tree)];
  const model = await modelChooser(tree, { wanted: wanted.model, code }, notes);
  const asked = new Set(evals.flatMap(({ files }) => files));
  const prompts = await promptsOf(tree, asked, { taken, model, notes });
  const programs = await programsOf(tree, code, taken);
  const others = prompts.length + evals.length > 0;
  const instructions = others || programs.length ? [] : await instructionsOf(tree, taken, model);
  const adoptees = [...prompts, ...instructions, ...(others ? [] : programs)];
  if (adoptees.length + evals.length === 0) throw nothing(notes);
  const startsPrograms = !others && programs.length > 0;
  const life = await lifeOf(wanted, adoptees.length ? notes : []);
  const offered = others ? programs.map(({ piece }) => piece) : [];
  const filesOf: FilesOf = (kept) => {
    const pieces = kept.adoptees.map(({ piece }) => piece);
    const parts = { stage: wanted.stage, pieces, offered, life };
    const broken = evals.filter((each) => !kept.evals.includes(each));
    const text = configText({ ...parts, evals: pathsOf(kept.evals), broken: pathsOf(broken) });
    return [{ path: config, text }, ...eachOnce(kept.adoptees.flatMap(({ files }) => files))];
  };
  const kept = await thatHold({ adoptees, evals }, filesOf, wanted, notes);
  const { files, old } = await workflowFile(wanted, startsPrograms);
  notes.push(...old);
  const written = filesOf(kept);
  return { files: [...written, ...files], notes, unfinished: unfinishedIn(written), startsPrograms };
}

function unfinishedIn(files: readonly NewFile[]): Adoption['unfinished'] {
  return files.flatMap(({ path, text }) => {
    if (path === MODEL_FILE && text.includes(UNNAMED)) return [{ path, what: 'name the model that answers' }];
    if (/\.(py|mjs)$/.test(path))
      return [{ path, what: 'see that it calls your function as it is to be called' }];
    return [];
  });
}

function pathsOf(evals: readonly FoundEval[]): string[] {
  return evals.map(({ path }) => path);
}

/**
 * Leaves out, and tells, what its own check refuses: cases that were there already, prompts that need what no case
 * has, tests of other tools that lack something.
 */
async function thatHold(
  { adoptees, evals }: Kept,
  filesOf: FilesOf,
  wanted: Wanted,
  notes: string[],
): Promise<Kept> {
  const { tree, config, today } = wanted;
  const whole = laidOver(tree, filesOf({ adoptees, evals }));
  const asked = { tree: whole, config, endpoints: [] };
  const mistakes = await validateRevision(asked, today).then(() => [], mistakesIn);
  const about = (files: readonly string[], name: string | null) =>
    mistakes.filter(
      ({ where }) =>
        files.includes(where?.file ?? '') ||
        (name !== null && (where?.key ?? '').startsWith(`targets.${name}.`)),
    );
  const broken = evals.filter(({ path, files }) => about([path, ...files], null).length > 0);
  const unfit = adoptees.filter(({ piece, from }) => about(from, piece.name).length > 0);
  if (mistakes.length === 0) return { adoptees, evals };
  const left = { adoptees: except(adoptees, unfit), evals: except(evals, broken) };
  if (broken.length + unfit.length === 0 || left.adoptees.length + left.evals.length === 0)
    throwFound(mistakes);
  for (const { path, files } of broken) notes.push(waiting(path, about([path, ...files], null)));
  for (const { piece, from } of unfit) notes.push(unfitNote(about(from, piece.name), config));
  return thatHold(left, filesOf, wanted, notes);
}

function except<T>(all: readonly T[], some: readonly T[]): T[] {
  return all.filter((each) => !some.includes(each));
}

function waiting(path: string, [first, ...more]: readonly UserError[]): string {
  const file = first?.where?.file ?? path;
  const said = withoutFile(first?.message ?? '', file);
  const others = more.length ? ` (and ${more.length} more)` : '';
  return `${path} does not count yet: ${file}:${first?.where?.line ?? 1}: ${said}${others}. Mend it, and take the # from its line under \`evals:\`.`;
}

function unfitNote([first, ...more]: readonly UserError[], config: string): string {
  const others = more.length ? ` (and ${more.length} more)` : '';
  return leftOut(first?.where?.file ?? config, `${first?.message}${others}`);
}

/** A tree as it will be; what is there already stays as it is. */
function laidOver(tree: Tree, files: readonly NewFile[]): Tree {
  const texts = new Map(files.map(({ path, text }) => [path, text]));
  return {
    ...tree,
    read: async (path) => (await tree.read(path)) ?? texts.get(path) ?? null,
    list: async (globs, of) => {
      const there = await tree.list(globs, of);
      return [...new Set([...there, ...globs.filter((glob) => texts.has(glob))])].sort();
    },
  };
}

const WORKFLOWS = '.github/workflows/*.{yml,yaml}';
const PLACES = ['.github/workflows/prompts.yml', '.github/workflows/prompt-gate.yml'];

interface Workflow {
  readonly files: readonly NewFile[];
  /** What is said of workflows whose tool is gone. */
  readonly old: readonly string[];
}

/** No file where a workflow runs the gate already. */
async function workflowFile({ tree, config, isUsual }: Wanted, startsPrograms: boolean): Promise<Workflow> {
  const there = await tree.list([WORKFLOWS]);
  const texts = await Promise.all(there.map(async (path) => ({ path, text: (await tree.read(path)) ?? '' })));
  const old = texts
    .filter(({ text }) => /\bgh models eval\b/.test(text))
    .map(({ path }) => `${path} runs \`gh models eval\`, which is gone: take that step out.`);
  const path = PLACES.find((place) => !there.includes(place));
  if (path === undefined || texts.some(({ text }) => usesAction(text))) return { files: [], old };
  return { files: [{ path, text: workflowText(isUsual ? null : config, startsPrograms) }], old };
}

function eachOnce(files: readonly NewFile[]): NewFile[] {
  return [...new Map(files.map((file) => [file.path, file])).values()];
}

function exists(file: string): UserError {
  const hint = 'It is left as it is; delete it first, or name another path with --config.';
  return new UserError(`${file} exists already`, { file, line: null, key: null }, hint);
}

function nothing(notes: readonly string[]): UserError {
  const left = notes.length ? ` (${notes.join(' ')})` : '';
  return new UserError(
    `no prompt was found that could be read${left}`,
    null,
    'Put prompts into prompts/, or into files such as support.prompt.yml, and run it again; docs/systems.md says how a service in any language is asked.',
  );
}
