import { amount, clip, oneLine, visible } from '../../../render/text.ts';
import { measureOf } from '../../../measures/index.ts';
import { traceLines } from '../../../render/trace-lines.ts';
import { traceTree } from '../../../render/trace-tree.ts';
import { scoresShown, wrongScore } from '../../../render/wrong-answer.ts';
import { isPassFail, isRight } from '../../../stats/right.ts';
import type { Answer, Block, Json, Pair, Score, Sequence, Span } from '../../../types.ts';

const MOST_TEXT = 1500;
/** What fits into one line of a code block beside its name. */
const MOST_LINE = 100;

/** Head's answers are wrong, be it that base's are too. */
export function isBroken({ status }: Pair): boolean {
  return status === 'introduced' || status === 'worse' || status === 'pre-existing';
}

/** Head's answers are wrong, and nothing is there of base to say whose fault it is. */
export function isWrongAlone({ status, before, after, candidate }: Pair): boolean {
  const [first] = candidate;
  if (status !== 'unscored' || before !== null || after === null || !first) return false;
  const measure = measureOf(first.rule.card);
  return isPassFail(measure) && !isRight(after, measure);
}

/** Not broken, and not as bad as can be on both sides: of that nobody can tell whether the change broke it too. */
export function isUnbroken(pair: Pair): boolean {
  return !isBroken(pair) && pair.candidate.some((score) => !isWorst(score));
}

function isWorst({ rule, mark: { value } }: Score): boolean {
  const { unit, direction } = measureOf(rule.card);
  return unit === 'ratio' && value === (direction === 'higher' ? 0 : 1);
}

/** What the user said, and both answers as lines of a difference. */
export function inShort(pair: Pair): Block[] {
  if (isMeasured(pair))
    return [{ kind: 'code', language: 'diff', text: both(pair.baseline, pair.candidate, valuesSaid) }];
  const { user, baseline, candidate } = sidesOf(pair);
  const text = apart(
    baseline && oneLine(textOf(baseline)),
    candidate && oneLine(textOf(candidate)),
    spanOf(pair),
  );
  const asked: Block[] = user ? [{ kind: 'quote', words: [clip(oneLine(user), 2 * MOST_LINE)] }] : [];
  return [...asked, { kind: 'code', language: 'diff', text }, ...tracesOf(pair)];
}

/** Where a system took another way, part by part; nothing where no spans came. */
function tracesOf(pair: Pair): Block[] {
  const lines = traceLines(traceTree(...spansOfPair(pair)));
  return lines.length > 0 ? [{ kind: 'code', language: 'diff', text: lines.join('\n') }] : [];
}

/** What the parts of a system did on both sides, in the trial that went wrong. */
export function spansOfPair(pair: Pair): [readonly Span[], readonly Span[]] {
  const { baseline, candidate } = scoresShown(pair);
  return [spansOf(baseline), spansOf(candidate)];
}

function spansOf(score: Score | undefined): readonly Span[] {
  return score?.run.result.ok ? (score.run.result.value.at(-1)?.spans ?? []) : [];
}

/** The same in full. */
export function inFull(pair: Pair): Block[] {
  if (isMeasured(pair)) return inShort(pair);
  const { user, baseline, candidate } = sidesOf(pair);
  const asked: Block[] = user ? [{ kind: 'quote', words: [clip(oneLine(user), MOST_TEXT)] }] : [];
  return [...asked, answered(baseline, candidate), ...tracesOf(pair)];
}

/** Both answers in full, line by line; what is the same is said once. */
function answered(was: Answer | null | undefined, is: Answer | null | undefined): Block {
  const said = (answer: Answer | null | undefined): string =>
    answer ? clip(textOf(answer), MOST_TEXT) : NONE;
  const lines = (sign: string, text: string): string =>
    visible(text)
      .split('\n')
      .map((each) => `${sign} ${each}`)
      .join('\n');
  const [before, after] = [said(was), said(is)];
  const text =
    before === after
      ? lines(' ', `both: ${after}`)
      : `${lines('-', `base: ${before}`)}\n${lines('+', `head: ${after}`)}`;
  return { kind: 'code', language: 'diff', text };
}

