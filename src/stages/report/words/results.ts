import { rankOf } from '../../../render/shows.ts';
import type { Unit } from '../../../render/text.ts';
import { isUnvouched } from '../../../judging/trust.ts';
import { isAnswered } from './losses.ts';
import type { Check, CheckOutcome, Clause, Comparison, Show, Whose, Words } from '../../../types.ts';

/** A check with its sentence, ready to be shown. */
export interface CheckLine {
  readonly check: Check;
  readonly unit: Unit;
  readonly because: string;
  /** It surely got better, which nothing depends on. */
  readonly better: boolean;
  /** It has no limit, and surely got worse: the change is not nothing for that. */
  readonly worse?: boolean;
}

type Weight = 'blocking' | 'advisory' | 'info' | 'unvouched';

/** Of what may stop a merge; of what only warns; of what is only noted; and of a judge's word for which nobody vouches. */
const SHOWN: Readonly<Record<CheckOutcome, Readonly<Record<Weight, Show>>>> = {
  pass: { blocking: 'passes', advisory: 'passes', info: 'passes', unvouched: 'looked-at' },
  inconclusive: {
    blocking: 'stops-undecided',
    advisory: 'undecided',
    info: 'undecided',
    unvouched: 'stops-undecided',
  },
  fail: { blocking: 'fails', advisory: 'warns', info: 'noted', unvouched: 'stops-undecided' },
};

export function showOf({ check, better, worse }: Pick<CheckLine, 'check' | 'better' | 'worse'>): Show {
  const { outcome, preExisting, blocking, accepted } = check;
  if (accepted) return 'accepted';
  if (better && outcome === 'pass') return 'better';
  if (isLookedAt(check)) return worse ? 'noted' : 'looked-at';
  if (preExisting && !blocking && outcome === 'fail') return 'base-too';
  return SHOWN[outcome][weightOf(check)];
}

function weightOf({ blocking, comparison: { rule } }: Check): Weight {
  if (isUnvouched(rule)) return 'unvouched';
  if (blocking) return 'blocking';
  return rule.card.onFail === 'info' ? 'info' : 'advisory';
}

/** What it is compared with can't be had any more, and nothing worse was found. */
export function isBaseless({ clauses }: Check): boolean {
  const code = clauses[0]?.because.code;
  return code === 'baseline-unavailable' || code === 'other-times';
}

/** Base has a part in it: not where a limit alone is kept, whatever base did. */
export function isCompared({ clauses, comparison: { baseline } }: Check): boolean {
  const isLimit = ({ limit, amount }: Clause): boolean =>
    (limit === 'min' || limit === 'max') && amount !== null;
  return baseline !== null && !clauses.every(isLimit);
}

/** It has no limit to be held against. */
export function isLookedAt({ clauses }: Check): boolean {
  return clauses[0]?.because.code === 'looked-at';
}

/** What moved, or may have: all that a reader must see without opening anything. */
export function hasMoved(line: CheckLine): boolean {
  const show = showOf(line);
  return show !== 'passes' && show !== 'looked-at';
}

/** The metric, where it was measured, and on which slice. */
export function nameOf(comparison: Comparison): Words {
  const { rule, slice } = comparison;
  return [{ strong: rule.card.id }, `${sliceOf(slice)} · ${suiteAndTarget(comparison.exam)}`];
}

function sliceOf(slice: Comparison['slice']): string {
  return slice ? ` (${slice.tag}: ${slice.value})` : '';
}

/** Where there is little room, the value alone, where it says what it is a value of. */
export function partOf(slice: Comparison['slice']): string {
  const isWord = slice !== null && /^\p{L}/u.test(slice.value) && !/^(true|false|yes|no)$/i.test(slice.value);
  return isWord ? ` (${slice.value})` : sliceOf(slice);
}

/** Where it was asked, as short as it is clear. */
export function suiteAndTarget(exam: Comparison['exam']): string {
  return `${exam.suite.name}${targetOf(exam)}`;
}

/** How the rows of one table are called, and what its first column says of all of them. */
interface Naming {
  readonly title: string;
  readonly name: (comparison: Comparison) => Words;
}

