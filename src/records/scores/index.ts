/** Files of scores, told apart by what stands in them. */
import { UserError } from '../../errors.ts';
import type { Fields, Json } from '../../types.ts';
import { isFields } from '../../parsing/json.ts';
import { isTable, readTable } from './csv.ts';
import { readInspect } from './inspect.ts';
import { nothingIn, parsePython, type ScoreFile, textIn } from './lines.ts';
import { readLmEval } from './lm-eval.ts';
import { readOwn } from './own.ts';
import { readPromptfoo } from './promptfoo.ts';

export type { ScoreFile, ScoreLine } from './lines.ts';

/** Reads our own lines, tables, promptfoo's results, inspect's logs and lm-eval's sample logs. Never gives a file without a line. */
export function readScores(text: string, file: string): ScoreFile {
  const plain = text.replace(/^\uFEFF/, '');
  if (plain.startsWith('PK\u0003\u0004')) throw zipped(file);
  if (plain.trim() === '') throw nothingIn(file, 'the file is empty');
  const read = isTable(plain) ? readTable(plain, file) : readAny(plain, file);
  if (read.lines.length === 0) throw nothingIn(file, 'there is no score in it');
  return read;
}

function zipped(file: string): UserError {
  const hint =
    'Write an .eval log of inspect as JSON first: inspect log convert --to json --output-dir DIR FILE.';
  return new UserError(`${file} is an archive`, { file, line: null, key: null }, hint);
}

function readAny(text: string, file: string): ScoreFile {
  const first = tried(firstLine(text));
  if (isFields(first)) {
    if ('doc_id' in first) return readLmEval(text, file);
    if ('metric' in first || 'case' in first) return readOwn(text, file);
    if (isResult(first)) return readPromptfoo(text.split('\n').flatMap(mappings), file, null);
  }
  const whole = first === null || isFields(first) ? tried(text) : null;
  return (isFields(whole) ? readWhole(whole, file) : null) ?? readOwn(text, file);
}

function firstLine(text: string): string {
  const start = text.trimStart();
  const end = start.indexOf('\n');
  return end < 0 ? start : start.slice(0, end);
}

function tried(text: string): Json {
  try {
    return parsePython(text);
  } catch {
    return null;
  }
}

function mappings(row: string): Json[] {
  const value = tried(row);
  return value === null ? [] : [value];
}

function isResult(row: Fields): boolean {
  return 'provider' in row && ('gradingResult' in row || 'success' in row);
}

function readWhole(whole: Fields, file: string): ScoreFile | null {
  const { results, samples, config } = whole;
  if (Array.isArray(samples) && isFields(whole['eval']))
    return readInspect(whole, samples as readonly Json[], file);
  const inner = isFields(results) ? results['results'] : results;
  if (!Array.isArray(inner)) return null;
  const suite = isFields(config) ? textIn(config['description']) : null;
  const prompts = isFields(results) ? (results['prompts'] ?? null) : null;
  return readPromptfoo(inner as readonly Json[], file, suite, prompts);
}
