/** Scores in our own form: a line each, `{"case": …, "trial": 0, "metric": …, "value": 0.0, "tags": {}}`. */
import { throwFound, UserError } from '../../errors.ts';
import type { Evidence, Fields, Json } from '../../types.ts';
import { isFields, parseJson } from '../../parsing/json.ts';
import { PLAIN, type ScoreFile, type ScoreLine, tagsIn, textIn } from './lines.ts';

const MOST_MISTAKES = 20;
/** Squares of larger numbers, and sums of many, are no numbers any more. */
const LARGEST = 1e100;
const FORM = 'A line is {"case": "de-07", "trial": 0, "metric": "accuracy", "value": 1, "tags": {}}.';

/** Reads all lines; throws the first mistakes, each with its line. */
export function readOwn(text: string, file: string): ScoreFile {
  const found: UserError[] = [];
  const lines: ScoreLine[] = [];
  for (const [index, row] of text.split('\n').entries()) {
    if (row.trim() === '') continue;
    try {
      lines.push(lineOf(parsed(row, file, index + 1), file, index + 1));
    } catch (error) {
      if (!(error instanceof UserError)) throw error;
      if (found.push(error) === MOST_MISTAKES) break;
    }
  }
  throwFound(found);
  return { file, suite: 'scores', lines, notes: [] };
}

function parsed(row: string, file: string, line: number): Json {
  try {
    return JSON.parse(row) as Json;
  } catch {
    if (/[:,[]\s*-?(?:NaN|Infinity)\b/.test(row))
      throw wrong(file, line, 'value', 'NaN and Infinity are no numbers', NULL_HINT);
    return parseJson(row, file, line).value;
  }
}

const NULL_HINT = 'Write null for what could not be scored: it is left out on both sides, and counted.';

/** One score; throws what is wrong with it. */
export function lineOf(row: Json, file: string, line: number): ScoreLine {
  if (!isFields(row)) throw wrong(file, line, null, 'the line is no mapping', FORM);
  return {
    ...PLAIN,
    case: named(row, 'case', file, line),
    metric: named(row, 'metric', file, line),
    trial: trialOf(row, file, line),
    value: valueOf(row, file, line),
    human: humanOf(row, file, line),
    reason: textIn(row['reason']),
    evidence: evidenceOf(row['evidence']),
    tags: tagsOf(row, file, line),
    pinned: row['pinned'] === true,
    stored: row['stored'] === true,
    line,
  };
}

function named(row: Fields, key: string, file: string, line: number): string {
  const value = row[key];
  if (typeof value === 'string' && value !== '') return value;
  if (typeof value === 'number' && Number.isFinite(value)) return String(value);
  const what = value === undefined ? `\`${key}\` is missing` : `\`${key}\` must be a text`;
  throw wrong(file, line, key, what, FORM);
}

function trialOf(row: Fields, file: string, line: number): number {
  const trial = row['trial'] ?? 0;
  if (typeof trial === 'number' && Number.isSafeInteger(trial) && trial >= 0) return trial;
  throw wrong(file, line, 'trial', '`trial` must be a whole number from 0', FORM);
}

function valueOf({ value }: Fields, file: string, line: number): number | null {
  if (value === undefined) throw wrong(file, line, 'value', '`value` is missing', NULL_HINT);
  return numberAt(value, 'value', file, line);
}

/** What people said of the same answer; nothing, where they did not. */
function humanOf({ human }: Fields, file: string, line: number): number | null {
  return human === undefined ? null : numberAt(human, 'human', file, line);
}

function numberAt(value: Json, key: string, file: string, line: number): number | null {
  if (value === null) return null;
  if (typeof value === 'boolean') return Number(value);
  if (typeof value === 'number' && Math.abs(value) <= LARGEST) return value;
  const what = typeof value === 'object' ? 'a list or mapping' : shown(value);
  throw wrong(file, line, key, `\`${key}\` must be a number, not ${what}`, NULL_HINT);
}

/** A number that is none here was too large to be one. */
function shown(value: string | number): string {
  if (typeof value === 'string') return JSON.stringify(value).slice(0, 80);
  return Number.isFinite(value) ? `${value}, beyond ${LARGEST}` : String(value);
}

function tagsOf(row: Fields, file: string, line: number): ScoreLine['tags'] {
  const { tags } = row;
  if (tags === undefined || tags === null) return PLAIN.tags;
  if (!isFields(tags)) throw wrong(file, line, 'tags', '`tags` must be a mapping', FORM);
  return tagsIn(tags);
}

function evidenceOf(value: Json | undefined): Evidence | null {
  if (!isFields(value)) return null;
  const turn = typeof value['turn'] === 'number' ? value['turn'] : null;
  const [expected, observed, span] = [value['expected'], value['observed'], value['span']].map(textIn);
  return { turn, expected: expected ?? null, observed: observed ?? null, span: span ?? null };
}

function wrong(file: string, line: number, key: string | null, what: string, hint: string): UserError {
  return new UserError(what, { file, line, key }, hint);
}
