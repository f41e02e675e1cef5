import { amount, chance, count, difference, many, percent, points, type Unit } from '../../../render/text.ts';
import type { Again, Because, Check, Clause, Comparison, Reach } from '../../../types.ts';
import { addenda } from './addenda.ts';
import { isAnswered, unansweredSaid, unmarkedSaid } from './losses.ts';
import { isNoise } from './noise.ts';
import { brokePinned } from './pins.ts';
import { named, perRuns, short, worseNoun, wrongOf } from './wording.ts';

/** Why a check came out as it did: its worst clause, every other that fails with it or is noise, and pinned cases that broke. */
export function because(check: Check, unit: Unit): string {
  const [worst, ...others] = check.clauses;
  if (!worst) return 'nothing was asked of it';
  const isNew = worst.because.code === 'nothing-to-compare';
  const also = others.filter(
    (clause) =>
      isNew ||
      (clause.outcome === 'fail' && (worst.outcome === 'fail' || check.preExisting)) ||
      (clause.outcome !== 'pass' && clause.because.code === 'broke-pinned') ||
      (check.outcome === 'pass' && isNoise(clause)),
  );
  const told = [worst, ...also];
  const said = told.map((clause) => sentence(clause, check.comparison, unit));
  return `${said.join('; ')}${askedAgain(told)}${addenda(check)}`;
}

function sentence(
  { because: it, limit, outcome, amount: size }: Clause,
  comparison: Comparison,
  unit: Unit,
): string {
  const relative = comparison.rule.card.threshold?.maxRegression?.relative ?? false;
  const floor = comparison.rule.card.threshold?.minEffect ?? 0;
  const least = relative || size === null ? size : Math.max(size, limit === 'max-regression' ? floor : 0);
  const allowed = least ? drop(least, unit, relative) : '';
  const bound = boundOf(limit, size, unit);
  const asked = `${bound} ${bound.endsWith('tokens') ? 'are' : 'is'} asked`;
  const value = amount(comparison.candidate?.value ?? null, unit);
  switch (it.code) {
    case 'drop':
      return `${lost(comparison) ?? `worse ${REACH[it.reach]}`}: ${byNothing(it, comparison)}${allowed && ` (${allowed} allowed)`}`;
    case 'maybe-chance':
      return `${lost(comparison) ?? beyondAllowed(allowed)}, but ${byNothing(it, comparison)}`;
    case 'noise':
      return `${lost(comparison) ?? beyondAllowed(allowed)}, but noise: ${byNothing(it, comparison)}`;
    case 'not-again':
      return notAgain(limit, it.again);
    case 'lost-marks':
      return `${count(it.lost)} of ${many(it.of, 'case')} ${it.lost === 1 ? 'has' : 'have'} an answer on head that could not be marked${unmarkedSaid(comparison)}: ${byNothing(it, comparison, 'leaves this many out')}`;
    case 'no-drop':
      return noDrop(it, { size: least ?? 0, unit, relative, comparison });
    case 'rare':
      return rare(it, allowed);
    case 'within':
      if (limit === 'critical') return 'critical, and proved';
      return `${bound}${it.proved ? ', proved' : wouldProve(it.casesNeeded, comparison)}`;
    case 'beyond':
      return `${value} where ${asked}${byChance(it.chance)}${it.preExisting ? ', on base just as much' : ''}`;
    case 'maybe-beyond':
      return `${value} where ${asked}, which may be chance${byChance(it.chance)}${it.preExisting ? ', on base just as much' : ''}`;
    case 'beyond-by-noise':
      return `${value} where ${asked}, but so far beyond is noise${byChance(it.chance)}`;
    case 'broke-pinned':
      return brokePinned(it, outcome === 'fail');
    case 'unproved':
      return `critical, and neither proved nor are all pinned cases right${more(it.casesNeeded, comparison)}`;
    case 'too-little':
      return `${tooLittle(it)}${reasons(it.reasons)}`;
    case 'baseline-unavailable':
      return `not compared, since base's model no longer answers: ${it.message}`;
    case 'other-times':
      return otherTimes(comparison);
    case 'no-room':
      return noRoom(it.most, { size: least ?? 0, unit, relative, comparison });
    case 'judge-gone':
      return `not judged, since its judge no longer answers: ${it.message}`;
    case 'judge-untrusted':
      return it.message;
    case 'place-unknown':
      return "it took the place of one of several targets of base's, and nobody can tell which: set `min`, or hand targets over one at a time";
    case 'displaced':
      return `not judged: ${named(it.by)} of head stands there now, and can't be asked`;
    case 'nothing-to-compare':
      return 'new: there is no base to compare with';
    case 'looked-at':
      return 'only looked at: no limit is set';
  }
}

/** `at least 98 %` */
export function boundOf(limit: Clause['limit'], size: number | null, unit: Unit): string {
  return `${limit === 'min' ? 'at least' : 'at most'} ${amount(size, unit)}`;
}

/** How often nothing at all looks like this: `a prompt that changes nothing loses this much in about 4 of 1,000 runs`. */
export function byNothing(
  { chance: by, family }: { readonly chance: number; readonly family: number },
  comparison: Comparison,
  does = worseNoun(comparison) === 'drop' ? 'loses this much' : 'adds this much',
): string {
  const what = comparison.exam.change.kind === 'measured' ? 'version' : 'prompt';
  const over = family > 1 ? `, counted over all ${count(family)} checks` : '';
  return `a ${what} that changes nothing ${does} in ${perRuns(by)} runs${over}`;
}

