import type { Tree } from '../../contracts.ts';
import { UserError } from '../../errors.ts';
import type { Target, Warning } from '../../types.ts';
import type { Config, SuiteText } from '../config.ts';
import { unaskedIn } from './foreign-config.ts';
import { isForeign, readAll } from './read.ts';

/** A config together with the tests of other tools' files that it keeps. */
interface Whole {
  readonly config: Config;
  readonly warnings: readonly Warning[];
}

/** Puts the targets and suites of the files that `evals` names beside those of the config itself. */
export async function withEvals(
  config: Config,
  tree: Tree,
  endpoints: readonly string[],
  side: 'base' | 'head',
): Promise<Whole> {
  if (config.evals.length === 0) return { config, warnings: [] };
  const paths = (await tree.list(config.evals)).filter(isForeign);
  const known = [...endpoints, ...Object.keys(config.endpoints)];
  const { found, warnings } = await readAll(tree, paths, known, side);
  const targets = beside<Target>(
    'target',
    config.targets,
    found.flatMap((each) => each.targets),
  );
  const suites = beside<SuiteText>(
    'suite',
    config.suites,
    found.flatMap((each) => each.suites),
  );
  const own = found.flatMap((each) => each.warnings);
  const ofHead = side === 'head' ? [...own, ...(await nowhereIn(config.evals, tree))] : [];
  return {
    config: { ...config, targets, suites, unasked: unaskedIn(found) },
    warnings: [...warnings, ...ofHead],
  };
}

/** What is written under `evals` and leads to no file: its tests do not go on counting. */
async function nowhereIn(evals: readonly string[], tree: Tree): Promise<Warning[]> {
  const found = await Promise.all(evals.map(async (glob) => (await tree.list([glob])).some(isForeign)));
  return evals
    .filter((_, at) => !found[at])
    .map((glob) => ({
      code: 'not-asked',
      message: `\`evals\` names ${glob}, where there is no file with tests of its own: none of them counts. Mend the path, or take it out.`,
    }));
}

type Named = Pick<Target, 'name' | 'where'>;

function beside<T extends Named>(
  what: string,
  own: Readonly<Record<string, T>>,
  others: readonly T[],
): Readonly<Record<string, T>> {
  const all: Record<string, T> = { ...own };
  for (const each of others) {
    if (Object.hasOwn(all, each.name)) throw taken(what, each);
    all[each.name] = each;
  }
  return all;
}

function taken(what: string, { name, where }: Named): UserError {
  const hint = `Give the ${what} of the config another name, or leave ${where.file} out of \`evals\`.`;
  return new UserError(`there are two ${what}s with the name ${name}`, where, hint);
}
