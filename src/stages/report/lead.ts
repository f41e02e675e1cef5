import type { Change, Gap, Inline, Words } from '../../types.ts';
import { count } from '../../render/text.ts';
import { gistOf, placesOf, sizesOf } from './changes.ts';
import { nameOf, showOf, type CheckLine } from './results.ts';
import { byNothing, drop } from './sentences.ts';
import { isAnswered } from './losses.ts';
import { casesNoun, changeSaid, figuresMarked } from './wording.ts';

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
    ...(first ? [whyLine(first)] : []),
    ...acceptedLines(said),
    ...changedLine(changes),
    ...uncoveredLine(uncovered),
    ...cureLine(said),
  ];
}

/** The figures, and how sure it is that they mean something. */
function whyLine(line: CheckLine): Words {
  const { check, unit, because } = line;
  const { comparison } = check;
  const [worst] = check.clauses;
  if (worst?.because.code !== 'drop' || check.outcome !== 'fail')
    return [...nameOf(comparison), `: ${because}.`];
  const { reach, again } = worst.because;
  const relative = comparison.rule.card.threshold?.maxRegression?.relative ?? false;
  const floor = comparison.rule.card.threshold?.minEffect ?? 0;
  const least = Math.max(worst.amount ?? 0, relative ? 0 : floor);
  const size = changeSaid(check, unit);
  const allowed = least > 0 ? `${drop(least, unit, relative).replace(/ points?$/, '')} allowed` : '';
  const change = [size, allowed].filter(Boolean).join('; ');
  const right = isAnswered(check) ? ' answered' : '';
  const people = comparison.gain?.labelled
    ? ` The change leans on what people said of ${count(comparison.gain.labelled)} cases.`
    : '';
  const many = count(comparison.paired);
  const here =
    reach === 'these-cases'
      ? ` It speaks of these ${many} ${casesNoun(comparison, comparison.paired)}; of others like them it is less sure.`
      : '';
  return [
    ...nameOf(comparison),
    ': ',
    ...figuresMarked(comparison, unit),
    `${right}${change ? ` (${change})` : ''}. `,
    { strong: 'Not noise:' },
    ` ${byNothing(counted(worst.because), comparison)}${again?.confirmed ? '; asked again, it did so again' : ''}.${here}${people}`,
  ];
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

/** Over how many checks it is counted is said where they are many; the small print says it always. */
function counted(because: { readonly chance: number; readonly family: number }) {
  const { chance, family } = because;
  return { chance, family: family > FEW ? family : 1 };
}

const FEW = 10;
const MOST_PLACES = 3;

/** `prompts/support.md:13 + “## Product policy” (70 → 206 tokens)` */
function changedLine(changes: readonly Change[]): Words[] {
  const shown = changes.filter(({ kind }) => kind !== 'same' && kind !== 'measured');
  const [first] = shown;
  if (!first) return [];
  const places = placesOf(shown);
  const left = places.length - MOST_PLACES;
  const codes = places
    .slice(0, MOST_PLACES)
    .flatMap((place, at): Inline[] => [...(at ? [', '] : []), { code: place }]);
  return [
    [
      { strong: 'What changed:' },
      ' ',
      ...codes,
      left > 0 ? ` and ${count(left)} more` : '',
      ...gistOf(first),
      shown.length === 1 ? sizesOf(first) : '',
    ],
  ];
}

function uncoveredLine(uncovered: readonly Gap[]): Words[] {
  const [first] = uncovered;
  if (!first) return [];
  const place = first.line === null ? first.file : `${first.file}:${first.line}`;
  const more = uncovered.length > 1 ? ` (and ${count(uncovered.length - 1)} more)` : '';
  return [[{ strong: 'Not covered by any suite:' }, ' ', { code: place }, `: ${first.what}${more}`]];
}

/** What the cards of what failed say, and whom to ask. */
function cureLine(said: readonly CheckLine[]): Words[] {
  const heavy = said.filter((line) => ['fails', 'stops-undecided'].includes(showOf(line)));
  const shown = heavy.length ? heavy : said.filter((line) => showOf(line) === 'warns');
  const cards = shown.map(({ check }) => check.comparison.rule.card);
  const action = cards.find((card) => card.action)?.action;
  const owners = [...new Set(cards.flatMap(({ owner }) => owner ?? []))];
  const ask = owners.slice(0, 2).flatMap((owner, at): Inline[] => [at ? ' or ' : ' Ask ', { code: owner }]);
  if (!action && ask.length === 0) return [];
  const act = action ? ` ${action.replace(/\.?$/, '.')}` : '';
  return [[{ strong: 'What to do:' }, act, ...ask, ask.length ? '.' : '']];
}
