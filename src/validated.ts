import { lacksIn, readLaw } from './config/index.ts';
import type { Tree } from './contracts.ts';
import { detect } from './stages/detect/index.ts';
import { plan } from './stages/plan/index.ts';
import { foundSentence, pinnedSentences } from './stages/report/validation.ts';
import { prepare } from './stages/score.ts';
import { coverage } from './stages/survey/index.ts';

/** A revision and what is asked of it. */
export interface ToValidate {
  readonly tree: Tree;
  readonly config: string;
  /** Names of the endpoints that the workflow declares. */
  readonly endpoints: readonly string[];
  readonly today: string;
}

/** What is there, and what keeps metrics from blocking. */
export interface Validated {
  readonly found: string;
  readonly lacks: readonly string[];
}

/** Everything that can be checked without a model: config, cards, prompts, cases, and how they fit. */
export async function validated({ tree, config, endpoints, today }: ToValidate): Promise<Validated> {
  const law = await readLaw(tree, tree, config, endpoints, null);
  const { changes } = await detect(law, tree, tree, []);
  const { exams } = await plan(law, changes, { force: true, trials: null, maxCost: null, seed: 'validate' });
  await prepare(exams);
  const suites = [...new Set(exams.map(({ suite }) => suite))];
  const place = (await tree.read(config)) === null ? null : config;
  const prompts = await coverage(tree, exams);
  return {
    found: foundSentence({ place, targets: changes.length, suites, prompts }),
    lacks: [...(await lacksIn(tree, config, today)), ...suites.flatMap(pinnedSentences)],
  };
}
