/** Hundreds of files that are a suite and a prompt at once are read as YAML once. */
import type { Json } from '../types.ts';
import { type Digits, MANY_DIGITS } from './digits.ts';
import type { Parsed } from './shape.ts';
import { parseYamlList } from './yaml-list.ts';

/** Letters of a file, and files, that are kept until they are taken. */
const LONGEST = 4_000;
const MOST = 4_096;

const kept = new Map<string, Json>();

/** Reads YAML that is most likely read once more by `parseAgain`. */
export function parseAndKeep(text: string, file: string, digits: Digits): Parsed {
  const parsed = parseYamlList(text, file, digits);
  if (text.length <= LONGEST && kept.size < MOST && !MANY_DIGITS.test(text)) kept.set(text, parsed.value);
  return parsed;
}

/** What such a text holds, taken from where it was kept; where its keys stand is only looked up when it is asked. */
export function parseAgain(text: string, file: string): Parsed {
  const value = kept.get(text);
  if (value === undefined) return parseYamlList(text, file, 'rounded');
  kept.delete(text);
  let read: Parsed | null = null;
  return {
    value,
    lineOf: (path) => {
      read ??= parseYamlList(text, file, 'rounded');
      return read.lineOf(path);
    },
  };
}
