import { isUnvouched } from '../../judging/trust.ts';
import { amount, count, difference } from '../../render/text.ts';
import type { Change, Exam, Gap, Verdict } from '../../types.ts';
import { byWeight, type CheckLine } from './results.ts';

/** What the one line is chosen from. */
interface Found {
  readonly verdict: Verdict;
  readonly changes: readonly Change[];
  readonly exams: readonly Exam[];
  readonly uncovered?: readonly Gap[];
}

/** The one line that stands above all: what decided. */
export function headlineOf(
  { verdict, changes, exams, uncovered = [] }: Found,
  said: readonly CheckLine[],
): string {
  const blocking = said.filter(({ check }) => check.blocking);
  const cases = count(
    new Set(exams.flatMap(({ suite }) => suite.cases.map(({ id }) => `${suite.name}/${id}`))).size,
  );
  const { outcome } = verdict;
  const wanted = blocking.filter(({ check }) => check.outcome === outcome).sort(byWeight);
  switch (outcome) {
    case 'unchanged':
      return unchangedHeadline(changes, uncovered);
    case 'error':
      return `Could not be computed: ${verdict.trouble[0]?.failure.message ?? 'no answers'}`;
    case 'pass':
      return passedHeadline(said, blocking.length, cases);
    case 'fail':
      return leadOf(wanted, failedHeadline) ?? unvouchedHeadline(said, cases);
    case 'inconclusive':
      return leadOf(wanted, undecidedHeadline) ?? unvouchedHeadline(said, cases);
  }
}

function passedHeadline(said: readonly CheckLine[], blocking: number, cases: string): string {
  if (blocking > 0)
    return `Nothing got worse: ${count(blocking)} ${blocking === 1 ? 'check passes' : 'checks pass'} on ${cases} cases`;
  const old = said.find(({ check }) => check.preExisting && check.comparison.rule.blocking);
  return old
    ? `Nothing got worse: ${old.check.comparison.rule.card.id} is beyond its limit on base just as much, on ${cases} cases`
    : `Nothing may block here: ${count(said.length)} ${said.length === 1 ? 'metric was' : 'metrics were'} only looked at, on ${cases} cases`;
}

/** The heaviest by its words, and how many there are beside it; null where there is none. */
function leadOf([first, ...more]: readonly CheckLine[], word: (said: CheckLine) => string): string | null {
  if (!first) return null;
  return `${word(first)}${more.length > 0 ? `, and ${count(more.length)} more` : ''}`;
}

function undecidedHeadline(said: CheckLine): string {
  const { id, critical } = said.check.comparison.rule.card;
  return `Undecided: ${id} on ${placeOf(said)}${critical ? ' (critical: it needs proof, so this stops the merge)' : ''}`;
}

/** Nothing that may block is undecided, so it is a judge's word that nobody vouches for. */
function unvouchedHeadline(said: readonly CheckLine[], cases: string): string {
  const looked = said.filter(({ check }) => isUnvouched(check.comparison.rule));
  const doubted = looked.filter(({ check }) => check.outcome !== 'pass').sort(byWeight);
  const [first] = doubted;
  if (!first) {
    const [only, ...more] = looked;
    const who = more.length
      ? `${count(looked.length)} metrics were`
      : `${only?.check.comparison.rule.card.id} was`;
    return `Nothing is proved: ${who} only looked at, on ${cases} ${cases === '1' ? 'case' : 'cases'}, since nobody vouches for the judge`;
  }
  const rest = doubted.length > 1 ? `, and ${count(doubted.length - 1)} more` : '';
  return `Undecided: ${first.check.comparison.rule.card.id} on ${placeOf(first)}, whose judge nobody vouches for${rest}`;
}

function failedHeadline(said: CheckLine): string {
  const { baseline, candidate, gain } = said.check.comparison;
  const clause = said.check.clauses[0]?.limit;
  const numbers = `${amount(baseline?.value ?? null, said.unit)} → ${amount(candidate?.value ?? null, said.unit)}`;
  const verb = clause === 'max-regression' || clause === 'pinned' ? 'got worse' : 'is beyond its limit';
  const lead = `${said.check.comparison.rule.card.id} ${verb} on ${placeOf(said)}`;
  // The two figures are the judge's, and may say the contrary.
  if (gain?.labelled && clause === 'max-regression')
    return `${lead} as people see it: ${difference(gain.value, said.unit)}`;
  return `${lead}: ${numbers}`;
}

/** The suite, and the slice of it. */
function placeOf({ check: { comparison } }: CheckLine): string {
  const { exam, slice } = comparison;
  return slice ? `${exam.suite.name} (${slice.tag}: ${slice.value})` : exam.suite.name;
}

function unchangedHeadline(changes: readonly Change[], uncovered: readonly Gap[]): string {
  const touched = changes.filter(({ kind }) => kind !== 'same');
  if (touched.length === 0 && uncovered.length > 0) {
    const files = new Set(uncovered.map(({ file }) => file));
    return `No suite covers what changed: ${[...files][0]}${files.size > 1 ? `, and ${count(files.size - 1)} more` : ''}`;
  }
  if (touched.length === 0) return 'No prompt, model or suite changed';
  const gone = touched.filter(({ kind }) => kind === 'deleted');
  if (gone.length === touched.length)
    return `Nothing to ask: ${gone.map(({ target }) => target).join(', ')} was deleted`;
  return `No suite asks ${touched.map(({ target }) => target).join(', ')}`;
}
