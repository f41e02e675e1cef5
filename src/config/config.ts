import { allTold, located, throwFound, UserError, UserErrors } from '../errors.ts';
import { apiIn, USUAL_API, usualAddress } from '../providers/index.ts';
import type { EndpointSetting, Price, Tree } from '../contracts.ts';
import { digest } from '../lib/digest.ts';
import { inOrder } from '../lib/in-order.ts';
import { suggestion } from '../lib/nearest.ts';
import { parseYaml } from '../parsing/yaml.ts';
import type { Case, Delivery, MetricCard, Stage, Target, Where } from '../types.ts';
import { readCard } from './cards.ts';
import { withCalibration } from './calibrations.ts';
import { cards as cardsSchema, file as fileSchema, type CardFile, type ConfigFile } from './schema.ts';
import { targetOf } from './targets.ts';
import { notForBatches } from './delivery.ts';
import { noCase } from './no-case.ts';
import { type Located, type Path, validate, whereIs } from './validate.ts';

/** A suite as one revision's config sets it; its cases are still files. */
export interface SuiteText {
  readonly name: string;
  readonly targets: readonly string[];
  readonly caseFiles: readonly CaseFile[];
  readonly globs: readonly string[];
  readonly trials: number;
  readonly delivery?: Delivery;
  readonly metrics: readonly string[];
  /** Cards of this suite alone, where its file brings them along. */
  readonly cards?: Readonly<Record<string, MetricCard>>;
  readonly where: Where;
}

/** A file of cases; its text is read when they are needed and not held. */
export interface CaseFile {
  readonly file: string;
  /** The same only where its text is the same to the letter. */
  readonly version: string;
  readonly text: () => Promise<string>;
  /** Where the file is of another tool, what was read from it. */
  readonly cases?: readonly Case[];
}

/** Where no config says another. */
export const DEFAULT_FALSE_ALARM = 0.05;
export const DEFAULT_DOUBT = 0.2;

/** One revision's config, checked and complete. */
export interface Config {
  readonly stage: Stage;
  readonly targets: Readonly<Record<string, Target>>;
  readonly suites: Readonly<Record<string, SuiteText>>;
  readonly cards: Readonly<Record<string, MetricCard>>;
  readonly maxCost: number | null;
  readonly maxRequests: number | null;
  readonly maxWaitMinutes: number | null;
  readonly falseAlarm: number | null;
  readonly doubt: number | null;
  readonly prices: Readonly<Record<string, Price>>;
  readonly endpoints: Readonly<Record<string, EndpointSetting>>;
  /** Globs of other tools' files whose tests count beside this. */
  readonly evals: readonly string[];
  /** Of suites that other tools' files bring along, what answers there and can't be asked; absent where nobody looked. */
  readonly unasked?: Readonly<Record<string, readonly string[]>>;
}

/** Reads the config of one revision; null when there is none. Throws what is wrong with it, all at once. */
export async function readConfig(tree: Tree, file: string): Promise<Config | null> {
  const text = await tree.read(file);
  if (text === null) return null;
  const source: Located = { file, ...parseYaml(text, file) };
  const written = validate(fileSchema, source);
  const cards = await cardsIn(written, source, tree);
  const targets = Object.fromEntries(
    Object.entries(written.targets).map(([name, target]) => [name, targetOf(name, target, source)]),
  );
  const suites = await inOrder(
    Object.entries(written.suites).map(async ([name, suite]) => ({
      name,
      targets: [...new Set(suite.targets)],
      globs: suite.cases,
      caseFiles: await caseFilesOf(suite.cases, tree, whereIs(source, ['suites', name, 'cases', 0])),
      trials: suite.trials ?? 1,
      ...(suite.delivery === 'batch' ? { delivery: suite.delivery } : {}),
      metrics: [...new Set(suite.metrics)],
      where: whereIs(source, ['suites', name]),
    })),
  );
  throwFound(
    Object.entries(written.suites).flatMap(([name, suite]) => [
      ...unknownNames(source, ['suites', name, 'targets'], suite.targets, targets, 'target'),
      ...unknownNames(source, ['suites', name, 'metrics'], suite.metrics, cards, 'metric'),
      ...notForBatches(source, name, suite, { targets, cards }),
    ]),
  );
  return {
    stage: written.stage ?? 'crawl',
    targets,
    suites: Object.fromEntries(suites.map((suite) => [suite.name, suite])),
    cards,
    maxCost: written.budget?.['max-cost'] ?? null,
    maxRequests: written.budget?.['max-requests'] ?? null,
    maxWaitMinutes: written.budget?.['max-wait-minutes'] ?? null,
    falseAlarm: written['false-alarm'] ?? null,
    doubt: written.doubt ?? null,
    prices: written.prices ?? {},
    endpoints: endpointsIn(written),
    evals: written.evals ?? [],
  };
}

