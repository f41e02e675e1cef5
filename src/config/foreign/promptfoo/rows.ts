import { UserError } from '../../../errors.ts';
import { type Digits, MANY_DIGITS } from '../../../parsing/digits.ts';
import { isFields, parseJson } from '../../../parsing/json.ts';
import type { Fields, Json, Where } from '../../../types.ts';
import { assertionFromText } from './assertions.ts';
import { isProgram, isReference, note, pathsOf, placeIn, type Reading, textOf, valueOf } from './reading.ts';

/** A test as it was written, wherever that was. */
export interface Row {
  readonly fields: Fields;
  readonly where: Where;
}

/** What is longer takes a vendor a day to answer. */
const MOST_TESTS = 3_000;

function tooManyTests(file: string): UserError {
  const hint = `Take a sample of them: at most ${MOST_TESTS} tests are read, and a verdict rarely needs a thousand.`;
  return new UserError(`${file} has too many tests`, { file, line: null, key: null }, hint);
}

/** All tests that are data: from the list itself, and from files of YAML, JSON, JSONL and CSV. */
export async function rowsOf(reading: Reading): Promise<readonly Row[]> {
  const root = isFields(reading.root) ? reading.root : {};
  if (root['scenarios'] !== undefined) note(reading, 'scenarios');
  const written = root['tests'] ?? null;
  const list = listOf(written);
  const found: Row[] = [];
  for (const [index, each] of list.entries()) {
    const where = placeIn(reading, Array.isArray(written) ? ['tests', index] : ['tests']);
    const kept = listOf(isFields(reading.kept) ? (reading.kept['tests'] ?? null) : null)[index];
    for (const row of await rowsIn(reading, withVars(each, kept), where)) found.push(row);
    if (found.length > MOST_TESTS) throw tooManyTests(reading.file);
  }
  return found;
}

function listOf(written: Json): readonly Json[] {
  return Array.isArray(written) ? written : written === null ? [] : [written];
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

async function rowsIn(reading: Reading, value: Json, where: Where): Promise<readonly Row[]> {
  if (isFields(value) && typeof value['path'] !== 'string')
    return [{ fields: value, where: { ...where, key: null } }];
  const name = isFields(value) ? value['path'] : value;
  if (typeof name !== 'string') return note(reading, 'a test that is no mapping') ?? [];
  if (isProgram(name)) return note(reading, `tests from a program (${name})`) ?? [];
  if (!isReference(name) && /^[a-z]+:\/\//.test(name)) return note(reading, `tests from ${name}`) ?? [];
  const found: Row[] = [];
  for (const path of await pathsOf(reading, name, where))
    for (const row of await rowsOfFile(reading, path, where)) found.push(row);
  if (found.length === 0) note(reading, `tests in ${name} (none found)`);
  return found;
}

async function rowsOfFile(reading: Reading, path: string, where: Where): Promise<readonly Row[]> {
  const at = (line: number | null): Where => ({ file: path, line, key: null });
  if (/\.xlsx?$/i.test(path)) return note(reading, `tests in ${path}`) ?? [];
  if (/\.csv$/i.test(path)) return table(reading, await textOf(reading, path, where), path);
  if (/\.jsonl$/i.test(path)) {
    const lines = (await textOf(reading, path, where)).split('\n');
    if (lines.length > MOST_TESTS + 1) throw tooManyTests(path);
    return lines.flatMap((line, index) => {
      const read = (digits: Digits): Json => parseJson(line, path, index + 1, digits).value;
      const value = line.trim() ? exactly(line, read) : null;
      return isFields(value) ? [{ fields: value, where: at(index + 1) }] : [];
    });
  }
  const list = listOf(await valueOf(reading, path, where));
  if (list.length > MOST_TESTS) throw tooManyTests(path);
  const kept = MANY_DIGITS.test(await textOf(reading, path, where))
    ? listOf(await valueOf(reading, path, where, 'kept'))
    : list;
  return list.flatMap((each, index) => {
    const test = withVars(each, kept[index]);
    return isFields(test) ? [{ fields: test, where: at(null) }] : [];
  });
}

/** Columns that begin with `__` say something of the test; all others are its variables. */
async function table(reading: Reading, text: string, path: string): Promise<readonly Row[]> {
  const { rowsOfTable } = await import('../../../parsing/table.ts');
  const rows = rowsOfTable(text, path, { relaxed: true, most: MOST_TESTS + 1 });
  if (rows.length > MOST_TESTS) throw tooManyTests(path);
  return rows.map(({ record, line }) => ({
    fields: fieldsOf(reading, record),
    where: { file: path, line, key: null },
  }));
}

function fieldsOf(reading: Reading, record: Readonly<Record<string, string>>): Fields {
  const vars: Record<string, Json> = {};
  const metadata: Record<string, Json> = {};
  const asserts: Fields[] = [];
  let description: string | null = null;
  for (const [column, cell] of Object.entries(record)) {
    const name = column.trim();
    if (!name.startsWith('__')) vars[name] = cell;
    else if (name === '__description') description = cell;
    else if (name.startsWith('__metadata:')) metadata[name.slice(11)] = cell;
    else if (/^__expected\d*$/.test(name) && cell.trim()) {
      const config = record[`__config:${name}:threshold`] ?? record['__config:__expected:threshold'];
      const { type, value, threshold } = assertionFromText(cell);
      const limit = config ? Number(config) : threshold;
      asserts.push({ type, value, ...(limit === null ? {} : { threshold: limit }) });
    } else if (!/^__(expected|metric|config)/.test(name) && cell.trim()) note(reading, `the column ${name}`);
  }
  return { vars, assert: asserts, metadata, ...(description ? { description } : {}) };
}
