import { onceEach } from '../../../lib/once-each.ts';
import type { Judge } from '../../../contracts.ts';
import {
  agreementOf,
  bandName,
  isTrusted,
  isUnheld,
  type Rate,
  totalOf,
  trustIn,
} from '../../../judging/calibration.ts';
import { shownDrop } from '../../../stats/judge.ts';
import { percent, points } from '../../../render/text.ts';
import { judgeOf } from '../../../measures/index.ts';
import type { Block, Exam, Jury, MetricCard, Warning, Words } from '../../../types.ts';

interface CardWithJudge {
  readonly card: MetricCard;
  readonly judge: Judge;
}

/** A metric of both laws is named once, unless they have different judges. */
function judgedIn(exams: readonly Exam[]): CardWithJudge[] {
  const found = new Map<string, CardWithJudge>();
  for (const { card } of exams.flatMap(({ suite }) => suite.rules)) {
    const judge = judgeOf(card);
    if (judge)
      found.set(`${card.id} ${judge.fingerprint} ${JSON.stringify(card.calibration)}`, { card, judge });
  }
  return [...found.values()];
}

/** Who judged, by which words, and how far people agree with it. */
export function judgeBlocks(exams: readonly Exam[], juries: readonly Jury[]): Block[] {
  const judged = juries.length > 0 ? judgedIn(exams) : [];
  if (judged.length === 0) return [];
  const items = judged.map((each) => lineOf(each, juries));
  const summary: Words = [`Judges: ${judged.map(({ card }) => card.id).join(', ')}`];
  return [{ kind: 'details', rank: 3, summary, blocks: [{ kind: 'list', items }] }];
}

function lineOf({ card, judge }: CardWithJudge, juries: readonly Jury[]): Words {
  const jury = juries.find(({ fingerprint }) => fingerprint === judge.fingerprint);
  const wrong = jury?.wrong ?? [];
  const canaries = jury?.silent
    ? ' It did not answer its canaries.'
    : ` It got ${Math.max(0, judge.canaries.length - wrong.length)} of ${judge.canaries.length} canaries right in this run${wrong.map((fault) => `; it ${fault}`).join('')}.`;
  return [
    { strong: card.id },
    ': ',
    { code: judge.model },
    ` at ${judge.endpoint}, both sides alike; model and words have the fingerprint `,
    { code: judge.fingerprint.slice(0, 12) },
    `.${canaries}${peopleOn(card, judge)}`,
  ];
}

function peopleOn(card: MetricCard, judge: Judge): string {
  if (judge.kind === 'remote') return '';
  const { trusted, lacks } = trustIn(judge, card.calibration);
  if (isUnheld(judge, card)) return ` It blocks as its file says, though ${lacks}.`;
  if (trusted.length === 0) return ` Only looked at, since ${lacks}.`;
  const { n, kappa, truePositiveRate, trueNegativeRate, youden } = agreementOf(totalOf(trusted));
  const rates = `good answers ${rate(truePositiveRate)}, bad ones ${rate(trueNegativeRate)}`;
  const where = lacks === null ? '' : ` on ${trusted.map(bandName).join(' and ')}`;
  const rest = lacks === null ? '' : ` Elsewhere it is only looked at: ${lacks}.`;
  const shown = points(shownDrop(0.1, youden)).replace('+', '');
  return ` Against ${n} labels by people${where}: kappa ${kappa.toFixed(2)}; it knows ${rates}. A true drop of 10 points shows as about ${shown}.${rest}`;
}

function rate(of: Rate | null): string {
  return of ? `${percent(of.value)} [${percent(of.low)}, ${percent(of.high)}]` : 'unknown';
}

/** What whoever reads the marks of a judge must know first. */
export function judgeWarnings(exams: readonly Exam[]): readonly Warning[] {
  const asked = exams.filter(({ change }) => change.kind !== 'measured');
  const promised = asked.flatMap(({ suite }) =>
    suite.rules.flatMap(({ card }) => {
      const judge = judgeOf(card);
      return judge?.kind === 'judge' ? promises(card, judge) : [];
    }),
  );
  return onceEach([...asked.flatMap(prefersItself), ...promised, ...unvouchedIn(asked)]);
}

/** Judges like what they would have written themselves: https://arxiv.org/abs/2404.13076 */
function prefersItself({ suite, change: { baseline, candidate, target } }: Exam): Warning[] {
  const own = [baseline?.model, candidate?.model].flatMap((model) => model?.toLowerCase() ?? []);
  const found = new Map<string, string[]>();
  for (const { card } of suite.rules) {
    const judge = judgeOf(card);
    if (judge?.kind !== 'judge' || !own.includes(judge.model.toLowerCase())) continue;
    const ids = found.get(judge.model) ?? [];
    if (!ids.includes(card.id)) found.set(judge.model, [...ids, card.id]);
  }
  return [...found].map(([model, ids]) => {
    const message = `${ids.join(', ')} ${ids.length > 1 ? 'are' : 'is'} judged by ${model}, which also answers for ${target}: judges prefer their own words.`;
    return { code: 'judge-likes-itself', message };
  });
}

/** One warning for each file of another tool whose judges nobody vouches for, with the way to change that. */
function unvouchedIn(exams: readonly Exam[]): Warning[] {
  const files = new Map<string, Map<string, MetricCard>>();
  for (const { card } of exams.flatMap(({ suite }) => suite.rules)) {
    if (!card.foreign || card.onFail !== 'block' || isTrusted(judgeOf(card), card)) continue;
    const cards = files.get(card.where.file) ?? new Map<string, MetricCard>();
    files.set(card.where.file, cards.set(card.id, card));
  }
  return [...files].map(([file, cards]) => {
    const [first] = cards.values();
    const path = first ? (judgeOf(first)?.calibration ?? '') : '';
    const others = [...cards.values()].flatMap((card) =>
      card.calibration ? [`${card.id}: ${lacksOf(card)}`] : [],
    );
    const why = others.length ? ` (${others.join('; ')})` : '';
    const message = `${file}: nobody vouches for the judge of ${[...cards.keys()].join(', ')}${why}. ${consequence([...cards.values()])} To know how far to believe it, label answers, run \`micro-metrics calibrate LABELS.jsonl --config ${file} --metric "${first?.id}"\`, and commit ${path}.`;
    return { code: 'judge-not-vouched-for', message };
  });
}

function consequence(cards: readonly MetricCard[]): string {
  const looked = cards.filter((card) => !isUnheld(judgeOf(card), card)).map(({ id }) => id);
  if (looked.length === 0) return 'It blocks as the file says, like any other evaluator.';
  return `What people did not agree with is only looked at: ${looked.join(', ')}.`;
}

function lacksOf(card: MetricCard): string {
  const judge = judgeOf(card);
  return (judge && trustIn(judge, card.calibration).lacks) ?? '';
}

function promises(card: MetricCard, judge: Judge): Warning[] {
  if (card.onFail !== 'block' || card.status !== 'active') return [];
  const { trusted, lacks } = trustIn(judge, card.calibration);
  if (lacks === null || (trusted.length === 0 && card.foreign)) return [];
  const what = trusted.length === 0 ? 'is set to block, but is only looked at' : 'blocks on some inputs only';
  return [{ code: 'judge-not-vouched-for', message: `${card.id} ${what}: ${lacks}.` }];
}
