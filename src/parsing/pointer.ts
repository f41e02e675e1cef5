/** References into a file: `config/models.yml#/support`, a path and a JSON pointer (RFC 6901). */
import { UserError } from '../errors.ts';
import type { Json, Where } from '../types.ts';
import { isFields } from './json.ts';

/** A file, and the way to a value in it; an empty way means the whole file. */
interface Reference {
  readonly file: string;
  readonly path: readonly string[];
}

/** Splits `file#/a/b` at its first `#`; `where` is the place that an error will name. */
export function parseReference(text: string, where: Where | null): Reference {
  const cut = text.indexOf('#');
  if (cut < 0) return { file: text, path: [] };
  const pointer = text.slice(cut + 1);
  const path = decoded(pointer) === null ? null : pointerPath(pointer);
  if (cut === 0 || path === null) {
    throw new UserError(
      `"${text}" does not point into a file`,
      where,
      'Write path/to/file.yml#/key/subkey; a "/" inside a key is written ~1, a "~" is written ~0.',
    );
  }
  return { file: text.slice(0, cut), path };
}

/** The keys of a JSON pointer, with or without percent-encoding; null when it is none. */
export function pointerPath(pointer: string): readonly string[] | null {
  if (pointer === '') return [];
  if (!pointer.startsWith('/') || /~(?![01])/.test(pointer)) return null;
  return pointer.slice(1).split('/').map(unescape);
}

function unescape(segment: string): string {
  return (decoded(segment) ?? segment).replaceAll('~1', '/').replaceAll('~0', '~');
}

/** Null for what has a percent sign of its own: in an address it may not. */
function decoded(text: string): string | null {
  try {
    return decodeURIComponent(text);
  } catch {
    return null;
  }
}

/** The value that a path leads to; undefined when it leads nowhere. */
export function valueAt(value: Json, path: readonly string[]): Json | undefined {
  let found: Json | undefined = value;
  for (const segment of path) {
    if (Array.isArray(found)) found = /^(0|[1-9]\d*)$/.test(segment) ? found[Number(segment)] : undefined;
    else if (isFields(found) && Object.hasOwn(found, segment)) found = found[segment];
    else return undefined;
  }
  return found;
}
