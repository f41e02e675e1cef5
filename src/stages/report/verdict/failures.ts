import { measureOf } from '../../../measures/index.ts';
import { amount, clip, count, many } from '../../../render/text.ts';
import { turnOf } from '../../../render/wrong-answer.ts';
import type { Because, Check, Comparison } from '../../../types.ts';
import { componentOf } from '../parts/components.ts';
import { isAnswered, unansweredSaid } from '../words/losses.ts';
import { partOf, placeOf, type CheckLine } from '../words/results.ts';
import { boundOf } from '../words/sentences.ts';
import { casesNoun, changeSize, figuresApart, named, worseVerb } from '../words/wording.ts';

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
      return `${id} is beyond its limit on ${place}: ${amount(comparison.candidate?.value ?? null, unit)}, ${boundOf(worst.limit, worst.amount, unit)} asked`;
    case 'lost-marks':
      return `${id} can't be told for ${count(worst.because.lost)} of ${many(worst.because.of, 'case')} of head on ${place}`;
    case 'broke-pinned':
      return `pinned ${worst.because.cases.length === 1 ? 'case' : 'cases'} ${named(worst.because.cases)} broke in ${id}`;
    case 'rare':
      return `${id} is wrong more often than in earlier runs on ${place}`;
    default:
      return check.outcome === 'inconclusive' ? `${id} is undecided on ${place}` : movedSaid(line);
  }
}

/** `tone fell on support: 100 % → 0 %` */
function movedSaid({ check, unit }: CheckLine): string {
  const { comparison } = check;
  const lead = `${metricSaid(comparison)} ${worseVerb(comparison)} on ${placeOf(comparison)}`;
  // The two figures are the judge's, and may say the contrary.
  if (comparison.gain?.labelled) return `${lead} as people see it: ${changeSize(check, unit)}`;
  const told = isSwayed(comparison) ? changeSize(check, unit) : figuresApart(comparison, unit);
  return told === null ? lead : `${lead}: ${told}`;
}

/** Cases got worse, while the two figures say the contrary: a few sway them, or they are not of the same cases. */
function isSwayed({ baseline, candidate, rule }: Comparison): boolean {
  if (!baseline || !candidate) return false;
  const more = candidate.value - baseline.value;
  return measureOf(rule.card).direction === 'higher' ? more >= 0 : more <= 0;
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

/** What several did: `got worse`, where all fell; `are beyond their limits`; `are undecided`; else `fail`. */
export function gotWorse(lines: readonly CheckLine[]): string {
  const ways = new Set(lines.map(({ check }) => WAYS[codeOf(check)] ?? wayOf(check)));
  const [way = 'fail'] = ways;
  return ways.size === 1 ? way : 'fail';
}

const WAYS: Readonly<Partial<Record<Because['code'], string>>> = {
  drop: 'got worse',
  rare: 'got worse',
  'broke-pinned': 'got worse',
  'maybe-chance': 'got worse',
  'looked-at': 'got worse',
  beyond: 'are beyond their limits',
  'maybe-beyond': 'are beyond their limits',
};

function wayOf({ outcome }: Check): string {
  return outcome === 'inconclusive' ? 'are undecided' : 'fail';
}

function codeOf({ clauses }: Check): Because['code'] {
  return clauses[0]?.because.code ?? 'looked-at';
}
