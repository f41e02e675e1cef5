/** Files of cases as people have them, row by row: JSONL, lists in JSON and YAML, tables. */
import { UserError } from '../errors.ts';
import { type Digits, MANY_DIGITS } from '../parsing/digits.ts';
import { inItsSize, isFields, parseJson } from '../parsing/json.ts';
import { openRoom, type Room } from '../parsing/shape.ts';
import type { TableRow } from '../parsing/table.ts';
import { parseYamlList } from '../parsing/yaml-list.ts';
import type { Fields, Json } from '../types.ts';
import { type Located, whereIs } from './validate.ts';

/** One case as it was written, with the way to it in its file. */
export interface Row {
  readonly source: Located;
  readonly value: Json;
  readonly path: (string | number)[];
}

/** A reader notes lines that it can't read, and goes on. Of rows that come one by one none is held. */
type Reader = (text: string, file: string, found: UserError[]) => Iterable<Row> | Promise<Iterable<Row>>;

const readers: Readonly<Record<string, Reader>> = {
  jsonl: linesOrList,
  ndjson: linesOrList,
  json: listOrLines,
  yml: (text, file) => rowsOfList({ file, ...parseYamlList(text, file, 'kept') }),
  yaml: (text, file) => rowsOfList({ file, ...parseYamlList(text, file, 'kept') }),
  csv: rowsOfCells,
  tsv: rowsOfCells,
};

/** Cases of one file: what takes longer to plan than people wait is told, not begun. Lines are read one by one. */
const MOST_CASES = 20_000;
const MOST_LINES = 50_000;
/** Rows with mistakes, beyond which nobody looks for more. */
export const MOST_WRONG = 20_000;

/** The rows of a file, whatever its ending says it is; throws at the first that is one too many. */
export async function rowsOf(text: string, file: string, found: UserError[]): Promise<Iterable<Row>> {
  const ending = file.slice(file.lastIndexOf('.') + 1).toLowerCase();
  const reader = Object.hasOwn(readers, ending) ? readers[ending] : undefined;
  if (reader) return reader(text, file, found);
  const hint = `Cases are read from .${Object.keys(readers).join(', .')} files.`;
  throw new UserError(`${file}: not a file of cases`, { file, line: null, key: null }, hint);
}

function tooManyCases(file: string, most = MOST_CASES): UserError {
  const hint = `Take a sample of them: at most ${most} cases are read from a file, and a verdict rarely needs a thousand.`;
  return new UserError(`${file} has too many cases`, { file, line: null, key: null }, hint);
}

