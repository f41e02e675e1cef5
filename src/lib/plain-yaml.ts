/**
 * YAML as most people write it, read by hand: mappings and lists by their indentation, with values on one line, in
 * quotes without escapes or as plain words. Anything else is left to the reader of the whole language, which takes
 * ten times as long and more. What is read here means the same there, to the line.
 */
import type { Json } from '../types.ts';
import type { Parsed } from './shape.ts';

/** A line that says something. */
interface Line {
  readonly indent: number;
  /** Without its indentation. */
  readonly text: string;
  readonly number: number;
}

/** A place in a line. */
interface Cursor extends Line {
  at: number;
}

/** Tabs, other line ends, what can't be seen, and what takes two units. */
const odd =
  /[\u0000-\u0009\u000b-\u001f\u007f-\u00a0\u1680\u2000-\u200f\u2028-\u202f\u205f-\u206f\u3000\ud800-\udfff\ufeff\ufff0-\uffff]/;
const most = { line: 20_000, depth: 32 };

const key = /(?:([A-Za-z_$][\w$./-]{0,99})|"([^"\\]{1,99})"|'([^']{1,99})'):(?= |$)/y;
const blank = / */y;
const quoted = /"([^"\\]*)"|'([^']*)'/y;
/** Words up to what has a meaning among them: `: `, ` #`, and in brackets commas, quotes and brackets too. */
const words = /(?:[\w./$(\u00a1-\uffef]|-(?=[\w.]))(?:[^:#]|:(?! |$)|(?<! )#)*/y;
const wordsInBrackets = /(?:[\w./$(\u00a1-\uffef]|-(?=[\w.]))(?:[^:#,[\]{}"'`]|:(?=[\w/])|(?<! )#)*/y;
const comma = / *, */y;
const opening = /([[{]) */y;
const closing = / *([\]}])/y;
const rest = / *(?: #.*)?$/y;

/** Thrown, and caught, where a text is not as plain as that. */
const UNSURE = new Error('not plain');

/** The value of a text and the lines of its keys, counted from `firstLine`; null where it is not that plain. */
export function readPlainYaml(text: string, firstLine = 1): Parsed | null {
  if (odd.test(text)) return null;
  try {
    return readLines(linesOf(text, firstLine));
  } catch (error) {
    if (error === UNSURE) return null;
    throw error;
  }
}

function linesOf(text: string, firstLine: number): readonly Line[] {
  const lines: Line[] = [];
  for (const [index, line] of text.split('\n').entries()) {
    const indent = line.search(/[^ ]/);
    if (indent < 0 || line[indent] === '#') continue;
    if (line.length > most.line || /^(?:---|\.\.\.)/.test(line)) throw UNSURE;
    lines.push({ indent, text: line.slice(indent), number: index + firstLine });
  }
  return lines;
}

function readLines(lines: readonly Line[]): Parsed {
  /** Where the keys of a mapping and the items of a list stand. */
  const places = new WeakMap<object, ReadonlyMap<string | number, number>>();
  let at = 0;

  function block(depth: number): Json {
    const line = lines[at];
    if (!line || depth > most.depth) throw UNSURE;
    return isItem(line) ? list(line.indent, depth) : mapping(line, depth);
  }

  /** The first line may stand behind the `- ` of a list; the others are below it. */
  function mapping(first: Line, depth: number): Json {
    const found: [string, Json][] = [];
    const where = new Map<string, number>();
    for (let line: Line | undefined = first; line?.indent === first.indent; line = lines[at]) {
      const cursor = { ...line, at: 0 };
      const name = nameIn(cursor);
      if (name === null || where.has(name)) throw UNSURE;
      where.set(name, line.number);
      at += 1;
      found.push([name, taken(rest, cursor) ? below(line, depth) : alone(cursor)]);
    }
    return keep(Object.fromEntries(found), where);
  }

  /** What stands under a key; a list may begin as far left as the key itself. */
  function below({ indent }: Line, depth: number): Json {
    const next = lines[at];
    const isBelow = next && (next.indent > indent || (next.indent === indent && isItem(next)));
    return isBelow ? block(depth + 1) : null;
  }

  function list(indent: number, depth: number): Json {
    const items: Json[] = [];
    const where = new Map<number, number>();
    for (let line = lines[at]; line?.indent === indent && isItem(line); line = lines[at]) {
      where.set(items.length, line.number);
      const skipped = /^- +/.exec(line.text)?.[0].length ?? 0;
      const inner = { ...line, indent: indent + skipped, text: line.text.slice(skipped) };
      if (nameIn({ ...inner, at: 0 }) !== null) items.push(mapping(inner, depth + 1));
      else {
        at += 1;
        items.push(alone({ ...inner, at: 0 }));
      }
    }
    return keep(items, where);
  }

  /** A value that fills the rest of its line. Where it goes on below, that is a line which belongs to nothing. */
  function alone(cursor: Cursor): Json {
    const value = inline(cursor, words, 0);
    if (!taken(rest, cursor)) throw UNSURE;
    return value;
  }

  function inline(cursor: Cursor, plain: RegExp, depth: number): Json {
    if (depth > most.depth) throw UNSURE;
    taken(blank, cursor);
    const opened = taken(opening, cursor)?.[1];
    if (opened) return opened === '[' ? listIn(cursor, depth) : mappingIn(cursor, depth);
    const inQuotes = taken(quoted, cursor);
    if (inQuotes) return inQuotes[1] ?? inQuotes[2] ?? '';
    const written = taken(plain, cursor)?.[0];
    if (written === undefined) throw UNSURE;
    const word = written.trimEnd();
    cursor.at -= written.length - word.length;
    return scalarOf(word);
  }

  function listIn(cursor: Cursor, depth: number): Json {
    const items: Json[] = [];
    const where = new Map<number, number>();
    while (!isClosed(cursor, ']', items.length)) {
      where.set(items.length, cursor.number);
      items.push(inline(cursor, wordsInBrackets, depth + 1));
    }
    return keep(items, where);
  }

  function mappingIn(cursor: Cursor, depth: number): Json {
    const found: [string, Json][] = [];
    const where = new Map<string, number>();
    while (!isClosed(cursor, '}', found.length)) {
      const name = nameIn(cursor);
      if (name === null || where.has(name)) throw UNSURE;
      where.set(name, cursor.number);
      found.push([name, inline(cursor, wordsInBrackets, depth + 1)]);
    }
    return keep(Object.fromEntries(found), where);
  }

  function keep(value: Json & object, where: ReadonlyMap<string | number, number>): Json {
    places.set(value, where);
    return value;
  }

  const value = block(0);
  const [first] = lines;
  if (!first || first.indent > 0 || at < lines.length) throw UNSURE;
  const lineOf: Parsed['lineOf'] = (path) => {
    let [line, inner]: [number, unknown] = [first.number, value];
    for (const step of path) {
      const name = Array.isArray(inner) ? Number(step) : String(step);
      const found = typeof inner === 'object' && inner ? places.get(inner)?.get(name) : undefined;
      if (found === undefined) break;
      line = found;
      inner = (inner as Readonly<Record<string | number, unknown>>)[name];
    }
    return line;
  };
  return { value, lineOf };
}

function isItem({ text }: Line): boolean {
  return text.startsWith('- ');
}

function taken(pattern: RegExp, cursor: Cursor): RegExpExecArray | null {
  pattern.lastIndex = cursor.at;
  const match = pattern.exec(cursor.text);
  if (match) cursor.at = pattern.lastIndex;
  return match;
}

function nameIn(cursor: Cursor): string | null {
  const match = taken(key, cursor);
  return match?.[1] ?? match?.[2] ?? match?.[3] ?? null;
}

/** Whether a pair of brackets ends here; if not, the next value follows, behind a comma unless it is the first. */
function isClosed(cursor: Cursor, bracket: string, before: number): boolean {
  const closed = taken(closing, cursor)?.[1];
  if (closed !== undefined && closed !== bracket) throw UNSURE;
  if (closed === undefined && before > 0 && !taken(comma, cursor)) throw UNSURE;
  return closed !== undefined;
}

/** Words that are something else when written in capitals, and what looks like a number but is no plain one. */
const doubtful = /^(?:null|true|false)$|^-?\.(?:inf|nan)$|^[-.\d][-+.\d_a-fox]*$/i;

function scalarOf(word: string): Json {
  if (word === 'true') return true;
  if (word === 'false') return false;
  if (word === 'null') return null;
  if (/^(?:0|-?[1-9]\d{0,14}|-?[1-9]\d{0,9}\.\d{1,6}|0\.\d{1,6})$/.test(word)) return Number(word);
  if (/^\d{4}-\d{2}-\d{2}$/.test(word) || !doubtful.test(word)) return word;
  throw UNSURE;
}
