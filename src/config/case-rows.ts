/** Files of cases as people have them, row by row: JSONL, lists in JSON and YAML, tables. */
import { UserError } from '../errors.ts';
import { isFields, parseJson } from '../parsing/json.ts';
import { openRoom } from '../parsing/shape.ts';
import { parseYamlList } from '../parsing/yaml-list.ts';
import type { Fields, Json } from '../types.ts';
import { type Located, whereIs } from './validate.ts';

/** One case as it was written, with the way to it in its file. */
export interface Row {
  readonly source: Located;
  readonly value: Json;
  readonly path: (string | number)[];
}

/** A reader notes lines that it can't read, and goes on. */
type Reader = (text: string, file: string, found: UserError[]) => readonly Row[] | Promise<readonly Row[]>;

const readers: Readonly<Record<string, Reader>> = {
  jsonl: linesOrList,
  ndjson: linesOrList,
  json: listOrLines,
  yml: (text, file) => rowsOfList({ file, ...parseYamlList(text, file, 'kept') }),
  yaml: (text, file) => rowsOfList({ file, ...parseYamlList(text, file, 'kept') }),
  csv: rowsOfCells,
  tsv: rowsOfCells,
};

/** Cases of one file: what takes longer to plan than people wait is told, not begun. */
const MOST_CASES = 20_000;

/** The rows of a file, whatever its ending says it is. */
export async function rowsOf(text: string, file: string, found: UserError[]): Promise<readonly Row[]> {
  const ending = file.slice(file.lastIndexOf('.') + 1).toLowerCase();
  const reader = Object.hasOwn(readers, ending) ? readers[ending] : undefined;
  if (reader) {
    const rows = await reader(text, file, found);
    if (rows.length > MOST_CASES) throw tooManyCases(file);
    return rows;
  }
  const hint = `Cases are read from .${Object.keys(readers).join(', .')} files.`;
  throw new UserError(`${file}: not a file of cases`, { file, line: null, key: null }, hint);
}

function tooManyCases(file: string): UserError {
  const hint = `Take a sample of them: at most ${MOST_CASES} cases are read from a file, and a verdict rarely needs a thousand.`;
  return new UserError(`${file} has too many cases`, { file, line: null, key: null }, hint);
}

const LIST = /^\uFEFF?\s*\[/;

/** A list that is called `.jsonl` is still a list. */
function linesOrList(text: string, file: string, found: UserError[]): readonly Row[] {
  return LIST.test(text) ? listOrLines(text, file, found) : rowsOfLines(text, file, found);
}

/** Lines that are called `.json` are still lines. */
function listOrLines(text: string, file: string, found: UserError[]): readonly Row[] {
  const first = filledLines(text, 2);
  const isLines = first.length > 1 && first.every(({ line }) => /^\uFEFF?\s*\{.*\}\s*$/.test(line));
  return isLines ? rowsOfLines(text, file, found) : rowsOfList({ file, ...parseJson(text, file, 1, 'kept') });
}

function rowsOfLines(text: string, file: string, found: UserError[]): readonly Row[] {
  const lines = filledLines(text, MOST_CASES + 1);
  if (lines.length > MOST_CASES) throw tooManyCases(file);
  const room = openRoom();
  return lines.flatMap(({ line, number }): readonly Row[] => {
    if (room.nodes < 0) return [];
    try {
      const value = parseJson(line, file, number, 'kept', room).value;
      return [{ source: { file, value, lineOf: () => number }, value, path: [] }];
    } catch (error) {
      if (!(error instanceof UserError)) throw error;
      found.push(error);
      return [];
    }
  });
}

/** The first lines that say anything, with their numbers; a file of line breaks is never taken apart. */
function filledLines(text: string, most: number): { readonly line: string; readonly number: number }[] {
  const found: { line: string; number: number }[] = [];
  for (let at = 0, number = 1; at <= text.length && found.length < most; number += 1) {
    const next = text.indexOf('\n', at);
    const end = next < 0 ? text.length : next;
    const line = text.slice(at, end);
    if (line.trim()) found.push({ line, number });
    at = end + 1;
  }
  return found;
}

/** Keys under which a file may keep its list of cases. */
const LISTS = ['cases', 'tests', 'examples', 'testData', 'data', 'items', 'rows', 'questions', 'samples'];

function rowsOfList(source: Located): Row[] {
  const { value, file } = source;
  const keys = isFields(value) ? LISTS.filter((key) => Array.isArray(value[key])) : [];
  const [key] = keys;
  const list = isFields(value) && key !== undefined && keys.length === 1 ? value[key] : value;
  if (Array.isArray(list))
    return (list as readonly Json[]).map((each, index) => ({
      source,
      value: each,
      path: list === value ? [index] : [key as string, index],
    }));
  throw new UserError(
    `${file}: a list of cases is expected`,
    whereIs(source, []),
    'Write `- input: { … }` for each case, or put the list under `cases:`.',
  );
}

/** Columns `id`, `expected`, `context`, `pinned`, `turns`, those of tools and `tags.<name>`; all others are fields of the input. */
async function rowsOfCells(text: string, file: string): Promise<Row[]> {
  const { rowsOfTable } = await import('../parsing/table.ts');
  const form = { delimiter: delimiterOf(text), trim: true, most: MOST_CASES + 1 };
  return rowsOfTable(text, file, form).map(({ record, line }) => {
    const value = valueOfRecord(record);
    return { source: { file, value, lineOf: () => line }, value, path: [] };
  });
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
  return { ...value, input, ...(Object.keys(tags).length ? { tags } : {}) };
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
