/** Files of what users asked: OTLP JSON, logs of chats as JSONL or JSON, and tables. */
import { parse } from 'csv-parse/browser/esm/sync';
import { UserError } from '../../errors.ts';
import { parseJson } from '../../parsing/json.ts';
import type { Fields, Json } from '../../types.ts';
import { cellOf, conversationsIn, type Keep, type LogRecord } from './chat.ts';
import type { Asked } from './messages.ts';
import { conversationsInTraces, isOtlp } from './otlp.ts';

export type { Asked } from './messages.ts';

/** What a file is, and the conversations in it that a user speaks in. */
export interface AskedFile {
  readonly kind: 'traces' | 'chat-log' | 'table';
  readonly asked: readonly Asked[];
  /** Conversations in which no user says anything. */
  readonly silent: number;
}

/** Reads a file; throws what is wrong with it, each mistake with its line. */
export function askedIn(text: string, file: string, keep: Keep = (fields) => fields): AskedFile {
  if (/\.(csv|tsv)$/i.test(file)) return spoken('table', conversationsIn(rowsOf(text, file), keep));
  const records = recordsOf(text, file);
  const { value: first } = records.next();
  if (!first) throw empty(file);
  if (!isOtlp(first.value)) return spoken('chat-log', conversationsIn(chatsIn(first, records), keep));
  const exports = [first, ...records];
  const other = exports.find(({ value }) => !isOtlp(value));
  if (other) throw mixed(other);
  return spoken('traces', conversationsInTraces(exports));
}

function* chatsIn(first: LogRecord, others: Iterable<LogRecord>): Generator<LogRecord> {
  yield first;
  for (const record of others) {
    if (isOtlp(record.value)) throw mixed(first);
    yield record;
  }
}

function spoken(kind: AskedFile['kind'], all: readonly Asked[]): AskedFile {
  const asked = all.filter(({ turns }) => turns.length > 0);
  return { kind, asked, silent: all.length - asked.length };
}

/** A record a line, read one by one; or one JSON value, of which a list is a record an entry. */
function* recordsOf(whole: string, file: string): Generator<LogRecord, undefined> {
  const text = whole.replace(/^\uFEFF/, '');
  const isLines = /\.(jsonl|ndjson)$/i.test(file) || isWhole(/\S.*/.exec(text)?.[0] ?? '');
  if (!isLines) return void (yield* inOne(whole, file));
  let number = 0;
  for (let [at, end] = [0, 0]; at <= text.length; at = end + 1) {
    end = text.indexOf('\n', at);
    if (end < 0) end = text.length;
    const row = text.slice(at, end);
    number++;
    if (row.trim() !== '') yield { value: parseJson(row, file, number).value, file, line: number };
  }
}

function empty(file: string): UserError {
  return new UserError(
    `${file}: there is nothing in it`,
    { file, line: 1, key: null },
    'Name a file of traces or of chats.',
  );
}

/** Whether a line is JSON by itself: then a longer text is a value a line. */
function isWhole(line: string): boolean {
  try {
    JSON.parse(line);
    return /^\s*\{/.test(line);
  } catch {
    return false;
  }
}

function inOne(text: string, file: string): LogRecord[] {
  const { value, lineOf } = parseJson(text, file);
  if (!Array.isArray(value)) return [{ value, file, line: lineOf([]) }];
  const all = value as readonly Json[];
  const isTalk = all.every(
    (each) => typeof each === 'object' && each !== null && 'role' in each && !('conversation_id' in each),
  );
  return isTalk && all.length > 0
    ? [{ value: all, file, line: lineOf([]) }]
    : all.map((each, at) => ({ value: each, file, line: lineOf([at]) }));
}

function rowsOf(text: string, file: string): LogRecord[] {
  try {
    const rows = parse(text, {
      bom: true,
      columns: (names: string[]) => names.map((name) => name.trim()),
      delimiter: /\.tsv$/i.test(file) ? '\t' : [',', ';'],
      info: true,
      relax_quotes: true,
      skip_empty_lines: true,
      trim: true,
    }) as unknown as readonly {
      readonly record: Readonly<Record<string, string>>;
      readonly info: { readonly lines: number };
    }[];
    return rows.map(({ record, info }) => ({ value: cellsOf(record), file, line: info.lines }));
  } catch (error) {
    const { message, lines } = error as { message: string; lines?: number };
    throw new UserError(
      `${file}: ${message}`,
      { file, line: lines ?? 1, key: null },
      'Write a table with names of columns in its first line.',
    );
  }
}

function cellsOf(record: Readonly<Record<string, string>>): Fields {
  return Object.fromEntries(Object.entries(record).map(([name, cell]) => [name, cellOf(cell)]));
}

function mixed({ file, line }: LogRecord): UserError {
  return new UserError(
    `${file}: this is no export of traces, and others in the file are`,
    { file, line, key: null },
    'Keep traces and chats in files of their own.',
  );
}
