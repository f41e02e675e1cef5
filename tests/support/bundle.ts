/** No test runs a bundle that src would not build. Pure tests go on; what spawns it is refused with a sentence. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const SAID = 'STALE_BUNDLE';
const COMPILED = 'COMPILED_BUNDLE';

/** Vitest's global setup: compares dist with a fresh build, once a run. Workers read the sentence in their environment. */
export function setup(): () => void {
  const script = join(import.meta.dirname, '../../scripts/dist.mjs');
  const { status, stderr } = spawnSync(process.execPath, [script, '--check'], {
    cwd: join(import.meta.dirname, '../..'),
    encoding: 'utf8',
  });
  const sentence = stderr.split('\n').find((line) => line.startsWith('dist differs')) ?? stderr;
  process.env[SAID] = status === 0 ? '' : sentence;
  const compiled = mkdtempSync(join(tmpdir(), 'compiled-'));
  process.env[COMPILED] = compiled;
  return () => rmSync(compiled, { recursive: true, force: true });
}

/** Where Node keeps what it compiled of the bundle, for all steps of a run: a fifth of what a short one takes. */
export function keptCompiled(): Record<string, string> {
  const folder = process.env[COMPILED];
  return folder === undefined ? {} : { NODE_COMPILE_CACHE: folder };
}

/** Called by whoever spawns the bundle. */
export function refuseStale(): void {
  if (process.env[SAID]) throw new Error(process.env[SAID]);
}
