/** Everything that a contributor's change must satisfy, two steps at a time; stops at the first that fails. */
import { spawn, spawnSync } from 'node:child_process';

/** What is started rather than imported; what nobody imports from here on is dead. */
const roots = [
  'src/(index|cli)\\.ts$',
  'tests/.*\\.(test|browser)\\.ts$',
  'tests/support/(appending|model-server-process|bundle|look|scenario|seed|no-proxies)\\.ts$',
  `${process.cwd()}/(bench|scripts)/`,
  '\\.config\\.ts$',
];

/** None of them writes anything that another reads; what takes longest comes first. */
const steps = [
  ['types and habits', 'oxlint', ['.']],
  ['types without Node', 'tsc', ['-p', 'tsconfig.core.json']],
  ['format', 'oxfmt', ['--check', '.']],
  ['no export without an import', 'tsr', roots],
  ['layers', 'depcruise', ['--config', '.dependency-cruiser.mjs', 'src', '--output-type', 'err']],
  ['generated files are what the sources say', 'node', ['scripts/generate.mjs', '--check']],
  ['dist is what src builds', 'node', ['scripts/dist.mjs', '--check']],
];

if (spawnSync('node', ['scripts/guard.mjs'], { stdio: 'inherit' }).status !== 0) process.exit(1);
await Promise.all([lane(), lane()]);
if (!process.argv.includes('--no-tests')) {
  console.log('\n— tests');
  process.exit(spawnSync('vitest', ['run'], { stdio: 'inherit' }).status ?? 1);
}

/** Takes one step after the other as long as any is left. */
async function lane() {
  for (let step = steps.shift(); step; step = steps.shift()) {
    const [name, command, args] = step;
    const { status, said } = await run(command, args);
    console.log(`\n— ${name}${said && `\n${said}`}`);
    if (status === 0) continue;
    console.error(`\n${name}: failed`);
    process.exit(1);
  }
}

/** What a step said, all at once: two that speak at a time are not understood. */
function run(command, args) {
  const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'pipe'] });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (text) => (said += text));
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (status) => resolve({ status, said: said.trim() }));
  });
}
