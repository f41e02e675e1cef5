import { keepCompiled } from './edges/compile-cache.ts';

// What is imported after this is compiled once, so all else is.
keepCompiled(process.env);
const { main } = await import('./commands/main.ts');
process.exitCode = await main(process.argv.slice(2));
