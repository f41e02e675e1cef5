import type { Change, Check, Comparison, Gap, Words } from '../../../types.ts';
import { count, many } from '../../../render/text.ts';
import { gistOf, growthOf, placesOf } from '../parts/changes.ts';
import { cureLine } from './cure.ts';
import { partingLine } from './parting.ts';
import { isBaseless, shortNameOf, showOf, type CheckLine } from '../words/results.ts';
import { byNothing, drop } from '../words/sentences.ts';
import { isAnswered } from '../words/losses.ts';
import { changeSaid, figuresMarked } from '../words/change.ts';
import { casesNoun } from '../words/wording.ts';

/** Decision, cause, change and cure, a line each: what a reader needs who reads nothing else. */
export function leadLines(
  said: readonly CheckLine[],
  changes: readonly Change[],
  uncovered: readonly Gap[],
): Words[] {
  const [first] = said.filter((line) =>
    ['fails', 'stops-undecided', 'accepted', 'warns'].includes(showOf(line)),
  );
  return [
    // Of a model that is gone the headline and the note below it say all.
    ...(first && !isBaseless(first.check) ? [whyLine(first, said)] : []),
    ...acceptedLines(said),
    ...changedLine(changes, first?.check.comparison.exam.change.target),
    ...(first ? partingLine(first.check.comparison) : []),
    ...uncoveredLine(uncovered),
    ...cureLine(said),
  ];
}

/** The figures, and how sure it is that they mean something. */
function whyLine(line: CheckLine, said: readonly CheckLine[]): Words {
  const { check, unit, because } = line;
  const { comparison } = check;
  const sure = sureWords(check);
  const name = shortNameOf(comparison, said);
  if (!sure) return [...name, `: ${because}.`];
  const right = isAnswered(check) ? ' answered' : '';
  const change = [changeSaid(check, unit), allowedIn(line)].filter(Boolean).join('; ');
  return [
    ...name,
    ': ',
    ...figuresMarked(comparison, unit),
    `${right}${change ? ` (${change})` : ''}. `,
    ...sure,
  ];
}

/** How sure a change against base is, after its figures; null where the figures are not what decided. */
function sureWords({ clauses: [worst], outcome, comparison }: Check): Words | null {
  if (!worst || worst.limit !== 'max-regression' || !comparison.gain || !comparison.baseline) return null;
  const { because } = worst;
  if (because.code === 'not-again') return [{ strong: 'Perhaps noise:' }, ' not seen when asked again.'];
  if (because.code !== 'maybe-chance' && (because.code !== 'drop' || outcome !== 'fail')) return null;
  const twice = because.again?.confirmed ? '; seen twice' : '';
  const by = `${byNothing(counted(because), comparison).replace('about ', '')}${twice}.`;
  if (because.code === 'maybe-chance') return [{ strong: 'Perhaps noise:' }, ` ${by}`];
  const { labelled } = comparison.gain;
  const people = labelled ? ` The change leans on what people said of ${many(labelled, 'case')}.` : '';
  return [
    { strong: 'Not noise:' },
    ` ${by}${because.reach === 'these-cases' ? hereOnly(comparison) : ''}${people}`,
  ];
}

function hereOnly(comparison: Comparison): string {
  const { paired } = comparison;
  return ` It speaks of these ${count(paired)} ${casesNoun(comparison, paired)}; of others like them it is less sure.`;
}

/** `5 allowed` */
function allowedIn({ check, unit }: CheckLine): string {
  const { threshold } = check.comparison.rule.card;
  const relative = threshold?.maxRegression?.relative ?? false;
  const least = Math.max(check.clauses[0]?.amount ?? 0, relative ? 0 : (threshold?.minEffect ?? 0));
  return least > 0 ? `${drop(least, unit, relative).replace(/ points?$/, '')} allowed` : '';
}

/** Who let what through, and why, in their words; a metric once, in however many suites. */
function acceptedLines(said: readonly CheckLine[]): Words[] {
  const found = said.flatMap(({ check: { accepted } }) => accepted ?? []);
  const all = new Map(found.map((each) => [each.metric, each]));
  return [...all.values()].map(({ metric, actor, owner, reason, at, url }) => [
    { strong: 'Accepted:' },
    ' ',
    ...(owner === undefined ? [{ code: metric }] : ["what base's law alone asks for"]),
    ` by ${actor}${owner !== undefined && owner !== actor ? `, with ${owner}, who owns it` : ''}, `,
    { link: `${at.slice(0, 10)}`, href: url },
    ': ',
    reason,
  ]);
}

/** Over how many checks it is counted, the small print and the folds say. */
function counted({ chance }: { readonly chance: number }) {
  return { chance, family: 1 };
}

const MOST_PLACES = 3;

/** `prompts/support.md:13 + “## Product policy” (70 → 206 tokens)` */
function changedLine(changes: readonly Change[], told: string | undefined): Words[] {
  const all = changes.filter(({ kind }) => kind !== 'same' && kind !== 'measured');
  // What the line above is about comes first.
  const shown = all.toSorted((a, b) => Number(b.target === told) - Number(a.target === told));
  const [first] = shown;
  if (!first) return [];
  const places = placesOf(shown);
  const left = places.length - MOST_PLACES;
  const said: Words = [...gistOf(first), shown.length === 1 ? growthOf(first) : ''];
  // What changed in the first place stands behind that place.
  const codes = places
    .slice(0, MOST_PLACES)
    .flatMap((place, at): Words => [at ? ', ' : '', { code: place }, ...(at ? [] : said)]);
  return [[{ strong: 'What changed:' }, ' ', ...codes, left > 0 ? ` and ${count(left)} more` : '']];
}

function uncoveredLine(uncovered: readonly Gap[]): Words[] {
  const [first] = uncovered;
  if (!first) return [];
  const place = first.line === null ? first.file : `${first.file}:${first.line}`;
  const more = uncovered.length > 1 ? ` (and ${count(uncovered.length - 1)} more)` : '';
  return [[{ strong: 'Not covered by any suite:' }, ' ', { code: place }, `: ${first.what}${more}`]];
}
