import { someOf } from '../../render/text.ts';
import type { MetricsLaw } from '../../config/index.ts';
import type { Measure } from '../../contracts.ts';
import { throwFound, UserError } from '../../errors.ts';
import type { ScoreLine } from '../../records/scores/index.ts';
import { cardOf, measureOf, measures } from '../../measures/index.ts';
import type { Fields, MetricCard, Rule, Side, Warning } from '../../types.ts';
import type { Files } from './sides.ts';

/** Which metrics are judged, and how. */
interface RuleSet {
  readonly rules: readonly Rule[];
  readonly warnings: readonly Warning[];
}

/** What was seen of a metric's values, in both files. */
interface Seen {
  readonly side: Side;
  /** A line, to point at. */
  readonly at: ScoreLine;
  least: number;
  most: number;
  isGraded: boolean;
}

/** The config's cards, or a plain one for each metric; throws values that a card can't hold, with their lines. */
export function rulesFor(files: Files, law: MetricsLaw | null): RuleSet {
  const seen = lookOver(files);
  const judging = law ? byConfig(seen, law, files) : byDefault(seen, files);
  checkValues(files, judging.rules, law);
  return judging;
}

function lookOver(files: Files): ReadonlyMap<string, Seen> {
  const metrics = new Map<string, Seen>();
  for (const side of ['baseline', 'candidate'] as const) {
    for (const at of files[side].lines) {
      const seen = metrics.get(at.metric) ?? { side, at, least: 1, most: 0, isGraded: false };
      metrics.set(at.metric, seen);
      if (at.value === null) continue;
      // What a metric is, base says: else a candidate that goes off its scale would no longer be judged.
      if (side !== seen.side && seen.least <= seen.most) continue;
      seen.isGraded ||= at.value > 0 && at.value < 1;
      seen.least = Math.min(seen.least, at.value);
      seen.most = Math.max(seen.most, at.value);
    }
  }
  return metrics;
}

/** A card of `score` that is not in the files is missed; what other cards measure may be asked elsewhere. */
function byConfig(seen: ReadonlyMap<string, Seen>, law: MetricsLaw, files: Files): RuleSet {
  const all = [...law.rules.values()];
  const rules = all.filter(({ card }) => seen.has(card.id) || card.measure === 'score');
  if (!all.some(({ card }) => seen.has(card.id))) throw noCard(seen, files);
  const unknown = [...seen.keys()].filter((metric) => !law.rules.has(metric));
  const left = all.filter((rule) => !rules.includes(rule)).map(({ card }) => card.id);
  return {
    rules: rules.map((rule) => ({ ...rule, card: gradedAsSeen(rule.card, seen.get(rule.card.id)) })),
    warnings: [
      ...saidOf('no-card', 'Not judged, since the config has no card of them', unknown),
      ...saidOf('not-compared', 'In the config, but scored on neither side', left),
    ],
  };
}

function noCard(seen: ReadonlyMap<string, Seen>, files: Files): UserError {
  const [first] = seen.values();
  return new UserError(
    `the config has no card of any metric that is scored: ${someOf([...seen.keys()])}`,
    { file: files[first?.side ?? 'baseline'].file, line: first?.at.line ?? null, key: 'metric' },
    'Name the cards under `metrics` as the scores name their metrics.',
  );
}

/** Whether a ratio knows more than right and wrong is in its values, unless the card says. */
function gradedAsSeen(card: MetricCard, seen: Seen | undefined): MetricCard {
  if (card.measure !== 'score' || card.options['graded'] !== undefined || !seen?.isGraded) return card;
  return { ...card, options: { ...card.options, graded: true } };
}

const TOLERANCE = 0.05;
const WITHOUT_CONFIG = `Without a config every metric between 0 and 1 is a blocking check: more is better, and at most ${TOLERANCE * 100} points may be lost. Cards say it better: --config.`;

function saidOf(code: Warning['code'], what: string, names: readonly string[]): Warning[] {
  return names.length ? [{ code, message: `${what}: ${someOf(names)}.` }] : [];
}

