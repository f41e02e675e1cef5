/** Long lists in YAML, some items at a time: a whole tree of nodes takes a hundred times the room of its text. */
import { UserError } from '../errors.ts';
import type { Json } from '../types.ts';
import type { Digits } from './digits.ts';
import { checkLength, type Parsed, type Room, tooMany } from './shape.ts';
import { parseYaml } from './yaml.ts';

/** Characters of a list that are read at once. */
const PIECE = 16_000;
/** Values of a list: each takes a trifle longer than in JSON, where there may be five times as many. */
const MOST_NODES = 80_000;
/** What refers to other places of the file, or divides it. */
const TIED = /(?:^|[\s[{,:-])[&*][^\s&*]|^(?:%|---|\.\.\.)/m;
/** A key of the file with nothing behind it. */
const KEY = /^([\w-]+):[ \t]*(?:#.*)?\r?$/;
/** What may begin a line of its list, or stand between. */
const WITHIN = /^(?:[ -]|\r?$|#)/;

interface Piece {
  readonly text: string;
  /** Of its first item. */
  readonly line: number;
  readonly index: number;
  readonly lines: readonly number[];
}

/** Lines of a file, from one on to before another. */
interface List {
  /** Null where the file is nothing but the list. */
  readonly key: string | null;
  readonly from: number;
  readonly to: number;
  readonly line: number;
}

/** Reads YAML; the longest list in a file, be it all of the file or under a key, never stands in memory as a tree. */
export function parseYamlList(text: string, file: string, digits: Digits): Parsed {
  checkLength(text, file);
  return (text.length > PIECE ? byPieces(text, file, digits) : null) ?? parseYaml(text, file, 1, digits);
}

/** Null where there is no such list, or where something is wrong: then the whole file tells what. */
function byPieces(text: string, file: string, digits: Digits): Parsed | null {
  const list = TIED.test(text) ? null : longestIn(text);
  const pieces =
    list && list.to - list.from > PIECE ? piecesOf(text.slice(list.from, list.to), list.line) : null;
  if (list === null || pieces === null) return null;
  const values: Json[] = [];
  const room = { nodes: MOST_NODES };
  for (const piece of pieces) {
    const found = itemsOf(piece, file, digits, room);
    if (room.nodes < 0) throw tooMany(file, MOST_NODES);
    if (found === null) return null;
    for (const value of found) values.push(value);
  }
  const inList = linesIn(pieces, file);
  return list.key === null
    ? { value: values, lineOf: inList }
    : around(text, file, digits, { ...list, key: list.key }, { value: values, lineOf: inList });
}

/** The file without the list, and the list in its place. */
function around(
  text: string,
  file: string,
  digits: Digits,
  { key, from, to, line }: List & { readonly key: string },
  list: Parsed,
): Parsed | null {
  try {
    const rest = parseYaml(text.slice(0, from) + text.slice(to), file, 1, digits);
    if (!isRecord(rest.value) || rest.value[key] !== null) return null;
    const left = text.slice(from, to).split('\n').length - 1;
    const lineOf: Parsed['lineOf'] = (path) => {
      if (path[0] === key && path.length > 1) return list.lineOf(path.slice(1));
      const found = rest.lineOf(path);
      return found !== null && found >= line ? found + left : found;
    };
    return { value: { ...rest.value, [key]: list.value }, lineOf };
  } catch (error) {
    if (error instanceof UserError) return null;
    throw error;
  }
}

function isRecord(value: Json): value is Readonly<Record<string, Json>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The longest list that begins at the left, or right below a key there. */
function longestIn(text: string): List | null {
  let longest = null as List | null;
  let open = { key: null, from: 0, line: 1 } as Omit<List, 'to'> | null;
  const close = (to: number): void => {
    if (open && (!longest || to - open.from > longest.to - longest.from)) longest = { ...open, to };
  };
  for (let at = 0, line = 1; at < text.length; line += 1) {
    const end = text.indexOf('\n', at);
    const next = end < 0 ? text.length : end + 1;
    // A line may be very long; how it begins tells enough.
    const start = text.slice(at, Math.min(end < 0 ? text.length : end, at + 200));
    if (!WITHIN.test(start)) {
      close(at);
      const [, key = null] = KEY.exec(start) ?? [];
      open = key === null ? null : { key, from: next, line: line + 1 };
    }
    at = next;
  }
  close(text.length);
  return longest?.key === null && longest.to < text.length ? null : longest;
}

function itemsOf(
  { text, line, lines }: Piece,
  file: string,
  digits: Digits,
  room: Room,
): readonly Json[] | null {
  try {
    const { value } = parseYaml(text, file, line, digits, room);
    return Array.isArray(value) && value.length === lines.length ? (value as readonly Json[]) : null;
  } catch (error) {
    if (error instanceof UserError) return null;
    throw error;
  }
}

/** The line of an item is known; for what stands inside of it, its piece is read once more, and kept for the next. */
function linesIn(pieces: readonly Piece[], file: string): Parsed['lineOf'] {
  let open: { readonly piece: Piece; readonly lineOf: Parsed['lineOf'] } | null = null;
  return ([item, ...rest]) => {
    if (item === undefined) return pieces[0]?.lines[0] ?? null;
    const piece = pieceOf(pieces, Number(item));
    if (!piece) return null;
    const within = Number(item) - piece.index;
    if (rest.length === 0) return piece.lines[within] ?? null;
    if (open?.piece !== piece) open = { piece, lineOf: parseYaml(piece.text, file, piece.line).lineOf };
    return open.lineOf([within, ...rest]);
  };
}

function pieceOf(pieces: readonly Piece[], item: number): Piece | undefined {
  return pieces.findLast(({ index }) => index <= item);
}

/** Null where a line begins otherwise than those of a list do: with an item, as part of one, or as a comment. */
function piecesOf(text: string, firstLine: number): readonly Piece[] | null {
  const indent = /^(?:[ \t]*(?:#.*)?\r?\n)*( *)-(?:[ \r\n]|$)/.exec(text)?.[1];
  if (indent === undefined) return null;
  const begins = new RegExp(`^(?:${indent}-(?:[ \\r\\n]|$)|${indent}[ ]|[ ]*(?:[#\\r\\n]|$))`);
  const pieces: Piece[] = [];
  let [start, index] = [0, 0];
  let lines: number[] = [];
  const cut = (at: number): void => {
    if (lines[0] === undefined) return;
    pieces.push({ text: text.slice(start, at), line: lines[0], index, lines });
    [start, index, lines] = [at, index + lines.length, []];
  };
  for (let at = 0, line = firstLine; at < text.length; line += 1) {
    if (!begins.test(text.slice(at, at + indent.length + 100))) return null;
    if (text[at + indent.length] === '-' && text.startsWith(indent, at)) {
      if (at - start > PIECE) cut(at);
      if (lines.length === 0) start = at;
      lines.push(line);
    }
    const end = text.indexOf('\n', at);
    at = end < 0 ? text.length : end + 1;
  }
  cut(text.length);
  return pieces.length > 0 ? pieces : null;
}
