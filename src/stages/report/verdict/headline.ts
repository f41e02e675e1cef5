import { isUnvouched } from '../../../judging/trust.ts';
import { judgeOf } from '../../../measures/index.ts';
import { count } from '../../../render/text.ts';
import type { Exam, Gone, Verdict } from '../../../types.ts';
import { type Aside, asidesOf, withAsides } from './asides.ts';
import { failedSaid, gotWorse, metricSaid } from './failures.ts';
import { isAnswered, unansweredSaid } from '../words/losses.ts';
import { placesOf } from '../words/places.ts';
import { byWeight, isBaseless, placeOf, showOf, type CheckLine } from '../words/results.ts';
import { casesIn, passed } from './pass.ts';
import { causeOf } from './trouble.ts';
import { type Unasked, unaskedHeadline } from './silence.ts';
import { and, named } from '../words/wording.ts';

/** What the one line is chosen from. */
interface Found extends Unasked {
  readonly verdict: Verdict;
  readonly exams: readonly Exam[];
  /** Whose model on base is gone; absent where none is. */
  readonly gone?: readonly Gone[];
  /** Which shards of the run are lost; absent where none is. */
  readonly lost?: string;
}

/** The one line that stands above all: what decided, and whatever else a row below says that is no plain pass. */
export function headlineOf(found: Found, said: readonly CheckLine[]): string {
  const { outcome } = found.verdict;
  const sorted = [...said].sort(byWeight);
  const asides = [
    ...lostAside(found),
    ...goneAside(found, sorted),
    ...asidesOf(sorted, found.policy, outcome),
  ];
  switch (outcome) {
    case 'unchanged':
      return withAsides(unaskedHeadline(found, said), asides);
    case 'error':
      return withAsides(
        `${isUnderWay(found.verdict) ? 'Not yet' : 'Could not be computed'}: ${causeOf(found.verdict)}`,
        asides,
      );
    case 'pass':
      return passed(sorted, asides);
    case 'fail':
      return withAsides(`Blocked: ${blocked(sorted)}`, asides);
    case 'inconclusive':
      return withAsides(undecided(sorted), asides);
  }
}

/** Nothing went wrong: answers that were asked for have not come yet. */
function isUnderWay({ trouble }: Verdict): boolean {
  return trouble[0]?.failure.cause === 'under-way';
}

/** Said once, whatever was decided without it. */
function lostAside({ lost, verdict: { outcome, trouble } }: Found): Aside[] {
  const isLead = outcome === 'error' && trouble[0]?.failure.message === lost;
  return lost === undefined || isLead ? [] : [{ says: lost, isLoss: true }];
}

/** Not where it is what decided, and stands first. */
function goneAside({ gone = [], exams, verdict: { outcome } }: Found, said: readonly CheckLine[]): Aside[] {
  const alone = gone.filter(({ isKept }) => !isKept);
  const isLead = outcome === 'inconclusive' && baselessLead(said);
  const [first] = alone;
  if (!first || isLead || outcome === 'error' || outcome === 'unchanged') return [];
  const models = [...new Set(alone.flatMap(({ exam }) => exam.change.baseline?.model ?? []))];
  const who =
    models.length > 1
      ? `models ${named(models)} no longer answer`
      : `model${models.map((model) => ` ${model}`).join('')} no longer answers`;
  const places = placesOf(alone, exams);
  const are = places.length === 1 ? 'is' : 'are';
  return [{ says: `base's ${who}, so ${named(places)} ${are} compared with nothing`, isLoss: true }];
}

const idOf = ({ check }: CheckLine): string => metricSaid(check.comparison);

function blocked(said: readonly CheckLine[]): string {
  const failing = said.filter((line) => showOf(line) === 'fails');
  const own = failing.filter(({ check }) => !isAnswered(check));
  const [first] = own;
  const [empty] = failing;
  if (!first) return empty ? (unansweredSaid(empty.check.comparison) ?? failedSaid(empty)) : 'a check fails';
  const metrics = [...new Set(own.map(idOf))];
  if (metrics.length === 1) {
    const more = own.length - 1;
    return `${failedSaid(first)}${more > 0 ? `, and in ${count(more)} more ${more === 1 ? 'check' : 'checks'}` : ''}`;
  }
  const all = new Set(said.filter(({ check }) => !isAnswered(check)).map(idOf)).size;
  const which = metrics.length > 2 ? `${count(metrics.length)} of ${count(all)} metrics` : and(metrics);
  const suites = [...new Set(own.map(({ check }) => check.comparison.exam.suite.name))];
  return `${which} ${gotWorse(own)} on ${named(suites, 3)}`;
}

