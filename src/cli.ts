import { run } from './commands/terminal.ts';
import { catchLastWords, createLog } from './edges/log.ts';

const log = createLog({ ...process.env, GITHUB_ACTIONS: 'false' });
catchLastWords(log);
process.exitCode = await run(process.argv.slice(2), process.env, log);
