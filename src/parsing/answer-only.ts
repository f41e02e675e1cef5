/** Suites for instructions of agents: a question, what a right answer must hold, and what it must not. */
import { namer, type Piece, quoted } from './snippet.ts';

/** A suite of answers, and the first case that is to be filled in. */
interface AnswerOnly extends Piece {
  readonly firstCase: string;
}

/** The metrics of all such suites, as they would stand in a config. */
export const ANSWER_ONLY_METRICS = `  holds: { measure: contains, options: { expected-at: /holds, ignore-case: true } }
  lacks: { measure: not-contains, options: { expected-at: /lacks, ignore-case: true } }`;

/**
 * A target and a suite for each file of instructions. A skill is read by an agent that has read what stands at the
 * root, so that is laid before it.
 */
export function answerOnlySuites(
  files: readonly string[],
  { model, taken = new Set<string>() }: { readonly model: string | null; readonly taken?: Set<string> },
): readonly AnswerOnly[] {
  const nameOf = namer(taken);
  const root = ROOTS.find((file) => files.includes(file));
  return files.map((file) => {
    const name = nameOf(file);
    const isSkill = /(^|\/)SKILL\.md$/.test(file);
    const prompt = isSkill && root ? `[${quoted(root)}, ${quoted(file)}]` : quoted(file);
    return {
      name,
      target: `prompt: ${prompt}${model === null ? '' : `, model: ${JSON.stringify(model)}`}`,
      cases: `evals/${name}.jsonl`,
      metrics: ['holds', 'lacks'],
      firstCase: caseFor(file),
    };
  });
}

const ROOTS = ['AGENTS.md', 'CLAUDE.md', 'GEMINI.md', '.github/copilot-instructions.md'];

function caseFor(file: string): string {
  const question = `a question whose answer stands in ${file}`;
  const expected = { holds: ['what a right answer must hold'], lacks: ['what it must not'] };
  return JSON.stringify({ id: 'first', input: { question }, expected });
}
