/** Evaluation logs of inspect_ai, as JSON: `samples[].scores{name: {value}}`. */
import type { Fields, Json } from '../../types.ts';
import { isFields } from '../../parsing/json.ts';
import { numberIn, PLAIN, type ScoreFile, type ScoreLine, tagsIn, textIn } from './lines.ts';

/** The marks that inspect writes as letters, and the words that it takes for truth values. */
const LETTERS: Readonly<Record<string, number>> = {
  C: 1,
  I: 0,
  P: 0.5,
  N: 0,
  yes: 1,
  true: 1,
  no: 0,
  false: 0,
};

/** Epochs are trials; a sample without scores could not be scored by any of the log's scorers. */
export function readInspect(log: Fields, samples: readonly Json[], file: string): ScoreFile {
  const about = isFields(log['eval']) ? log['eval'] : {};
  const target = textIn(about['model']) ?? 'model';
  const rows = samples.filter(isFields);
  const marks = rows.map((row) => marksOf(row['scores']));
  const metrics = [...new Set(marks.flatMap((each) => [...each.keys()]))];
  const lines = rows.flatMap((row, index) => {
    const at = { ...PLAIN, ...placeOf(row, index), target };
    const found = marks[index] as Marks;
    if (found.size > 0) return [...found].map(([metric, mark]) => ({ ...at, metric, ...mark }));
    const reason = errorOf(row['error']) ?? 'the sample has no scores';
    return metrics.map((metric) => ({ ...at, metric, value: null, reason }));
  });
  const status = textIn(log['status']);
  const unfinished =
    status && status !== 'success'
      ? [`${file}: the evaluation ended as "${status}", so samples may be missing.`]
      : [];
  return {
    file,
    suite: textIn(about['task']) ?? 'inspect',
    lines,
    notes: [`${file} was read as a log of inspect: C, P, I and N count as 1, 0.5, 0 and 0.`, ...unfinished],
  };
}

type Marks = ReadonlyMap<string, Pick<ScoreLine, 'value' | 'reason'>>;

function placeOf({ id, epoch, metadata }: Fields, index: number): Pick<ScoreLine, 'case' | 'trial' | 'tags'> {
  const known = typeof id === 'string' || typeof id === 'number';
  const trial = Math.max(0, Math.trunc(numberIn(epoch) ?? 1) - 1);
  return { case: known ? String(id) : `sample ${index + 1}`, trial, tags: tagsIn(metadata) };
}

/** A scorer may give one value, or several by name. */
function marksOf(scores: Json | undefined): Marks {
  const marks = new Map<string, Pick<ScoreLine, 'value' | 'reason'>>();
  for (const [name, score] of isFields(scores) ? Object.entries(scores) : []) {
    const value = isFields(score) ? score['value'] : score;
    const reason = isFields(score) ? textIn(score['explanation']) : null;
    if (isFields(value)) {
      for (const [part, each] of Object.entries(value)) marks.set(`${name}/${part}`, markOf(each, reason));
    } else marks.set(name, markOf(value, reason));
  }
  return marks;
}

function markOf(value: Json | undefined, reason: string | null): Pick<ScoreLine, 'value' | 'reason'> {
  const number = typeof value === 'string' ? spelled(value) : numberIn(value);
  if (number !== null || value === null || value === undefined) return { value: number, reason };
  return { value: null, reason: `${JSON.stringify(value).slice(0, 60)} is no score` };
}

function spelled(value: string): number | null {
  const letter = LETTERS[value] ?? LETTERS[value.toLowerCase()];
  if (typeof letter === 'number') return letter;
  return value.trim() === '' ? null : numberIn(Number(value));
}

function errorOf(error: Json | undefined): string | null {
  return isFields(error) ? textIn(error['message']) : textIn(error);
}
