import { marksOf, memberOf } from '../../stats/members.ts';
import { lacksMarkOn } from '../../stats/values.ts';
import { createGate, type Gate, takeWave, type Standing } from '../../stats/waves.ts';
import type { Wave } from '../../stats/wave-plan.ts';
import { measureOf } from '../../measures/index.ts';
import type { Comparison, Exam, Pair } from '../../types.ts';
import { type Budget, type Pool, poolOf, POOLS } from './budget.ts';

/** What the statistics say of a comparison, and how many checks share the chance of a false alarm with it. */
interface FamilyStanding {
  /** Chances are those of the whole promise. Null where the card has no tolerance. */
  readonly gain: Standing | null;
  /** Whether head lost marks that base has; null where every answer has one. */
  readonly marks: Standing | null;
  readonly family: number;
}

/** By the name of the check. */
export type Standings = ReadonlyMap<string, FamilyStanding>;

/** Where each family stands between two waves; null before the first. */
export type Gates = Readonly<Record<Pool, Gate>>;

/** All families after a wave. */
interface FamiliesAfter {
  readonly gates: Gates;
  /** By the name of the check. */
  readonly standings: Standings;
  /** A blocking check failed: nothing more needs to be asked. */
  readonly failed: boolean;
  /** Exams with a blocking check for which more trials may still change the answer. */
  readonly open: ReadonlySet<Exam>;
}

interface FamilyPlan {
  readonly seed: string;
  readonly waves: readonly Wave[];
  readonly budget: Budget;
}

/** Takes a wave of every comparison that has a tolerance. `last` spends what is left of the chance of a false alarm. */
export function takeWaveOf(
  gates: Gates | null,
  comparisons: readonly Comparison[],
  plan: FamilyPlan,
  last: boolean,
): FamiliesAfter {
  const before = gates ?? openGates(plan);
  const standings = new Map<string, FamilyStanding>();
  const after: Record<Pool, Gate> = { ...before };
  let failed = false;
  const open = new Set<Exam>();
  for (const pool of POOLS) {
    const family = comparisons.filter(({ rule }) => poolOf(rule) === pool).flatMap(entriesOf);
    if (family.length === 0) continue;
    const toProve = new Set(family.filter(({ of }) => of.rule.card.critical).map(({ member }) => member.id));
    const share = plan.budget.share('pairs', pool);
    const seen = takeWave(
      before[pool],
      family.map(({ member }) => member),
      { last, toProve },
    );
    after[pool] = seen.gate;
    const checks = new Set(family.map(({ of }) => of)).size;
    family.forEach(({ of, about }, at) => {
      const raw = seen.members[at] as Standing;
      const standing = { ...raw, chance: Math.min(1, raw.chance / share) };
      const known = standings.get(nameOf(of)) ?? { gain: null, marks: null, family: checks };
      standings.set(nameOf(of), { ...known, [about]: standing });
      if (pool === 'advisory') return;
      if (standing.outcome === 'fail') failed = true;
      if (standing.open) open.add(of.exam);
    });
  }
  return { gates: after, standings, failed, open };
}

interface Entry {
  readonly of: Comparison;
  readonly about: 'gain' | 'marks';
  readonly member: ReturnType<typeof memberOf>;
}

/** What of a comparison is in the family: its gain, and whether answers have marks, where some have none. */
function entriesOf(comparison: Comparison): Entry[] {
  const { card } = comparison.rule;
  const name = nameOf(comparison);
  const entries: Entry[] = [];
  if (card.threshold?.maxRegression)
    entries.push({ of: comparison, about: 'gain', member: memberOf(comparison, measureOf(card), name) });
  if (card.threshold && lacksMarks(comparison))
    entries.push({ of: comparison, about: 'marks', member: marksOf(comparison, `${name}\nmarks`) });
  return entries;
}

/** Somewhere an answer has no mark, where both sides were asked. */
function lacksMarks({ pairs, exam: { change }, slice }: Comparison): boolean {
  if (change.kind === 'added' || slice) return false;
  const isOfBoth = ({ baseline, candidate }: Pair): boolean =>
    change.kind === 'measured' || (baseline.length > 0 && candidate.length > 0);
  return pairs.some(
    (pair) => isOfBoth(pair) && (lacksMarkOn(pair, 'baseline') || lacksMarkOn(pair, 'candidate')),
  );
}

/** The same check in every wave. */
export function nameOf({ exam: { suite, change }, rule, slice }: Comparison): string {
  const part = slice ? `${slice.tag}=${slice.value}` : '';
  return [suite.name, change.target, change.as, change.place?.of, rule.card.id, rule.law, part].join('\n');
}

function openGates({ seed, waves, budget }: FamilyPlan): Gates {
  const gate = (pool: Pool): Gate => {
    const share = budget.share('pairs', pool);
    const spending = { alpha: budget.falseAlarm * share, doubt: budget.doubt * share };
    return createGate({ seed: `${seed}/${pool}`, waves, ...spending });
  };
  return { base: gate('base'), head: gate('head'), advisory: gate('advisory') };
}
