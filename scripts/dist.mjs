/** Builds dist/ from src/, or with --check says what differs. Built beside it first: a build that fails breaks nothing. */
import { spawnSync } from 'node:child_process';
import { chmodSync, cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

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

function differences(left, right) {
  const names = new Set([...files(left), ...files(right)]);
  return [...names].filter((name) => text(join(left, name)) !== text(join(right, name)));
}

function files(folder) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1));
}

function text(file) {
  try {
    return readFileSync(file, 'latin1');
  } catch {
    return null;
  }
}
