import { amount, difference, percent, type Unit } from '../../render/text.ts';
import { isUnvouched } from '../../judging/trust.ts';
import { measureOf } from '../../measures/index.ts';
import type { Block, Check, CheckOutcome, Comparison, Kind, Words } from '../../types.ts';

/** A check with its sentence, ready to be shown. */
export interface CheckLine {
  readonly check: Check;
  readonly unit: Unit;
  readonly because: string;
}

/** What a reader sees first of a check; warnings never stop a merge. */
function badge(check: Check): string {
  return BADGES[showOf(check)];
}

/** How a check is shown: in one of these ways, the heaviest first. */
type Show = 'fails' | 'stops-undecided' | 'warns' | 'undecided' | 'passes' | 'looked-at';

const BADGES: Readonly<Record<Show, string>> = {
  fails: '❌ fail',
  'stops-undecided': '❔ undecided',
  warns: '⚠️ warns',
  undecided: '▫️ undecided',
  passes: '✅ pass',
  'looked-at': 'ℹ️ looked at',
};

const WEIGHT: Readonly<Record<Show, number>> = {
  fails: 0,
  'stops-undecided': 1,
  warns: 2,
  undecided: 3,
  passes: 4,
  'looked-at': 5,
};

/** Of what may stop a merge; of what is only told; and of a judge's word for which nobody vouches. */
const SHOWN: Readonly<Record<CheckOutcome, Readonly<Record<'blocking' | 'advisory' | 'unvouched', Show>>>> = {
  pass: { blocking: 'passes', advisory: 'passes', unvouched: 'looked-at' },
  inconclusive: { blocking: 'stops-undecided', advisory: 'undecided', unvouched: 'stops-undecided' },
  fail: { blocking: 'fails', advisory: 'warns', unvouched: 'stops-undecided' },
};

function showOf({ outcome, blocking, clauses, comparison, preExisting }: Check): Show {
  if (clauses[0]?.because.code === 'looked-at') return 'looked-at';
  if (isUnvouched(comparison.rule) && !preExisting) return SHOWN[outcome].unvouched;
  return SHOWN[outcome][blocking ? 'blocking' : 'advisory'];
}

const KINDS: Readonly<Record<Kind, string>> = {
  'user-issue': 'User issues',
  guardrail: 'Guardrails',
  business: 'Business',
  system: 'System',
};

/** A table; or one for each kind of metric, the kind with the heaviest check first. */
export function resultsTables(said: readonly CheckLine[]): Block[] {
  const kindOf = ({ check }: CheckLine): Kind => check.comparison.rule.card.kind;
  const kinds = [...new Set(said.map(kindOf))];
  if (kinds.length < 2) return said.length ? [resultsTable(said)] : [];
  return kinds.flatMap((kind): Block[] => [
    { kind: 'paragraph', words: [{ strong: KINDS[kind] }] },
    resultsTable(said.filter((each) => kindOf(each) === kind)),
  ]);
}

/** One row a check, those that stop the merge first. */
function resultsTable(said: readonly CheckLine[]): Block {
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

/** A loss against base says more about this change than a limit that is missed. */
function loss({ check }: CheckLine): number {
  return check.clauses.some(({ outcome, because: { code } }) => outcome === 'fail' && code !== 'beyond')
    ? 1
    : 0;
}

/** What stops the merge first, losses against base before limits; then as the suites have it. */
export function byWeight(a: CheckLine, b: CheckLine): number {
  const rank = ({ check }: CheckLine): number => WEIGHT[showOf(check)];
  return rank(a) - rank(b) || loss(b) - loss(a);
}
