import type { Tree } from '../../../contracts.ts';
import { UserError } from '../../../errors.ts';
import type { Digits } from '../../../parsing/digits.ts';
import { isFields, parseJson } from '../../../parsing/json.ts';
import { pathInRepository } from '../../../prompts/partials.ts';
import { parseYamlList } from '../../../parsing/yaml-list.ts';
import type { Fields, Json, Where } from '../../../types.ts';

/** The way to a value, key by key. */
export type Path = (string | number)[];

/** A config being read, with all that it leads to: as data, never as a program. */
export interface Reading {
  readonly file: string;
  readonly root: Json;
  /** The same with integers kept to the digit that a number can't hold. */
  readonly kept: Json;
  readonly lineOf: (path: Path) => number | null;
  /** Files that were read, this one first. */
  readonly files: Set<string>;
  /** What is not read or not judged yet, and where each stands. */
  readonly unsupported: Map<string, Where[]>;
  /** Prompts and providers that nothing here can stand for. */
  readonly unasked: string[];
  /** Tests that are not asked: why, and which. */
  readonly dropped: Map<string, string[]>;
  /** What the config sets for its templates; the environment itself is never read. */
  readonly env: Fields;
  readonly tree: Tree;
  /** Names of endpoints that a provider may map to, besides `default`. */
  readonly endpoints: readonly string[];
}

/** A config of which nothing is known yet but its own text. */
export function openReading(
  start: Pick<Reading, 'file' | 'root' | 'kept' | 'lineOf' | 'tree' | 'endpoints'>,
): Reading {
  const env = isFields(start.root) ? start.root['env'] : undefined;
  return {
    ...start,
    files: new Set([start.file]),
    unsupported: new Map(),
    unasked: [],
    dropped: new Map(),
    env: isFields(env) ? env : {},
  };
}

export function note(reading: Reading, what: string, where: Where): null {
  const places = reading.unsupported.get(what) ?? [];
  if (!places.length) reading.unsupported.set(what, places);
  places.push(where);
  return null;
}

/** A place in words: the line, and the file where it is not that of the config. Null where no line is known. */
export function placeInWords({ file }: Reading, where: Where): string | null {
  if (where.line === null) return where.file === file ? null : where.file;
  return where.file === file ? `line ${where.line}` : `${where.file}:${where.line}`;
}

/** A test that is left out is counted and named. */
export function drop(reading: Reading, test: string, why: string): null {
  const known = reading.dropped.get(why);
  if (known) known.push(test);
  else reading.dropped.set(why, [test]);
  return null;
}

export function placeIn(reading: Reading, path: Path): Where {
  return { file: reading.file, line: reading.lineOf(path), key: path.join('.') || null };
}

const REFERENCE = /^file:\/\/(.+)$/s;
const PROGRAM = /\.([cm]?[jt]s|py|rb|go|sh)(:[\w.]+)?$/i;

export function isReference(value: Json | undefined): value is string {
  return typeof value === 'string' && REFERENCE.test(value);
}

export function isProgram(reference: string): boolean {
  return PROGRAM.test(reference.trim());
}

/** Paths of the repository that a reference means, counted from the folder of the config; globs are opened. */
export async function pathsOf(reading: Reading, reference: string, where: Where): Promise<readonly string[]> {
  const written = (REFERENCE.exec(reference)?.[1] ?? reference).trim().replace(/#.*$/, '');
  const name = written.startsWith('./') || written.startsWith('../') ? written : `./${written}`;
  const path = pathInRepository(name, reading.file);
  if (path === null) {
    const hint = 'Write a path inside the repository, counted from the folder of this file.';
    throw new UserError(`${reading.file}: ${written} is not a path inside the repository`, where, hint);
  }
  return /[*?[{]/.test(path) ? reading.tree.list([path], 'everything') : [path];
}

/** The text of a file that the config names. */
export async function textOf(reading: Reading, path: string, where: Where): Promise<string> {
  const text = await reading.tree.read(path);
  if (text === null)
    throw new UserError(
      `${path} does not exist`,
      where,
      'Mend the path; it counts from the folder of the config.',
    );
  reading.files.add(path);
  return text;
}

/** The value of a file: JSON and YAML as data, anything else as its text. */
export async function valueOf(
  reading: Reading,
  path: string,
  where: Where,
  digits: Digits = 'rounded',
): Promise<Json> {
  const text = await textOf(reading, path, where);
  if (/\.json$/i.test(path)) return parseJson(text, path, 1, digits).value;
  return /\.ya?ml$/i.test(path) ? parseYamlList(text, path, digits).value : text.replace(/\n$/, '');
}

/** A variable of the environment that a template takes and the config does not set: nobody can tell what it would be. */
export function unsetIn({ env }: Reading, template: string): string | null {
  const named = [...template.matchAll(/\{[{%][^{}]*?\benv\.(\w+)/g)].map(([, name = '']) => name);
  const unset = named.find((name) => !Object.hasOwn(env, name));
  return unset === undefined ? null : `env.${unset}`;
}

/** A value, or what the one file holds that it refers to. Null, and noted, when that is a program. */
export async function dereferenced(reading: Reading, value: Json, path: Path): Promise<Json> {
  if (!isReference(value)) return value;
  const where = placeIn(reading, path);
  if (isProgram(value)) return note(reading, `${path[0]} from a program (${value})`, where);
  const [first, ...more] = await pathsOf(reading, value, where);
  if (first === undefined || more.length) return note(reading, `${path.join('.')}: ${value}`, where);
  return valueOf(reading, first, where);
}

/** A list, or one alone; nothing where nothing is written. */
export function listOf(written: Json): readonly Json[] {
  return Array.isArray(written) ? written : written === null ? [] : [written];
}
