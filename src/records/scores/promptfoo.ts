/** Promptfoo's results: `results.results[]` of its JSON, or a result a line. */
import type { Fields, Json } from '../../types.ts';
import { fingerprint } from '../../lib/fingerprint.ts';
import { isFields } from '../../parsing/json.ts';
import { targetsOf } from './promptfoo-columns.ts';
import { numberIn, PLAIN, type ScoreFile, type ScoreLine, tagsIn, textIn } from './lines.ts';

/** Why a result failed, in promptfoo's own numbers: it was not judged, but could not be had. */
const ERROR = 2;

/**
 * Columns of promptfoo's table are told apart: providers, several of one name, and several prompts of one. Repeats of a
 * test are its trials. `prompts` are the prompts before they were filled in, where the file has them.
 */
export function readPromptfoo(
  results: readonly Json[],
  file: string,
  suite: string | null,
  prompts: Json = null,
): ScoreFile {
  const rows = results.filter(isFields);
  const targetOf = targetsOf(rows, prompts);
  const seen = new Map<string, number>();
  const lines = rows.flatMap((row, index) => {
    const target = targetOf(row);
    const id = caseOf(row, index);
    const place = JSON.stringify([target, id]);
    const trial = seen.get(place) ?? 0;
    seen.set(place, trial + 1);
    return linesOf(row, { ...PLAIN, target, case: id, trial, tags: tagsIn(metadataOf(row)) });
  });
  const notes = [`${file} was read as results of promptfoo: \`success\`, and each assertion by its name.`];
  return { file, suite: suite ?? 'promptfoo', lines, notes };
}

function metadataOf({ testCase, metadata }: Fields): Json {
  return (isFields(testCase) ? testCase['metadata'] : metadata) ?? null;
}

/** Its own id; else its description and variables; the place in the file only where it has none of them. */
function caseOf(row: Fields, index: number): string {
  const test = isFields(row['testCase']) ? row['testCase'] : {};
  const metadata = metadataOf(row);
  const named = [
    test['id'],
    test['testCaseId'],
    ...(isFields(metadata) ? ['id', 'testCaseId'].map((key) => metadata[key]) : []),
  ];
  const id = named.find((each) => typeof each === 'string' || typeof each === 'number');
  if (id !== undefined && id !== '') return String(id);
  const description = textIn(test['description']) ?? textIn(row['description']);
  const vars = varsOf(test['vars'] ?? row['vars']);
  if (vars.length === 0) return description ?? `test ${(numberIn(row['testIdx']) ?? index) + 1}`;
  const shown =
    description ?? vars.map(([, value]) => textIn(value)).find((value) => value !== null) ?? 'test';
  return `${start(shown)} #${fingerprint(Object.fromEntries(vars)).slice(0, 8)}`;
}

/** Variables that a run adds by itself say nothing of the test. */
function varsOf(vars: Json | undefined): [string, Json][] {
  if (!isFields(vars)) return [];
  return Object.entries(vars).filter(([name]) => !name.startsWith('_') && name !== 'sessionId');
}

function start(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length > 60 ? line.slice(0, 60).toWellFormed() : line;
}

function linesOf(row: Fields, at: Omit<ScoreLine, 'metric' | 'value'>): ScoreLine[] {
  const graded = isFields(row['gradingResult']) ? row['gradingResult'] : {};
  const failed =
    row['failureReason'] === ERROR ||
    (textIn(row['error']) !== null && !Array.isArray(graded['componentResults']));
  const error = textIn(row['error']) ?? 'promptfoo could not run it';
  if (failed) return [{ ...at, metric: 'success', value: null, reason: error }];
  const reason = textIn(graded['reason']);
  const found = new Map<string, Pick<ScoreLine, 'value' | 'reason'>>();
  const add = (metric: string, value: Json | undefined, why: string | null = null): void => {
    const number = numberIn(value);
    if (number !== null && !found.has(metric)) found.set(metric, { value: number, reason: why });
  };
  add('success', row['success'], reason);
  for (const { metric, value, why } of components(graded['componentResults'])) add(metric, value, why);
  const scores = [row['namedScores'], graded['namedScores']].filter(isFields);
  for (const [metric, value] of scores.flatMap(Object.entries<Json>)) add(metric, value);
  add('latency', row['latencyMs']);
  add('cost', row['cost']);
  return [...found].map(([metric, mark]) => ({ ...at, metric, ...mark }));
}

interface Component {
  readonly metric: string;
  readonly value: number;
  readonly why: string | null;
}

/** Assertions that carry a metric's name are averaged under it; others pass or fail under their type. */
function components(results: Json | undefined): Component[] {
  const named = new Map<string, Component[]>();
  const plain: Component[] = [];
  const types = new Map<string, number>();
  for (const each of Array.isArray(results) ? (results as readonly Json[]).filter(isFields) : []) {
    const assertion = isFields(each['assertion']) ? each['assertion'] : {};
    const why = textIn(each['reason']);
    const metric = textIn(assertion['metric']);
    const value = numberIn(metric ? (each['score'] ?? each['pass']) : each['pass']);
    const type = textIn(assertion['type']);
    if (value === null || (metric ?? type) === null) continue;
    if (metric) named.set(metric, [...(named.get(metric) ?? []), { metric, value, why }]);
    else if (type) {
      const times = (types.get(type) ?? 0) + 1;
      types.set(type, times);
      plain.push({ metric: times > 1 ? `${type} ${times}` : type, value, why });
    }
  }
  return [...[...named.values()].map(mean), ...plain];
}

function mean(all: readonly Component[]): Component {
  const worst = all.reduce((a, b) => (b.value < a.value ? b : a));
  return { ...worst, value: all.reduce((sum, { value }) => sum + value, 0) / all.length };
}
