import type { Tree } from '../contracts.ts';
import { UNNAMED } from '../endpoints/models.ts';
import { mistakesIn, UserError } from '../errors.ts';
import { codeTargets, MANIFESTS } from '../parsing/code-target.ts';
import { answerOnlySuites } from '../parsing/answer-only.ts';
import { type Piece, piecesFor, quoted } from '../parsing/snippet.ts';
import { INSTRUCTION_GLOBS, isInstructions } from '../prompts/instruction-files.ts';
import {
  cardsFor,
  configText,
  firstCases,
  modelFor,
  PROGRAM_CARDS,
  promptsIn,
  referenceTo,
  usesAction,
  workflowText,
} from '../stages/adopt/index.ts';
import { kindOf, PROMPT_GLOBS } from '../stages/survey/kinds.ts';
import { evalsIn, lifeOf, modelsIn, programsIn } from './found.ts';
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
  readonly today: string;
}

interface NewFile {
  readonly path: string;
  readonly text: string;
}

/** What there is to write, and what its reader should know. */
export interface Adoption {
  readonly files: readonly NewFile[];
  readonly notes: readonly string[];
  /** Programs of the repository are started, which has to be allowed. */
  readonly startsPrograms: boolean;
}

/** Something to gate, with the files that it brings. */
interface Seated {
  readonly piece: Piece;
  /** What a mistake in it would name. */
  readonly from: readonly string[];
  readonly files: readonly NewFile[];
}

const MODEL_FILE = 'evals/model.yml';
/** More files than anybody writes cases for. */
const [MOST_INSTRUCTIONS, MOST_PROGRAMS] = [10, 3];

/** Looks at a repository and writes what gates it: the config, first cases, and a workflow. Its own check passes. */
export async function adopt(wanted: Wanted): Promise<Adoption> {
  const { tree, config } = wanted;
  if ((await tree.read(config)) !== null) throw exists(config);
  const evals = await evalsIn(tree);
  const notes = [...evals.notes];
  const taken = new Set(evals.names);
  const model = await modelChooser(wanted, notes);
  const prompts = await seatedPrompts(tree, evals.files, { taken, model, notes });
  const programs = await seatedPrograms(tree, taken);
  const others = prompts.length + evals.paths.length > 0;
  const instructions = others || programs.length ? [] : await seatedInstructions(tree, taken, model);
  const seated = [...prompts, ...instructions, ...(others ? [] : programs)];
  if (seated.length + evals.paths.length === 0) throw nothing(notes);
  const startsPrograms = !others && programs.length > 0;
  const life = await lifeOf(wanted, notes);
  const filesOf = (kept: readonly Seated[]): NewFile[] => [
    {
      path: config,
      text: configText({
        pieces: kept.map(({ piece }) => piece),
        offered: others ? programs.map(({ piece }) => piece) : [],
        evals: evals.paths,
        life,
      }),
    },
    ...eachOnce(kept.flatMap(({ files }) => files)),
  ];
  const kept = await thatHold(seated, filesOf, wanted, notes);
  const workflow = await workflowFile(wanted, startsPrograms);
  return { files: [...filesOf(kept), ...workflow], notes, startsPrograms };
}

type Choose = (name: string) => { readonly reference: string; readonly files: readonly NewFile[] };

/** Settings that are there; else a file to name one in, which one prompt's need writes for all. */
async function modelChooser({ tree, model }: Wanted, notes: string[]): Promise<Choose> {
  const places = model === null ? await modelsIn(tree) : [];
  const isThere = (await tree.read(MODEL_FILE)) !== null;
  const written = { path: MODEL_FILE, text: modelText(model) };
  return (name) => {
    const found = modelFor(name, places);
    if (found) {
      const reference = referenceTo(found.place);
      const unsure = `${name} is asked of ${found.place.model} (${reference}), the first model that was found; say another in its target.`;
      if (!found.isSure && !notes.includes(unsure)) notes.push(unsure);
      return { reference, files: [] };
    }
    const lacks = `No file says which model answers: name it in ${MODEL_FILE}, or run init with --model NAME.`;
    if (model === null && !isThere && !notes.includes(lacks)) notes.push(lacks);
    return { reference: MODEL_FILE, files: [written] };
  };
}

function modelText(model: string | null): string {
  const what = `# The model that answers, as its endpoint spells it, in a version that stays; settings such as temperature stand here too.`;
  return `${what}\nmodel: ${model === null ? UNNAMED : JSON.stringify(model)}\n`;
}

