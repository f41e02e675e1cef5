import { suggestion } from '../../lib/nearest.ts';
import type { Fields, Warning } from '../../types.ts';
import { type Located, type Path, whereIs } from '../validate.ts';

/** A warning for each key that nobody reads: a slip of the pen leaves out what it was to say. */
export function strangersIn(
  fields: Fields,
  known: readonly string[],
  source: Located,
  at: Path,
): readonly Warning[] {
  return Object.keys(fields)
    .filter((key) => !known.includes(key))
    .map((key) => {
      const { file, line } = whereIs(source, [...at, key]);
      const place = line === null ? file : `${file}:${line}`;
      const message = `${place}: nobody reads the key "${key}". ${suggestion(key, known)}`;
      return { code: 'unread-key', message };
    });
}
