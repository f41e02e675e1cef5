import type { Measure } from '../contracts.ts';
import { UserError } from '../errors.ts';
import { BUILT_IN } from '../lib/built-in.ts';
import { suggestion } from '../lib/nearest.ts';
import { cardOf, measures } from '../measures/index.ts';
import type { Fields, MetricCard } from '../types.ts';
import { aggregateOf } from './aggregate.ts';
import { checkLimits, thresholdOf } from './limits.ts';
import type { CardFile } from './schema.ts';
import { type Located, type Path, validateSlowly, whereIs } from './validate.ts';

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
  checkName(id, written, source, at);
  const { options, retry } = splitRetry(id, written, source, at);
  await validateSlowly(measure.options(), source, [...at, 'options'], options);
  checkLevel(id, written, measure, source, at);
  const threshold = written.threshold ? thresholdOf(written.threshold) : null;
  checkLimits(id, written, threshold, source, at);
  const card = cardOf({
    id,
    measure: written.measure,
    options,
    level: written.level ?? measure.level,
    aggregate: aggregateOf(id, written, { ...measure, ...measure.as?.(options) }, source, at),
    ...(written.slices === undefined ? {} : { slices: [...new Set(written.slices)] }),
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

/** What takes the place of the check that every suite has looks at the same. */
function checkName(id: string, { measure }: CardFile, source: Located, at: Path): void {
  if (id !== BUILT_IN || measure === BUILT_IN) return;
  throw new UserError(
    `metric ${id}: every suite has a check of this name, of whether there is an answer at all`,
    whereIs(source, at),
    'Give the metric another name.',
  );
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