/** Without a config: what lies between 0 and 1 blocks; of anything else nobody said which way is better. */
function byDefault(seen: ReadonlyMap<string, Seen>, files: Files): RuleSet {
  const rules = [...seen].map(([id, each]) => defaultRule(id, each, files));
  const looked = rules.filter(({ blocking }) => !blocking).map(({ card }) => card.id);
  if (looked.length === rules.length) throw nothingBlocks(looked, seen, files);
  return {
    rules,
    warnings: [
      { code: 'no-card', message: WITHOUT_CONFIG },
      ...saidOf('only-looked-at', 'Only looked at, since no card says what may be lost', looked),
    ],
  };
}

function nothingBlocks(looked: readonly string[], seen: ReadonlyMap<string, Seen>, files: Files): UserError {
  const [first] = seen.values();
  return new UserError(
    `no metric lies between 0 and 1, so without a config nothing can be judged: ${someOf(looked)}`,
    { file: files[first?.side ?? 'baseline'].file, line: first?.at.line ?? null, key: 'metric' },
    'Say with --config what each metric is and what may be lost: a card with `measure: score`.',
  );
}

function defaultRule(id: string, { side, at, least, most, isGraded }: Seen, files: Files): Rule {
  const known = Object.hasOwn(measures, id) ? measures[id] : undefined;
  const spent = known && known.unit !== 'ratio' && least >= 0;
  const blocking = !spent && least >= 0 && most <= 1;
  const options: Fields = spent ? {} : blocking ? { graded: isGraded } : { unit: 'number' };
  const where = { file: files[side].file, line: at.line, key: 'metric' };
  const card = cardOf({
    id,
    measure: spent ? id : 'score',
    options,
    where,
    aggregate: spent ? known.aggregate : 'mean',
    threshold: blocking
      ? {
          min: null,
          max: null,
          minEffect: 0,
          by: 'value',
          maxRegression: { value: TOLERANCE, relative: false },
        }
      : null,
    onFail: blocking ? 'block' : 'info',
  });
  return { card, law: 'both', blocking };
}

const MOST_MISTAKES = 20;

/** Every value fits the card's unit. */
function checkValues(files: Files, rules: readonly Rule[], law: MetricsLaw | null): void {
  const bounds = new Map(rules.map(({ card }) => [card.id, boundsOf(card, law)]));
  const found: UserError[] = [];
  for (const { file, lines } of [files.baseline, files.candidate]) {
    for (const { metric, line, ...said } of lines) {
      const known = bounds.get(metric);
      for (const key of ['value', 'human'] as const) {
        const value = said[key];
        if (value === null || !known || (value >= known.least && value <= known.most)) continue;
        const message = `the ${key === 'value' ? 'value' : "people's"} ${value} of ${metric} is ${known.words}`;
        const error = new UserError(message, { file, line, key }, known.hint);
        if (found.push(error) === MOST_MISTAKES) throwFound(found);
      }
    }
  }
  throwFound(found);
}

interface Bounds {
  readonly least: number;
  readonly most: number;
  readonly words: string;
  readonly hint: string;
}

function boundsOf(card: MetricCard, law: MetricsLaw | null): Bounds {
  const { unit }: Pick<Measure, 'unit'> = measureOf(card);
  const scale = card.options['scale'];
  const ends = Array.isArray(scale) ? (scale as readonly number[]) : null;
  const place = card.where.line ? ` (${card.where.file}:${card.where.line})` : '';
  if (unit === 'ratio') {
    const hint = law
      ? `Say what it is on its card${place}: \`options: {unit: number}\`, or another unit.`
      : 'On base it is, and without a config that says what it is. Say with --config if it is something else.';
    return { least: 0, most: 1, words: 'not between 0 and 1', hint };
  }
  if (ends) {
    const [least = 0, most = 0] = ends;
    return {
      least,
      most,
      words: `not on the scale from ${least} to ${most}`,
      hint: `Mend \`scale\` on its card${place}.`,
    };
  }
  const words = 'below 0';
  const most = Number.POSITIVE_INFINITY;
  if (unit !== 'count')
    return { least: 0, most, words, hint: `Nothing that is spent is less than nothing${place}.` };
  const relative = card.threshold?.maxRegression?.relative === true;
  const hint = `Give \`max-regression\` as an amount instead of a share${place}.`;
  return { least: relative ? 0 : Number.NEGATIVE_INFINITY, most, words, hint };
}
