import type { Measure } from '../contracts.ts';
import { UserError } from '../errors.ts';
import { isTrusted, isUnheld } from '../judging/calibration.ts';
import { suggestion } from '../lib/nearest.ts';
import { cardOf, judgeOf, measureOf, measures } from '../measures/index.ts';
import type { Amount, Fields, MetricCard, Stage, Status, Threshold } from '../types.ts';
import { aggregateOf } from './aggregate.ts';
import type { CardFile, ThresholdFile } from './schema.ts';
import { type Located, type Path, validateSlowly, whereIs } from './validate.ts';

/** How far a project has come. */
const STAGES: Readonly<Record<Stage, number>> = { crawl: 0, walk: 1, run: 2 };

/** The card that an author wrote, with its measure's defaults; throws what it lacks. */
export async function readCard(
  id: string,
  written: CardFile,
  source: Located,
  at: Path,
): Promise<MetricCard> {
  const measure = Object.hasOwn(measures, written.measure) ? measures[written.measure] : undefined;
  if (!measure) {
    const hint = suggestion(written.measure, Object.keys(measures));
    const where = whereIs(source, [...at, 'measure']);
    throw new UserError(`metric ${id}: there is no measure "${written.measure}"`, where, hint);
  }
  const { options, retry } = splitRetry(id, written, source, at);
  await validateSlowly(measure.options(), source, [...at, 'options'], options);
  checkLevel(id, written, measure, source, at);
  const threshold = written.threshold ? thresholdOf(written.threshold) : null;
  for (const { limits, path } of limitsIn(threshold)) {
    checkShares(id, written, limits, source, [...at, ...path]);
    checkRoom(id, limits, source, [...at, ...path]);
  }
  const card = cardOf({
    id,
    measure: written.measure,
    options,
    level: written.level ?? measure.level,
    aggregate: aggregateOf(id, written, { ...measure, ...measure.as?.(options) }, source, at),
    ...(written.slices === undefined ? {} : { slices: written.slices }),
    threshold,
    ...(written.critical === undefined ? {} : { critical: written.critical }),
    onFail: written['on-fail'] ?? (threshold || written.critical ? 'block' : 'info'),
    ...(retry === null ? {} : { retry }),
    ...(written.stage === undefined ? {} : { stage: written.stage }),
    ...(written.status === undefined ? {} : { status: written.status }),
    ...(written.kind === undefined ? {} : { kind: written.kind }),
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
  });
  checkSlices(card, source, at);
  preflight(card, source, at);
  await checkSelfTest(card, measure, source, at);
  return card;
}

/** A program marks a conversation as a whole, so there are no marks of its turns. */
function checkLevel(id: string, { level }: CardFile, measure: Measure, source: Located, at: Path): void {
  if (!measure.gauge || level !== 'turn') return;
  throw new UserError(
    `metric ${id}: \`measure: ${measure.name}\` marks whole conversations, not their turns`,
    whereIs(source, [...at, 'level']),
    'Leave `level` out; the program sees all answers of a conversation in `output`.',
  );
}

