import { isUnheld } from '../../judging/calibration.ts';
import { amount, chance, count, difference, percent, points, type Unit } from '../../render/text.ts';
import { isUnvouched } from '../../judging/trust.ts';
import { judgeOf } from '../../measures/index.ts';
import type { Again, Because, Check, Clause, Comparison, Reach, Whose, Tally } from '../../types.ts';

/** Why a check came out as it did: its worst clause, every other clause that fails with it, and pinned cases that broke. */
export function because(check: Check, unit: Unit): string {
  const [worst, ...others] = check.clauses;
  if (!worst) return 'nothing was asked of it';
  const isNew = worst.because.code === 'nothing-to-compare';
  const also = others.filter(
    ({ outcome, because: { code } }) =>
      isNew ||
      (outcome === 'fail' && (worst.outcome === 'fail' || check.preExisting)) ||
      (outcome !== 'pass' && code === 'broke-pinned'),
  );
  const said = [worst, ...also].map((clause) => sentence(clause, check.comparison, unit));
  const { rule } = check.comparison;
  const alone = isUnvouched(rule) || isUnheld(judgeOf(rule.card), rule.card);
  const unvouched = alone ? '; nobody vouches for its judge' : '';
  const rest = [leaning(check), recorded(check), missing(check), unvouched, LAW[rule.law]];
  return `${said.join('; ')}${rest.join('')}`;
}

/** Where people judged some of the answers, the change is theirs and not the judge's alone. */
function leaning({ comparison: { gain } }: Check): string {
  return gain?.labelled ? `; the change leans on what people said of ${count(gain.labelled)} cases` : '';
}

/** What is rare says little in one run, so its record is told with it. */
function recorded({ record, clauses }: Check): string {
  const isTold = clauses.some(({ because: { code } }) => code === 'rare');
  return record && !isTold ? `; earlier runs: ${wrongOf(record)} answers wrong` : '';
}

/** What was left out of a passing check is said with it. */
function missing({ outcome, comparison: { pairs, paired, scored, baseline } }: Check): string {
  if (outcome !== 'pass') return '';
  const unasked = pairs.filter((pair) => pair.baseline.length + pair.candidate.length === 0).length;
  const left = pairs.length - (baseline ? paired : scored) - unasked;
  const lost =
    left > 0 && left < pairs.length ? `; ${left} of ${pairs.length} cases could not be scored` : '';
  return unasked > 0 ? `${lost}; ${unasked} of ${pairs.length} cases were not asked any more` : lost;
}

const LAW: Readonly<Record<Whose, string>> = {
  both: '',
  base: ' (asked for by base)',
  head: ' (asked for by this change)',
};

function sentence(
  { because: it, limit, outcome, amount: size }: Clause,
  comparison: Comparison,
  unit: Unit,
): string {
  const relative = comparison.rule.card.threshold?.maxRegression?.relative ?? false;
  const floor = comparison.rule.card.threshold?.minEffect ?? 0;
  const least = relative || size === null ? size : Math.max(size, limit === 'max-regression' ? floor : 0);
  const allowed = least === null ? '' : drop(least, unit, relative);
  const bound = `${limit === 'min' ? 'at least' : 'at most'} ${amount(size, unit)}`;
  switch (it.code) {
    case 'drop':
      return `${REACH[it.reach]}: ${such(it.family)} would happen by chance in ${chance(it.chance)} of unchanged proposals (allowed: ${allowed})${askedAgain(it.again)}`;
    case 'maybe-chance':
      return `more than the ${allowed} allowed, but ${such(it.family)} happens by chance in ${chance(it.chance)} of unchanged proposals`;
    case 'noise':
      return `more than the ${allowed} allowed, but noise: ${such(it.family)} happens by chance in ${chance(it.chance)} of unchanged proposals`;
    case 'not-again':
      return `asked again, it did not ${limit === 'min' || limit === 'max' ? 'lie beyond' : 'drop'} again${askedAgain(it.again)}`;
    case 'lost-marks':
      return `${it.lost} of ${it.of} cases have an answer on head that could not be marked: ${such(it.family)} would happen by chance in ${chance(it.chance)} of unchanged proposals${askedAgain(it.again)}`;
    case 'no-drop':
      return noDrop(it, least ?? 0, unit, relative);
    case 'rare':
      return rare(it, allowed);
    case 'within':
      if (limit === 'critical') return 'critical, and proved';
      return `${bound}${it.proved ? ', proved' : wouldProve(it.casesNeeded, comparison)}`;
    case 'beyond':
      return `${amount(comparison.candidate?.value ?? null, unit)} where ${bound} is asked${byChance(it.chance)}${it.preExisting ? ', on base just as much' : ''}${askedAgain(it.again)}`;
    case 'maybe-beyond':
      return `${amount(comparison.candidate?.value ?? null, unit)} where ${bound} is asked, which may be chance${byChance(it.chance)}`;
    case 'beyond-by-noise':
      return `${amount(comparison.candidate?.value ?? null, unit)} where ${bound} is asked, but so far beyond is noise${byChance(it.chance)}`;
    case 'broke-pinned':
      return brokePinned(it, outcome === 'fail');
    case 'unproved':
      return `critical, and neither proved nor are all pinned cases right${more(it.casesNeeded, comparison)}`;
    case 'too-little':
      return `only ${it.scored} of ${it.of} cases could be scored${reasons(it.reasons)}`;
    case 'baseline-unavailable':
      return `not compared, since base's model no longer answers: ${it.message}`;
    case 'judge-untrusted':
      return it.message;
    case 'nothing-to-compare':
      return 'new: there is no base to compare with';
    case 'looked-at':
      return 'only looked at: no limit is set';
  }
}

