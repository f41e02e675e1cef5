/** Tables of scores: a line a score as in our own form, or a line a case with a column for each metric. */
import { throwFound, UserError } from '../../errors.ts';
import { rowsOfTable, type TableRow } from '../../parsing/table.ts';
import type { Fields, Json } from '../../types.ts';
import { lineOf } from './own.ts';
import type { ScoreFile, ScoreLine } from './lines.ts';

const MOST_MISTAKES = 20;
const FORM =
  'Columns are case, metric, value and what else a line may say (trial, tags.lang, …); or case, and one for each metric.';
/** Columns of a table with a column for each metric that are none. */
const ABOUT = /^(?:case|id|trial|pinned|stored|reason|asks|tags[.].+)$/;

/** Whether the first line names columns, one of them the case. */
export function isTable(text: string): boolean {
  const [first = ''] = text.trimStart().split(/\r?\n/, 1);
  if (/^[{[]/.test(first)) return false;
  const names = first.split(/[,;\t]/).map(nameOf);
  return names.length > 1 && (names.includes('case') || names.includes('id'));
}

function nameOf(column: string): string {
  return column
    .trim()
    .replace(/^"(.*)"$/, '$1')
    .trim();
}

/** Reads all lines; throws the first mistakes, each with its line. Empty cells say nothing. */
export function readTable(text: string, file: string): ScoreFile {
  const rows = rowsOf(text, file);
  const names = Object.keys(rows[0]?.record ?? {});
  const isLong = names.includes('metric') && names.includes('value');
  const metrics = isLong ? [] : names.filter((name) => !ABOUT.test(name));
  const found: UserError[] = [];
  const lines: ScoreLine[] = [];
  for (const { record, line } of rows) {
    for (const row of isLong ? [fieldsOf(record)] : metrics.map((metric) => cellOf(record, metric))) {
      try {
        if (row !== null) lines.push(lineOf(row, file, line));
      } catch (error) {
        if (!(error instanceof UserError)) throw error;
        if (found.length < MOST_MISTAKES) found.push(error);
      }
    }
  }
  throwFound(found);
  const notes = isLong
    ? []
    : [`${file} was read as a table with a column for each metric: ${metrics.join(', ')}.`];
  return { file, suite: 'scores', lines, notes };
}

function rowsOf(text: string, file: string): readonly TableRow[] {
  const [first = ''] = text.trimStart().split(/\r?\n/, 1);
  const delimiter = [',', ';', '\t'].toSorted(
    (one, other) => first.split(other).length - first.split(one).length,
  )[0] as string;
  return rowsOfTable(text, file, { delimiter, trim: true, hint: FORM });
}

/** A line of a table with a metric a line; the cell of a value that is empty is null. */
function fieldsOf(record: TableRow['record']): Fields {
  const tags = Object.entries(record).filter(([name, cell]) => name.startsWith('tags.') && cell !== '');
  const {
    id,
    metric = '',
    value = '',
    trial = '',
    reason = '',
    human = '',
    pinned = '',
    stored = '',
  } = record;
  return {
    case: record['case'] ?? id ?? '',
    metric,
    value: valueIn(value),
    ...(trial === '' ? {} : { trial: valueIn(trial) }),
    ...(human === '' ? {} : { human: valueIn(human) }),
    ...(reason === '' ? {} : { reason }),
    pinned: pinned.toLowerCase() === 'true',
    stored: stored.toLowerCase() === 'true',
    tags: Object.fromEntries(tags.map(([name, cell]) => [name.slice(5), cell])),
  };
}

/** The score of one metric; null where the cell is empty, since the metric does not apply to the case. */
function cellOf(record: TableRow['record'], metric: string): Fields | null {
  const value = record[metric] ?? '';
  return value === '' ? null : fieldsOf({ ...record, metric, value });
}

/** A number with a point or, where no comma could part columns, a comma; truth values; nothing is null. */
function valueIn(cell: string): Json {
  if (/^(?:|null|none|n\/?a|nan)$/i.test(cell)) return null;
  if (/^(?:true|false)$/i.test(cell)) return cell.toLowerCase() === 'true';
  const number = Number(/^-?\d+,\d+$/.test(cell) ? cell.replace(',', '.') : cell);
  return Number.isFinite(number) ? number : cell;
}
