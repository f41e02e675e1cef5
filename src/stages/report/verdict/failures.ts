import { clip, count } from '../../../render/text.ts';
import { turnOf } from '../../../render/wrong-answer.ts';
import type { Check } from '../../../types.ts';
import { componentOf } from '../parts/components.ts';
import { isAnswered, unansweredSaid } from '../words/losses.ts';
import { partOf, placeOf, type CheckLine } from '../words/results.ts';
import { boundOf } from '../words/sentences.ts';
import { casesNoun, changeSize, figures, named, worseVerb } from '../words/wording.ts';

const MOST_NAME = 60;

/** `pages-found (retrieve)`: a metric, with the part of a system that it is about. */
export function metricSaid({ rule: { card } }: Check['comparison']): string {
  const [id, part] = [clip(card.id, MOST_NAME), componentOf(card)];
  return part === null ? id : `${id} (${clip(part, MOST_NAME)})`;
}

/** What a failing check did, by what failed: `language broke in 8 of 20 conversations, at turn 5`. */
export function failedSaid(line: CheckLine): string {
  const { check, unit } = line;
  const { comparison } = check;
  const id = metricSaid(comparison);
  const [worst] = check.clauses;
  const place = placeOf(comparison);
  if (isAnswered(check)) return unansweredSaid(comparison) ?? `${id} ${worseVerb(comparison)} on ${place}`;
  switch (worst?.because.code) {
    case 'drop':
    case 'maybe-chance':
    case 'noise':
      return brokenSaid(line) ?? movedSaid(line);
    case 'beyond':
    case 'maybe-beyond':
    case 'beyond-by-noise':
      return `${id} is beyond its limit on ${place}: ${figures({ ...comparison, baseline: null }, unit).replace(/^.*→ /, '')}, ${boundOf(worst.limit, worst.amount, unit)} asked`;
    case 'lost-marks':
      return `${id} can't be told for ${count(worst.because.lost)} of ${count(worst.because.of)} answers of head on ${place}`;
    case 'broke-pinned':
      return `pinned ${worst.because.cases.length === 1 ? 'case' : 'cases'} ${named(worst.because.cases)} broke in ${id}`;
    case 'rare':
      return `${id} is wrong more often than in earlier runs on ${place}`;
    default:
      return movedSaid(line);
  }
}

/** `tone fell on support: 100 % → 0 %` */
function movedSaid({ check, unit }: CheckLine): string {
  const { comparison } = check;
  const lead = `${metricSaid(comparison)} ${worseVerb(comparison)} on ${placeOf(comparison)}`;
  // The two figures are the judge's, and may say the contrary.
  if (comparison.gain?.labelled) return `${lead} as people see it: ${changeSize(check, unit)}`;
  return `${lead}: ${figures(comparison, unit)}`;
}

/** Where cases are right or wrong, and more of them broke than were mended. */
function brokenSaid({ check: { comparison } }: CheckLine): string | null {
  const { pairs, paired, gain, slice } = comparison;
  const broken = pairs.filter(({ status }) => status === 'introduced');
  const fixed = pairs.filter(({ status }) => status === 'fixed');
  if (gain?.labelled || broken.length <= fixed.length) return null;
  const turns = new Set(broken.map(turnOf));
  const [turn] = turns;
  const at = turns.size === 1 && turn ? `, at turn ${turn}` : '';
  const id = metricSaid(comparison);
  return `${id} broke in ${count(broken.length)} of ${count(paired)} ${casesNoun(comparison, paired)}${partOf(slice)}${at}`;
}

/** What several did: `got worse`, where all fell; `are beyond their limits`; else `fail`. */
export function gotWorse(lines: readonly CheckLine[]): string {
  const codes = lines.map(({ check }) => codeOf(check));
  if (codes.every((code) => code === 'drop' || code === 'broke-pinned')) return 'got worse';
  return codes.every((code) => code === 'beyond') ? 'are beyond their limits' : 'fail';
}

function codeOf({ clauses }: Check): string {
  return clauses[0]?.because.code ?? '';
}
