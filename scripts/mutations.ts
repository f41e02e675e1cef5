/**
 * Takes every defence of `docs/security.md` out of a copy, one at a time, and runs the test that should say so.
 * Ends with 1 where a test passes all the same. `npm run mutations`, or `npm run mutations -- S5 S11` for some.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { type Mutation, mutations, without } from './mutations/table.ts';

/** The build that a test run compares dist with takes longer than all of the tests, and says nothing here. */
const CONFIG = 'mutations.config.ts';
const WITHOUT_BUILD = `import config from './vitest.config.ts';
export default { ...config, test: { ...config.test, globalSetup: [] } };
`;

const copy = mkdtempSync(join(tmpdir(), 'mutations-'));
process.on('exit', () => rmSync(copy, { recursive: true, force: true }));

function copySources(): void {
  const listed = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], {
    encoding: 'utf8',
    maxBuffer: 1 << 26,
  });
  for (const file of listed.split('\0').filter((name) => name !== '' && existsSync(name)))
    cpSync(file, join(copy, file), { verbatimSymlinks: true });
  symlinkSync(resolve('node_modules'), join(copy, 'node_modules'));
  writeFileSync(join(copy, CONFIG), WITHOUT_BUILD);
}

interface Seen {
  readonly passed: number;
  readonly failed: number;
}

function runTest({ test, title }: Pick<Mutation, 'test' | 'title'>): Seen {
  const told = join(copy, 'told.json');
  rmSync(told, { force: true });
  const wanted = title.split('%s').map(escaped).join('.*');
  const vitest = join('node_modules', 'vitest', 'vitest.mjs');
  const args = ['run', test, '-t', wanted, '--config', CONFIG, '--reporter=json', `--outputFile=${told}`];
  const { stderr } = spawnSync(process.execPath, [vitest, ...args], { cwd: copy, encoding: 'utf8' });
  if (!existsSync(told)) throw new Error(`${test} did not run: ${stderr}`);
  const { numPassedTests: passed, numFailedTests: failed } = JSON.parse(readFileSync(told, 'utf8')) as {
    readonly numPassedTests: number;
    readonly numFailedTests: number;
  };
  return { passed, failed };
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

/** The defence is back when this ends, however it ends. */
function seenWithout(mutation: Mutation): Seen {
  const kept = new Map<string, string>();
  try {
    for (const edit of mutation.edits) {
      const path = join(copy, edit.file);
      const text = readFileSync(path, 'utf8');
      if (!kept.has(path)) kept.set(path, text);
      const changed = without(text, edit);
      if (changed === null) throw new Error(`${edit.file} does not say once: ${edit.from}`);
      writeFileSync(path, changed);
    }
    return runTest(mutation);
  } finally {
    for (const [path, text] of kept) writeFileSync(path, text);
  }
}

/** Why a test is no proof of a defence; null where it is one. */
function whyNot(mutation: Mutation): string | null {
  const { passed, failed } = runTest(mutation);
  if (failed > 0 || passed === 0) return `with the defence ${passed} pass and ${failed} fail`;
  const seen = seenWithout(mutation);
  // A file that can't be loaded has no failed test, and proves nothing.
  return seen.failed > 0 ? null : `without the defence ${seen.passed} pass and none fails`;
}

copySources();
const asked = process.argv.slice(2);
const chosen = mutations().filter(({ attack }) => asked.length === 0 || asked.includes(attack));
let survivors = 0;
for (const mutation of chosen) {
  const why = whyNot(mutation);
  if (why !== null) survivors++;
  console.log(
    `${mutation.attack} ${mutation.without}: ${why ?? 'noticed'} (${mutation.test}, “${mutation.title}”)`,
  );
}
console.log(`${chosen.length - survivors} of ${chosen.length} defences are missed where they are taken out.`);
process.exitCode = survivors === 0 && chosen.length > 0 ? 0 : 1;
