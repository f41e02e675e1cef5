/** Long lists in YAML, some items at a time: a whole tree of nodes takes a hundred times the room of its text. */
import { UserError } from '../errors.ts';
import type { Json } from '../types.ts';
import type { Digits } from './digits.ts';
import { checkLength, type Parsed } from './shape.ts';
import { parseYaml } from './yaml.ts';

/** Characters of a list that are read at once. */
const PIECE = 16_000;
/** What refers to other places of the file, or divides it. */
const TIED = /(?:^|[\s[{,:-])[&*][^\s&*]|^(?:%|---|\.\.\.)/m;
/** How a line may begin: with an item, as part of one, or as a comment. */
const BEGINS = /^(?:-[ \r\n]|-$|[ #\r\n]|$)/;

interface Piece {
  readonly text: string;
  /** Of its first item. */
  readonly line: number;
  readonly index: number;
  readonly lines: readonly number[];
}

/** Reads YAML; a file that is nothing but a long list never stands in memory as a tree. */
export function parseYamlList(text: string, file: string, digits: Digits): Parsed {
  checkLength(text, file);
  return (text.length > PIECE ? byPieces(text, file, digits) : null) ?? parseYaml(text, file, 1, digits);
}

/** Null where it is no such list, or where something is wrong: then the whole file tells what. */
function byPieces(text: string, file: string, digits: Digits): Parsed | null {
  const pieces = TIED.test(text) ? null : piecesOf(text);
  if (pieces === null) return null;
  const values: Json[] = [];
  for (const piece of pieces) {
    const found = itemsOf(piece, file, digits);
    if (found === null) return null;
    values.push(...found);
  }
  return { value: values, lineOf: (path) => lineIn(pieces, file, path) };
}

function itemsOf({ text, line, lines }: Piece, file: string, digits: Digits): readonly Json[] | null {
  try {
    const { value } = parseYaml(text, file, line, digits);
    return Array.isArray(value) && value.length === lines.length ? (value as readonly Json[]) : null;
  } catch (error) {
    if (error instanceof UserError) return null;
    throw error;
  }
}

/** The line of an item is known; for what stands inside of it, its piece is read once more. */
function lineIn(pieces: readonly Piece[], file: string, path: readonly (string | number)[]): number | null {
  const [item, ...rest] = path;
  if (item === undefined) return pieces[0]?.lines[0] ?? null;
  const piece = pieces.findLast(({ index }) => index <= Number(item));
  if (!piece) return null;
  const within = Number(item) - piece.index;
  if (rest.length === 0) return piece.lines[within] ?? null;
  return parseYaml(piece.text, file, piece.line).lineOf([within, ...rest]);
}

/** Null where a line begins otherwise than those of a list do. */
function piecesOf(text: string): readonly Piece[] | null {
  const pieces: Piece[] = [];
  let [start, index] = [0, 0];
  let lines: number[] = [];
  const cut = (at: number): void => {
    if (lines[0] === undefined) return;
    pieces.push({ text: text.slice(start, at), line: lines[0], index, lines });
    [start, index, lines] = [at, index + lines.length, []];
  };
  for (let at = 0, line = 1; at < text.length; line += 1) {
    if (!BEGINS.test(text.slice(at, at + 2))) return null;
    if (text[at] === '-') {
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
