import { count, points } from '../../../render/text.ts';
import type { Block, Check, Words } from '../../../types.ts';
import { isAnswered } from '../words/losses.ts';
import { hasMoved, isLookedAt, namingIn, type CheckLine } from '../words/results.ts';
import { drop } from '../words/sentences.ts';
import { and, casesNoun, figuresMarked, perRuns, short } from '../words/wording.ts';

/** What passes, folded away, and what could still hide in it; how sure all of it is stands in there too. */
export function passesBlocks(said: readonly CheckLine[], sure: readonly Block[]): Block[] {
  const passing = said.filter((line) => !hasMoved(line) && !isAnswered(line.check));
  const judged = passing.filter(({ check }) => !isLookedAt(check));
  if (passing.length === 0) return [...sure];
  return [
    {
      kind: 'details',
      rank: 4,
      summary: [`${judged.length ? '✅ ' : 'ℹ️ '}${summaryOf(judged, passing.length - judged.length)}`],
      blocks: [tableOf(passing, said), ...sure],
    },
  ];
}

function summaryOf(judged: readonly CheckLine[], looked: number): string {
  const passes = judged.length ? `${counted(judged)}${byPlace(judged)}` : '';
  const only = looked ? `${count(looked)} only looked at` : '';
  return `${[passes, only].filter(Boolean).join(', ')}${hiding(judged)}`;
}

/** `4 checks pass, and 5 that block nothing`: the headline counts those that may block, so they are told apart. */
function counted(judged: readonly CheckLine[]): string {
  const blocking = judged.filter(({ check }) => check.blocking).length;
  const others = judged.length - blocking;
  const pass = (many: number): string => `${count(many)} ${many === 1 ? 'check passes' : 'checks pass'}`;
  const blocks = others === 1 ? 'blocks' : 'block';
  if (blocking === 0) return `${pass(others)} (${others === 1 ? 'it' : 'they'} ${blocks} nothing)`;
  return others === 0 ? pass(blocking) : `${pass(blocking)}, and ${count(others)} that ${blocks} nothing`;
}

/** ` (40 of billing, 38 of returns)`, where there are many of several suites. */
function byPlace(said: readonly CheckLine[]): string {
  const suites = new Map<string, number>();
  for (const { check } of said) {
    const { name } = check.comparison.exam.suite;
    suites.set(name, (suites.get(name) ?? 0) + 1);
  }
  if (said.length < 10 || suites.size < 2 || suites.size > 4) return '';
  return ` (${and([...suites].map(([name, checks]) => `${count(checks)} of ${name}`))})`;
}

/** How large a loss could be in there without being seen. */
function hiding(said: readonly CheckLine[]): string {
  const shares = said.filter(({ unit }) => unit === 'ratio').map(({ check }) => check);
  const open = shares.flatMap(hiddenIn);
  const isAnything = shares.some(hidesAnything);
  if (open.length === 0) return isAnything ? '. With 1 case any loss could go unseen' : '';
  const most = Math.max(...open.map(({ size }) => size));
  const alone = isAnything ? ', with 1 case any' : '';
  if (open.every(({ proved }) => proved)) {
    const sure = shares.filter(hidesLittle).length;
    const where = sure < shares.length ? ` in ${count(sure)} of them` : '';
    return `; a loss of ${drop(most, 'ratio', false)} is ruled out${where}`;
  }
  const { comparison } = open.reduce((a, b) => (b.size > a.size ? b : a)).check;
  const few = `${count(comparison.paired)} ${casesNoun(comparison, comparison.paired)}`;
  return `. With ${few} a loss under ${count(most * 100)} points could go unseen${alone}`;
}

/** One case alone says nothing of any other. */
function hidesAnything({ clauses, comparison }: Check): boolean {
  return comparison.paired === 1 && clauses[0]?.because.code === 'no-drop';
}

/** No drop beyond what is allowed was seen, and several cases tell how large one could be. */
function hidesLittle({ clauses, comparison }: Check): boolean {
  return comparison.paired > 1 && clauses.some(({ because }) => because.code === 'no-drop');
}

interface Hidden {
  readonly check: Check;
  readonly size: number;
  readonly proved: boolean;
}

function hiddenIn(check: Check): Hidden[] {
  return check.clauses.flatMap(({ because, amount }): Hidden[] => {
    if (because.code !== 'no-drop' || check.comparison.paired < 2 || check.comparison.gain?.relative)
      return [];
    const { proved, ruledOut } = because;
    // What is allowed anyway hides nothing.
    if (ruledOut !== null && ruledOut <= (amount ?? 0)) return [];
    const twice = (amount ?? 0) * 2;
    // Twice of a very large tolerance is more than there is to lose.
    if (proved && twice <= 1) return [{ check, proved, size: twice }];
    return ruledOut === null ? [] : [{ check, proved: false, size: ruledOut }];
  });
}

function tableOf(said: readonly CheckLine[], all: readonly CheckLine[]): Block {
  const { title, name } = namingIn(said, all);
  // Where nothing could be compared, every row would say that it is new.
  const isNew = said.every(({ check }) => check.clauses[0]?.because.code === 'nothing-to-compare');
  return {
    kind: 'table',
    columns: [
      { title, align: 'left' },
      { title: 'Base\u00A0→ head', align: 'right' },
      ...(isNew ? [] : [{ title: 'Could still hide', align: 'right' } as const]),
    ],
    rows: said.map((line) => [
      name(line.check.comparison),
      figuresMarked(line.check.comparison, line.unit).map((word) =>
        typeof word === 'object' && 'strong' in word ? word.strong : word,
      ),
      ...(isNew ? [] : [hiddenWords(line)]),
    ]),
  };
}

/** What a pass leaves open. */
function hiddenWords({ check, unit }: CheckLine): Words {
  const [worst] = check.clauses;
  const relative = check.comparison.gain?.relative ?? false;
  switch (worst?.because.code) {
    case 'no-drop': {
      const { proved, ruledOut } = worst.because;
      if (check.comparison.paired < 2 || ruledOut === null) return ['anything'];
      if (proved && (worst.amount ?? 0) * 2 <= 1) return ['proved'];
      if (ruledOut <= (worst.amount ?? 0)) return ['within its limit'];
      return [unit === 'ratio' && !relative ? short(points(-ruledOut)) : drop(ruledOut, unit, relative)];
    }
    case 'noise':
    case 'beyond-by-noise':
      return [`noise: ${perRuns(worst.because.chance).replace('about ', '')}`];
    case 'lost-marks':
      return [`noise: ${count(worst.because.lost)} of ${count(worst.because.of)} without a mark`];
    case 'not-again':
      return ['not again'];
    case 'nothing-to-compare':
      return ['new'];
    case 'no-room':
      return [worst.because.most === 0 ? 'nothing' : short(points(-worst.because.most))];
    case 'looked-at':
      return ['no limit'];
    case 'maybe-beyond':
      return [`${worst.because.preExisting ? 'base too' : 'beyond its limit'}; perhaps chance`];
    case 'within':
      return [worst.because.proved ? 'proved' : 'within its limit'];
    default:
      return [''];
  }
}
