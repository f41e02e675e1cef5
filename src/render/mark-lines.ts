/** Marks as `compare` reads them, and as people do. */
import { markdownTable } from 'markdown-table';
import type { Evidence, Mark, Score, Sequence } from '../types.ts';
import { count } from './text.ts';

/** A line for each mark: `{"case": …, "trial": 0, "metric": …, "value": …, "reason": …, "evidence": …, "tags": {}}`. */
export function markLines(scores: Sequence<Score>): string {
  return scores.map((score) => `${JSON.stringify(lineOf(score))}\n`).join('');
}

function lineOf({ run: { trial }, rule, mark, turns }: Score): object {
  const { id, tags, pinned } = trial.case;
  return {
    case: id,
    trial: trial.index,
    metric: rule.card.id,
    ...shown(mark),
    tags,
    ...(pinned ? { pinned } : {}),
    ...(turns.length > 1 ? { turns: turns.map(({ turn, mark: own }) => ({ turn, ...shown(own) })) } : {}),
  };
}

function shown({ value, reason, evidence }: Mark): {
  value: number | null;
  reason: string;
  evidence: Evidence | null;
} {
  return { value, reason, evidence };
}

/** A line for each metric: how many answers it marked, their mean, and why others could not be. */
export function markTable(scores: Sequence<Score>): string {
  const metrics = new Map<string, Score[]>();
  for (const score of scores) {
    const { id } = score.rule.card;
    const own = metrics.get(id) ?? [];
    own.push(score);
    metrics.set(id, own);
  }
  const rows = [...metrics].map(([id, own]) => rowOf(id, own));
  return markdownTable([['metric', 'answers', 'mean', 'not scored', 'commonest reason'], ...rows], {
    align: ['l', 'r', 'r', 'r', 'l'],
  });
}

function rowOf(id: string, own: Sequence<Score>): string[] {
  const values = own.flatMap(({ mark: { value } }) => (value === null ? [] : [value]));
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const lost = own.filter(({ mark }) => mark.value === null);
  const figure = values.length ? String(Number(mean.toPrecision(4))) : '–';
  return [id, count(values.length), figure, count(lost.length), lost.length > 0 ? commonest(lost) : ''];
}

function commonest(lost: Sequence<Score>): string {
  const reasons = new Map<string, number>();
  for (const { mark } of lost) reasons.set(mark.reason, (reasons.get(mark.reason) ?? 0) + 1);
  return [...reasons].reduce((a, b) => (b[1] > a[1] ? b : a))[0];
}
