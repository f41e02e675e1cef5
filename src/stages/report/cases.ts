import { isRight } from '../../stats/right.ts';
import { amount, clip, count } from '../../render/text.ts';
import { measureOf } from '../../measures/index.ts';
import type { Answer, Block, Comparison, MetricCard, Pair, Score, Words } from '../../types.ts';
import { nameOf, type CheckLine } from './results.ts';

const MOST_SHOWN = 8;
const MOST_TEXT = 1500;

/** For every check that does not simply pass: which cases moved, and what was said on both sides. */
export function casesBlocks(said: readonly CheckLine[]): Block[] {
  const shown = said.filter(
    ({ check }) => check.outcome !== 'pass' && check.comparison.pairs.length > 0 && !check.comparison.slice,
  );
  return shown.flatMap(({ check: { comparison } }, index) => {
    if (isRepeated(comparison, shown.slice(0, index))) return [];
    const broken = comparison.pairs.filter(({ status }) => WRONG.includes(status));
    if (broken.length === 0) return [];
    const left = broken.length - MOST_SHOWN;
    return [
      { kind: 'heading', level: 3, words: ['Cases: ', ...nameOf(comparison)] },
      { kind: 'paragraph', words: [tally(comparison)] },
      ...cardBlocks(comparison.rule.card),
      ...broken.slice(0, MOST_SHOWN).map((pair, place) => caseBlock(pair, index * MOST_SHOWN + place)),
      ...(left > 0
        ? [{ kind: 'paragraph', words: [`… and ${left} more, all in report.json.`] } as const]
        : []),
    ];
  });
}

const WRONG = ['introduced', 'worse', 'pre-existing'];

/** What the card says to whoever has to act: why, what it moves, whose it is, what to do. */
function cardBlocks({ why, business, owner, action }: MetricCard): Block[] {
  const moves = business
    ? `Moves ${[business['metric'], business['direction']].filter(Boolean).join(' ')}.`
    : null;
  const said = [why && `${why}.`, moves, action && `What to do: ${action}.`, owner && `Ask ${owner}.`];
  const words = said.filter(Boolean).join(' ').replaceAll('..', '.');
  return words ? [{ kind: 'paragraph', words: [words] }] : [];
}

/** Both laws may ask for one metric; its cases are shown once. */
function isRepeated(comparison: Comparison, earlier: readonly CheckLine[]): boolean {
  return earlier.some(
    ({ check: { comparison: other } }) =>
      other.exam === comparison.exam && other.rule.card.id === comparison.rule.card.id,
  );
}

/** `6 introduced · 0 fixed · 14 passing. First wrong turn: turn 5 (6 times).` */
function tally({ pairs }: Comparison): string {
  const statusOf = (pair: Pair): string =>
    pair.status === 'unscored' && pair.candidate.length + pair.baseline.length === 0
      ? 'not asked'
      : pair.status;
  const counts = [
    'introduced',
    'worse',
    'fixed',
    'better',
    'pre-existing',
    'passing',
    'same',
    'unscored',
    'not asked',
  ]
    .map((status) => ({ status, cases: pairs.filter((pair) => statusOf(pair) === status).length }))
    .filter(({ cases }) => cases > 0)
    .map(({ status, cases }) => `${count(cases)} ${status}`);
  const turns = new Map<number, number>();
  for (const pair of pairs) {
    const turn =
      WRONG.includes(pair.status) && pair.candidate[0]?.turns.length
        ? wrongScore(pair.candidate)?.mark.evidence?.turn
        : null;
    if (turn) turns.set(turn, (turns.get(turn) ?? 0) + 1);
  }
  const single = pairs.every(({ candidate }) => !candidate.some((score) => isConversation(score)));
  const first = (single ? [] : [...turns])
    .sort((a, b) => a[0] - b[0])
    .map(([turn, times]) => `turn ${turn} (${times} ×)`);
  const wrong = single ? '' : byTurn(pairs);
  return `${counts.join(' · ')}.${first.length ? ` First wrong turn: ${first.join(', ')}.` : ''}${wrong}`;
}

