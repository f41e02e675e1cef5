/** The catalogue of prompt files. */
import type { Format } from '../contracts.ts';
import { UserError } from '../errors.ts';
import * as all from './all.ts';

/** Formats by name, in the order in which they are asked; the plain one takes what others leave. */
export const formats: Readonly<Record<string, Format>> = Object.fromEntries(
  Object.values(all)
    .toSorted((left, right) => Number(left.name === 'plain') - Number(right.name === 'plain'))
    .map((format) => [format.name, format]),
);

/** Whether other files may go into a prompt; `text` null: as far as its path tells. When in doubt, they may. */
export function mayLeadOn(path: string, text: string | null): boolean {
  const format = Object.values(formats).find(({ matches }) => matches(path, text ?? ''));
  if (!format) return true;
  return format.leads !== null && (text === null || format.leads.test(text));
}

/** Characters of a prompt: half a million tokens, and more than most models take. */
const MOST_LENGTH = 2_000_000;

/** What holds its prompts as texts of its own, filled by its own rules. */
const PROGRAM = /\.(?:[cm]?[jt]sx?|py|ipynb|rb|go|java|kt|cs|php|rs|swift)$/i;

/** The format that compiles a file; throws for files that hold no prompt that could be read. */
export function formatOf(path: string, text: string): Format {
  if (text.length > MOST_LENGTH) throw tooLong(path, text.length);
  const found = Object.values(formats).find((format) => format.matches(path, text));
  if (found) return found;
  if (PROGRAM.test(path))
    throw new UserError(
      `${path}: a program, and no file of a prompt`,
      { file: path, line: null, key: null },
      'Keep the prompt in a file that the program reads (.md, .txt, .prompt.yml), or gate the program as a `command` target.',
    );
  throw new UserError(
    `${path}: no known format of prompts`,
    { file: path, line: null, key: null },
    'Use .prompt.yml, .prompty, .prompt, .j2, .hbs, .md or .txt for a prompt; .json or .yml for a chat.',
  );
}

function tooLong(path: string, length: number): UserError {
  const hint = `At most ${MOST_LENGTH} are read: leave out what no answer needs, or let the cases bring it.`;
  return new UserError(
    `${path}: a prompt of ${length} characters`,
    { file: path, line: null, key: null },
    hint,
  );
}
