import type { Tree } from '../contracts.ts';
import { UserError } from '../errors.ts';
import { calibrationFile, calibrationOf } from '../judging/calibration.ts';
import { parseJson } from '../parsing/json.ts';
import { judgeOf } from '../measures/index.ts';
import type { Calibration, MetricCard, Opinion } from '../types.ts';
import { validate } from './validate.ts';

/** The card with what the files that it names say of its judge and of answers; as it is where it is not judged. */
export async function withCalibration(card: MetricCard, tree: Tree): Promise<MetricCard> {
  const judge = judgeOf(card);
  if (judge?.kind !== 'judge') return card;
  const opinions = judge.labels ? await opinionsIn(tree, judge.labels, card) : null;
  return {
    ...card,
    calibration: judge.calibration ? await calibrationIn(tree, judge.calibration) : null,
    ...(opinions ? { opinions } : {}),
  };
}

/** Labels are people's work, so a file that is not there was forgotten. */
async function opinionsIn(tree: Tree, file: string, { where, id }: MetricCard): Promise<readonly Opinion[]> {
  const text = await tree.read(file);
  if (text !== null) {
    const { opinionsOf, readLabels } = await import('../judging/opinions.ts');
    return opinionsOf(readLabels(text, file));
  }
  throw new UserError(
    `metric ${id}: there is no file ${file}`,
    { ...where, key: `${where.key ?? ''}.options.labels` },
    'Commit the labels, or take the option out; docs/judges.md shows what stands in them.',
  );
}

async function calibrationIn(tree: Tree, file: string): Promise<Calibration | null> {
  const text = await tree.read(file);
  return text === null
    ? null
    : calibrationOf(validate(calibrationFile(), { file, ...parseJson(text, file) }));
}
