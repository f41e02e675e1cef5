/** Files of other tools, read as far as they are data. */
import type { Tree } from '../../contracts.ts';
import { allTold, mistakesIn, throwFound, UserError, UserErrors } from '../../errors.ts';
import type { Warning } from '../../types.ts';
import type { ForeignConfig } from './foreign-config.ts';
import { readPromptYml } from './prompt-yml/index.ts';
import { readPromptfoo } from './promptfoo/index.ts';

export const READ = /\.prompt\.ya?ml$|(^|\/)promptfooconfig\.(ya?ml|json)$/i;
export const PROMPTFOO = /(^|\/)promptfooconfig\.(ya?ml|json)$/i;
/** Files that are read at once. */
const GROUP = 64;

/** What one file brings along. */
export function readForeign(
  path: string,
  text: string,
  tree: Tree,
  endpoints: readonly string[],
): Promise<ForeignConfig> {
  const read = PROMPTFOO.test(path) ? readPromptfoo : readPromptYml;
  return read(path, text, tree, endpoints);
}

/** A file of another tool that is read as far as it is data. */
export function isForeign(path: string): boolean {
  return READ.test(path);
}

interface Side {
  readonly found: readonly ForeignConfig[];
  readonly warnings: readonly Warning[];
}

/** What is wrong on head is thrown, all at once; what base has that can't be read is warned of. */
export async function readAll(
  tree: Tree,
  paths: readonly string[],
  endpoints: readonly string[],
  side: 'base' | 'head',
): Promise<Side> {
  const [found, warnings]: [ForeignConfig[], Warning[]] = [[], []];
  const readOne = async (path: string): Promise<ForeignConfig | Warning | null> => {
    try {
      const text = await tree.read(path);
      return text === null ? null : await readForeign(path, text, tree, endpoints);
    } catch (error) {
      if (side === 'head' || !(error instanceof UserError || error instanceof UserErrors)) throw error;
      const message = `On base, ${path} can't be read, so there is nothing to compare with: ${error.message}`;
      return { code: 'unread-on-base', message };
    }
  };
  const broken: UserError[] = [];
  for (let from = 0; from < paths.length; from += GROUP) {
    const group = await allTold(paths.slice(from, from + GROUP).map(readOne)).catch((error: unknown) => {
      broken.push(...mistakesIn(error));
      return [];
    });
    for (const one of group) {
      if (one && 'code' in one) warnings.push(one);
      else if (one) found.push(one);
    }
  }
  throwFound(broken);
  return { found, warnings };
}
