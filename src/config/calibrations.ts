import type { Tree } from '../contracts.ts';
import { calibrationFile, calibrationOf } from '../lib/calibration.ts';
import { parseJson } from '../lib/json.ts';
import { judgeOf } from '../metrics/index.ts';
import type { Calibration, MetricCard } from '../types.ts';
import { validate } from './validate.ts';

/** The card with what the file that it names says of its judge; as it is where it is not judged. */
export async function withCalibration(card: MetricCard, tree: Tree): Promise<MetricCard> {
  const judge = judgeOf(card);
  if (judge?.kind !== 'judge') return card;
  return { ...card, calibration: judge.calibration ? await calibrationIn(tree, judge.calibration) : null };
}

async function calibrationIn(tree: Tree, file: string): Promise<Calibration | null> {
  const text = await tree.read(file);
  return text === null
    ? null
    : calibrationOf(validate(calibrationFile(), { file, ...parseJson(text, file) }));
}