const LIST = /^\uFEFF?\s*\[/;

/** A list that is called `.jsonl` is still a list. */
function linesOrList(text: string, file: string, found: UserError[]): Iterable<Row> {
  return LIST.test(text) ? listOrLines(text, file, found) : rowsOfLines(text, file, found);
}

/** Lines that are called `.json` are still lines. */
function listOrLines(text: string, file: string, found: UserError[]): Iterable<Row> {
  const [first, second] = filledLines(text);
  const isLine = /^\uFEFF?\s*\{.*\}\s*$/;
  const areLines = first && second && isLine.test(first.line) && isLine.test(second.line);
  return areLines
    ? rowsOfLines(text, file, found)
    : rowsOfList({ file, ...parseJson(text, file, 1, 'kept') });
}

function rowsOfLines(text: string, file: string, found: UserError[]): Iterable<Row> {
  let count = 0;
  for (const _ of filledLines(text)) if (++count > MOST_LINES) throw tooManyCases(file, MOST_LINES);
  return eachLine(text, file, found);
}

function* eachLine(text: string, file: string, found: UserError[]): Generator<Row> {
  const room = openRoom();
  const digits = MANY_DIGITS.test(text) ? 'kept' : 'rounded';
  for (const { line, number } of filledLines(text)) {
    if (room.nodes < 0 || found.length >= MOST_WRONG) return;
    const value = valueIn(line, { file, number, digits, room, found });
    if (value !== undefined) yield { source: { file, value, lineOf: () => number }, value, path: [] };
  }
}

interface Line {
  readonly file: string;
  readonly number: number;
  readonly digits: Digits;
  readonly room: Room;
  readonly found: UserError[];
}

function valueIn(line: string, { file, number, digits, room, found }: Line): Json | undefined {
  try {
    return parseJson(line, file, number, digits, room).value;
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    found.push(error);
    return undefined;
  }
}

/** The lines that say anything, with their numbers; a file of line breaks is never taken apart. */
function* filledLines(text: string): Generator<{ readonly line: string; readonly number: number }> {
  for (let at = 0, number = 1; at <= text.length; number += 1) {
    const next = text.indexOf('\n', at);
    const end = next < 0 ? text.length : next;
    const line = text.slice(at, end);
    if (line.trim()) yield { line, number };
    at = end + 1;
  }
}

/** Keys under which a file may keep its list of cases. */
const LISTS = ['cases', 'tests', 'examples', 'testData', 'data', 'items', 'rows', 'questions', 'samples'];

function rowsOfList(source: Located): Iterable<Row> {
  const { value, file } = source;
  const keys = isFields(value) ? LISTS.filter((key) => Array.isArray(value[key])) : [];
  const [key] = keys;
  const list = isFields(value) && key !== undefined && keys.length === 1 ? value[key] : value;
  if (Array.isArray(list)) {
    if (list.length > MOST_CASES) throw tooManyCases(file);
    return eachItem(source, list as readonly Json[], list === value ? [] : [key as string]);
  }
  if (keys.length > 1)
    throw new UserError(
      `${file}: which list holds the cases? There are ${keys.map((each) => `"${each}"`).join(' and ')}`,
      whereIs(source, [keys[1] as string]),
      'Keep one of them; each list can have a file of its own.',
    );
  throw new UserError(
    `${file}: a list of cases is expected`,
    whereIs(source, []),
    'Write `- input: { … }` for each case, or put the list under `cases:`.',
  );
}

function* eachItem(source: Located, list: readonly Json[], path: readonly string[]): Generator<Row> {
  for (const [index, value] of list.entries()) yield { source, value, path: [...path, index] };
}

/** Columns `id`, `expected`, `context`, `pinned`, `turns`, those of tools and `tags.<name>`; all others are fields of the input. */
async function rowsOfCells(text: string, file: string): Promise<Iterable<Row>> {
  const { eachRowOf } = await import('../parsing/table.ts');
  return eachRecord(eachRowOf(text, file, { delimiter: delimiterOf(text), trim: true }), file);
}

function* eachRecord(rows: Iterable<TableRow>, file: string): Generator<Row> {
  let count = 0;
  for (const { record, line } of rows) {
    if (++count > MOST_CASES) throw tooManyCases(file);
    const value = valueOfRecord(record);
    yield { source: { file, value, lineOf: () => line }, value, path: [] };
  }
}

/** What stands between the names of the columns: spreadsheets of many countries write semicolons. */
function delimiterOf(text: string): string {
  const header = (text.split('\n', 1)[0] ?? '').replace(/"[^"]*"/g, '');
  const count = (mark: string): number => header.split(mark).length;
  return [',', ';', '\t'].toSorted((a, b) => count(b) - count(a))[0] as string;
}

/** Columns that mean nothing where they are empty, and may hold JSON. */
const CELLS = /^(?:context|pinned|turns|expected[-_]tools|tool[-_]results)$/;

function valueOfRecord(record: Readonly<Record<string, string>>): Json {
  const input: Record<string, Json> = {};
  const value: Record<string, Json> = {};
  const tags: Record<string, Json> = {};
  for (const [column, cell] of Object.entries(record)) {
    const word = column.toLowerCase();
    if (column === '') continue;
    if (word === 'id' || word === 'expected' || word === '__expected') value[word] = cell;
    else if (CELLS.test(word)) {
      if (cell) value[word] = cellOf(cell);
    } else if (word === 'tags') Object.assign(tags, tagsOf(cell));
    else if (word.startsWith('tags.')) tags[column.slice(5)] = cell;
    else if (column.startsWith('__')) value[column] = cell;
    else input[column.replace(/^input\./, '')] = cell;
  }
  if (value['id'] === '') delete value['id'];
  return { ...value, input: inItsSize(input), ...(Object.keys(tags).length ? { tags } : {}) };
}

/** A cell may hold a list in JSON. */
function cellOf(cell: string): Json {
  if (!/^[[{]/.test(cell)) return cell;
  try {
    return parseJson(cell, 'a cell', 1, 'kept').value;
  } catch {
    return cell;
  }
}

function tagsOf(cell: string): Fields {
  const parts = cell.split(/[,;]/).map((part) => part.trim());
  const pairs = parts.filter(Boolean).map((part) => {
    const [, name = part, value = 'true'] = /^([^:=]+)[:=](.*)$/.exec(part) ?? [];
    return [name.trim(), value.trim()];
  });
  return Object.fromEntries(pairs) as Fields;
}
