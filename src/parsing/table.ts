/** Tables of comma-separated values, a piece at a time: the library takes a kilobyte for every few letters it is given. */
import { parse } from 'csv-parse/browser/esm/sync';
import { UserError } from '../errors.ts';

/** A row by the names of its columns, and the line, from 1, in which it ends. */
export interface TableRow {
  readonly record: Readonly<Record<string, string>>;
  readonly line: number;
}

interface TableForm {
  readonly delimiter?: string;
  readonly trim?: boolean;
  /** Quotes within a cell that has none around it are text. */
  readonly relaxed?: boolean;
  /** What is read at most; the rest is not looked at. */
  readonly most?: number;
  readonly hint?: string;
}

/** Letters that are parsed at once, if their last row ends there. */
const PIECE = 50_000;
/** Spreadsheets hold a thirtieth of this in a cell. */
const LONGEST_ROW = 1_000_000;
const MOST_COLUMNS = 2_000;

/** The rows below the first, which names the columns; lines that are empty are none. */
export function rowsOfTable(text: string, file: string, form: TableForm = {}): readonly TableRow[] {
  const rows: TableRow[] = [];
  const most = form.most ?? Infinity;
  for (const row of eachRowOf(text, file, form)) {
    if (rows.length >= most) break;
    rows.push(row);
  }
  return rows;
}

/** The same, of which no more than a piece is held at a time. */
export function* eachRowOf(text: string, file: string, form: TableForm = {}): Generator<TableRow> {
  let columns: readonly string[] | null = null;
  for (const piece of piecesOf(text.replace(/^\uFEFF/, ''), file, form)) {
    yield* recordsOf(piece, file, columns, form);
    columns ??= namesOf(piece, file, form);
  }
}

interface Piece {
  readonly text: string;
  /** Lines before it. */
  readonly before: number;
}

/** The first row alone, and then as many rows together as make a piece. */
function* piecesOf(text: string, file: string, form: TableForm): Generator<Piece> {
  const mark = text.includes('\n') ? '\n' : '\r';
  let before = 0;
  let isFirst = true;
  for (let from = 0; from < text.length;) {
    const end = endOf(text, from, { least: isFirst ? 0 : PIECE, mark, form });
    if (!form.relaxed && end - from > LONGEST_ROW + PIECE)
      throw new UserError(
        `${file}: a row is longer than ${LONGEST_ROW} characters`,
        { file, line: before + 1, key: null },
        'Close the quote that is open in this row, or keep long texts in .jsonl.',
      );
    const piece = text.slice(from, end);
    if (piece.trim() !== '') {
      yield { text: piece, before };
      isFirst = false;
    }
    before += countOf(piece, mark);
    from = end;
  }
}

interface Ending {
  /** Letters that are passed over at least. */
  readonly least: number;
  /** What a line ends with. */
  readonly mark: string;
  readonly form: TableForm;
}

/** Behind the first end of a line, at least so far on, that stands outside of quotes. */
function endOf(text: string, from: number, { least, mark, form }: Ending): number {
  let isQuoted = false;
  for (let at = from; at < text.length;) {
    const found = text.indexOf(mark, at === from ? from + least : at);
    const end = found < 0 ? text.length : found + 1;
    isQuoted = isQuotedBehind(text.slice(at, end), isQuoted, form);
    if (!isQuoted) return end;
    at = end;
  }
  return text.length;
}

/** Whether a quote is open behind some lines. Where quotes may be text, one opens at the beginning of a cell alone. */
function isQuotedBehind(lines: string, isQuoted: boolean, { relaxed, delimiter = ',' }: TableForm): boolean {
  let isOpen = isQuoted;
  for (let at = lines.indexOf('"'); at >= 0; at = lines.indexOf('"', at + 1)) {
    if (!isOpen) isOpen = !relaxed || at === 0 || [delimiter, '\n', '\r'].includes(lines.charAt(at - 1));
    else if (lines.charAt(at + 1) === '"') at++;
    else isOpen = false;
  }
  return isOpen;
}

function countOf(text: string, letter: string): number {
  let count = 0;
  for (let at = text.indexOf(letter); at >= 0; at = text.indexOf(letter, at + 1)) count++;
  return count;
}

function namesOf(piece: Piece, file: string, form: TableForm): readonly string[] {
  const [names = []] = parsed<string[]>(piece, file, { ...optionsOf(piece, form), columns: false }, form);
  if (names.length > MOST_COLUMNS)
    throw new UserError(
      `${file} has ${names.length} columns`,
      { file, line: piece.before + 1, key: null },
      `Take those that the prompts need: at most ${MOST_COLUMNS} are read.`,
    );
  const twice = names.find((name, at) => name !== '' && names.indexOf(name) < at);
  if (twice !== undefined)
    throw new UserError(
      `${file} has two columns "${twice}"`,
      { file, line: piece.before + 1, key: twice },
      'Give each column a name of its own, or take one of them out: only one could be read.',
    );
  return names;
}

function recordsOf(
  piece: Piece,
  file: string,
  columns: readonly string[] | null,
  form: TableForm,
): readonly TableRow[] {
  if (columns === null) return [];
  const options = { ...optionsOf(piece, form), columns: [...columns], info: true };
  return parsed<{ record: TableRow['record']; info: { lines: number } }>(piece, file, options, form).map(
    ({ record, info }) => ({ record, line: piece.before + info.lines }),
  );
}

function optionsOf({ text }: Piece, { delimiter = ',', trim = false, relaxed = false }: TableForm) {
  const ends = text.includes('\n') ? ['\n', '\r\n'] : ['\r'];
  return { delimiter, trim, relax_quotes: relaxed, skip_empty_lines: true, record_delimiter: ends };
}

function parsed<T>(piece: Piece, file: string, options: object, { hint }: TableForm): readonly T[] {
  try {
    return parse(piece.text, options) as unknown as readonly T[];
  } catch (error) {
    const { message, lines } = error as { readonly message: string; readonly lines?: number };
    const line = lines === undefined ? null : piece.before + lines;
    const what = message.replace(/\b(on|at) line \d+/, (words, at: string) =>
      line ? `${at} line ${line}` : words,
    );
    throw new UserError(
      `${file}: ${what}`,
      { file, line, key: null },
      hint ?? 'Mend the table at this line.',
    );
  }
}
