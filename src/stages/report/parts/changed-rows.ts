import { SIGNS } from '../../../render/shows.ts';
import { strip, scaleOf, type Scale } from '../../../render/strip.ts';
import { amount, count } from '../../../render/text.ts';
import type { Block, Words } from '../../../types.ts';
import { hasMoved, isBaseless, namingIn, showOf, type CheckLine } from '../words/results.ts';
import { boundOf } from '../words/sentences.ts';
import { changeDrawn, changeSize, figuresMarked, perRuns } from '../words/wording.ts';

const MOST_SHOWN = 5;

/** Rows that moved, those that stop the merge first; what is too much for a glance is folded away. */
export function movedBlocks(said: readonly CheckLine[]): Block[] {
  const moved = said.filter(hasMoved);
  if (moved.length === 0) return [];
  const drawn = { scales: scalesOf(moved), all: said };
  const news = moved.filter((line) => !isPartOfLoss(line, moved));
  const shown = news.slice(0, MOST_SHOWN);
  const rest = news.filter((line) => !shown.includes(line));
  return [
    tableOf(shown, drawn),
    ...(rest.length
      ? [
          {
            kind: 'details' as const,
            rank: 2,
            summary: [`${count(rest.length)} more that moved`],
            blocks: [tableOf(rest, drawn)],
          },
        ]
      : []),
  ];
}

/** Slices of what failed: they may help to find out why, and belong to its cases. */
export function sliceBlocks(said: readonly CheckLine[]): Block[] {
  const moved = said.filter(hasMoved);
  const parts = moved.filter((line) => isPartOfLoss(line, moved));
  return parts.length > 0 ? [tableOf(parts, { scales: scalesOf(moved), all: said })] : [];
}

/** A slice that may have got worse says nothing new where all of its cases together surely did. */
function isPartOfLoss(line: CheckLine, moved: readonly CheckLine[]): boolean {
  const { exam, rule, slice } = line.check.comparison;
  if (slice === null || !['stops-undecided', 'undecided'].includes(showOf(line))) return false;
  return moved.some((other) => {
    const whole = other.check.comparison;
    return (
      showOf(other) === 'fails' && !whole.slice && whole.exam === exam && whole.rule.card.id === rule.card.id
    );
  });
}

interface Drawing {
  readonly scales: Scales;
  readonly all: readonly CheckLine[];
}

type Scales = ReadonlyMap<string, Scale>;

/** Changes in one unit are drawn on one scale. */
function scalesOf(said: readonly CheckLine[]): Scales {
  const kinds = new Map<string, NonNullable<ReturnType<typeof changeDrawn>>[]>();
  for (const line of said) {
    const drawn = changeDrawn(line.check);
    if (drawn) kinds.set(kindOf(line), [...(kinds.get(kindOf(line)) ?? []), drawn]);
  }
  return new Map([...kinds].map(([kind, all]) => [kind, scaleOf(all)]));
}

function kindOf({ unit, check }: CheckLine): string {
  return check.comparison.gain?.relative ? 'relative' : unit;
}

function tableOf(said: readonly CheckLine[], { scales, all }: Drawing): Block {
  const { title, name } = namingIn(said, all);
  return {
    kind: 'table',
    columns: [
      { title, align: 'left' },
      { title: 'Base\u00A0→ head', align: 'right' },
      { title: 'Change, 95\u00A0%', align: 'left' },
    ],
    rows: said.map((line) => [
      [`${SIGNS[showOf(line)]}\u00A0`, ...name(line.check.comparison)],
      figuresMarked(shownOf(line.check), line.unit),
      changeWords(line, scales),
    ]),
  };
}

/** What was refused because the model is gone says nothing of how base answered. */
function shownOf(check: CheckLine['check']): CheckLine['check']['comparison'] {
  return isBaseless(check) ? { ...check.comparison, baseline: null } : check.comparison;
}

/** The change and its interval; or what decided, where that is not the change. */
function changeWords(line: CheckLine, scales: Scales): Words {
  const { check, unit } = line;
  const [worst] = check.clauses;
  switch (worst?.because.code) {
    case 'beyond':
      return [`${boundOf(worst.limit, worst.amount, unit)} asked${check.preExisting ? '; base too' : ''}`];
    case 'maybe-beyond':
      return [`${boundOf(worst.limit, worst.amount, unit)} asked; perhaps chance`];
    case 'broke-pinned':
      return [`${count(worst.because.cases.length)} pinned ${worst.because.isUnknown ? 'wrong' : 'broke'}`];
    case 'lost-marks':
      return [`${count(worst.because.lost)} of ${count(worst.because.of)} without a mark`];
    case 'too-little':
      return [`${count(worst.because.scored)} of ${count(worst.because.of)} scored`];
    case 'unproved':
      return ['not proved'];
    case 'displaced':
      return ['not asked'];
    case 'judge-gone':
    case 'judge-untrusted':
      return ['not judged'];
    case 'baseline-unavailable':
    case 'other-times':
      return ['no base'];
    case 'not-again':
      return [...drawnWords(line, scales), ' not again'];
    case 'maybe-chance':
      return [
        ...drawnWords(line, scales),
        ` ${perRuns(worst.because.chance).replace('about ', '')} by chance`,
      ];
    default:
      return drawnWords(line, scales);
  }
}

function drawnWords(line: CheckLine, scales: Scales): Words {
  const drawn = changeDrawn(line.check);
  const scale = scales.get(kindOf(line));
  const size = changeSize(line.check, line.unit);
  if (!drawn || !scale || size === null) return [amount(null, line.unit)];
  const picture = strip(drawn, scale);
  return picture ? [`${size} `, { code: picture }] : [size];
}
