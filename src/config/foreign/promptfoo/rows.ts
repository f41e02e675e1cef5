import { UserError } from '../../../errors.ts';
import { type Digits, MANY_DIGITS } from '../../../parsing/digits.ts';
import { isFields, parseJson } from '../../../parsing/json.ts';
import { parseYamlList } from '../../../parsing/yaml-list.ts';
import type { Fields, Json, Where } from '../../../types.ts';
import { fieldsOfRecord } from './columns.ts';
import type { At } from './keys.ts';
import {
  isProgram,
  isReference,
  listOf,
  note,
  pathsOf,
  placeIn,
  type Path,
  type Reading,
  textOf,
} from './reading.ts';

/** A test as it was written, wherever that was. */
export interface Row {
  readonly fields: Fields;
  readonly where: Where;
  /** Where what is below it stands. */
  readonly at: At;
}

/** What is longer takes a vendor a day to answer. */
const MOST_TESTS = 3_000;

function tooManyTests(file: string): UserError {
  const hint = `Take a sample of them: at most ${MOST_TESTS} tests are read, and a verdict rarely needs a thousand.`;
  return new UserError(`${file} has too many tests`, { file, line: null, key: null }, hint);
}

/** As many as are read of one config. */
export function checkNumber(tests: number, file: string): void {
  if (tests > MOST_TESTS) throw tooManyTests(file);
}

/** The tests of one list, or of the files that it names. */
export async function testsIn(
  reading: Reading,
  written: Json,
  kept: Json,
  path: Path,
): Promise<readonly Row[]> {
  const found: Row[] = [];
  for (const [index, each] of listOf(written).entries()) {
    const at: Path = Array.isArray(written) ? [...path, index] : path;
    for (const row of await rowsIn(reading, withVars(each, listOf(kept)[index]), at)) found.push(row);
    checkNumber(found.length, reading.file);
  }
  return found;
}

/** A test with its variables to the digit. */
function withVars(test: Json, kept: Json | undefined): Json {
  const vars = isFields(kept) ? kept['vars'] : undefined;
  return isFields(test) && vars !== undefined ? { ...test, vars } : test;
}

/** Read twice only where a number could lose digits. */
function exactly(line: string, read: (digits: Digits) => Json): Json {
  return MANY_DIGITS.test(line) ? withVars(read('rounded'), read('kept')) : read('rounded');
}

async function rowsIn(reading: Reading, value: Json, path: Path): Promise<readonly Row[]> {
  const where = placeIn(reading, path);
  if (isFields(value) && typeof value['path'] !== 'string')
    return [
      {
        fields: value,
        where: { ...where, key: null },
        at: (inner) => placeIn(reading, [...path, ...inner]),
      },
    ];
  const name = isFields(value) ? value['path'] : value;
  const left = (what: string): readonly Row[] => note(reading, what, where) ?? [];
  if (typeof name !== 'string') return noMapping(reading, where);
  if (isProgram(name)) return left(`tests from a program (${name})`);
  if (!isReference(name) && /^[a-z]+:\/\//.test(name)) return left(`tests from ${name}`);
  const found: Row[] = [];
  for (const file of await pathsOf(reading, name, where)) {
    if ((await reading.tree.read(file)) === null) left(`tests in ${name} (no such file)`);
    else for (const row of await rowsOfFile(reading, file, where)) found.push(row);
  }
  if (found.length === 0 && !reading.unsupported.has(`tests in ${name} (no such file)`))
    left(`tests in ${name} (none found)`);
  return found;
}

async function rowsOfFile(reading: Reading, file: string, where: Where): Promise<readonly Row[]> {
  if (/\.xlsx?$/i.test(file)) return note(reading, `tests in ${file}`, where) ?? [];
  const text = await textOf(reading, file, where);
  if (/\.csv$/i.test(file)) return table(reading, text, file);
  if (/\.jsonl$/i.test(file)) {
    const lines = text.split('\n');
    checkNumber(lines.length - 1, file);
    return lines.flatMap((line, index) => {
      if (!line.trim()) return [];
      const read = (digits: Digits): Json => parseJson(line, file, index + 1, digits).value;
      const value = exactly(line, read);
      if (isFields(value)) return [inLine(file, index + 1, value)];
      return noMapping(reading, { file, line: index + 1, key: null });
    });
  }
  const read = (digits: Digits) =>
    /\.json$/i.test(file) ? parseJson(text, file, 1, digits) : parseYamlList(text, file, digits);
  const { value, lineOf } = read('rounded');
  const list = listOf(value);
  checkNumber(list.length, file);
  const kept = MANY_DIGITS.test(text) ? listOf(read('kept').value) : list;
  return list.flatMap((each, index) => {
    const test = withVars(each, kept[index]);
    const way: Path = Array.isArray(value) ? [index] : [];
    const at: At = (path) => ({ file, line: lineOf([...way, ...path]), key: path.join('.') || null });
    const place = { ...at([]), key: null };
    return isFields(test) ? [{ fields: test, where: place, at }] : noMapping(reading, place);
  });
}

function noMapping(reading: Reading, where: Where): readonly Row[] {
  return note(reading, 'a test that is no mapping', where) ?? [];
}

/** A test that stands in one line, with all that is below it. */
function inLine(file: string, line: number, fields: Fields): Row {
  const where = { file, line, key: null };
  return { fields, where, at: () => where };
}

async function table(reading: Reading, text: string, file: string): Promise<readonly Row[]> {
  const { rowsOfTable } = await import('../../../parsing/table.ts');
  const rows = rowsOfTable(text, file, { relaxed: true, most: MOST_TESTS + 1 });
  checkNumber(rows.length, file);
  return rows.map(({ record, line }) => {
    const stranger = (what: string): void => void note(reading, what, { file, line: 1, key: null });
    return inLine(file, line, fieldsOfRecord(record, stranger));
  });
}
