import { measureOf } from '../../../measures/index.ts';
import { amount, count, difference, many, percent, type Unit } from '../../../render/text.ts';
import { shownGain } from '../../../stats/shown-gain.ts';
import type { Check, Comparison, Estimate, Words } from '../../../types.ts';

/** What the metric did where it got worse: a latency rises, a rate of right answers falls. */
export function worseVerb({ rule }: Comparison): 'fell' | 'rose' {
  return measureOf(rule.card).direction === 'higher' ? 'fell' : 'rose';
}

/** `drop` or `rise`: a change for the worse. */
export function worseNoun({ rule }: Comparison): 'drop' | 'rise' {
  return measureOf(rule.card).direction === 'higher' ? 'drop' : 'rise';
}

/** Points without a needless `.0`. */
export function short(shown: string): string {
  return shown.replace(/\.0(?=\b)/, '');
}

/** `100 % → 60 %`; a dash where a side has no figure. */
export function figures({ baseline, candidate }: Comparison, unit: Unit): string {
  return `${amount(baseline?.value ?? null, unit)} → ${amount(candidate?.value ?? null, unit)}`;
}

/** Nothing where both sides read alike, or one has no figure. */
export function figuresApart(comparison: Comparison, unit: Unit): string | null {
  if (!comparison.baseline || !comparison.candidate) return null;
  const said = figures(comparison, unit);
  const [base, head] = said.split(' → ');
  return base === head ? null : said;
}

/** The same with head's figure marked; one side alone where there is no base, or both read alike. */
export function figuresMarked({ exam, baseline, candidate }: Comparison, unit: Unit): Words {
  const head = amount(candidate?.value ?? null, unit);
  if (exam.change.kind === 'added') return [{ strong: head }, ' (new)'];
  const base = amount(baseline?.value ?? null, unit);
  if (base === head) return [{ strong: head }];
  const isShare = unit === 'ratio' && head.endsWith(' %');
  return [`${isShare ? base.replace(/ %$/, '') : base} → `, { strong: head }];
}

/** The change as it is measured, with its sign: more of a latency is shown as more, though it is worse. */
export function changeSize(check: Check, unit: Unit): string | null {
  const size = sizeOf(check, unit);
  return size === null ? null : `${size}${apartFrom(check)}`;
}

/** `−40 points`, `+53 %`, `+120 ms`. */
export function changeSaid(check: Check, unit: Unit): string | null {
  const size = sizeOf(check, unit);
  if (size === null) return null;
  const isPoints = unit === 'ratio' && !check.comparison.gain?.relative;
  const points = /^[+−]?1$/.test(size) ? ' point' : ' points';
  return `${size}${isPoints ? points : ''}${apartFrom(check)}`;
}

function sizeOf(check: Check, unit: Unit): string | null {
  const drawn = changeDrawn(check);
  if (!drawn) return null;
  return short(check.comparison.gain?.relative ? signedPercent(drawn.value) : difference(drawn.value, unit));
}

/** What the change is of, where the two figures beside it say something else. */
function apartFrom(check: Check): string {
  const { comparison } = check;
  const change = changeDrawn(check)?.value ?? 0;
  if (comparison.gain?.relative) return isTypical(comparison, change) ? ' typically' : '';
  return isContrary(comparison, change)
    ? ` over ${many(comparison.paired, 'case')} scored on both sides`
    : '';
}

/** A side that lacks cases has a figure of others, which may move the other way. */
function isContrary({ baseline, candidate }: Comparison, change: number): boolean {
  return baseline !== null && candidate !== null && (candidate.value - baseline.value) * change < 0;
}

/** What cases typically did is not what the two figures say: a few that take long sway those. */
function isTypical({ baseline, candidate }: Comparison, change: number): boolean {
  if (!baseline || !candidate || baseline.value === 0) return false;
  return Math.abs(candidate.value / baseline.value - 1 - change) >= APART;
}

/** A point of a per cent is what rounding makes of two figures. */
const APART = 0.02;

/** The change on the metric's own scale, with the interval that stands beside it. */
export function changeDrawn(check: Check): Estimate | null {
  const { comparison } = check;
  const gain = shownGain(check);
  if (!gain || !comparison.baseline || !comparison.candidate) return null;
  const { value, low, high } = gain;
  if (measureOf(comparison.rule.card).direction === 'higher') return { value, low, high };
  const turned = (bound: number | null): number | null => (bound === null ? null : -bound);
  return { value: -value, low: turned(high), high: turned(low) };
}

function signedPercent(share: number): string {
  return share > 0 ? `+${percent(share)}` : percent(share);
}

/** How often, in runs of a proposal that changes nothing: `about 4 of 1,000`. */
export function perRuns(chance: number): string {
  if (chance < 0.001) return 'fewer than 1 of 1,000';
  if (chance < 0.00995) return `about ${count(chance * 1000)} of 1,000`;
  return `about ${count(chance * 100)} of 100`;
}

/** What the suite asks: conversations, or cases. */
export function casesNoun({ exam }: Comparison, many: number): string {
  const isConversation = exam.suite.cases.some(({ turns }) => turns.length > 1);
  return `${isConversation ? 'conversation' : 'case'}${many === 1 ? '' : 's'}`;
}

/** `a, b and 3 more`; at most `most` are named. */
export function named(names: readonly string[], most = 2): string {
  if (names.length <= most) return and(names);
  return and([...names.slice(0, most), `${count(names.length - most)} more`]);
}

export function and(items: readonly string[]): string {
  if (items.length < 2) return items[0] ?? '';
  return `${items.slice(0, -1).join(', ')} and ${items.at(-1)}`;
}
