import { run } from './commands/terminal.ts';
import { AT_HOME, onCallingOff } from './edges/calling-off.ts';
import { keepHeapSmall } from './edges/heap.ts';
import { catchLastWords, createLog } from './edges/log.ts';

keepHeapSmall();
const log = createLog({ ...process.env, GITHUB_ACTIONS: 'false' });
catchLastWords(log);
const lastWords: (() => Promise<void>)[] = [];
const { unlessOff } = onCallingOff(() => Promise.all(lastWords.map((say) => say())), AT_HOME);
const whenCalledOff = (say: () => Promise<void>): void => void lastWords.push(say);
process.exitCode = await run(process.argv.slice(2), process.env, log, { whenCalledOff, unlessOff });
