import { measureOf } from '../../measures/index.ts';
import { describe } from '../../stats/effects.ts';
import { type Member, prepare } from '../../stats/family.ts';
import { marksOf, memberOf, valuesOf } from '../../stats/members.ts';
import { redraw } from '../../stats/redraw.ts';
import { isRight } from '../../stats/right.ts';
import type { Again, Because, Clause, Comparison } from '../../types.ts';
import { chanceBeyond, isBeyond } from './limits.ts';

/** What drops again by chance no more often than this is confirmed. */
const CONFIRMED = 0.2;
/** So many ways to label fresh trials are enough for that. */
const LABELLINGS = 2000;

/** What would have failed, after fresh answers: it fails if they drop again. `pooled` holds old answers and fresh ones. */
export function heldAgain(clause: Clause, fresh: Comparison, pooled: Comparison, seed: string): Clause {
  if (clause.outcome !== 'fail' || fresh.paired === 0) return clause;
  const test = testAgain(clause, fresh, seed);
  if (!test) return clause;
  const trials = Math.max(...fresh.pairs.map(({ candidate }) => candidate.length));
  const again: Again = { trials, ...test };
  if (test.confirmed) return { ...clause, because: { ...clause.because, again } as Because };
  const chance = 'chance' in clause.because ? clause.because.chance : null;
  const outcome = stillThere(clause, pooled) ? 'inconclusive' : 'pass';
  return { ...clause, outcome, because: { code: 'not-again', chance, again } };
}

type Test = Pick<Again, 'chance' | 'confirmed'>;

/** Null for what has been asked again by other rules already. */
function testAgain({ limit, amount, because }: Clause, fresh: Comparison, seed: string): Test | null {
  switch (limit) {
    case 'max-regression':
      return because.code === 'rare'
        ? null
        : dropAgain(memberOf(fresh, measureOf(fresh.rule.card), 'again'), seed);
    case 'marks':
      return dropAgain(marksOf(fresh, 'again'), seed);
    case 'min':
    case 'max':
      return beyondAgain(fresh, limit, amount ?? 0);
    case 'pinned':
      return because.code === 'broke-pinned' ? brokenAgain(fresh, because.cases) : null;
    case 'critical':
      return null;
  }
}

/** Any drop counts: that it is one beyond the tolerance is for all answers together to say. */
function dropAgain(member: Member, seed: string): Test {
  const anyDrop = prepare({ ...member, allowed: { absolute: 0 } });
  const drawing = { seed: `${seed}/again`, blocks: [], labellings: LABELLINGS };
  const chance = redraw([anyDrop], drawing, { crossed: [], quota: 0 }).chances[0] ?? 1;
  return { chance, confirmed: chance <= CONFIRMED };
}

function beyondAgain(fresh: Comparison, which: 'min' | 'max', amount: number): Test {
  const seen = fresh.candidate;
  if (!seen || !isBeyond(seen.value, which, amount)) return { chance: 1, confirmed: false };
  if (fresh.rule.card.threshold?.by === 'value') return { chance: null, confirmed: true };
  const chance = chanceBeyond(fresh, seen, which, amount);
  return { chance, confirmed: chance <= CONFIRMED };
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
