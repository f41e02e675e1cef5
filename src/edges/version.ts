import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { isFields } from '../parsing/json.ts';

/** The version of this package, wherever in it this file was bundled to. */
export function versionOf(from = fileURLToPath(import.meta.url)): string {
  const folder = dirname(from);
  const version = readVersion(join(folder, 'package.json'));
  if (version !== null) return version;
  return folder === from ? 'unknown' : versionOf(folder);
}

function readVersion(file: string): string | null {
  try {
    const manifest: unknown = JSON.parse(readFileSync(file, 'utf8'));
    if (!isFields(manifest as never)) return null;
    const { name, version } = manifest as Record<string, unknown>;
    return name === 'micro-metrics' && typeof version === 'string' ? version : null;
  } catch {
    return null;
  }
}
