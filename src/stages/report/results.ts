import { amount, difference, percent, type Unit } from '../../render/text.ts';
import { isUnvouched } from '../../judging/unvouched.ts';
import { measureOf } from '../../measures/index.ts';
import type { Block, Check, Comparison, Kind, Words } from '../../types.ts';

/** A check with its sentence, ready to be shown. */
export interface Said {
  readonly check: Check;
  readonly unit: Unit;
  readonly because: string;
}

/** What a reader sees first of a check; warnings never stop a merge. */
function badge({ outcome, blocking, clauses, comparison, preExisting }: Check): string {
  if (clauses[0]?.because.code === 'looked-at') return 'ℹ️ looked at';
  if (isUnvouched(comparison.rule) && !preExisting)
    return outcome === 'pass' ? 'ℹ️ looked at' : '❔ undecided';
  if (outcome === 'pass') return '✅ pass';
  if (outcome === 'inconclusive') return blocking ? '❔ undecided' : '▫️ undecided';
  return blocking ? '❌ fail' : '⚠️ warns';
}

const KINDS: Readonly<Record<Kind, string>> = {
  'user-issue': 'User issues',
  guardrail: 'Guardrails',
  business: 'Business',
  system: 'System',
};

/** A table; or one for each kind of metric, the kind with the heaviest check first. */
export function resultsTables(said: readonly Said[]): Block[] {
  const kindOf = ({ check }: Said): Kind => check.comparison.rule.card.kind;
  const kinds = [...new Set(said.map(kindOf))];
  if (kinds.length < 2) return said.length ? [resultsTable(said)] : [];
  return kinds.flatMap((kind): Block[] => [
    { kind: 'paragraph', words: [{ strong: KINDS[kind] }] },
    resultsTable(said.filter((each) => kindOf(each) === kind)),
  ]);
}

/** One row a check, those that stop the merge first. */
function resultsTable(said: readonly Said[]): Block {
  return {
    kind: 'table',
    columns: [
      { title: 'Check', align: 'left' },
      { title: 'Metric', align: 'left' },
      { title: 'Base', align: 'right' },
      { title: 'Head', align: 'right' },
      { title: 'Change [95 %]', align: 'right' },
      { title: 'Why', align: 'left' },
    ],
    rows: said.map(({ check, unit, because }) => {
      const { comparison } = check;
      return [
        [badge(check)],
        [...nameOf(comparison), ...moves(comparison)],
        [amount(comparison.baseline?.value ?? null, unit)],
        [amount(comparison.candidate?.value ?? null, unit)],
        [change(comparison, unit)],
        [because],
      ];
    }),
  };
}

/** The metric, where it was measured, and on which slice. */
export function nameOf({ rule, exam, slice }: Comparison): Words {
  const where = slice ? ` (${slice.tag}: ${slice.value})` : '';
  return [{ strong: rule.card.id }, `${where} · ${exam.suite.name}${targetOf(exam)}`];
}

/** ` → retention (support)`: what the business has of it. */
function moves({ rule: { card }, slice }: Comparison): Words {
  const { metric, team } = card.business ?? {};
  if (typeof metric !== 'string' || slice) return [];
  return [` → ${metric}${typeof team === 'string' ? ` (${team})` : ''}`];
}

/** Left out where it has the name of the suite; one that head points elsewhere is told apart. */
function targetOf({ suite, change: { target, as } }: Comparison['exam']): string {
  const name = target === suite.name ? '' : ` · ${target}`;
  return as === 'declared' ? name : `${name} (as base declares it)`;
}

/** The gain as it is measured: more of a latency is shown as more, though it is worse. */
function change({ gain, baseline, candidate, paired, rule }: Comparison, unit: Unit): string {
  if (!gain || !baseline || !candidate || paired === 0) return difference(null, unit);
  const sign = measureOf(rule.card).direction === 'higher' ? 1 : -1;
  const show = (value: number): string =>
    gain.relative ? signedPercent(value * sign) : difference(value * sign, unit);
  if (gain.low === null || gain.high === null) return show(gain.value);
  const [low, high] = sign > 0 ? [gain.low, gain.high] : [gain.high, gain.low];
  return `${show(gain.value)} [${show(low)}, ${show(high)}]`;
}

function signedPercent(share: number): string {
  return share > 0 ? `+${percent(share)}` : percent(share);
}

const ORDER = ['❌', '❔', '⚠️', '▫️', '✅', 'ℹ️'];

/** A loss against base says more about this change than a limit that is missed. */
function loss({ check }: Said): number {
  return check.clauses.some(({ outcome, because: { code } }) => outcome === 'fail' && code !== 'beyond')
    ? 1
    : 0;
}

/** What stops the merge first, losses against base before limits; then as the suites have it. */
export function byWeight(a: Said, b: Said): number {
  const rank = ({ check }: Said): number => ORDER.findIndex((icon) => badge(check).startsWith(icon));
  return rank(a) - rank(b) || loss(b) - loss(a);
}
