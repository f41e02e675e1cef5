/**
 * For developers: asks promptfoo itself what fixtures/promptfoo/assertions expects of it, and says where they
 * differ. Needs the network and the package (`npx promptfoo@<version>`); no model is asked, as its provider
 * "echo" gives back what it is given. What only a provider can tell (calls, times, prices) is left out.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'yaml';

const version = process.argv[2] ?? 'latest';
const folder = join(import.meta.dirname, '../fixtures/promptfoo/assertions');
const rows = ['texts.yml', 'json.yml'].flatMap((file) => parse(readFileSync(join(folder, file), 'utf8')));
const scratch = mkdtempSync(join(tmpdir(), 'parity-'));
const [config, output] = [join(scratch, 'promptfooconfig.json'), join(scratch, 'out.json')];
const tests = rows.map(({ type, value, threshold, answer }, index) => ({
  description: String(index),
  vars: { answer },
  assert: [
    { type, ...(value === undefined ? {} : { value }), ...(threshold === undefined ? {} : { threshold }) },
  ],
}));
writeFileSync(config, JSON.stringify({ prompts: ['{{answer}}'], providers: ['echo'], tests }));

const args = [
  '--yes',
  `promptfoo@${version}`,
  'eval',
  '-c',
  config,
  '-o',
  output,
  '--no-cache',
  '--no-table',
];
const env = { ...process.env, PROMPTFOO_DISABLE_TELEMETRY: '1', PROMPTFOO_DISABLE_UPDATE: '1' };
const ran = spawnSync('npx', args, { stdio: ['ignore', 'ignore', 'inherit'], env });
let results;
try {
  results = JSON.parse(readFileSync(output, 'utf8')).results.results;
} catch {
  console.error(`promptfoo@${version} could not be run (exit ${ran.status}): is there a network?`);
  process.exit(3);
} finally {
  rmSync(scratch, { recursive: true, force: true });
}
let differing = 0;
for (const result of results) {
  const row = rows[Number(result.testCase?.description ?? result.description)];
  const passed = result.gradingResult?.pass ?? result.success;
  if (passed === row.pass) continue;
  differing++;
  console.log(
    `${row.type} ${JSON.stringify(row.value ?? '')} on ${JSON.stringify(row.answer)}: promptfoo says ${passed}`,
  );
}
console.log(`${results.length} assertions compared with promptfoo@${version}, ${differing} differ.`);
process.exitCode = differing ? 1 : 0;
