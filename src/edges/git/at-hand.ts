/**
 * What the files of a plain checkout say, without a process: to start git takes longer than to read them. Null wherever
 * anything is not as it most often is; then git is asked.
 */
import { readFileSync, realpathSync, statSync } from 'node:fs';
import { dirname, join, sep } from 'node:path';

/** Variables that say where git looks, or what it believes. */
const TELLING = /^GIT_(?:CEILING_DIRECTORIES|DISCOVERY_ACROSS_FILESYSTEM|CONFIG)/;
/** In a config, what may have the files lie somewhere else, or say so in another file. */
const UNUSUAL = /worktree|include|\bbare\b(?!\s*=\s*false\b)/i;

/** The root of the checkout around a folder. */
export function rootAtHand(
  directory: string,
  env: Readonly<Record<string, string | undefined>>,
): string | null {
  if (sep !== '/' || Object.keys(env).some((name) => TELLING.test(name))) return null;
  try {
    let folder = realpathSync.native(directory);
    const { dev } = statSync(folder);
    while (!isThere(join(folder, '.git'))) {
      const above = dirname(folder);
      // Beyond the last folder, or on another disk; or it is itself what a checkout has as `.git`.
      if (above === folder || statSync(above).dev !== dev || isThere(join(folder, 'HEAD'))) return null;
      folder = above;
    }
    const own = join(folder, '.git');
    const isUsual = ['objects', 'refs'].every((name) => statSync(join(own, name)).isDirectory());
    return isUsual && isThere(join(own, 'HEAD')) && !UNUSUAL.test(textOf(join(own, 'config')))
      ? folder
      : null;
  } catch {
    return null;
  }
}

const ID = /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/;

/** The commit that is checked out. */
export function headAtHand(root: string): string | null {
  try {
    const own = join(root, '.git');
    const head = textOf(join(own, 'HEAD')).trimEnd();
    if (ID.test(head)) return head;
    const [, name] = /^ref: (refs\/heads\/[\w/-]+(?:\.[\w/-]+)*)$/.exec(head) ?? [];
    if (name === undefined) return null;
    const id = isThere(join(own, name))
      ? textOf(join(own, name)).trimEnd()
      : new RegExp(`^([0-9a-f]+) ${name.replaceAll('.', '\\.')}$`, 'm').exec(
          textOf(join(own, 'packed-refs')),
        )?.[1];
    return id !== undefined && ID.test(id) ? id : null;
  } catch {
    return null;
  }
}

function isThere(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false }) !== undefined;
}

function textOf(file: string): string {
  return readFileSync(file, 'utf8');
}
