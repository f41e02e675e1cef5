/**
 * Takes every defence of `docs/security.md` out of a copy, one at a time, and runs the test that should say so.
 * Ends with 1 where a test passes all the same. `npm run mutations`, or `npm run mutations -- S5 S11` for some.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { type Mutation, mutations, without } from './mutations/table.ts';

/** Without the build that dist is compared with: it takes longer than most tests, and says nothing here. */
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
  // By links to files, not to the folder: what is built must lie where its sources do.
  const linked = spawnSync('cp', ['-al', 'node_modules', copy]);
  if (linked.status !== 0) cpSync('node_modules', join(copy, 'node_modules'), { recursive: true });
  writeFileSync(join(copy, CONFIG), WITHOUT_BUILD);
}

/** Some tests start what is shipped, which has to lack the defence as well. What can't be built only they don't see. */
function bundle(): void {
  spawnSync(process.execPath, ['scripts/dist.mjs'], { cwd: copy, stdio: 'ignore' });
}

interface Seen {
  readonly passed: number;
  readonly failed: number;
}

type Named = Pick<Mutation, 'test' | 'title'>;

/** One failed test says it, and so does one that does not end. */
const UNTIL_NOTICED = ['--bail=1', '--testTimeout=120000'];

/** By the file of the test. */
function runTests(named: readonly Named[], flags: readonly string[] = []): ReadonlyMap<string, Seen> {
  const told = join(copy, 'told.json');
  rmSync(told, { force: true });
  const files = [...new Set(named.map(({ test }) => test))];
  const titles = [...new Set(named.map(({ title }) => title.split('%s').map(escaped).join('.*')))].join('|');
  const vitest = join('node_modules', 'vitest', 'vitest.mjs');
  const report = ['--reporter=json', `--outputFile=${told}`];
  const args = ['run', ...files, '-t', titles, '--config', CONFIG, ...report, ...flags];
  const { stderr } = spawnSync(process.execPath, [vitest, ...args], { cwd: copy, encoding: 'utf8' });
  if (!existsSync(told)) throw new Error(`${files.join(', ')} did not run: ${stderr}`);
  const { testResults } = JSON.parse(readFileSync(told, 'utf8')) as {
    readonly testResults: readonly {
      readonly name: string;
      readonly assertionResults: readonly { readonly status: string }[];
    }[];
  };
  return new Map(
    testResults.map(({ name, assertionResults }) => {
      const count = (wanted: string): number =>
        assertionResults.filter(({ status }) => status === wanted).length;
      return [relative(realpathSync(copy), name), { passed: count('passed'), failed: count('failed') }];
    }),
  );
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

/** What the test says of a copy without the defence, which is back when this ends, however it ends. */
function seenWithout(mutation: Mutation): Seen {
  const { isBundled = true } = mutation;
  const kept = new Map<string, string>();
  if (!isBundled) bundle();
  try {
    for (const edit of mutation.edits) {
      const path = join(copy, edit.file);
      const text = readFileSync(path, 'utf8');
      if (!kept.has(path)) kept.set(path, text);
      const changed = without(text, edit);
      if (changed === null) throw new Error(`${edit.file} does not say once: ${edit.from}`);
      writeFileSync(path, changed);
    }
    if (isBundled) bundle();
    return runTests([mutation], UNTIL_NOTICED).get(mutation.test) ?? NOTHING;
  } finally {
    for (const [path, text] of kept) writeFileSync(path, text);
  }
}

const NOTHING: Seen = { passed: 0, failed: 0 };

copySources();
const asked = process.argv.slice(2);
const chosen = mutations().filter(({ attack }) => asked.length === 0 || asked.includes(attack));
if (chosen.length === 0) throw new Error(`there is no attack ${asked.join(', ')}`);

// A test that fails anyway would prove nothing.
for (const [file, { passed, failed }] of runTests(chosen))
  if (passed === 0 || failed > 0)
    throw new Error(`${file}: ${passed} pass, ${failed} fail with all defences`);

let survivors = 0;
for (const mutation of chosen) {
  const { attack, test, title } = mutation;
  const { passed, failed } = seenWithout(mutation);
  // A file that can't be loaded has no failed test, and proves nothing either.
  if (failed === 0) survivors++;
  const seen = failed > 0 ? 'noticed' : `${passed} pass and none fails`;
  console.log(`${attack} ${mutation.without}: ${seen} (${test}, “${title}”)`);
}
console.log(`${chosen.length - survivors} of ${chosen.length} are noticed.`);
process.exitCode = survivors === 0 ? 0 : 1;
