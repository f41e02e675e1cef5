/** Sample logs of lm-evaluation-harness: `samples_<task>_<date>.jsonl`, a document a line. */
import { UserError } from '../../errors.ts';
import type { Fields, Json } from '../../types.ts';
import { isFields } from '../../parsing/json.ts';
import { numberIn, parsePython, PLAIN, type ScoreFile, type ScoreLine, textIn } from './lines.ts';

/** What a line says besides its metrics. */
const NO_METRIC = [
  'doc_id',
  'doc',
  'target',
  'arguments',
  'resps',
  'filtered_resps',
  'filter',
  'metrics',
  'doc_hash',
  'prompt_hash',
  'target_hash',
  'task_name',
  'version',
];

/** Metrics whose values were no plain numbers. */
interface Seen {
  readonly averaged: Set<string>;
  readonly left: Set<string>;
}

/** Filters of the same answer are metrics of their own, named as the harness does: `exact_match,strict-match`. */
export function readLmEval(text: string, file: string): ScoreFile {
  const lines: ScoreLine[] = [];
  const seen: Seen = { averaged: new Set(), left: new Set() };
  for (const [index, row] of text.split('\n').entries()) {
    if (row.trim() !== '') lines.push(...linesOf(row, file, index + 1, seen));
  }
  const notes = [
    `${file} was read as a sample log of lm-evaluation-harness.`,
    ...(seen.averaged.size ? [`Lists of truth values were averaged: ${[...seen.averaged].join(', ')}.`] : []),
    ...(seen.left.size ? [`Metrics that are no numbers were left out: ${[...seen.left].join(', ')}.`] : []),
  ];
  return { file, suite: taskIn(file), lines, notes };
}

function taskIn(file: string): string {
  const name = file.split(/[\\/]/).at(-1) ?? file;
  return /^samples_(.+?)(?:_\d{4}-\d{2}-\d{2}T[^/]*)?\.jsonl$/.exec(name)?.[1] ?? 'lm-eval';
}

function linesOf(text: string, file: string, line: number, seen: Seen): ScoreLine[] {
  const row = parsed(text, file, line);
  const id = row['doc_id'];
  if (typeof id !== 'number' && typeof id !== 'string')
    throw new UserError(
      '`doc_id` is missing',
      { file, line, key: 'doc_id' },
      'Every line of a sample log has one.',
    );
  const filter = textIn(row['filter']);
  const at = { ...PLAIN, case: String(id), asks: textIn(row['doc_hash']), line };
  return metricsOf(row, seen).map((metric) => {
    const value = scoreIn(row[metric]);
    const reason = value === null ? 'the log has no number for it' : null;
    return { ...at, metric: filter && filter !== 'none' ? `${metric},${filter}` : metric, value, reason };
  });
}

/** A number; of a list of truth values, as tasks with several parts have, the share that is true. */
function scoreIn(value: Json | undefined): number | null {
  if (!isListOfTruths(value)) return numberIn(value);
  return value.filter(Boolean).length / value.length;
}

function isListOfTruths(value: Json | undefined): value is readonly boolean[] {
  return Array.isArray(value) && value.length > 0 && value.every((each) => typeof each === 'boolean');
}

/** Those that the line lists; older logs list none, and every other number is one. */
function metricsOf(row: Fields, seen: Seen): string[] {
  const listed = row['metrics'];
  const names = Array.isArray(listed)
    ? (listed as readonly Json[]).filter((name) => typeof name === 'string')
    : Object.keys(row).filter((key) => !NO_METRIC.includes(key));
  return names.filter((name) => {
    const value = row[name];
    if (isListOfTruths(value)) seen.averaged.add(name);
    else if (numberIn(value) === null && value !== null) {
      if (Array.isArray(listed)) seen.left.add(name);
      return false;
    }
    return true;
  });
}

function parsed(text: string, file: string, line: number): Fields {
  try {
    const row = parsePython(text);
    if (isFields(row)) return row;
  } catch {
    // Said below, with the place.
  }
  throw new UserError(
    'the line is no JSON mapping',
    { file, line, key: null },
    'A sample log has a document a line.',
  );
}
