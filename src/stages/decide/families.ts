import { memberOf } from '../../stats/members.ts';
import { createGate, type Gate, type GatePlan, look, type Standing } from '../../stats/waves.ts';
import { measureOf } from '../../measures/index.ts';
import type { Comparison, Exam } from '../../types.ts';

/** What the statistics say of a comparison, and how many checks share the chance of a false alarm with it. */
export interface Judged {
  readonly standing: Standing;
  readonly family: number;
}

/**
 * Blocking checks of base are one family. Those that only this change asks for are another, lest it thin out
 * base's power with checks of its own; those that only warn are a third.
 */
type Name = 'base' | 'head' | 'advisory';
const NAMES: readonly Name[] = ['base', 'head', 'advisory'];

/** Where each family stands between two looks; null before the first. */
export type Gates = Readonly<Record<Name, Gate>>;

/** One look at all families. */
interface Looked {
  readonly gates: Gates;
  readonly judged: ReadonlyMap<Comparison, Judged>;
  /** A blocking check failed: nothing more needs to be asked. */
  readonly failed: boolean;
  /** Exams with a blocking check for which more trials may still change the answer. */
  readonly open: ReadonlySet<Exam>;
}

/** The share that base's checks keep when a change brings checks of its own. */
const SHARE_OF_BASE = 0.8;

/** Looks at every comparison that has a tolerance. `last` spends what is left of the chance of a false alarm. */
export function lookAt(
  gates: Gates | null,
  comparisons: readonly Comparison[],
  plan: GatePlan,
  last: boolean,
): Looked {
  const families = familiesOf(comparisons);
  const before = gates ?? openGates(families, plan);
  const judged = new Map<Comparison, Judged>();
  const after: Record<Name, Gate> = { ...before };
  let failed = false;
  const open = new Set<Exam>();
  for (const name of NAMES) {
    const family = families[name];
    if (family.length === 0) continue;
    const members = family.map((each, index) => memberOf(each, measureOf(each.rule.card), String(index)));
    const seen = look(before[name], members, { last });
    after[name] = seen.gate;
    seen.members.forEach((standing, index) => {
      const comparison = family[index] as Comparison;
      judged.set(comparison, { standing, family: family.length });
      if (name === 'advisory') return;
      if (standing.settled === 'failed') failed = true;
      if (standing.settled === null) open.add(comparison.exam);
    });
  }
  return { gates: after, judged, failed, open };
}

function familiesOf(comparisons: readonly Comparison[]): Record<Name, readonly Comparison[]> {
  const tested = comparisons.filter(({ rule }) => rule.card.threshold?.maxRegression);
  const nameOf = ({ rule }: Comparison): Name =>
    !rule.blocking ? 'advisory' : rule.law === 'head' ? 'head' : 'base';
  const of = (name: Name): readonly Comparison[] => tested.filter((each) => nameOf(each) === name);
  return { base: of('base'), head: of('head'), advisory: of('advisory') };
}

function openGates(families: Record<Name, readonly Comparison[]>, plan: GatePlan): Gates {
  const both = families.base.length > 0 && families.head.length > 0;
  const gate = (name: Name, share: number): Gate =>
    createGate({ ...plan, seed: `${plan.seed}/${name}`, alpha: plan.alpha * share });
  return {
    base: gate('base', both ? SHARE_OF_BASE : 1),
    head: gate('head', both ? 1 - SHARE_OF_BASE : 1),
    advisory: gate('advisory', 1),
  };
}
