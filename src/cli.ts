import { keepCompiled } from './edges/compile-cache.ts';

// Before all else is imported: only of what comes after it anything is kept.
keepCompiled(process.env);
const { main } = await import('./commands/main.ts');
process.exitCode = await main(process.argv.slice(2));
