import type { Model, Price } from '../contracts.ts';
import { UserError } from '../errors.ts';
import { readLabels } from '../judging/opinions.ts';
import { calibrate, type CalibrationFigures, runsOf } from '../stages/calibrate.ts';
import { convene } from '../stages/judge.ts';
import { createAsking } from '../stages/run/index.ts';
import { prepare, score } from '../stages/score/index.ts';
import type { Consumption, Failure, Jury, Rule, Run, Sequence } from '../types.ts';

/** A judged metric and the answers that people judged. */
export interface CalibrationOrder {
  readonly rule: Rule;
  readonly labels: { readonly file: string; readonly text: string };
  readonly model: Model;
  readonly prices: Readonly<Record<string, Price>>;
  readonly concurrency: number;
}

export interface CalibrationResult extends CalibrationFigures {
  readonly jury: Jury;
  /** Answers of which people did not agree. */
  readonly disputed: readonly string[];
  /** Why nothing can be said, for the judge did not answer. */
  readonly lost: Failure | null;
  readonly judgements: Sequence<Run>;
  readonly usage: Consumption;
}

/** Holds a judge against people, over the very stages by which the gate lets it judge. */
export async function calibrateJudge({
  rule,
  labels: { file, text },
  model,
  prices,
  concurrency,
}: CalibrationOrder): Promise<CalibrationResult> {
  const labels = readLabels(text, file);
  const bought = runsOf(labels, rule, file);
  if (bought.judged.length === 0) {
    const where = { file, line: null, key: 'label' };
    throw new UserError(`${file}: people agree on no answer`, where, 'Label answers on which they do.');
  }
  const scorers = await prepare([bought.exam]);
  const bench = await convene([bought.exam], scorers, createAsking({ model }, concurrency));
  await bench.hear(bought.runs, prices);
  const scores = await score(bought.runs, scorers, prices, bench.heard);
  const [jury] = bench.juries();
  if (!jury) throw new Error('a metric without a judge was calibrated');
  return {
    ...calibrate(rule, bought, scores, jury),
    jury,
    judgements: bench.runs,
    usage: model.consumption(),
    disputed: labels.filter(({ good }) => good === null).map(({ case: { id } }) => id),
    lost: jury.silent ?? jury.lost[0] ?? null,
  };
}
