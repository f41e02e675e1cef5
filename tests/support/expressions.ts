/** Expressions of workflows, by GitHub's own reading of them. */
import { data, Evaluator, Lexer, Parser } from '@actions/expressions';

/** `github`, `secrets`, `inputs` and the like. What is not in them is empty, as on GitHub. */
export type Contexts = Readonly<Record<string, unknown>>;

/** As a job sees them of which none before it failed, and which nobody called off. */
const STATUS: readonly [name: string, value: boolean][] = [
  ['success', true],
  ['always', true],
  ['failure', false],
  ['cancelled', false],
];
const FUNCTIONS = STATUS.map(([name, value]) => {
  const call = (): data.ExpressionData => new data.BooleanData(value);
  return { name, minArgs: 0, maxArgs: 0, call };
});

function valueOf(expression: string, contexts: Contexts): data.ExpressionData {
  const parsed = new Parser(new Lexer(expression).lex().tokens, Object.keys(contexts), FUNCTIONS).parse();
  const known = JSON.parse(JSON.stringify(contexts), data.reviver) as data.Dictionary;
  return new Evaluator(parsed, known, new Map(FUNCTIONS.map((each) => [each.name, each]))).evaluate();
}

const EXPRESSION = /\$\{\{(.*?)\}\}/g;

/** Text of a workflow with its expressions evaluated. */
export function filled(text: string, contexts: Contexts): string {
  return text.replaceAll(EXPRESSION, (_, expression: string) =>
    valueOf(expression.trim(), contexts).coerceString(),
  );
}

/** What one expression is, as JSON: for what is no text, such as a condition or a matrix. */
export function evaluated(text: string, contexts: Contexts): unknown {
  const [, expression = text] = /^\$\{\{(.*)\}\}$/.exec(text.trim()) ?? [];
  return JSON.parse(JSON.stringify(valueOf(expression.trim(), contexts), data.replacer)) as unknown;
}