/** A limit of a slice that is not looked at would never be held. */
function checkSlices({ id, slices, threshold }: MetricCard, source: Located, at: Path): void {
  const stray = Object.keys(threshold?.slices ?? {}).find((tag) => !slices.includes(tag));
  if (stray === undefined) return;
  throw new UserError(
    `metric ${id}: the threshold speaks of the slice "${stray}", which \`slices\` does not name`,
    whereIs(source, [...at, 'threshold', 'slices', stray]),
    `Write \`slices: [${[...slices, stray].join(', ')}]\`.`,
  );
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

/** What can't order texts that anybody can order decides nothing. */
async function checkSelfTest(card: MetricCard, measure: Measure, source: Located, at: Path): Promise<void> {
  if (card.onFail !== 'block' || !measure.selfTest) return;
  const results = await measure.selfTest(await measure.options().parseAsync(card.options));
  const failed = results.find(({ passed }) => !passed);
  if (!failed) return;
  throw new UserError(
    `metric ${card.id}: ${measure.name} fails its own self-test, so it may not block: it takes "${failed.farther}" for nearer to "${failed.anchor}" than "${failed.nearer}"`,
    whereIs(source, [...at, 'measure']),
    'Set `on-fail: warn`, and let a metric block that looks for the one thing that matters.',
  );
}

/** A share above 1 is a slip of the pen for per cent: it would never be reached. */
function checkShares(
  id: string,
  { measure, options = {}, aggregate }: CardFile,
  { min, max, maxRegression }: Limits,
  source: Located,
  at: Path,
): void {
  if (aggregate === 'sum' || measureOf({ measure, options }).unit !== 'ratio') return;
  const most = maxRegression?.relative ? null : maxRegression?.value;
  for (const [key, value] of Object.entries({ min, max, 'max-regression': most })) {
    if (typeof value !== 'number' || value <= 1) continue;
    throw new UserError(
      `metric ${id}: \`${key}: ${value}\` is more than all of a share, which goes from 0 to 1`,
      whereIs(source, [...at, key]),
      `Write ${value / 100} for ${value} %${key === 'max-regression' ? ' (points)' : ''}.`,
    );
  }
}

/** Between a least and a most that cross lies nothing: every answer would break one of them. */
function checkRoom(id: string, { min, max }: Limits, source: Located, at: Path): void {
  if (min === null || max === null || min <= max) return;
  throw new UserError(
    `metric ${id}: nothing is at least ${min} and at most ${max}`,
    whereIs(source, [...at, 'max']),
    '`min` is the least and `max` the most that is allowed; most metrics need only one of them.',
  );
}

/** The limits of all cases and those of slices, with where each stands in the card. */
function limitsIn(threshold: Threshold | null): { readonly limits: Limits; readonly path: Path }[] {
  if (!threshold) return [];
  const slices = Object.entries(threshold.slices ?? {}).flatMap(([tag, values]) =>
    Object.entries(values).map(([value, limits]) => ({ limits, path: ['threshold', 'slices', tag, value] })),
  );
  return [{ limits: threshold, path: ['threshold'] }, ...slices];
}

type Limits = Omit<Threshold, 'slices'>;

/** What a slice does not say is as in the card. */
function thresholdOf({ slices, ...own }: ThresholdFile): Threshold {
  if (!slices) return limitsOf(own);
  const laid = Object.entries(slices).map(([tag, values]) => [
    tag,
    Object.fromEntries(
      Object.entries(values).map(([value, limits]) => [value, limitsOf({ ...own, ...limits })]),
    ),
  ]);
  return { ...limitsOf(own), slices: Object.fromEntries(laid) as NonNullable<Threshold['slices']> };
}

function limitsOf(written: Omit<ThresholdFile, 'slices'>): Limits {
  const regression = written['max-regression'];
  return {
    min: written.min ?? null,
    max: written.max ?? null,
    maxRegression: regression === undefined ? null : amountOf(regression),
    minEffect: written['min-effect'] ?? 0,
    by: written.by ?? 'interval',
  };
}

function amountOf(written: number | string): Amount {
  if (typeof written === 'number') return { value: written, relative: false };
  return { value: Number.parseFloat(written) / 100, relative: true };
}

const MOST_RETRIES = 10;

/** A guardrail's retry stands among its options, but is no business of its measure. */
function splitRetry(
  id: string,
  { kind, options = {} }: CardFile,
  source: Located,
  at: Path,
): { readonly options: Fields; readonly retry: number | null } {
  const { retry, ...others } = options;
  if (kind !== 'guardrail' || retry === undefined) return { options, retry: null };
  if (typeof retry === 'number' && Number.isInteger(retry) && retry >= 1 && retry <= MOST_RETRIES)
    return { options: others, retry };
  throw new UserError(
    `metric ${id}: \`retry\` must be a whole number from 1 to ${MOST_RETRIES}`,
    whereIs(source, [...at, 'options', 'retry']),
    'Say how often production asks again, such as `retry: 1`.',
  );
}

/** May it stop a merge, in a project that has come as far as `stage`? A judge of ours only where people agree with it. */
export function mayBlock(card: MetricCard, stage: Stage): boolean {
  const promises = card.onFail === 'block' && card.status === 'active' && hasReached(card.stage, stage);
  const judge = judgeOf(card);
  return promises && (isTrusted(judge, card) || isUnheld(judge, card));
}

/** Whether the project has come as far as a metric waits for. */
export function hasReached(wanted: Stage, project: Stage): boolean {
  return STAGES[wanted] <= STAGES[project];
}

const RUNS: Readonly<Record<Status, boolean>> = {
  proposed: false,
  experimental: true,
  active: true,
  deprecated: true,
  retired: false,
};

/** Proposed and retired metrics are kept, but not run. */
export function isRun(card: MetricCard): boolean {
  return RUNS[card.status];
}
