import { measureOf } from '../../measures/index.ts';
import { describe } from '../../stats/effects.ts';
import { type Member, prepare } from '../../stats/family.ts';
import { marksOf, memberOf } from '../../stats/members.ts';
import { valuesOf } from '../../stats/values.ts';
import { redraw } from '../../stats/redraw.ts';
import { isRight } from '../../stats/right.ts';
import { answersIn, wrongShare } from '../../stats/tallies.ts';
import { rareEventChance } from '../../stats/tripwire.ts';
import { chanceOfBoth, DROPS_AGAIN } from '../../stats/twice.ts';
import type { Again, Because, Check, Clause, Comparison, Tally } from '../../types.ts';
import type { Promised } from './budget.ts';
import { isBeyond } from './beyond.ts';
import { chanceBeyond } from './limits.ts';
import { isPreExisting } from './pre-existing.ts';
import { isOfLimit, type Suspect } from './suspects.ts';

/** So many ways to label fresh trials are enough to confirm. */
const LABELLINGS = 2000;
/** What is left of the chance of a false alarm once all is asked again: a pull request is pushed to about ten times. */
const SHARE_LEFT = 0.2;

/** What fresh answers say of each clause that was asked again; nothing of what had no answers. */
export function testsAgain(
  suspects: readonly Suspect[],
  freshOf: (check: Check) => Comparison | undefined,
  seed: string,
): ReadonlyMap<Clause, Again> {
  const asked = suspects.flatMap(({ check, clauses }) => {
    const fresh = freshOf(check);
    return fresh && fresh.paired > 0 ? clauses.map((clause): Asked => ({ clause, fresh })) : [];
  });
  const drops = dropsAgain(asked, seed);
  const limits = asked.filter(({ clause: { limit } }) => limit === 'min' || limit === 'max').length;
  const tests = asked.flatMap(({ clause, fresh }): [Clause, Again][] => {
    const drop = drops.get(clause);
    const test = drop === undefined ? testAgain(clause, fresh, limits) : dropped(drop);
    const trials = fresh.pairs.reduce((most, { candidate }) => Math.max(most, candidate.length), 0);
    return test ? [[clause, { trials, ...test }]] : [];
  });
  return new Map(tests);
}

interface Asked {
  readonly clause: Clause;
  /** Of fresh answers alone. */
  readonly fresh: Comparison;
}

type Test = Pick<Again, 'chance' | 'confirmed'>;

function dropped(chance: number): Test {
  return { chance, confirmed: chance <= DROPS_AGAIN };
}

/**
 * Of drops: the chance that unchanged answers drop like this in any check that is asked again. Any drop counts: that it
 * is one beyond the tolerance is for all answers together to say.
 */
function dropsAgain(asked: readonly Asked[], seed: string): ReadonlyMap<Clause, number> {
  const drops = asked.flatMap(({ clause, fresh }, at) => {
    const member = memberFor(clause, fresh, `again ${at}`);
    return member ? [{ clause, member: prepare({ ...member, allowed: { absolute: 0 } }) }] : [];
  });
  const members = drops.map(({ member }) => member);
  const drawing = { seed: `${seed}/again`, ends: [], labellings: LABELLINGS };
  const { chances } = redraw(members, drawing, { crossed: [], quota: 0 });
  return new Map(drops.map(({ clause }, at) => [clause, chances[at] ?? 1]));
}

/** What is tested by drawing labels anew; null for all else. */
function memberFor({ limit, because }: Clause, fresh: Comparison, id: string): Member | null {
  if (limit === 'marks') return marksOf(fresh, id);
  const isDrop = limit === 'max-regression' && because.code !== 'rare';
  return isDrop ? memberOf(fresh, measureOf(fresh.rule.card), id) : null;
}

/** Null for what has been asked again by other rules already. */
function testAgain({ limit, amount, because }: Clause, fresh: Comparison, limits: number): Test | null {
  if (because.code === 'rare') return rareAgain(fresh, because);
  if (because.code === 'broke-pinned') return brokenAgain(fresh, because.cases);
  return limit === 'min' || limit === 'max' ? beyondAgain(fresh, limit, amount ?? 0, limits) : null;
}

/** What all answers together are held against. */
interface Grounds extends Promised {
  /** What turns the chance of one limit into that of the whole promise. */
  readonly limitScale: number;
}

/**
 * A clause after fresh answers: it fails if they drop again, if nothing would show both drops often enough to turn a
 * pull request red in ten pushes, and if all answers together still show it.
 */