function beyondAllowed(allowed: string): string {
  return allowed ? `more than the ${allowed} allowed` : 'more than nothing';
}

/** Of answers that did not come, how many and why. */
function lost(comparison: Comparison): string | null {
  return isAnswered({ comparison }) ? unansweredSaid(comparison) : null;
}

function rare(
  { seen, record, chance: by, checks }: Extract<Because, { code: 'rare' }>,
  allowed: string,
): string {
  const any = checks > 1 ? ` in any of ${checks} such checks` : '';
  return `${wrongOf(seen)} answers are wrong, where earlier runs and base saw ${wrongOf(record)}: that${any} would happen by chance in ${chance(by)} of unchanged proposals (allowed: ${allowed})`;
}

const REACH: Readonly<Record<Reach, string>> = {
  'these-cases': 'on these cases',
  'in-general': 'in general',
};

/** How often a version just at its limit would be seen so far beyond it. */
function byChance(by: number | null): string {
  return by === null ? '' : ` (versions just at their limits are seen so far beyond in ${perRuns(by)} runs)`;
}

/** Seen by the first answers, and not by fresh ones. */
function notAgain(limit: Clause['limit'], { trials }: Again): string {
  const first =
    limit === 'pinned' ? 'broken' : limit === 'min' || limit === 'max' ? 'beyond its limit' : 'worse';
  return `${first} at first, but not when asked ${trials === 1 ? 'once' : `${count(trials)} times`} more`;
}

/** Said once of all clauses; what was not seen again says so itself. */
function askedAgain(clauses: readonly Clause[]): string {
  const asked = clauses.flatMap(({ because: it }) =>
    'again' in it && it.again && it.code !== 'not-again' ? [it.again] : [],
  );
  const [first] = asked;
  if (!first) return '';
  const times = first.trials === 1 ? 'once more' : `${first.trials} more times`;
  return asked.some(({ confirmed }) => confirmed) ? `; asked ${times}, it did so again` : `; asked ${times}`;
}

interface Allowed {
  readonly size: number;
  readonly unit: Unit;
  readonly relative: boolean;
  readonly comparison: Comparison;
}

function noDrop(
  it: Extract<Because, { code: 'no-drop' }>,
  { size, unit, relative, comparison }: Allowed,
): string {
  if (isAnswered({ comparison })) return lost(comparison) ?? 'head answers all that base answers';
  const sayable = relative || unit !== 'ratio' || size * 2 <= 1;
  const noun = worseNoun(comparison);
  if (it.proved && sayable) return `a ${noun} of ${drop(size * 2, unit, relative)} is ruled out`;
  const allowed = size > 0 ? ` beyond ${drop(size, unit, relative)}` : '';
  const isShare = comparison.gain?.relative ?? relative;
  const open = comparison.paired < 2 ? null : it.ruledOut;
  const still = open === null ? 'any size' : `up to ${drop(open, unit, isShare)}`;
  const seen = `no ${noun}${allowed} was seen; ${still} is not ruled out`;
  if (it.casesNeeded === null || size === 0) return seen;
  return `${seen} (${count(it.casesNeeded)} unchanged cases would rule out ${drop(size * 2, unit, relative).replace(/ points?$/, '')})`;
}

/** A model that is gone can't be timed again; scores from elsewhere may only be of another day. */
function otherTimes({ exam }: Comparison): string {
  return exam.change.kind === 'measured'
    ? "not compared, since base's times were stored, and how long it took then says nothing of now"
    : "not compared, since base's model no longer answers, and how long it took in another run says nothing of this one";
}

/** No base is better than right everywhere. */
function noRoom(most: number, { size, unit, relative, comparison }: Allowed): string {
  if (isAnswered({ comparison })) return 'head answers all';
  const noun = worseNoun(comparison);
  if (most === 0) return `head is right in all, so no ${noun} is possible, whatever base's model said`;
  return `base's model is gone, but a ${noun} of more than ${drop(most, unit, false)} is not possible, whatever it said (${drop(size, unit, relative)} allowed)`;
}

/** The size of a drop: points of a share, a relative share, or an amount. */
export function drop(size: number, unit: Unit, relative: boolean): string {
  if (relative) return percent(size);
  if (unit !== 'ratio') return difference(size, unit).replace('+', '');
  const shown = short(points(size).replace('+', ''));
  return `${shown} ${shown === '1' ? 'point' : 'points'}`;
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

/** Where every case has some answers, others of it are missing. */
function tooLittle({ scored, of }: Extract<Because, { code: 'too-little' }>): string {
  if (of > 0 && scored >= of) return 'too many answers are missing or have no mark';
  return `only ${count(scored)} of ${many(of, 'case')} could be scored`;
}

function reasons(counts: Readonly<Record<string, number>>): string {
  const [first, ...rest] = Object.entries(counts).sort((a, b) => b[1] - a[1]);
  if (!first) return '';
  return `: ${first[0]}${first[1] > 1 ? ` (${first[1]} times)` : ''}${rest.length ? `, and ${rest.length} other ${rest.length === 1 ? 'reason' : 'reasons'}` : ''}`;
}
