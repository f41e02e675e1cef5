import { lacksIn, readLaw } from './config/index.ts';
import type { Tree } from './contracts.ts';
import { UserError, UserErrors } from './errors.ts';
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

type Asked = Pick<ToValidate, 'tree' | 'config' | 'endpoints'>;

async function everythingAsked({ tree, config, endpoints }: Asked) {
  const law = await readLaw(tree, tree, config, endpoints, null);
  const { changes } = await detect(law, tree, tree, []);
  const { exams } = await plan(law, changes, { force: true, trials: null, maxCost: null, seed: 'validate' });
  return { changes, exams };
}

/** Why the case at a place can not be put to a prompt; what else is wrong is for others to find. */
export async function misfitsAt(
  { file, line }: { readonly file: string; readonly line: number },
  asked: Asked,
): Promise<readonly string[]> {
  const found = await everythingAsked(asked).then(
    () => [],
    (error: unknown) =>
      error instanceof UserErrors ? error.errors : error instanceof UserError ? [error] : [],
  );
  return found
    .filter(({ where }) => where?.file === file && where.line === line)
    .map(({ message }) => message);
}

/** Everything that can be checked without a model: config, cards, prompts, cases, and how they fit. */
export async function validated({ tree, config, endpoints, today }: ToValidate): Promise<Validated> {
  const { changes, exams } = await everythingAsked({ tree, config, endpoints });
  await prepare(exams);
  const suites = [...new Set(exams.map(({ suite }) => suite))];
  const place = (await tree.read(config)) === null ? null : config;
  const prompts = await coverage(tree, exams);
  return {
    found: foundSentence({ place, targets: changes.length, suites, prompts }),
    lacks: [...(await lacksIn(tree, config, today)), ...suites.flatMap(pinnedSentences)],
  };
}
