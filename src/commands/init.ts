import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Tree } from '../contracts.ts';
import { openRepository } from '../edges/git/repository.ts';
import { rootOf } from '../edges/home.ts';
import { readInputs } from '../edges/inputs.ts';
import { Missing, UserError, UserErrors } from '../errors.ts';
import { formatOf } from '../formats/index.ts';
import { INSTRUCTION_GLOBS, isInstructions } from '../prompts/instruction-files.ts';
import { renderer } from '../prompts/render.ts';
import { kindOf, PROMPT_GLOBS } from '../stages/survey/kinds.ts';
import { ANSWER_ONLY_METRICS, type AnswerOnly, answerOnlySuites } from '../parsing/answer-only.ts';
import { type Piece, piecesFor, snippet } from '../parsing/snippet.ts';
import { type Command, EXIT, inputsFrom } from './call.ts';

/** A config of what is found, and a first case for each prompt that has none. Nothing that exists is written over. */
export const command: Command = {
  usage: 'init',
  what: 'write a config of the prompts that are found',
  reads: ['json'],
  run: async (call) => {
    const file = readInputs(inputsFrom(call)).wishes.config;
    const directory = await rootOf(process.cwd());
    const repository = openRepository(directory, null);
    try {
      const tree = repository.tree(await repository.worktree());
      if ((await tree.read(file)) !== null) throw exists(file);
      const { prompts, notes } = await promptsIn(tree);
      for (const note of notes) call.log.say(note);
      const pieces = piecesFor(prompts.map(({ path }) => path));
      const instructions = await instructionSuites(tree, pieces);
      for (const { name } of instructions)
        call.log.say(
          `Instructions name no model: say in the target ${name} which one answers, with \`model:\`.`,
        );
      if (pieces.length + instructions.length === 0) throw nothing();
      const written = [file];
      await create(directory, file, configOf(pieces, instructions));
      for (const [index, { cases }] of pieces.entries()) {
        if (await create(directory, cases, firstCase(prompts[index]?.variables ?? []))) written.push(cases);
      }
      for (const { cases, firstCase: first } of instructions)
        if (await create(directory, cases, `${first}\n`)) written.push(cases);
      call.log.say(`Written: ${written.join(', ')}.`);
      call.log.say(
        'Next: put real cases into evals/, add metrics with a threshold (docs/metrics.md lists them), and run',
      );
      call.log.say('micro-metrics validate.');
      return EXIT.passed;
    } finally {
      await repository.close();
    }
  },
};

interface Found {
  readonly path: string;
  readonly variables: readonly string[];
}

/** Files that compile to a prompt; partials and what does not compile are told, and left out. */
async function promptsIn(tree: Tree): Promise<{ prompts: readonly Found[]; notes: readonly string[] }> {
  const paths = (await tree.list(PROMPT_GLOBS)).filter((path) => kindOf(path) === 'prompt');
  const [prompts, notes, included]: [Found[], string[], Set<string>] = [[], [], new Set()];
  for (const path of paths) {
    try {
      const text = await tree.read(path);
      if (text === null) continue;
      if (/promptfooconfig/.test(path) || /^testData:[\s\S]*^evaluators:/m.test(text))
        notes.push(ownTests(path));
      if (/promptfooconfig/.test(path)) continue;
      const prompt = await formatOf(path, text).parse({ path, text, read: (name) => readIn(tree, name) });
      for (const file of prompt.files.slice(1)) included.add(file);
      if (prompt.model === null)
        notes.push(`${path} names no model: say it there, or with \`model:\` in its target.`);
      prompts.push({ path, variables: (await renderer(prompt))({}).missing });
    } catch (error) {
      if (!(error instanceof UserError || error instanceof UserErrors)) throw error;
      notes.push(`${path} is left out: ${error.message}`);
    }
  }
  return { prompts: prompts.filter(({ path }) => !included.has(path)), notes };
}

/** More files of instructions than anybody writes questions for. */
const MOST_INSTRUCTIONS = 10;

/** A suite of questions and answers for each file that tells agents what to do. */
async function instructionSuites(tree: Tree, pieces: readonly Piece[]): Promise<readonly AnswerOnly[]> {
  const files = (await tree.list(INSTRUCTION_GLOBS)).filter(isInstructions).slice(0, MOST_INSTRUCTIONS);
  return answerOnlySuites(files, { model: null, taken: new Set(pieces.map(({ name }) => name)) });
}

function ownTests(path: string): string {
  return `${path} says itself how it is tested, which counts only as long as there is no config: give it a suite of its own.`;
}

async function readIn(tree: Tree, path: string): Promise<string> {
  const text = await tree.read(path);
  if (text === null) throw new Missing(`${path} does not exist`, null, 'Mend the path.');
  return text;
}

function configOf(pieces: readonly Piece[], instructions: readonly AnswerOnly[]): string {
  return `version: 1
stage: crawl # nothing blocks yet: look at the metrics first, then give the cards thresholds
${snippet([...pieces, ...instructions], ['answers', 'errors', 'latency'])}
metrics:
  answers: { measure: refusal }
  errors: { measure: error-rate }
  latency: { measure: latency, aggregate: p95 }
${instructions.length ? `${ANSWER_ONLY_METRICS}\n` : ''}`;
}

function firstCase(variables: readonly string[]): string {
  const names = variables.length ? variables : ['question'];
  const input = Object.fromEntries(
    names.map((name) => [name.split('.')[0] ?? name, `an example of ${name}`]),
  );
  return `${JSON.stringify({ id: 'first', input })}\n`;
}

/** False when the file is there already. */
async function create(directory: string, file: string, text: string): Promise<boolean> {
  await mkdir(dirname(join(directory, file)), { recursive: true });
  return writeFile(join(directory, file), text, { flag: 'wx' }).then(
    () => true,
    (error: NodeJS.ErrnoException) => {
      if (error.code === 'EEXIST') return false;
      throw error;
    },
  );
}

function exists(file: string): UserError {
  const hint = 'It is left as it is; delete it first, or name another path with --config.';
  return new UserError(`${file} exists already`, { file, line: null, key: null }, hint);
}

function nothing(): UserError {
  const hint = 'Put prompts into prompts/, or into files such as support.prompt.yml, and run it again.';
  return new UserError('no prompt was found that could be read', null, hint);
}
