/** `file://` references in parsed files: the text or the value of another file takes their place, to any depth. */
import type { Source } from '../contracts.ts';
import { UserError } from '../errors.ts';
import type { Json, Where } from '../types.ts';
import { parseData } from '../parsing/data-files.ts';
import { isFields } from '../parsing/json.ts';
import { outside, pathInRepository, readFirst } from './partials.ts';
import type { Parsed } from '../parsing/shape.ts';

/** A value without references, and the files that were read for it. */
interface Resolved {
  readonly value: Json;
  readonly files: readonly string[];
}

/** Most characters that referenced files may add up to, each counted as often as it is used. */
const most = 1_000_000;
const reference = /^(?:file:\/\/(.+)|\$\{file:(.+)\})$/s;

/** A value with the size of all that was put into it. */
interface Piece {
  readonly value: Json;
  readonly size: number;
}

interface Place {
  readonly file: string;
  /** The files that led here, this one last. */
  readonly chain: readonly string[];
  readonly lineOf: Parsed['lineOf'];
}

/**
 * Resolves strings that are `file://path` or `${file:path}`. Paths count from the folder of the file that names
 * them or, where there is none, from the root of the repository. JSON and YAML come as values, others as text.
 */
export async function resolveFiles({ value, lineOf }: Parsed, source: Source): Promise<Resolved> {
  const done = new Map<string, Piece>();

  async function walk(value: Json, place: Place, path: readonly (string | number)[]): Promise<Piece> {
    const name = typeof value === 'string' ? reference.exec(value) : null;
    if (name) return follow((name[1] ?? name[2] ?? '').trim(), place, path);
    if (typeof value !== 'object' || value === null) return { value, size: 1 };
    const pieces: [string, Piece][] = [];
    let size = 0;
    for (const [key, item] of Object.entries(value)) {
      const piece = await walk(item, place, [...path, key]);
      pieces.push([key, piece]);
      size += piece.size;
      if (size > most) throw tooLong(whereOf(place, path));
    }
    const items = pieces.map(([key, piece]) => [key, piece.value] as const);
    return { value: isFields(value) ? Object.fromEntries(items) : items.map(([, item]) => item), size };
  }

  async function follow(name: string, place: Place, path: readonly (string | number)[]): Promise<Piece> {
    const where = whereOf(place, path);
    const names = /^\.\.?\//.test(name) ? [name] : [`./${name}`, name];
    const paths = names.flatMap((each) => pathInRepository(each, place.file) ?? []);
    if (paths.length < names.length) throw outside(name, where);
    const read = await readFirst(paths, place.chain, where, source.read);
    const known = done.get(read.path);
    if (known) return known;
    const piece = await load(read.path, read.text, place.chain);
    done.set(read.path, piece);
    return piece;
  }

  async function load(file: string, text: string, chain: readonly string[]): Promise<Piece> {
    if (!/\.(json|ya?ml)$/i.test(file)) return { value: text, size: text.length };
    const { value, lineOf } = parseData(text, file);
    const piece = await walk(value, { file, chain: [...chain, file], lineOf }, []);
    return { value: piece.value, size: piece.size + text.length };
  }

  const root = { file: source.path, chain: [source.path], lineOf };
  const resolved = (await walk(value, root, [])).value;
  return { value: resolved, files: [...done.keys()] };
}

function whereOf({ file, lineOf }: Place, path: readonly (string | number)[]): Where {
  return { file, line: lineOf(path), key: path.join('.') || null };
}

function tooLong(where: Where): UserError {
  const hint = 'Refer to each file once; files that refer to each other many times multiply.';
  return new UserError(`the files add up to more than ${most} characters`, where, hint);
}
