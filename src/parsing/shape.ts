/** What a parsed file may hold at most, whatever its syntax. */
import { UserError } from '../errors.ts';
import type { Json } from '../types.ts';

type Path = readonly (string | number)[];

/** What a file says, and where it says it. */
export interface Parsed {
  readonly value: Json;
  /** The line, from 1, of a key or list item; of its nearest ancestor where there is no such thing. */
  readonly lineOf: (path: Path) => number | null;
}

/**
 * Limits of one file; length in UTF-16 units, nodes counted after aliases are followed. Tokens are those of YAML, of
 * which each takes about a kilobyte and five microseconds.
 */
export const limits = {
  length: 4_000_000,
  /** Of YAML that is no list: all of it stands in memory as a tree. */
  tree: 2_000_000,
  depth: 64,
  nodes: 500_000,
  aliases: 100,
  tokens: 200_000,
} as const;

/** Throws when a text is too long to be parsed in good time. */
export function checkLength(text: string, file: string, most: number = limits.length): void {
  if (text.length <= most) return;
  throw new UserError(
    `${file} is too large: ${text.length} characters`,
    { file, line: null, key: null },
    `Split the file: at most ${most} characters are read. Large sets of cases fit .jsonl best.`,
  );
}

/** The error for a file that no recursion should follow. */
export function tooDeep(file: string): UserError {
  const hint = `Flatten it: at most ${limits.depth} levels are read.`;
  return new UserError(`${file} is nested too deeply`, { file, line: null, key: null }, hint);
}

/** The error for a file that holds more than can be read in good time. */
export function tooMany(file: string, most: number = limits.nodes): UserError {
  const hint = `Split the file: at most ${most} values are read. Large sets of cases fit .jsonl best.`;
  return new UserError(`${file} has too many values`, { file, line: null, key: null }, hint);
}

/** How many values may still come: of one file, though it be read line by line. */
export interface Room {
  nodes: number;
}

/** For a file that nothing was read of yet. */
export function openRoom(): Room {
  return { nodes: limits.nodes };
}

/** Holds depth and size down, refuses what JSON cannot say, and returns the value as JSON. */
export function checkShape(root: unknown, file: string, lineOf: Parsed['lineOf'], room = openRoom()): Json {
  const path: (string | number)[] = [];
  const refusal = (what: string, hint: string): UserError =>
    new UserError(`${file}: ${what}`, { file, line: lineOf(path), key: path.join('.') || null }, hint);
  const visit = (value: unknown): void => {
    // Looking up a place reads the file once more, which is too dear for a file as large as this.
    if (--room.nodes < 0) throw tooMany(file);
    if (path.length > limits.depth) throw tooDeep(file);
    if (typeof value === 'number' && !Number.isFinite(value))
      throw refusal(`${value} is not a usable number`, 'Write a finite number, or quote it as text.');
    if (typeof value !== 'object' || value === null) return;
    if (Array.isArray(value)) return value.forEach((item, index) => step(index, item));
    for (const key of Object.keys(value)) {
      if (key === '__proto__') throw refusal('the key __proto__ is not allowed', 'Rename the key.');
      step(key, (value as Record<string, unknown>)[key]);
    }
  };
  const step = (key: string | number, item: unknown): void => {
    path.push(key);
    visit(item);
    path.pop();
  };
  visit(root);
  return root as Json;
}