interface Seating {
  readonly taken: Set<string>;
  readonly model: Choose;
  readonly notes: string[];
}

/** Prompts that no file of another tool asks already. */
async function seatedPrompts(
  tree: Tree,
  asked: ReadonlySet<string>,
  { taken, model, notes }: Seating,
): Promise<Seated[]> {
  const paths = (await tree.list(PROMPT_GLOBS)).filter(
    (path) => kindOf(path) === 'prompt' && !asked.has(path) && !/promptfooconfig\.\w+$/i.test(path),
  );
  const found = await promptsIn(tree, paths);
  notes.push(...found.notes);
  const pieces = piecesFor(
    found.prompts.map(({ path }) => path),
    taken,
  );
  return found.prompts.map(({ path, manner, model: own }, at): Seated => {
    const piece = pieces[at] as Piece;
    const chosen = own === null ? model(piece.name) : null;
    const target = `${piece.target}${chosen ? `, model: ${quoted(chosen.reference)}` : ''}`;
    return {
      piece: { ...piece, target, metrics: cardsFor(manner) },
      from: [path, piece.cases],
      files: [{ path: piece.cases, text: firstCases(manner) }, ...(chosen?.files ?? [])],
    };
  });
}

/** Programs that ask a model, each with the program that lets it be asked. */
async function seatedPrograms(tree: Tree, taken: Set<string>): Promise<Seated[]> {
  const found = (await programsIn(tree)).slice(0, MOST_PROGRAMS);
  const paths = found.map(({ path }) => path);
  const manifests = await tree.list(MANIFESTS);
  return codeTargets(paths, taken, manifests).map(({ program, lines, ...piece }, at): Seated => {
    const { variables = [] } = found[at] ?? {};
    const target = `${piece.target}${variables.length ? `, env: [${variables.join(', ')}]` : ''}`;
    const cases = firstCases({ variables: ['question'], isSpoken: true });
    return {
      piece: { ...piece, target, metrics: PROGRAM_CARDS },
      from: [program, piece.cases],
      files: [
        { path: piece.cases, text: cases },
        { path: program, text: `${lines.join('\n')}\n` },
      ],
    };
  });
}

/** A suite of questions and answers for each file that tells agents what to do. */
async function seatedInstructions(tree: Tree, taken: Set<string>, model: Choose): Promise<Seated[]> {
  const files = (await tree.list(INSTRUCTION_GLOBS)).filter(isInstructions).slice(0, MOST_INSTRUCTIONS);
  if (files.length === 0) return [];
  const { reference, files: settings } = model('agent');
  return answerOnlySuites(files, { model: reference, taken }).map(({ firstCase, ...piece }, at) => ({
    piece,
    from: [files[at] ?? '', piece.cases],
    files: [{ path: piece.cases, text: `${firstCase}\n` }, ...settings],
  }));
}

/** Leaves out, and tells, what its own check refuses: cases that were there already, prompts that need what no case has. */
async function thatHold(
  seated: readonly Seated[],
  filesOf: (kept: readonly Seated[]) => readonly NewFile[],
  { tree, config, today }: Wanted,
  notes: string[],
): Promise<readonly Seated[]> {
  const whole = laidOver(tree, filesOf(seated));
  const mistakes = await validateRevision({ tree: whole, config, endpoints: [] }, today).then(
    () => [],
    mistakesIn,
  );
  const isIn = ({ where }: UserError, { piece, from }: Seated): boolean =>
    from.includes(where?.file ?? '') || (where?.key ?? '').startsWith(`targets.${piece.name}.`);
  const broken = seated.filter((each) => mistakes.some((mistake) => isIn(mistake, each)));
  for (const { message, where } of mistakes) notes.push(`${where?.file ?? config} is left out: ${message}.`);
  if (broken.length === 0) return seated;
  const kept = seated.filter((each) => !broken.includes(each));
  return thatHold(kept, filesOf, { tree, config, today, isUsual: true, model: null }, notes);
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

/** None where a workflow runs the gate already. */
async function workflowFile(
  { tree, config, isUsual }: Wanted,
  startsPrograms: boolean,
): Promise<readonly NewFile[]> {
  const there = await tree.list([WORKFLOWS]);
  const texts = await Promise.all(there.map((path) => tree.read(path)));
  if (texts.some((text) => usesAction(text ?? ''))) return [];
  const path = PLACES.find((place) => !there.includes(place));
  return path === undefined ? [] : [{ path, text: workflowText(isUsual ? null : config, startsPrograms) }];
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
