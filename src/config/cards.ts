import { UserError } from '../errors.ts';
import { suggestion } from '../lib/nearest.ts';
import { measures } from '../metrics/index.ts';
import type { Amount, MetricCard, Stage, Threshold } from '../types.ts';
import type { CardFile, ThresholdFile } from './schema.ts';
import { type Located, type Path, validateSlowly, whereIs } from './validate.ts';

const STAGES: readonly Stage[] = ['crawl', 'walk', 'run'];

/** The card that an author wrote, with its measure's defaults; throws what it lacks. */
export async function cardOf(id: string, written: CardFile, source: Located, at: Path): Promise<MetricCard> {
  const measure = Object.hasOwn(measures, written.measure) ? measures[written.measure] : undefined;
  if (!measure) {
    const hint = suggestion(written.measure, Object.keys(measures));
    const where = whereIs(source, [...at, 'measure']);
    throw new UserError(`metric ${id}: there is no measure "${written.measure}"`, where, hint);
  }
  const options = written.options ?? {};
  await validateSlowly(measure.options, source, [...at, 'options'], options);
  if (written.level === 'aggregate') throw notYet(id, 'level: aggregate', whereIs(source, [...at, 'level']));
  const threshold = written.threshold ? thresholdOf(written.threshold) : null;
  const card: MetricCard = {
    id,
    measure: written.measure,
    options,
    level: written.level ?? measure.level,
    aggregate: written.aggregate ?? measure.aggregate,
    slices: written.slices ?? [],
    threshold,
    critical: written.critical ?? false,
    onFail: written['on-fail'] ?? (threshold ? 'block' : 'info'),
    stage: written.stage ?? 'crawl',
    status: written.status ?? 'active',
    kind: written.kind ?? 'user-issue',
    why: written.why ?? null,
    owner: written.owner ?? null,
    origin: written.origin ? { ...written.origin } : null,
    business: written.business ? { ...written.business } : null,
    action: written.action ?? null,
    created: written.created ?? null,
    reviewBy: written['review-by'] ?? null,
    sunset: written.sunset ?? null,
    supersedes: written.supersedes ?? null,
    where: whereIs(source, at),
  };
  preflight(card, source, at);
  return card;
}

/** A metric that may block says why, whose it is, when it is looked at again, and where its limit lies. */
function preflight(card: MetricCard, source: Located, at: Path): void {
  if (card.onFail !== 'block') return;
  const lacks = [
    card.why ? null : 'why',
    card.owner ? null : 'owner',
    card.reviewBy ? null : 'review-by',
    card.threshold ? null : 'threshold',
  ].filter((key) => key !== null);
  if (lacks.length === 0) return;
  throw new UserError(
    `metric ${card.id} may block a pull request, but lacks ${lacks.join(', ')}`,
    whereIs(source, at),
    `Add ${lacks.map((key) => `\`${key}\``).join(', ')} to the card, or set \`on-fail: warn\` to only look at it.`,
  );
}

function thresholdOf(written: ThresholdFile): Threshold {
  const regression = written['max-regression'];
  return {
    min: written.min ?? null,
    max: written.max ?? null,
    maxRegression: regression === undefined ? null : amountOf(regression),
    minEffect: written['min-effect'] ?? 0,
    by: written.by ?? 'value',
  };
}

function amountOf(written: number | string): Amount {
  if (typeof written === 'number') return { value: written, relative: false };
  return { value: Number.parseFloat(written) / 100, relative: true };
}

function notYet(id: string, what: string, where: MetricCard['where']): UserError {
  return new UserError(`metric ${id}: ${what} is not available yet`, where, 'Use `turn` or `case` for now.');
}

/** May it stop a merge, in a project that has come as far as `stage`? */
export function mayBlock(card: MetricCard, stage: Stage): boolean {
  const reached = STAGES.indexOf(card.stage) <= STAGES.indexOf(stage);
  return card.onFail === 'block' && card.status === 'active' && reached;
}

/** Proposed and retired metrics are kept, but not run. */
export function isRun(card: MetricCard): boolean {
  return card.status !== 'proposed' && card.status !== 'retired';
}
