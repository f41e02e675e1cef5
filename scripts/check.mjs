/** Everything that a contributor's change must satisfy, one step after the other; stops at the first that fails. */
import { spawnSync } from 'node:child_process';

/** What is started rather than imported; what nobody imports from here on is dead. */
const roots = [
  'src/(index|cli)\\.ts$',
  'tests/.*\\.(test|browser)\\.ts$',
  'tests/support/(appending|model-server-process|bundle|look|scenario)\\.ts$',
  `${process.cwd()}/(bench|scripts)/`,
  '\\.config\\.ts$',
];

const steps = [
  ['Node', 'node', ['scripts/guard.mjs']],
  ['format', 'prettier', ['--check', '.', '--log-level', 'warn']],
  ['types', 'tsc', ['-p', 'tsconfig.json']],
  ['types without Node', 'tsc', ['-p', 'tsconfig.core.json']],
  ['types of the page', 'tsc', ['-p', 'tsconfig.page.json']],
  ['habits', 'eslint', ['.']],
  ['no export without an import', 'tsr', roots],
  ['layers', 'depcruise', ['--config', '.dependency-cruiser.mjs', 'src', '--output-type', 'err']],
  ['generated files are what the sources say', 'node', ['scripts/generate.mjs', '--check']],
  ['dist is what src builds', 'node', ['scripts/dist.mjs', '--check']],
  ...(process.argv.includes('--no-tests') ? [] : [['tests', 'vitest', ['run']]]),
];

for (const [name, command, args] of steps) {
  console.log(`\n— ${name}`);
  const { status } = spawnSync(command, args, { stdio: 'inherit' });
  if (status !== 0) {
    console.error(`\n${name}: failed`);
    process.exit(1);
  }
}