function openIn(said: readonly CheckLine[]): readonly CheckLine[] {
  return said.filter((line) => showOf(line) === 'stops-undecided');
}

function baselessLead(said: readonly CheckLine[]): boolean {
  const [first] = openIn(said).filter(({ check }) => !isAnswered(check));
  return first !== undefined && isBaseless(first.check);
}

function undecided(said: readonly CheckLine[]): string {
  const all = openIn(said);
  const open = all.filter(({ check }) => !isAnswered(check));
  const [first] = open;
  const [empty] = all;
  const left = empty && isAnswered(empty.check) ? unansweredSaid(empty.check.comparison) : null;
  if (!first && left) return `Undecided: ${left}`;
  if (!first) return empty ? `Undecided: answers of ${placeOf(empty.check.comparison)}` : unvouched(said);
  const { critical } = first.check.comparison.rule.card;
  const proof = critical ? ' (critical: it needs proof, so this stops the merge)' : '';
  if (isBaseless(first.check)) return `Undecided: ${baselessSaid(open)}${proof}${elsewhere(open)}`;
  const bygone = judgeGoneSaid(first);
  if (bygone !== null) return `Undecided: ${bygone}${proof}${elsewhere(open)}`;
  const judge = isUnvouched(first.check.comparison.rule) ? ', whose judge nobody vouches for' : '';
  const others = new Set(open.map(idOf)).size - 1;
  const rest = others > 0 ? `, and ${count(others)} more` : '';
  return `Undecided: ${openSaid(first)}${judge}${proof}${rest}`;
}

/** `, and 2 more`, of what is open for other reasons. */
function elsewhere(open: readonly CheckLine[]): string {
  const reason = (line: CheckLine | undefined): string => line?.check.clauses[0]?.because.code ?? '';
  const said = new Set(open.filter((line) => reason(line) === reason(open[0])).map(idOf));
  const others = new Set(open.map(idOf).filter((id) => !said.has(id))).size;
  return others > 0 ? `, and ${count(others)} more` : '';
}

/** `base's judge gpt-5 no longer answers, so kind on orders is not judged as base asks`; null where that is not it. */
function judgeGoneSaid({ check: { clauses, comparison } }: CheckLine): string | null {
  if (clauses[0]?.because.code !== 'judge-gone') return null;
  const judge = judgeOf(comparison.rule.card);
  const who = judge ? ` ${judge.model}` : '';
  return `base's judge${who} no longer answers, so ${metricSaid(comparison)} on ${placeOf(comparison)} is not judged as base asks`;
}

/** `base's model gpt-5 no longer answers, so polite is compared with nothing` */
function baselessSaid(open: readonly CheckLine[]): string {
  const lines = open.filter(({ check }) => isBaseless(check));
  const change = lines[0]?.check.comparison.exam.change;
  const model = change?.baseline?.model ?? null;
  const why =
    change?.kind === 'measured'
      ? "base's times were stored"
      : `base's model${model === null ? '' : ` ${model}`} no longer answers`;
  const metrics = [...new Set(lines.map(idOf))];
  const verb = metrics.length === 1 ? 'is' : 'are';
  return `${why}, so ${named(metrics)} ${verb} compared with nothing`;
}

/** What may have happened, where anything was seen; else which metric is open. */
function openSaid(line: CheckLine): string {
  const [worst] = line.check.clauses;
  if (worst?.because.code === 'maybe-chance') return `${failedSaid(line)}, perhaps by chance`;
  if (worst?.because.code === 'broke-pinned' && worst.because.isUnknown) {
    const { cases } = worst.because;
    return `pinned ${cases.length === 1 ? 'case' : 'cases'} ${named(cases)} ${cases.length === 1 ? 'is' : 'are'} wrong in ${idOf(line)}`;
  }
  const where = `${idOf(line)} on ${placeOf(line.check.comparison)}`;
  if (worst?.because.code === 'displaced')
    return `${named(worst.because.by)} can't be asked, so ${where} is not judged`;
  return where;
}

/** Nothing that may block is undecided: all that was asked is a judge's word that nobody vouches for. */
function unvouched(said: readonly CheckLine[]): string {
  const looked = said.filter(({ check }) => isUnvouched(check.comparison.rule));
  const who = looked.length === 1 ? looked.map(idOf).join('') : `${count(looked.length)} metrics`;
  const were = looked.length === 1 ? 'was' : 'were';
  return `Nothing is proved: ${who} ${were} only looked at, on ${casesIn(looked)}, since nobody vouches for the judge`;
}