/** ` Wrong answers of head by turn: 5 (6 of 20), 6 (6 of 20); all others none.` */
function byTurn(pairs: readonly Pair[]): string {
  const turns = new Map<number, { wrong: number; scored: number }>();
  for (const { rule, turns: own } of pairs.flatMap(({ candidate }) => candidate)) {
    if (rule.card.level !== 'turn') continue;
    for (const { turn, mark } of own) {
      if (mark.value === null) continue;
      const known = turns.get(turn) ?? { wrong: 0, scored: 0 };
      const wrong = known.wrong + (isRight(mark.value, measureOf(rule.card)) ? 0 : 1);
      turns.set(turn, { wrong, scored: known.scored + 1 });
    }
  }
  const shown = [...turns].filter(([, { wrong }]) => wrong > 0).sort((a, b) => a[0] - b[0]);
  if (shown.length === 0) return '';
  const items = shown.map(([turn, { wrong, scored }]) => `${turn} (${count(wrong)} of ${count(scored)})`);
  return ` Wrong answers of head by turn: ${items.join(', ')}${shown.length < turns.size ? '; none at all others' : ''}.`;
}

function caseBlock(pair: Pair, rank: number): Block {
  const score = wrongScore(pair.candidate);
  const turn = score?.mark.evidence?.turn ?? null;
  const candidate = answerOf(score ?? pair.candidate[0], turn);
  const baseline = answerOf(pair.baseline[0], turn);
  return {
    kind: 'details',
    rank: 10 + rank,
    summary: summaryOf(pair, score),
    blocks: isMeasured(pair)
      ? [...marked('Base', pair.baseline), ...marked('Head', pair.candidate)]
      : sides(candidate, baseline, isConversation(score ?? pair.candidate[0])),
  };
}

/** Scored elsewhere: there are marks to show, but no words. */
function isMeasured({ baseline, candidate }: Pair): boolean {
  return [...baseline, ...candidate].some(({ run }) => run.trial.exam.change.kind === 'measured');
}

function marked(title: string, scores: readonly Score[]): Block[] {
  const shown = scores.map(({ rule, mark }) => amount(mark.value, measureOf(rule.card).unit));
  return [{ kind: 'paragraph', words: [{ strong: title }, `: ${shown.join(', ') || 'not scored'}`] }];
}

function summaryOf(pair: Pair, score: Score | undefined): Words {
  const reason = score?.mark.reason ?? 'not scored';
  const turn = score && isConversation(score) ? score.mark.evidence?.turn : null;
  return [
    { strong: pair.case.id },
    ` · ${pair.status} · ${turn ? `turn ${turn}: ` : ''}${clip(reason, 200)}`,
  ];
}

function sides(candidate: Answer | null, baseline: Answer | null, conversation: boolean): Block[] {
  const user = candidate?.user ?? baseline?.user ?? '';
  const turn = candidate?.turn ?? baseline?.turn ?? 1;
  return [
    ...(user ? quoted(conversation ? `The user, turn ${turn}` : 'The user', user) : []),
    ...quoted('Base', baseline ? textOf(baseline) : '(no answer)'),
    ...quoted('Head', candidate ? textOf(candidate) : '(no answer)'),
  ];
}

function quoted(title: string, text: string): Block[] {
  return [
    { kind: 'paragraph', words: [{ strong: title }] },
    { kind: 'code', text: clip(text, MOST_TEXT), language: 'text' },
  ];
}

function textOf(answer: Answer): string {
  const calls = answer.toolCalls.map(({ name, arguments: given }) => `${name}(${given})`);
  return [answer.text, ...calls].filter(Boolean).join('\n') || '(empty)';
}

/** Of more than one turn: only there is it worth saying which. */
function isConversation(score: Score | undefined): boolean {
  const request = score?.run.trial.request;
  return request?.ok === true && request.value.turns.length > 1;
}

/** The first trial that went wrong. */
function wrongScore(scores: readonly Score[]): Score | undefined {
  return (
    scores.find(
      ({ rule, mark }) => mark.value !== null && mark.evidence && !isRight(mark.value, measureOf(rule.card)),
    ) ?? scores.find(({ mark }) => mark.value !== null)
  );
}

function answerOf(score: Score | undefined, turn: number | null): Answer | null {
  if (!score?.run.result.ok) return null;
  const answers = score.run.result.value;
  return answers.find((answer) => answer.turn === turn) ?? answers.at(-1) ?? null;
}
