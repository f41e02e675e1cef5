/** What there is to gate in a repository that has no config, each with the files that it brings. */
import type { Tree } from '../contracts.ts';
import { UNNAMED } from '../endpoints/models.ts';
import { answerOnlySuites } from '../parsing/answer-only.ts';
import { codeTargets, MANIFESTS } from '../parsing/code-target.ts';
import { type Piece, piecesFor, quoted } from '../parsing/snippet.ts';
import { INSTRUCTION_GLOBS, isInstructions } from '../prompts/instruction-files.ts';
import {
  cardsFor,
  firstCases,
  modelFor,
  PROGRAM_CARDS,
  promptsIn,
  referenceTo,
} from '../stages/adopt/index.ts';
import { kindOf, PROMPT_GLOBS } from '../stages/survey/kinds.ts';
import { type FoundCode, modelsIn } from './surroundings.ts';

export interface NewFile {
  readonly path: string;
  readonly text: string;
}

/** Something to gate, with the files that it brings. */
export interface Adoptee {
  readonly piece: Piece;
  /** What a mistake in it would name. */
  readonly from: readonly string[];
  readonly files: readonly NewFile[];
}

export const MODEL_FILE = 'evals/model.yml';
/** More files than anybody writes cases for. */
const [MOST_INSTRUCTIONS, MOST_PROGRAMS] = [10, 3];

type Choose = (name: string) => { readonly reference: string; readonly files: readonly NewFile[] };

/** What is known of the model where no config file of the repository names one. */
interface Named {
  /** What whoever runs it says. */
  readonly wanted: string | null;
  readonly code: FoundCode;
}

/** Settings that are there; else a file to name one in, which one prompt's need writes for all. */
export async function modelChooser(tree: Tree, { wanted, code }: Named, notes: string[]): Promise<Choose> {
  const places = wanted === null ? await modelsIn(tree) : [];
  const model = wanted ?? code.model?.name ?? null;
  const note = modelNote(code);
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
    if (wanted === null && !isThere && !notes.includes(note)) notes.push(note);
    return { reference: MODEL_FILE, files: [written] };
  };
}

function modelNote({ model }: FoundCode): string {
  return model
    ? `${MODEL_FILE} says ${model.name}, as ${model.path} does; name another there, or run init with --model NAME.`
    : `No file says which model answers: name it in ${MODEL_FILE}, or run init with --model NAME.`;
}

function modelText(model: string | null): string {
  const what =
    '# The model that answers, as its endpoint spells it, in a version that stays; settings such as temperature stand here too.';
  return `${what}\nmodel: ${model === null ? UNNAMED : JSON.stringify(model)}\n`;
}

interface Seating {
  readonly taken: Set<string>;
  readonly model: Choose;
  readonly notes: string[];
}

/** Prompts that no file of another tool asks already. */
export async function promptsOf(
  tree: Tree,
  asked: ReadonlySet<string>,
  { taken, model, notes }: Seating,
): Promise<Adoptee[]> {
  const paths = (await tree.list(PROMPT_GLOBS)).filter(
    (path) => kindOf(path) === 'prompt' && !asked.has(path) && !/promptfooconfig\.\w+$/i.test(path),
  );
  const found = await promptsIn(tree, paths);
  notes.push(...found.notes);
  const pieces = piecesFor(
    found.prompts.map(({ path }) => path),
    taken,
  );
  return found.prompts.map(({ path, manner, model: own }, at): Adoptee => {
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
export async function programsOf(tree: Tree, { askers }: FoundCode, taken: Set<string>): Promise<Adoptee[]> {
  const found = askers.slice(0, MOST_PROGRAMS);
  const manifests = (await tree.list(MANIFESTS)).filter((path) => !/(^|\/)node_modules\//.test(path));
  return codeTargets(found, taken, manifests).map(({ program, lines, variables, ...piece }, at): Adoptee => {
    const env = found[at]?.variables ?? [];
    const target = `${piece.target}${env.length ? `, env: [${env.join(', ')}]` : ''}`;
    const cases = firstCases({ variables, isSpoken: true });
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
export async function instructionsOf(tree: Tree, taken: Set<string>, model: Choose): Promise<Adoptee[]> {
  const files = (await tree.list(INSTRUCTION_GLOBS)).filter(isInstructions).slice(0, MOST_INSTRUCTIONS);
  if (files.length === 0) return [];
  const { reference, files: settings } = model('agent');
  return answerOnlySuites(files, { model: reference, taken }).map(({ firstCase, ...piece }, at) => ({
    piece,
    from: [files[at] ?? '', piece.cases],
    files: [{ path: piece.cases, text: `${firstCase}\n` }, ...settings],
  }));
}