/** All of a conversation up to the turn that went wrong, with what was expected; without a user's words, what the case gives. */
export function inWhole(pair: Pair): Block[] {
  if (isMeasured(pair)) return inShort(pair);
  const { input, expected } = pair.case;
  const { baseline, candidate } = scoresShown(pair);
  const last = candidate?.mark.evidence?.turn ?? Infinity;
  const [was, is] = [answersIn(baseline), answersIn(candidate)];
  const turns = (is.length > 0 ? is : was).filter(({ turn }) => turn <= last);
  const given = Object.keys(input).length > 0 ? JSON.stringify(input, null, 2) : '';
  return [
    ...(given ? [{ kind: 'code', language: 'json', text: clip(given, MOST_TEXT) } as const] : []),
    ...turns.flatMap(({ turn, user }): Block[] => [
      ...(user ? [{ kind: 'quote', words: [clip(oneLine(user), MOST_TEXT)] } as const] : []),
      answered(
        was.find((answer) => answer.turn === turn),
        is.find((answer) => answer.turn === turn),
      ),
    ]),
    ...(expected === null
      ? []
      : ([
          { kind: 'paragraph', words: ['Expected:'] },
          { kind: 'code', language: '', text: clip(wanted(expected), MOST_TEXT) },
        ] as const)),
    ...tracesOf(pair),
  ];
}

function wanted(expected: Json): string {
  return typeof expected === 'string' ? expected : JSON.stringify(expected, null, 2);
}

function answersIn(score: Score | undefined): readonly Answer[] {
  return score?.run.result.ok ? score.run.result.value : [];
}

function sidesOf(pair: Pair) {
  const { baseline, candidate } = scoresShown(pair);
  const turn = wrongScore(pair)?.mark.evidence?.turn ?? null;
  const [was, is] = [answerOf(baseline, turn), answerOf(candidate, turn)];
  return { user: is?.user ?? was?.user ?? '', baseline: was, candidate: is };
}

function spanOf(pair: Pair): string | null {
  return wrongScore(pair)?.mark.evidence?.span ?? null;
}

/** Both answers as lines of a difference: from where they part, as a phone shows no more than the first words; what is the same is said once. */
function apart(was: string | null, is: string | null, span: string | null): string {
  if (was === null || is === null)
    return `- base: ${was === null ? NONE : from(was, 0)}\n+ head: ${is === null ? NONE : from(is, 0)}`;
  const parting = partingOf(was, is);
  const at = span ? is.indexOf(oneLine(span)) : -1;
  if (was === is) return `  both: ${from(is, at)}`;
  return `- base: ${from(was, parting)}\n+ head: ${from(is, Math.max(at, parting))}`;
}

const NONE = '(no answer)';
/** What stands before the place that matters, so that it is read as part of a sentence. */
const LEAD = 6;

/** How far two texts are the same. */
function partingOf(one: string, other: string): number {
  const most = Math.min(one.length, other.length);
  for (let at = 0; at < most; at++) if (one[at] !== other[at]) return at;
  return most;
}

/** One line of an answer, a word or two before a place in it. */
function from(line: string, at: number): string {
  const start = at > 3 * LEAD ? line.lastIndexOf(' ', at - LEAD) + 1 : 0;
  const rest = line.slice(start);
  const cut = rest.length > MOST_LINE ? `${clip(rest, MOST_LINE).replace(/… \(.*\)$/, '')} …` : rest;
  return `${start > 0 ? '… ' : ''}${cut.replace(/…\s…$/, '…')}`;
}

/** Scored elsewhere: there are marks to show, but no words. */
function isMeasured({ baseline, candidate }: Pair): boolean {
  return [...baseline, ...candidate].some(({ run }) => run.trial.exam.change.kind === 'measured');
}

function both(was: Sequence<Score>, is: Sequence<Score>, say: (scores: Sequence<Score>) => string): string {
  return `- base: ${say(was)}\n+ head: ${say(is)}`;
}

function valuesSaid(scores: Sequence<Score>): string {
  return (
    scores.map(({ rule, mark }) => amount(mark.value, measureOf(rule.card).unit)).join(', ') || 'not scored'
  );
}

function textOf(answer: Answer): string {
  const calls = answer.toolCalls.map(({ name, arguments: given }) => `${name}(${given})`);
  return [answer.text, ...calls].filter(Boolean).join('\n') || '(empty)';
}

function answerOf(score: Score | undefined, turn: number | null): Answer | null {
  const answers = answersIn(score);
  return answers.find((answer) => answer.turn === turn) ?? answers.at(-1) ?? null;
}
