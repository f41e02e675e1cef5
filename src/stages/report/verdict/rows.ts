import { measureOf } from '../../../measures/index.ts';
import { amount } from '../../../render/text.ts';
import type { Check, Row } from '../../../types.ts';
import { nameOf, showOf, type CheckLine } from '../words/results.ts';
import { changeDrawn, changeSaid } from '../words/change.ts';

/** A check for whoever draws it. */
export function rowOf(line: CheckLine): Row {
  const { check, unit } = line;
  const { comparison } = check;
  const isRelative = comparison.gain?.relative ?? false;
  const upwards = measureOf(comparison.rule.card).direction === 'higher';
  const allowed = allowedIn(check, isRelative);
  return {
    show: showOf(line),
    place: placeSaid(check),
    base: amount(comparison.baseline?.value ?? null, unit),
    head: amount(comparison.candidate?.value ?? null, unit),
    change: changeSaid(check, unit),
    scale: isRelative ? 'relative' : unit,
    drawn: changeDrawn(check),
    allowed: allowed === null || !upwards ? allowed : -allowed,
    upwards,
  };
}

/** Suite and target, without the slice. */
function placeSaid({ comparison }: Check): string {
  const words = nameOf({ ...comparison, slice: null }).slice(1);
  return words.join('').replace(/^ · /, '');
}

/** Only where it is meant in what is drawn. */
function allowedIn({ comparison }: Check, isRelative: boolean): number | null {
  const limit = comparison.rule.card.threshold?.maxRegression ?? null;
  if (!limit || limit.relative !== isRelative) return null;
  return limit.value;
}
