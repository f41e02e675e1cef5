import { isForMachines, run } from './commands/terminal.ts';
import { AT_HOME, onCallingOff } from './edges/calling-off.ts';
import { catchLastWords, createLog } from './edges/log.ts';
import { ownProcess } from './edges/ownership.ts';

ownProcess();
const args = process.argv.slice(2);
const log = createLog({ ...process.env, GITHUB_ACTIONS: 'false' });
catchLastWords(isForMachines(args) ? log.apart() : log);
const lastWords: (() => Promise<void>)[] = [];
const { off, unlessOff } = onCallingOff({
  say: () => undefined,
  tell: () => Promise.all(lastWords.map((say) => say())),
  codes: AT_HOME,
});
const whenCalledOff = (say: () => Promise<void>): void => void lastWords.push(say);
process.exitCode = await run(args, process.env, log, { whenCalledOff, unlessOff, off });
