import { throwFound, UserError, UserErrors } from '../errors.ts';
import { parseJson } from '../parsing/json.ts';
import { parseYaml } from '../parsing/yaml.ts';
import type { Case, Json, ToolResult, Turn } from '../types.ts';
import { aCase, type CaseFile } from './schema.ts';
import { type Located, validate, whereIs } from './validate.ts';

type Row = { readonly source: Located; readonly value: Json; readonly path: (string | number)[] };

const readers: Readonly<Record<string, (text: string, file: string) => Row[] | Promise<Row[]>>> = {
  jsonl: rowsOfLines,
  json: (text, file) => rowsOfList({ file, ...parseJson(text, file, 1, 'kept') }),
  yml: (text, file) => rowsOfList({ file, ...parseYaml(text, file, 1, 'kept') }),
  yaml: (text, file) => rowsOfList({ file, ...parseYaml(text, file, 1, 'kept') }),
  csv: rowsOfTable,
};

/** The cases of one file; throws every mistake in it at once. Ids are unique in a file. */
export async function casesOf(text: string, file: string): Promise<Case[]> {
  const ending = file.slice(file.lastIndexOf('.') + 1).toLowerCase();
  const reader = Object.hasOwn(readers, ending) ? readers[ending] : undefined;
  if (!reader) {
    const hint = `Cases are read from .${Object.keys(readers).join(', .')} files.`;
    throw new UserError(`${file}: not a file of cases`, { file, line: null, key: null }, hint);
  }
  const found: UserError[] = [];
  const seen = new Map<string, Case>();
  for (const row of await reader(text, file)) {
    try {
      const next = caseOf(row);
      const first = seen.get(next.id);
      if (first) throw twice(next, first);
      seen.set(next.id, next);
    } catch (error) {
      if (error instanceof UserErrors) found.push(...error.errors);
      else if (error instanceof UserError) found.push(error);
      else throw error;
    }
  }
  throwFound(found);
  return [...seen.values()];
}

function twice(again: Case, first: Case): UserError {
  const hint = `It stands in line ${first.where.line} already; each case of a file needs an id of its own.`;
  return new UserError(`${again.where.file}: duplicate case id "${again.id}"`, again.where, hint);
}

function rowsOfLines(text: string, file: string): Row[] {
  return text.split('\n').flatMap((line, index) => {
    if (!line.trim()) return [];
    const value = parseJson(line, file, index + 1, 'kept').value;
    return [{ source: { file, value, lineOf: () => index + 1 }, value, path: [] }];
  });
}

function rowsOfList(source: Located): Row[] {
  if (!Array.isArray(source.value)) {
    throw new UserError(
      `${source.file}: a list of cases is expected`,
      whereIs(source, []),
      'Write one `- id: …` for each case.',
    );
  }
  return source.value.map((value: Json, index) => ({ source, value, path: [index] }));
}

/** Columns `id`, `expected`, `context`, `pinned` and `tags.<name>`; all others are fields of the input. */
async function rowsOfTable(text: string, file: string): Promise<Row[]> {
  const { parse: parseCsv } = await import('csv-parse/browser/esm/sync');
  let rows: { record: Record<string, string>; info: { lines: number } }[];
  try {
    rows = parseCsv(text, {
      columns: true,
      bom: true,
      info: true,
      skip_empty_lines: true,
      trim: true,
    }) as never;
  } catch (error) {
    const line = (error as { lines?: number }).lines ?? null;
    throw new UserError(
      `${file}: ${(error as Error).message}`,
      { file, line, key: null },
      'Mend the table at this line.',
    );
  }
  return rows.map(({ record, info }) => {
    const value = valueOfRecord(record);
    return { source: { file, value, lineOf: () => info.lines }, value, path: [] };
  });
}

function valueOfRecord(record: Record<string, string>): Json {
  const value: Record<string, Json> = {};
  const input: Record<string, Json> = {};
  const tags: Record<string, Json> = {};
  for (const [column, cell] of Object.entries(record)) {
    if (column === 'id' || column === 'expected') value[column] = cell;
    else if (column === 'context' && cell) value['context'] = cell;
    else if (column === 'pinned') value['pinned'] = cell.toLowerCase() === 'true';
    else if (column.startsWith('tags.')) tags[column.slice(5)] = cell;
    else input[column.replace(/^input\./, '')] = cell;
  }
  return { ...value, input, tags };
}

function caseOf(row: Row): Case {
  const written: CaseFile = validate(aCase(), row.source, row.path, row.value);
  const input = typeof written.input === 'string' ? { input: written.input } : (written.input ?? {});
  return {
    id: String(written.id),
    input: input,
    turns: (written.turns ?? []).map(turnOf),
    expected: written.expected ?? null,
    context: typeof written.context === 'string' ? [written.context] : (written.context ?? []),
    expectedTools: written['expected-tools'] ?? [],
    tags: Object.fromEntries(
      Object.entries(written.tags ?? {}).map(([name, value]) => [name, String(value)]),
    ),
    pinned: written.pinned ?? false,
    ...(written['tool-results'] && { toolResults: toolResultsOf(written['tool-results']) }),
    law: 'both',
    where: { ...whereIs(row.source, row.path), key: null },
  };
}

/** What is no text is what a program gives back: JSON. */
function toolResultsOf(written: NonNullable<CaseFile['tool-results']>): ToolResult[] {
  const said = (result: Json): string => (typeof result === 'string' ? result : JSON.stringify(result));
  if (!Array.isArray(written))
    return Object.entries(written).map(([name, result]) => ({ name, arguments: null, result: said(result) }));
  return written.map((it) => ({ name: it.name, arguments: it.arguments ?? null, result: said(it.result) }));
}

function turnOf(written: NonNullable<CaseFile['turns']>[number]): Turn {
  return typeof written === 'string' ? { user: written, assistant: null } : written;
}
