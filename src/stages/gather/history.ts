import { isRight } from '../../stats/right.ts';
import type { ScoreFile } from '../../records/scores/index.ts';
import { measureOf } from '../../measures/index.ts';
import type { Exam, MetricCard, TrackRecord } from '../../types.ts';

/** What files of earlier scores hold of each metric that is compared, all cases and trials together. */
export function historyOf(files: readonly ScoreFile[], exams: readonly Exam[]): TrackRecord[] {
  const cards = new Map(
    exams.flatMap(({ suite }) => suite.rules.map(({ card }) => [card.id, card] as const)),
  );
  const targets = new Set(files.flatMap(({ lines }) => lines.map(({ target }) => target)));
  // A file's only target is compared with the only one here, whatever they are called.
  const isAlone = targets.size === 1 && exams.length === 1;
  return [...targets].flatMap((target) =>
    [...cards.values()].map((card): TrackRecord => {
      const place = { suite: null, target: isAlone ? null : target, version: null, model: null };
      return { ...place, metric: card.id, tally: tallyOf(files, target, card) };
    }),
  );
}

function tallyOf(files: readonly ScoreFile[], target: string, card: MetricCard): TrackRecord['tally'] {
  const measure = measureOf(card);
  let [right, trials] = [0, 0];
  for (const { lines } of files) {
    for (const line of lines) {
      if (line.metric !== card.id || line.target !== target || line.value === null) continue;
      trials++;
      right += isRight(line.value, measure) ? 1 : 0;
    }
  }
  return { right, trials };
}