function rare(
  { seen, record, chance: by, checks }: Extract<Because, { code: 'rare' }>,
  allowed: string,
): string {
  const any = checks > 1 ? ` in any of ${checks} such checks` : '';
  return `${wrongOf(seen)} answers are wrong, where earlier runs and base saw ${wrongOf(record)}: that${any} would happen by chance in ${chance(by)} of unchanged proposals (allowed: ${allowed})`;
}

function wrongOf({ right, trials }: Tally): string {
  return `${count(trials - right)} of ${count(trials)}`;
}

function brokePinned(
  { cases, trials, chance: by, again }: Extract<Because, { code: 'broke-pinned' }>,
  isBroken: boolean,
): string {
  const named = `pinned ${cases.length === 1 ? 'case' : 'cases'}`;
  if (isBroken) return `${named} broke: ${cases.join(', ')}${askedAgain(again)}`;
  if (by === null) return `${named} could not be scored on head: ${cases.join(', ')}`;
  return `${named} may have broken: ${cases.join(', ')}; ${trials === 1 ? 'one trial is' : `${trials} trials are`} too few to tell`;
}

const REACH: Readonly<Record<Reach, string>> = {
  'these-cases': 'on these cases it got worse',
  'in-general': 'it got worse in general',
};

/** How often a version just at its limit would be seen so far beyond it. */
function byChance(by: number | null): string {
  return by === null ? '' : ` (by chance in ${chance(by)} of versions at their limits)`;
}

function askedAgain(again: Again | undefined): string {
  if (!again) return '';
  const times = again.trials === 1 ? 'once more' : `${again.trials} more times`;
  return again.confirmed ? `; asked ${times}, it did so again` : `; asked ${times}`;
}

function noDrop(
  it: Extract<Because, { code: 'no-drop' }>,
  size: number,
  unit: Unit,
  relative: boolean,
): string {
  const sayable = relative || unit !== 'ratio' || size * 2 <= 1;
  if (it.proved && sayable) return `a drop of ${drop(size * 2, unit, relative)} is ruled out`;
  const allowed = drop(size, unit, relative);
  const still = it.ruledOut === null ? 'any size' : drop(it.ruledOut, unit, relative);
  const seen = `no drop beyond ${allowed} was seen; ${it.ruledOut === null ? '' : 'up to '}${still} is not ruled out`;
  if (it.casesNeeded === null) return seen;
  const goal = drop(size * 2, unit, relative).replace(' points', '');
  return `${seen} (${count(it.casesNeeded)} unchanged cases would rule out ${goal})`;
}

function such(family: number): string {
  return family > 1 ? `such a drop in any of ${family} checks` : 'such a drop';
}

/** The size of a drop: points of a share, a relative share, or an amount. */
export function drop(size: number, unit: Unit, relative: boolean): string {
  if (relative) return percent(size);
  return unit === 'ratio'
    ? `${points(size).replace('+', '')} points`
    : difference(size, unit).replace('+', '');
}

/** How many cases a proof takes; what is wrong already makes it more, and must stay all that is. */
function more(cases: number | null, comparison: Comparison): string {
  if (cases === null) return '';
  const few = `; ${count(cases)}`;
  return isClean(comparison)
    ? `${few} clean cases would do`
    : `${few} cases would do if no more of them are wrong`;
}

/** The same in passing, of what holds already. */
function wouldProve(cases: number | null, comparison: Comparison): string {
  return cases === null || !isClean(comparison) ? '' : ` (${count(cases)} clean cases would prove it)`;
}

function isClean({ candidate }: Comparison): boolean {
  return candidate?.value === 0 || candidate?.value === 1;
}

function reasons(counts: Readonly<Record<string, number>>): string {
  const [first, ...rest] = Object.entries(counts).sort((a, b) => b[1] - a[1]);
  if (!first) return '';
  return `: ${first[0]}${first[1] > 1 ? ` (${first[1]} times)` : ''}${rest.length ? `, and ${rest.length} other ${rest.length === 1 ? 'reason' : 'reasons'}` : ''}`;
}
