import { madeWhenAsked } from '../../../columns/sequence.ts';
import { isRight } from '../../../stats/right.ts';
import { clip, count } from '../../../render/text.ts';
import { isConversation, reasonOf, turnOf } from '../../../render/wrong-answer.ts';
import { measureOf } from '../../../measures/index.ts';
import type { Block, Comparison, Pair, Score, Sequence, Show, Words } from '../../../types.ts';
import { inFull, inShort, isBroken, isWrongAlone } from './evidence.ts';
import { isLookedAt, nameOf, showOf, type CheckLine } from '../words/results.ts';

const MOST_SHOWN = 8;
/** Whose cases are shown: nobody reads on, and what is broken is told by the same cases again and again. */
const MOST_METRICS = 50;
/** What lost cases that a reader should see; what is new or better has none. */
const WITH_CASES: readonly Show[] = [
  'fails',
  'stops-undecided',
  'accepted',
  'warns',
  'undecided',
  'base-too',
  'noted',
];

/** A comparison with the cases that it finds broken. */
interface Shown {
  readonly comparison: Comparison;
  readonly broken: Sequence<Pair>;
}

/** Comparisons whose cases are shown, each once, the heaviest first. */
export function brokenCases(said: readonly CheckLine[]): Shown[] {
  const found: Shown[] = [];
  for (const line of said) {
    const { comparison } = line.check;
    const isKnown = found.some(
      ({ comparison: { exam, rule } }) =>
        exam === comparison.exam && rule.card.id === comparison.rule.card.id,
    );
    const isShown = WITH_CASES.includes(showOf(line)) && !isLookedAt(line.check);
    const broken = isShown && !isKnown ? brokenIn(comparison) : [];
    if (broken.length > 0) found.push({ comparison, broken });
  }
  return found;
}

/** What broke comes before what base has wrong too; where any broke, those alone say what this change did. */
function brokenIn({ pairs, baseline }: Comparison): Sequence<Pair> {
  // Where there is no base at all, what head has wrong is all that there is to read.
  if (baseline === null && !pairs.some(isBroken)) return pairs.filter(isWrongAlone);
  const broken = pairs.filter(isBroken);
  const [fresh, old] = [broken.filter(isNew), broken.filter((pair) => !isNew(pair))];
  return madeWhenAsked(
    broken.length,
    (at) => (at < fresh.length ? fresh.at(at) : old.at(at - fresh.length)) as Pair,
  );
}

const isNew = ({ status }: Pair): boolean => status !== 'pre-existing';

/** The worst case of the heaviest check, open. */
export function worstBlocks(said: readonly CheckLine[]): Block[] {
  const broken = brokenCases(said)[0]?.broken;
  const worst = broken?.at(0);
  if (!broken || !worst) return [];
  const reason = reasonOf(worst);
  const like = broken.filter((pair) => reasonOf(pair) === reason).length - 1;
  const more = like > 0 ? ` (${count(like)} more like it)` : '';
  return [
    {
      kind: 'details',
      open: true,
      rank: 1,
      summary: [...caseWords(worst), more],
      blocks: inShort(worst),
    },
  ];
}

/** `de-02, turn 5: answered in English` */
export function caseWords(pair: Pair): Words {
  const turn = turnOf(pair);
  const old = isNew(pair) ? '' : ' (on base too)';
  return [
    { strong: pair.case.id },
    `${turn ? `, turn ${turn}` : ''}${old}: ${clip(reasonOf(pair).replace(/ — must$/, ''), 90)}`,
  ];
}

