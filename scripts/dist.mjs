/** Builds dist/ from src/; with --check builds beside it and says what differs. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const check = process.argv.includes('--check');
const dir = check ? mkdtempSync(join(tmpdir(), 'dist-')) : 'dist';
if (!check) rmSync('dist', { recursive: true, force: true });
const built = spawnSync('rolldown', ['-c', 'rolldown.config.ts', '--dir', dir, '--logLevel', 'warn'], {
  stdio: 'inherit',
});
if (built.status !== 0) process.exit(built.status ?? 1);
if (check) {
  const differing = differences('dist', dir);
  rmSync(dir, { recursive: true, force: true });
  if (differing.length) {
    console.error(
      `dist differs from what src builds: ${differing.join(', ')}. Run "npm run build" and commit dist.`,
    );
    process.exit(1);
  }
}

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
