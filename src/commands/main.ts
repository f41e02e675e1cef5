import { AT_HOME, onCallingOff } from '../edges/calling-off.ts';
import { catchLastWords, createLog } from '../edges/log.ts';
import { ownProcess } from '../edges/ownership.ts';
import { isForMachines, run } from './terminal.ts';

/** Runs the command that a terminal gave, in a process of its own. Gives the exit code. */
export async function main(args: readonly string[]): Promise<number> {
  ownProcess();
  const log = createLog({ ...process.env, GITHUB_ACTIONS: 'false' });
  catchLastWords(isForMachines(args) ? log.apart() : log);
  const lastWords: (() => Promise<void>)[] = [];
  const { off, unlessOff } = onCallingOff({
    say: () => undefined,
    tell: () => Promise.all(lastWords.map((say) => say())),
    codes: AT_HOME,
  });
  const whenCalledOff = (say: () => Promise<void>): void => void lastWords.push(say);
  return run(args, process.env, log, { whenCalledOff, unlessOff, off });
}
