/**
 * Builds dist/ from src/, or with --check says what differs. Built beside it first: a build that fails breaks nothing.
 * What a build has proved is noted, so that the next one is not made where nothing has changed since; --anew makes it.
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  chmodSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

const PROVED = 'node_modules/.cache/dist';
if (!process.argv.includes('--anew') && text(PROVED) === fingerprint()) process.exit(0);

const fresh = mkdtempSync(join(tmpdir(), 'dist-'));
const rolldown = join(import.meta.dirname, '../node_modules/rolldown/bin/cli.mjs');
const args = [rolldown, '-c', 'rolldown.config.ts', '--dir', fresh, '--logLevel', 'warn'];
const built = spawnSync(process.execPath, args, { stdio: ['ignore', 'ignore', 'inherit'] });
if (built.status !== 0) process.exit(built.status ?? 1);

if (process.argv.includes('--check')) {
  const differing = differences('dist', fresh);
  if (differing.length) {
    console.error(
      `dist differs from what src builds: ${differing.join(', ')}. Run "npm run build" and commit dist.`,
    );
    process.exitCode = 1;
  }
} else {
  rmSync('dist', { recursive: true, force: true });
  cpSync(fresh, 'dist', { recursive: true });
  chmodSync('dist/cli.js', 0o755);
}
rmSync(fresh, { recursive: true, force: true });
if (!process.exitCode) {
  mkdirSync(dirname(PROVED), { recursive: true });
  writeFileSync(PROVED, fingerprint());
}

/** Of all that a build is made of, and of what it made: what is installed is as npm has noted it. */
function fingerprint() {
  const here = readdirSync('.', { withFileTypes: true }).filter((entry) => entry.isFile());
  const made = ['src', 'scripts', 'dist'].flatMap((folder) =>
    files(folder).map((file) => join(folder, file)),
  );
  const all = [...here.map(({ name }) => name), 'node_modules/.package-lock.json', ...made.sort()];
  const hash = createHash('sha256').update(process.version);
  for (const file of all) hash.update(`\0${file}\0${text(file)}`);
  return hash.digest('hex');
}

function differences(left, right) {
  const names = new Set([...files(left), ...files(right)]);
  return [...names].filter((name) => text(join(left, name)) !== text(join(right, name)));
}

function files(folder) {
  try {
    return readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1));
  } catch (error) {
    if (error.code === 'ENOENT') return [];
    throw error;
  }
}

function text(file) {
  try {
    return readFileSync(file, 'latin1');
  } catch {
    return null;
  }
}
