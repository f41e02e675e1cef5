/** What a prompt has to be filled with, so that what a test lacks is known before anything is asked. */
import { UserError } from '../../../errors.ts';
import type { Fields } from '../../../types.ts';

/** Says which variables of a prompt are not among these. */
export type PromptTemplate = (vars: Fields) => readonly string[];

interface Source {
  readonly file: string;
  readonly line: number;
  readonly env: Fields;
}

/** Reads a template once; gives what is wrong with it, if it can't be read. */
export async function openTemplate(
  text: string,
  { file, line, env }: Source,
): Promise<PromptTemplate | UserError> {
  if (!/\{[{%]/.test(text)) return () => [];
  const { parse, evaluate } = await import('../../../prompts/jinja.ts');
  try {
    const template = parse(text, file, line, 'nunjucks');
    const roots = [...new Set([...template.wanted.values()].map((name) => name.split('.')[0] ?? ''))];
    return (vars) =>
      // To fill it takes time; most tests have all that is named anywhere in it.
      roots.every((name) => name === 'env' || Object.hasOwn(vars, name))
        ? []
        : missingIn(() => evaluate(template, { env, ...vars }).missing);
  } catch (error) {
    if (error instanceof UserError) return error;
    throw error;
  }
}

/** What can't be filled for another reason is told where it is asked. */
function missingIn(fill: () => readonly string[]): readonly string[] {
  try {
    return fill();
  } catch (error) {
    if (error instanceof UserError) return [];
    throw error;
  }
}
