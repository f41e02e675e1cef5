import type { EndpointSetting, Price, Tree } from '../contracts.ts';
import { UserError } from '../errors.ts';
import { parseYaml } from '../parsing/yaml.ts';
import { judgeOf } from '../measures/index.ts';
import type { MetricCard, Rule } from '../types.ts';
import { isRun, mayBlock } from './cards.ts';
import { cardsIn, endpointsIn } from './config.ts';
import { isFound, readFound } from './found/index.ts';
import { metricsFile } from './schema.ts';
import { type Located, validate } from './validate.ts';

/** What a config says of scores that are there already. */
export interface MetricsLaw {
  /** By the name of the metric, in the order of the file. */
  readonly rules: ReadonlyMap<string, Rule>;
  readonly falseAlarm: number | null;
  readonly doubt: number | null;
  readonly prices: Readonly<Record<string, Price>>;
  readonly endpoints: Readonly<Record<string, EndpointSetting>>;
}

/** The judged metrics of a `.prompt.yml` or a promptfoo config; null for any other file. */
export async function readFoundJudges(
  tree: Tree,
  file: string,
  endpoints: readonly string[],
): Promise<MetricsLaw | null> {
  const text = isFound(file) ? await tree.read(file) : null;
  if (text === null) return null;
  const { suites } = await readFound(file, text, tree, endpoints);
  const cards = suites.flatMap((suite) => Object.values(suite.cards ?? {}));
  const rules = cards
    .filter((card) => judgeOf(card) !== null)
    .map((card): [string, Rule] => [card.id, { card, law: 'both', blocking: mayBlock(card, 'run') }]);
  return { rules: new Map(rules), falseAlarm: null, doubt: null, prices: {}, endpoints: {} };
}

/** Reads the metrics of a config; targets and suites may be absent, as nothing is asked. */
export async function readMetrics(tree: Tree, file: string): Promise<MetricsLaw> {
  const text = await tree.read(file);
  if (text === null) {
    const where = { file, line: null, key: null };
    throw new UserError(`there is no config ${file}`, where, 'Set --config to the path of a config file.');
  }
  const source: Located = { file, ...parseYaml(text, file) };
  const written = validate(metricsFile(), source);
  const stage = written.stage ?? 'crawl';
  const cards = Object.entries(await cardsIn(written, source, tree)).filter(([, card]) => isRun(card));
  const ruleOf = (card: MetricCard): Rule => ({ card, law: 'both', blocking: mayBlock(card, stage) });
  return {
    rules: new Map(cards.map(([name, card]) => [name, ruleOf(card)])),
    falseAlarm: written['false-alarm'] ?? null,
    doubt: written.doubt ?? null,
    prices: written.prices ?? {},
    endpoints: endpointsIn(written),
  };
}