/** All cases but the one that is open already. */
export function otherCases(said: readonly CheckLine[]): {
  readonly cases: number;
  /** Base has all of them wrong too. */
  readonly old: boolean;
  readonly blocks: Block[];
} {
  const comparisons = brokenCases(said);
  const all = comparisons.reduce((sum, { broken }) => sum + broken.length, 0);
  const blocks = comparisons
    .slice(0, MOST_METRICS)
    .flatMap(({ comparison, broken: found }, index): Block[] => {
      const broken = found.slice(index === 0 ? 1 : 0);
      const left = broken.length - MOST_SHOWN;
      return [
        { kind: 'paragraph', words: [...nameOf(comparison), `: ${tally(comparison)}`] },
        ...broken.slice(0, MOST_SHOWN).map((pair, place): Block => ({
          kind: 'details',
          rank: 10 + index * MOST_SHOWN + place,
          summary: caseWords(pair),
          blocks: inFull(pair),
        })),
        ...(left > 0
          ? [{ kind: 'paragraph', words: [`… and ${count(left)} more, all in report.json.`] } as const]
          : []),
      ];
    });
  const unshown = comparisons.length - MOST_METRICS;
  const rest = `… and cases of ${count(unshown)} more checks, all in report.json.`;
  return {
    cases: Math.max(0, all - 1),
    old: comparisons.every(({ broken }) => !broken.some(isNew)),
    blocks: unshown > 0 ? [...blocks, { kind: 'paragraph', words: [rest] }] : blocks,
  };
}

const STATUSES = [
  'introduced',
  'worse',
  'fixed',
  'better',
  'pre-existing',
  'passing',
  'same',
  'unscored',
  'not asked',
];

/** `6 introduced · 14 passing. First wrong turn: turn 5 (6 ×).` */
function tally({ pairs }: Comparison): string {
  const statusOf = (pair: Pair): string =>
    pair.status === 'unscored' && pair.candidate.length + pair.baseline.length === 0
      ? 'not asked'
      : pair.status;
  const seen = new Map<string, number>();
  for (const pair of pairs) seen.set(statusOf(pair), (seen.get(statusOf(pair)) ?? 0) + 1);
  const counts = STATUSES.flatMap((status) => {
    const cases = seen.get(status) ?? 0;
    return cases > 0 ? [`${count(cases)} ${status}`] : [];
  });
  return `${counts.join(' · ')}.${firstTurns(pairs)}${byTurn(pairs)}`;
}

function firstTurns(pairs: Sequence<Pair>): string {
  const turns = new Map<number, number>();
  for (const pair of pairs) {
    const turn = isBroken(pair) && pair.candidate.at(0)?.turns.length ? turnOf(pair) : null;
    if (turn) turns.set(turn, (turns.get(turn) ?? 0) + 1);
  }
  const said = [...turns].sort((a, b) => a[0] - b[0]).map(([turn, times]) => `turn ${turn} (${times} ×)`);
  return said.length ? ` First wrong turn: ${said.join(', ')}.` : '';
}

/** ` Wrong answers of head by turn: 5 (6 of 20), 6 (6 of 20); none at all others.` */
function byTurn(pairs: Sequence<Pair>): string {
  if (!pairs.some(({ candidate }) => candidate.some(isConversation))) return '';
  const turns = new Map<number, { wrong: number; scored: number }>();
  const tell = ({ rule, turns: own }: Score): void => {
    if (rule.card.level !== 'turn') return;
    for (const { turn, mark } of own) {
      if (mark.value === null) continue;
      const known = turns.get(turn) ?? { wrong: 0, scored: 0 };
      const wrong = known.wrong + (isRight(mark.value, measureOf(rule.card)) ? 0 : 1);
      turns.set(turn, { wrong, scored: known.scored + 1 });
    }
  };
  for (const { candidate } of pairs) candidate.forEach(tell);
  const shown = [...turns].filter(([, { wrong }]) => wrong > 0).sort((a, b) => a[0] - b[0]);
  if (shown.length === 0) return '';
  const items = shown.map(([turn, { wrong, scored }]) => `${turn} (${count(wrong)} of ${count(scored)})`);
  return ` Wrong answers of head by turn: ${items.join(', ')}${shown.length < turns.size ? '; none at all others' : ''}.`;
}
