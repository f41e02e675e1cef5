import { lstatSync, mkdirSync } from 'node:fs';
import modules from 'node:module';
import { homedir } from 'node:os';
import { isAbsolute, join } from 'node:path';

type Environment = Readonly<Record<string, string | undefined>>;

/** Node 20 has no such thing. */
const { enableCompileCache }: { readonly enableCompileCache?: (folder: string) => unknown } = modules;

/**
 * Has Node keep what it compiles of this program, and take it from there the next time, which spares a second run a tenth
 * of its work. Nothing is kept where there is no place for it: whoever can write to that place runs code.
 */
export function keepCompiled(env: Environment): void {
  const folder = enableCompileCache ? placeOf(env) : null;
  if (folder !== null) enableCompileCache?.(folder);
}

/**
 * The user's own folder for what can be made again, which nobody else may write to; null where there is none. On CI,
 * what lies in it may come from another run.
 */
export function placeOf(env: Environment): string | null {
  if (env['CI']) return null;
  const named = env['XDG_CACHE_HOME'] ?? '';
  const folder = join(isAbsolute(named) ? named : join(env['HOME'] || homedir(), '.cache'), 'micro-metrics');
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    return isOurs(folder) ? folder : null;
  } catch {
    return null;
  }
}

const WRITABLE_BY_OTHERS = 0o022;

function isOurs(folder: string): boolean {
  const found = lstatSync(folder);
  if (!found.isDirectory()) return false;
  // Windows has no such modes; each user has a folder of their own there.
  if (!process.getuid) return true;
  return found.uid === process.getuid() && (found.mode & WRITABLE_BY_OTHERS) === 0;
}
