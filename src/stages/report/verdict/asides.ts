import { clip } from '../../../render/text.ts';
import type { PolicyChange, Show, VerdictOutcome } from '../../../types.ts';
import { failedSaid, gotWorse } from './failures.ts';
import { isAnswered, isOfHead, unansweredSaid } from '../words/losses.ts';
import { AS_ASKED, partOf, placing, showOf, type CheckLine } from '../words/results.ts';
import { changeSize, figuresApart } from '../words/change.ts';
import { named } from '../words/wording.ts';

/** What the headline says beside what decided. */
export interface Aside {
  readonly says: string;
  /** Something may have got worse. */
  readonly isLoss: boolean;
}

/** One line of them all. */
export function withAsides(lead: string, asides: readonly Aside[]): string {
  return [lead, ...asides.map(({ says }) => says)].join('; ');
}

const idsOf = (lines: readonly CheckLine[]): string[] => [
  ...new Set(lines.map(({ check }) => clip(check.comparison.rule.card.id, 60))),
];

/** All that a row below says which is neither a plain pass nor what decided, so that no row contradicts the headline. */
export function asidesOf(
  said: readonly CheckLine[],
  policy: readonly PolicyChange[],
  outcome: VerdictOutcome,
): Aside[] {
  if (outcome === 'unchanged') return loosened(policy);
  const shown = (show: Show): CheckLine[] =>
    said.filter((line) => showOf(line) === show && !isAnswered(line.check));
  const isLed = outcome === 'inconclusive' || outcome === 'error';
  const failed = new Set(idsOf(shown('fails')));
  // A slice of what failed as a whole says nothing new, nor does the other law that only warns of it.
  const isNews = (line: CheckLine): boolean => !idsOf([line]).some((id) => failed.has(id));
  // Nor what is undecided of a metric that fell elsewhere: that it fell is said.
  const fallen = [...shown('accepted'), ...shown('warns'), ...shown('noted')];
  // Nor what stands first already.
  const told = new Set(idsOf([...fallen, ...(isLed ? shown('stops-undecided') : [])]));
  const isUntold = (line: CheckLine): boolean => !idsOf([line]).some((id) => told.has(id));
  const open = [
    ...(isLed ? [] : shown('stops-undecided')),
    ...(outcome === 'error' ? [] : shown('undecided')),
  ].filter(isNews);
  return [
    ...unanswered(said, outcome),
    ...(outcome === 'fail' ? [] : fell(shown('fails'), ['', ''])),
    // Of a pass it is what stands first.
    ...(outcome === 'pass' ? [] : fell(shown('accepted'), [', which was accepted', ', which were accepted'])),
    ...fell(shown('warns').filter(isNews), [', which only warns', ', which only warn']),
    ...fell(shown('noted').filter(isNews), [', which is only looked at', ', which are only looked at']),
    ...these(open.filter(isUntold), ' is undecided', ' are undecided', true),
    ...these(
      shown('base-too').filter(isNews),
      ' is beyond its limit, on base just as much',
      ' are beyond their limits, on base just as much',
      false,
    ),
    ...improved(shown('better'), outcome === 'fail' ? failed : new Set(), outcome, placing(said)),
    ...loosened(policy),
  ];
}

function these(lines: readonly CheckLine[], one: string, many: string, isLoss: boolean): Aside[] {
  const ids = idsOf(lines);
  return ids.length ? [{ says: `${named(ids)}${ids.length === 1 ? one : many}`, isLoss }] : [];
}

function fell(lines: readonly CheckLine[], [one, many]: readonly [string, string]): Aside[] {
  const [first] = lines;
  if (!first) return [];
  const ids = idsOf(lines);
  const says = ids.length === 1 ? `${failedSaid(first)}${one}` : `${named(ids)} ${gotWorse(lines)}${many}`;
  return [{ says, isLoss: true }];
}

/** What the headline begins with, by outcome. */
const LED_BY: Readonly<Record<VerdictOutcome, Show | null>> = {
  fail: 'fails',
  inconclusive: 'stops-undecided',
  pass: null,
  error: null,
  unchanged: null,
};

/**
 * Every suite has this check, so what it found is told once; not again where it is all that failed, or where the world
 * that did not answer stands first already.
 */
function unanswered(said: readonly CheckLine[], outcome: VerdictOutcome): Aside[] {
  const lost = said.filter(
    ({ check }) =>
      isAnswered(check) &&
      unansweredSaid(check.comparison) !== null &&
      (outcome !== 'error' || isOfHead(check)),
  );
  const heavy = said.filter((line) => showOf(line) === LED_BY[outcome]);
  const isLead = heavy.length > 0 && heavy.every(({ check }) => isAnswered(check));
  const [first, ...more] = lost;
  if (!first) return [];
  const places = placesOf(more, first);
  if (isLead)
    return places.length > 0 ? [{ says: `more is unanswered in ${named(places)}`, isLoss: true }] : [];
  const elsewhere = places.length > 0 ? `, and more in ${named(places)}` : '';
  return [{ says: `${unansweredSaid(first.check.comparison)}${elsewhere}`, isLoss: true }];
}

/** Suites, or targets of the suite that is told already. */
function placesOf(lines: readonly CheckLine[], told: CheckLine): string[] {
  const { suite } = told.check.comparison.exam;
  return [
    ...new Set(
      lines.map(({ check: { comparison } }) => {
        const { suite: own, change } = comparison.exam;
        return own.name === suite.name ? `${own.name} · ${change.target}` : own.name;
      }),
    ),
  ];
}

/** What failed on one slice and got better on another is not named twice. */
function improved(
  lines: readonly CheckLine[],
  failed: ReadonlySet<string>,
  outcome: VerdictOutcome,
  placeIn: ReturnType<typeof placing>,
): Aside[] {
  const ids = idsOf(lines);
  const [first] = lines;
  if (!first) return [];
  const { comparison } = first.check;
  const part = partOf(comparison.slice);
  const isNamed = ids.length === 1 && failed.size === 1 && failed.has(ids[0] ?? '');
  const size = comparison.gain?.relative
    ? changeSize(first.check, first.unit)
    : (figuresApart(comparison, first.unit)?.replace(/ %(?= → .* %$)/, '') ?? null);
  // Beside what failed, the row below has the figures.
  const figure = outcome === 'fail' || size === null ? '' : `: ${size}`;
  // By the words of the one law it broke, by those of the other it did not.
  const asked = isNamed && AS_ASKED[comparison.rule.law] ? ` ${AS_ASKED[comparison.rule.law]}` : '';
  const place = isNamed ? placeIn(comparison).join(' · ') : '';
  const where = place ? ` on ${place}` : '';
  const told = ids.length === 1 ? `${asked}${where}${part}${figure}` : '';
  return [{ says: `${isNamed ? 'it' : named(ids)} got better${told}`, isLoss: false }];
}

function loosened(policy: readonly PolicyChange[]): Aside[] {
  const isAny = policy.some(({ effect }) => effect === 'loosened' || effect === 'removed');
  return isAny ? [{ says: 'less is asked once merged', isLoss: false }] : [];
}