/** In a cell a name may break after the metric. The place is left out where all that was asked has the same, and what one law alone asks for is said where the other asks for something else: once where it holds for every row. */
export function namingIn(rows: readonly CheckLine[], all: readonly CheckLine[]): Naming {
  const lawsOf = (lines: readonly CheckLine[]) =>
    new Set(lines.map(({ check }) => check.comparison.rule.law));
  const laws = lawsOf(rows);
  const isTold = lawsOf(all.filter(({ check }) => !isAnswered(check))).size > 1;
  const [law = 'both'] = isTold && laws.size === 1 ? laws : [];
  const placeIn = placing(all);
  return {
    title: law === 'both' ? 'Check' : AS_ASKED[law].replace('as', 'As'),
    name: (comparison) => {
      const { rule, slice } = comparison;
      const asks = laws.size > 1 && AS_ASKED[rule.law] ? ` (${AS_ASKED[rule.law]})` : '';
      const where = placeIn(comparison)
        .map((word) => after(', ', word))
        .join('');
      return [{ strong: rule.card.id }, `${partOf(slice)}${where}${asks}`];
    },
  };
}

/** The metric and, of where it was measured, what is not the same for all that was asked. */
export function shortNameOf(comparison: Comparison, all: readonly CheckLine[]): Words {
  const place = placing(all)(comparison)
    .map((word) => after(' · ', word))
    .join('');
  return [{ strong: comparison.rule.card.id }, `${sliceOf(comparison.slice)}${place}`];
}

function after(mark: string, word: string): string {
  return word.startsWith('(') ? ` ${word}` : `${mark}${word}`;
}

/** Suite and target, each left out where all that was asked has the same. */
export function placing(all: readonly CheckLine[]): (comparison: Comparison) => readonly string[] {
  const varies = (of: (comparison: Comparison) => string): boolean =>
    new Set(all.map(({ check: { comparison } }) => of(comparison))).size > 1;
  const [suites, targets] = [varies(({ exam }) => exam.suite.name), varies(({ exam }) => targetOf(exam))];
  return ({ exam }) => {
    const target = targets ? targetOf(exam).replace(/^ · /, '').trim() : '';
    // A target that has its suite's name, or is its only one, goes without a name of its own.
    const isSuiteTold = suites || (targets && target === '');
    return [isSuiteTold ? exam.suite.name : '', target].filter(Boolean);
  };
}

/** Whose law it is, where one alone asks for it. */
export const AS_ASKED: Readonly<Record<Whose, string>> = {
  both: '',
  base: 'as base asks',
  head: 'as head asks',
};

/** The suite, and the slice of it. */
export function placeOf({ exam, slice }: Comparison): string {
  return slice ? `${exam.suite.name} (${slice.tag}: ${slice.value})` : exam.suite.name;
}

/** Left out where it has the name of the suite, or the suite asks no other; one that head points elsewhere is told apart. */
function targetOf({ suite, change: { target, as } }: Comparison['exam']): string {
  const isOnly = suite.targets.length < 2 && (suite.targets[0] ?? target) === target;
  const name = target === suite.name || isOnly ? '' : ` · ${target}`;
  return as === 'declared' ? name : `${name} (as base declares it)`;
}

/** A loss against base says more about this change than a limit that is missed. */
function loss({ check }: CheckLine): number {
  return check.clauses.some(({ outcome, because: { code } }) => outcome === 'fail' && code !== 'beyond')
    ? 1
    : 0;
}

/** What needs proof stops the merge also where all else that is undecided does not. */
function proof({ check: { outcome, comparison } }: CheckLine): number {
  return outcome === 'inconclusive' && comparison.rule.card.critical ? 1 : 0;
}

/** Of what weighs the same, all cases before a slice of them, and the larger loss first. */
function size({ check: { comparison } }: CheckLine): number {
  const { gain, slice } = comparison;
  return (slice ? 1000 : 0) + (gain && !gain.relative ? Math.max(-1, Math.min(1, gain.value)) : 0);
}

/** What stops the merge first, losses against base before limits; then as the suites have it. */
export function byWeight(a: CheckLine, b: CheckLine): number {
  const rank = (line: CheckLine): number => rankOf(showOf(line));
  return rank(a) - rank(b) || proof(b) - proof(a) || loss(b) - loss(a) || size(a) - size(b);
}
