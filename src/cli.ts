import { keepCompiled } from './edges/compiled.ts';

keepCompiled(process.env);
// All else is read after it, so that what was kept of it is found.
const { start } = await import('./commands/start.ts');
process.exitCode = await start(process.argv.slice(2));