export function heldAgain(clause: Clause, again: Again, pooled: Comparison, grounds: Grounds): Clause {
  const because = afterBoth(clause, pooled, grounds);
  const first = 'chance' in because ? because.chance : null;
  const { falseAlarm, doubt } = grounds;
  const both =
    first === null || again.chance === null || because.code === 'rare'
      ? null
      : chanceOfBoth(first, again.chance, Math.max(falseAlarm, doubt));
  const isThere = stillThere(clause, pooled);
  const isRare = both === null || both <= SHARE_LEFT * falseAlarm;
  if (again.confirmed && isRare && isThere)
    return { ...clause, outcome: 'fail', because: confirmed(because, again, both) };
  const isOpen = isThere && (!isInBaseToo(because) || pooled.rule.card.critical);
  const outcome = isOpen ? 'inconclusive' : 'pass';
  if (!again.confirmed || !isThere)
    return { ...clause, outcome, because: { code: 'not-again', chance: first, again } };
  return { ...clause, outcome, because: { ...because, again } as Because };
}

/** A limit that was not asked again, where base's side came to be known with others that were; null where it did not. */
export function heldWithBase(
  clause: Clause,
  was: Comparison,
  pooled: Comparison,
  grounds: Grounds,
): Clause | null {
  const isLearnt = was.baseline === null && pooled.baseline !== null;
  if (!isLearnt || !isOfLimit(clause.because) || !stillThere(clause, pooled)) return null;
  const because = afterBoth(clause, pooled, grounds);
  const isExcused = isInBaseToo(because) && !pooled.rule.card.critical;
  const outcome = clause.outcome === 'inconclusive' && isExcused ? 'pass' : clause.outcome;
  return { ...clause, outcome, because };
}

/** Whether base is beyond a limit just as much is for all answers together to say. */
function afterBoth({ limit, amount, because }: Clause, pooled: Comparison, grounds: Grounds): Because {
  if (!isOfLimit(because) || (limit !== 'min' && limit !== 'max')) return because;
  const held = { which: limit, amount: amount ?? 0, scale: grounds.limitScale };
  return { ...because, preExisting: isPreExisting(pooled, held, grounds.falseAlarm) };
}

function isInBaseToo(because: Because): boolean {
  return 'preExisting' in because && because.preExisting;
}

/** What alone would not have failed does so by both looks, so that their chance is told. */
function confirmed(because: Because, again: Again, both: number | null): Because {
  switch (because.code) {
    case 'maybe-chance': {
      const { family, reach } = because;
      return { code: 'drop', chance: both ?? because.chance, family, reach, again };
    }
    case 'maybe-beyond':
      return {
        code: 'beyond',
        chance: both ?? because.chance,
        preExisting: because.preExisting,
        again,
      };
    default:
      return { ...because, again } as Because;
  }
}

/** Against the same record, fresh answers are wrong too often again. */
function rareAgain(fresh: Comparison, { record }: Extract<Because, { code: 'rare' }>): Test {
  const seen = answersIn(fresh, 'candidate', measureOf(fresh.rule.card));
  const chance = rareEventChance(eventsIn(seen), eventsIn(record));
  return { chance, confirmed: wrongShare(seen) > wrongShare(record) && chance <= DROPS_AGAIN };
}

function eventsIn({ right, trials }: Tally): { readonly seen: number; readonly of: number } {
  return { seen: trials - right, of: trials };
}

function beyondAgain(fresh: Comparison, which: 'min' | 'max', amount: number, limits: number): Test {
  const seen = fresh.candidate;
  if (!seen || !isBeyond(seen.value, which, amount)) return { chance: 1, confirmed: false };
  if (fresh.rule.card.threshold?.by === 'value') return { chance: null, confirmed: true };
  return dropped(Math.min(1, chanceBeyond(fresh, seen, which, amount) * limits));
}

function brokenAgain(fresh: Comparison, cases: readonly string[]): Test {
  const measure = measureOf(fresh.rule.card);
  const confirmed = fresh.pairs
    .filter((pair) => cases.includes(pair.case.id))
    .some(({ candidate }) => {
      const values = valuesOf(candidate);
      return values.length > 0 && values.every((value) => !isRight(value, measure));
    });
  return { chance: null, confirmed };
}

/** Whether all answers together still show it. */
function stillThere({ limit, amount }: Clause, pooled: Comparison): boolean {
  if (limit === 'min' || limit === 'max')
    return pooled.candidate !== null && isBeyond(pooled.candidate.value, limit, amount ?? 0);
  if (limit !== 'max-regression') return true;
  return describe(prepare(memberOf(pooled, measureOf(pooled.rule.card), 'pooled')), 'pooled').exceeds;
}
