/** What went wrong with a command, in lines for people and as JSON for machines. */
import type { Log } from '../edges/log.ts';
import { Unreachable, UserError, UserErrors } from '../errors.ts';
import type { Where } from '../types.ts';
import { OPTIONS } from './flags.ts';

/** One thing that is wrong, in the words of a terminal. */
interface Mistake {
  readonly message: string;
  readonly where: Where | null;
  readonly hint: string;
}

/** Whether it is for them to mend, and no bug of ours. */
export function isOfTheirs(error: unknown): boolean {
  return [UserError, UserErrors, Unreachable].some((kind) => error instanceof kind);
}

/** All that is wrong; of a bug, its message. */
export function mistakesOf(error: unknown): readonly Mistake[] {
  if (error instanceof UserErrors) return error.errors.map(atHome);
  if (error instanceof UserError) return [atHome(error)];
  if (error instanceof Unreachable) return [{ message: error.message, where: null, hint: error.hint }];
  const message = error instanceof Error ? error.message : String(error);
  return [{ message, where: null, hint: 'This is a bug of ours: please report it.' }];
}

/** What a workflow gives as an input is a flag here. */
function atHome({ message, where, hint }: UserError): Mistake {
  const said = message.replace(/^input ([\w-]+)/, (input, name: string) =>
    Object.hasOwn(OPTIONS, name) ? `--${name}` : input,
  );
  return { message: said, where, hint };
}

/** Says it all; of a bug, where in our code it was. */
export function complain(error: unknown, mistakes: readonly Mistake[], log: Log): void {
  if (!isOfTheirs(error)) {
    log.foreign((error as Error).stack ?? String(error));
    for (const { hint } of mistakes) log.say(hint);
    return;
  }
  for (const { message, where, hint } of mistakes) {
    const advice = hint === '' ? '' : `. ${hint}`;
    log.annotate('error', `${message}${advice}`, where?.file ?? null, where?.line ?? null);
  }
}

/** The same for machines; a command that has nothing else to say answers with this. */
export function errorsAsJson(mistakes: readonly Mistake[]): string {
  const errors = mistakes.map(({ message, where, hint }) => ({
    message,
    file: where?.file ?? null,
    line: where?.line ?? null,
    key: where?.key ?? null,
    hint,
  }));
  return JSON.stringify({ version: 1, errors }, null, 2);
}