/** Endpoints that a config file declares, by name. */
export function endpointsIn({ endpoints }: Pick<ConfigFile, 'endpoints'>): Record<string, EndpointSetting> {
  const declared = Object.entries(endpoints ?? {});
  return Object.fromEntries(declared.map(([name, it]) => [name, endpointOf(it)]));
}

function endpointOf(written: NonNullable<ConfigFile['endpoints']>[string]): EndpointSetting {
  return {
    baseUrl: usualAddress(written['base-url']),
    apiKeyEnv: written['api-key-env'] ?? null,
    api: written.api ?? apiIn(written['base-url']) ?? USUAL_API,
    auth: written.auth ?? 'bearer',
    headers: written.headers ?? {},
  };
}

function unknownNames(
  source: Located,
  at: Path,
  names: readonly string[],
  known: object,
  kind: string,
): UserError[] {
  return names.flatMap((name, index) =>
    Object.hasOwn(known, name)
      ? []
      : [
          new UserError(
            `there is no ${kind} "${name}"`,
            whereIs(source, [...at, index]),
            suggestion(name, Object.keys(known)),
          ),
        ],
  );
}

/** The cards of a config file, written in it or in files that it names. */
export async function cardsIn(
  written: Pick<ConfigFile, 'metrics'>,
  source: Located,
  tree: Tree,
): Promise<Record<string, MetricCard>> {
  const globs = typeof written.metrics === 'string' ? [written.metrics] : written.metrics;
  if (!Array.isArray(globs)) return calibrated(await cardsOf(globs, source, ['metrics']), tree);
  const where = whereIs(source, ['metrics']);
  const files = await located(where, () => tree.list(globs, 'everything'));
  if (files.length === 0) {
    throw new UserError(
      `no file matches ${globs.join(', ')}`,
      where,
      'Write metric cards there, or mend the glob.',
    );
  }
  const read = await allTold(
    files.map(async (file) => {
      const cardFile: Located = { file, ...parseYaml((await tree.read(file)) ?? '', file) };
      return cardsOf(validate(cardsSchema, cardFile), cardFile, []);
    }),
  );
  const cards: Record<string, MetricCard> = {};
  for (const [id, card] of read.flatMap((each) => Object.entries(each))) {
    const first = Object.hasOwn(cards, id) ? cards[id] : undefined;
    if (first) {
      const hint = `It is declared in ${first.where.file} already; remove one of the two.`;
      throw new UserError(`metric ${id} is declared twice`, card.where, hint);
    }
    cards[id] = card;
  }
  return calibrated(cards, tree);
}

async function calibrated(
  cards: Readonly<Record<string, MetricCard>>,
  tree: Tree,
): Promise<Record<string, MetricCard>> {
  const read = Object.entries(cards).map(
    async ([id, card]) => [id, await located(card.where, () => withCalibration(card, tree))] as const,
  );
  return Object.fromEntries(await Promise.all(read));
}

async function cardsOf(
  written: Record<string, CardFile>,
  source: Located,
  at: Path,
): Promise<Record<string, MetricCard>> {
  const found: UserError[] = [];
  const cards: Record<string, MetricCard> = {};
  for (const [id, card] of Object.entries(written)) {
    try {
      cards[id] = await readCard(id, card, source, [...at, id]);
    } catch (error) {
      if (error instanceof UserErrors) found.push(...error.errors);
      else if (error instanceof UserError) found.push(error);
      else throw error;
    }
  }
  throwFound(found);
  return cards;
}

/** White space is taken off first: a pattern that looks for it on both sides hangs on a file of line breaks. */
function isEmpty(text: string): boolean {
  return /^(?:\[\s*\])?$/.test(text.trim());
}

async function caseFilesOf(globs: readonly string[], tree: Tree, where: Where): Promise<CaseFile[]> {
  const files = await located(where, () => tree.list(globs, 'everything'));
  if (files.length === 0) {
    throw new UserError(
      `no file matches ${globs.join(', ')}`,
      where,
      'A suite without cases proves nothing: add cases, or mend the glob.',
    );
  }
  let isFilled = false;
  const read = await Promise.all(
    files.map(async (file): Promise<CaseFile> => {
      const text = async (): Promise<string> => (await tree.read(file)) ?? '';
      const now = await text();
      isFilled ||= !isEmpty(now);
      return { file, version: digest(now), text };
    }),
  );
  if (isFilled) return read;
  throw noCase(files, where);
}
