import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { isFields } from '../parsing/json.ts';

/** This package on disk. */
interface Package {
  readonly folder: string;
  readonly version: string;
}

/** The version of this package, wherever in it this file was bundled to. */
export function versionOf(from = fileURLToPath(import.meta.url)): string {
  return packageAround(from)?.version ?? 'unknown';
}

/** What comes with this package, by its path in it. */
export function shippedAt(path: string): string {
  return join(packageAround(fileURLToPath(import.meta.url))?.folder ?? '', path);
}

function packageAround(from: string): Package | null {
  const folder = dirname(from);
  const version = readVersion(join(folder, 'package.json'));
  if (version !== null) return { folder, version };
  return folder === from ? null : packageAround(folder);
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
