import { measureOf } from '../../../measures/index.ts';
import { openCasebook } from '../../../render/casebook.ts';
import { count } from '../../../render/text.ts';
import { isPassFail } from '../../../stats/right.ts';
import { type Aside, withAsides } from './asides.ts';
import { failedSaid, gotWorse, metricSaid } from './failures.ts';
import { isAnswered } from '../words/losses.ts';
import { isNoise } from '../words/noise.ts';
import { isCompared, isLookedAt, showOf, type CheckLine } from '../words/results.ts';
import { and, named } from '../words/wording.ts';
import type { Comparison } from '../../../types.ts';

/** `5 checks pass on 32 of 40 cases`; "nothing got worse" is said only where no row says anything else. */
export function passed(said: readonly CheckLine[], asides: readonly Aside[]): string {
  const own = said.filter((line) => !isAnswered(line.check));
  const blocking = own.filter(({ check }) => check.blocking);
  const isNew = said.every(({ check }) => check.comparison.exam.change.kind === 'added');
  const isGood = asides.every(({ isLoss }) => !isLoss);
  const nothing = isNew || !isGood ? '' : nothingWorse(said);
  const old = isNew ? ', with no base to compare with' : '';
  const where = `on ${casesIn(blocking.length ? blocking : marking(own))}${old}`;
  const through = acceptedSaid(said);
  if (through) {
    const rest = blocking.length ? [`${passing(blocking.length)} ${where}`] : [];
    return withAsides([through, ...rest].join('; '), asides);
  }
  if (blocking.length > 0) {
    const pass = `${passing(blocking.length)} ${where}`;
    return withAsides(nothing ? `${nothing}: ${pass}` : pass, asides);
  }
  if (own.some((line) => showOf(line) === 'base-too'))
    return withAsides(`${nothing || 'Nothing may block'} ${where}`, asides);
  const found = advisory(own);
  return withAsides(`Nothing may block here${found && `: ${found}, ${where}`}`, asides);
}

/** `1 check passes and 2 metrics were only looked at`: of what may not block, what passes and what has no limit. */
function advisory(own: readonly CheckLine[]): string {
  const [looked, held] = [own.filter(({ check }) => isLookedAt(check)), own.filter(isPassing)];
  const metrics = new Set(looked.map(idOf)).size;
  const only = `${count(metrics)} ${metrics === 1 ? 'metric was' : 'metrics were'} only looked at`;
  return and([...(held.length ? [passing(held.length)] : []), ...(metrics ? [only] : [])]);
}

function isPassing({ check }: CheckLine): boolean {
  return check.outcome === 'pass' && !isLookedAt(check);
}

function passing(checks: number): string {
  return `${count(checks)} ${checks === 1 ? 'check passes' : 'checks pass'}`;
}

/** `Accepted by octocat: tone fell on support: 100 % → 60 %`: what was found stands first, whoever let it through. */
function acceptedSaid(said: readonly CheckLine[]): string | null {
  const through = said.filter((line) => showOf(line) === 'accepted');
  const [first] = through;
  if (!first) return null;
  const actors = new Set(through.flatMap(({ check }) => check.accepted?.actor ?? []));
  const metrics = [...new Set(through.map(idOf))];
  const what = metrics.length === 1 ? failedSaid(first) : `${named(metrics)} ${gotWorse(through)}`;
  return `Accepted by ${and([...actors])}: ${what}`;
}

/** `Nothing got worse beyond noise`: where a figure fell or a case broke all the same, what it is not beyond is said. */
function nothingWorse(said: readonly CheckLine[]): string {
  const fell = said.filter((line) => isAnyWorse(line.check.comparison) && !isAnswered(line.check));
  const isNoisy = said.some(({ check }) => check.clauses.some(isNoise)) || fell.some((line) => !isHeld(line));
  const isAllowed = fell.some((line) => isHeld(line) && !line.check.clauses.some(isNoise));
  const beyond = [isNoisy ? 'noise' : '', isAllowed ? 'what is allowed' : ''].filter(Boolean).join(' or ');
  return `Nothing got worse${beyond && ` beyond ${beyond}`}`;
}

/** The figure fell, or a case that was right is wrong. */
function isAnyWorse({ gain, pairs, rule }: Comparison): boolean {
  if (gain === null || gain.value < 0) return gain !== null;
  return isPassFail(measureOf(rule.card)) && pairs.some(({ status }) => status === 'introduced');
}

/** A limit says how much of it is allowed; what base is beyond as well says nothing of that. */
function isHeld(line: CheckLine): boolean {
  return !isLookedAt(line.check) && showOf(line) !== 'base-too';
}

/** What could mark something: a metric that is only looked at may fit no case at all. */
function marking(said: readonly CheckLine[]): readonly CheckLine[] {
  const some = said.filter(({ check: { comparison } }) => comparison.scored > 0);
  return some.length > 0 ? some : said;
}

/** `40 cases`, or `32 of 40 cases` where the others lack a mark that one of these checks needs. */
export function casesIn(said: readonly CheckLine[]): string {
  const book = openCasebook(
    said.map(({ check }) => check),
    [],
  );
  const lacking = new Uint8Array(book.length);
  for (const { check } of said) {
    const { exam, pairs } = check.comparison;
    const isOfBoth = isCompared(check);
    for (const { case: it, gain, after } of pairs)
      if ((isOfBoth ? gain : after) === null) lacking[book.placeOf(exam, it.id) ?? 0] = 1;
  }
  const lost = lacking.reduce((sum, one) => sum + one, 0);
  const of = lost ? `${count(book.length - lost)} of ` : '';
  return `${of}${count(book.length)} ${book.length === 1 ? 'case' : 'cases'}`;
}

const idOf = ({ check }: CheckLine): string => metricSaid(check.comparison);
