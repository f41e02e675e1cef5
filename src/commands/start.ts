import { AT_HOME, onCallingOff } from '../edges/calling-off.ts';
import { keepHeapSmall } from '../edges/heap.ts';
import { catchLastWords, createLog } from '../edges/log.ts';
import { isForMachines, run } from './terminal.ts';

/** Runs what was typed; gives the exit code. */
export function start(args: readonly string[]): Promise<number> {
  keepHeapSmall();
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
