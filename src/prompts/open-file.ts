/** A file of data while it is read: its mistakes and warnings are gathered, so that all are told at once. */
import { UserError } from '../errors.ts';
import { nearest } from '../lib/nearest.ts';
import type { Parsed } from '../parsing/shape.ts';
import type { Fields, Warning } from '../types.ts';

export type At = readonly (string | number)[];

export interface OpenFile {
  readonly errors: UserError[];
  readonly warnings: Warning[];
  readonly complain: (at: At, message: string, hint: string) => null;
  /** A warning with the line of the key that it is about. */
  readonly warn: (code: Warning['code'], at: At, message: string) => null;
  /** Warns of each key that nobody reads, and of what was probably meant. */
  readonly strangers: (fields: Fields, at: At, known: readonly string[]) => void;
}

/** Opens a file by its name and by where its keys stand. */
export function openFile(file: string, lineOf: Parsed['lineOf']): OpenFile {
  const [errors, warnings]: [UserError[], Warning[]] = [[], []];
  const complain: OpenFile['complain'] = (at, message, hint) => {
    const key = at.join('.') || null;
    errors.push(new UserError(`${file}: ${message}`, { file, line: lineOf(at), key }, hint));
    return null;
  };
  const warn: OpenFile['warn'] = (code, at, message) => {
    const line = lineOf(at);
    warnings.push({ code, message: `${line === null ? file : `${file}:${line}`}: ${message}` });
    return null;
  };
  const strangers: OpenFile['strangers'] = (fields, at, known) => {
    for (const key of Object.keys(fields))
      if (!known.includes(key)) warn('unread-key', [...at, key], unread(key, known));
  };
  return { errors, warnings, complain, warn, strangers };
}

/** What is said of a key that nobody reads. */
export function unread(key: string, known: readonly string[]): string {
  const guess = nearest(key, known);
  const meant = guess === null ? 'It is not sent.' : `Did you mean "${guess}"?`;
  return `nobody reads the key "${key}". ${meant}`;
}
