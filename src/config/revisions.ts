import type { TouchedFile, Tree } from '../contracts.ts';
import { CONFIG_DELETED, FOUND_ON_BASE, NO_BASE_CONFIG } from './which-config.ts';
import { UserError, UserErrors } from '../errors.ts';
import { type Config, readConfig } from './config.ts';
import type { Warning } from '../types.ts';
import { onceEach } from '../lib/once-each.ts';
import { noting } from './noting.ts';

/** The config of each revision: written there, or found in the prompts themselves. One object where it is the same. */
interface Revisions {
  readonly ofBase: Config | null;
  readonly ofHead: Config | null;
  readonly warnings: readonly Warning[];
}

/** A path that somebody chose must be there; what lies elsewhere is not taken for it. */
export const USUAL_PLACE = '.github/micro-metrics.yml';

/** Reads both. Only where neither revision has a config file is one made of what is found. */
export async function readRevisions(
  base: Tree,
  head: Tree,
  file: string,
  endpoints: readonly string[],
  touched: readonly TouchedFile[] | null,
): Promise<Revisions> {
  const [warnings, ofTests]: [Warning[], Warning[]] = [[], []];
  const isUsual = file === USUAL_PLACE;
  const noted = noting(head);
  const ofHead = await withTests(await readConfig(noted.tree, file), noted.tree, endpoints, 'head', ofTests);
  const isSame = touched !== null && (await noted.isSameOn(base, touched));
  const ofBase = isSame
    ? ofHead
    : ((await readBase(base, file, endpoints, { warnings, ofTests })) ??
      (ofHead ? await movedFrom(base, head, touched, warnings) : null));
  if (!ofBase && isUsual && warnings.length === 0) {
    const { findConfigs } = await import('./foreign/index.ts');
    const found = await findConfigs(base, head, endpoints, touched);
    if (found && !ofHead) return { ofBase: found.base, ofHead: found.head, warnings: found.warnings };
    if (found && ofHead && Object.keys(found.base.suites).length > 0)
      return {
        ...beside(found, ofHead),
        warnings: [...onceEach([...found.warnings, ...ofTests]), FOUND_ON_BASE],
      };
  }
  if (ofHead && !ofBase && warnings.length === 0) warnings.push(NO_BASE_CONFIG);
  if (ofBase && !ofHead) warnings.push(CONFIG_DELETED);
  return { ofBase, ofHead, warnings: [...warnings, ...onceEach(ofTests)] };
}

/**
 * What counted on base without a config counts beside the first config too: to write one is no way out of it. How much
 * is asked, and what it may cost, is for the config to say. What head has in the place of a prompt is found as ever.
 */
function beside(
  found: Readonly<Record<'base' | 'head', Config>>,
  written: Config,
): Pick<Revisions, 'ofBase' | 'ofHead'> {
  const { targets, suites, unasked } = found.base;
  const seated = Object.entries(found.head.targets).filter(([name]) => Object.hasOwn(targets, name));
  return {
    ofBase: { ...written, targets, suites, cards: {}, endpoints: {}, evals: [], ...(unasked && { unasked }) },
    ofHead: { ...written, targets: { ...Object.fromEntries(seated), ...written.targets } },
  };
}

/** A config that base has elsewhere and head no longer has: moving it is no way out of its law. */
async function movedFrom(
  base: Tree,
  head: Tree,
  touched: readonly TouchedFile[] | null,
  warnings: Warning[],
): Promise<Config | null> {
  if (warnings.length > 0) return null;
  for (const path of await goneFrom(base, head, touched)) {
    const found = await readConfig(base, path).catch(() => null);
    if (!found || Object.keys(found.suites).length === 0) continue;
    const message = `This change moves the config from ${path}: the one of base is enforced from there.`;
    warnings.push({ code: 'config-moved', message });
    return found;
  }
  return null;
}

async function goneFrom(
  base: Tree,
  head: Tree,
  touched: readonly TouchedFile[] | null,
): Promise<readonly string[]> {
  const isYaml = (path: string): boolean => /\.ya?ml$/i.test(path);
  if (touched) return touched.flatMap(({ path, after }) => (after === null && isYaml(path) ? [path] : []));
  const there = new Set(await head.list(YAML));
  return (await base.list(YAML)).filter((path) => !there.has(path));
}

const YAML = ['**/*.yml', '**/*.yaml', '.github/**/*.yml', '.github/**/*.yaml'];

async function readBase(
  base: Tree,
  file: string,
  endpoints: readonly string[],
  { warnings, ofTests }: Readonly<Record<'warnings' | 'ofTests', Warning[]>>,
): Promise<Config | null> {
  try {
    return await withTests(await readConfig(base, file), base, endpoints, 'base', ofTests);
  } catch (error) {
    if (!(error instanceof UserError || error instanceof UserErrors)) throw error;
    const message = `The config of base is broken and could not be enforced: ${error.message}`;
    warnings.push({ code: 'base-config-broken', message });
    return null;
  }
}

/** Tests of other tools' files count beside the config, where it says so. */
async function withTests(
  config: Config | null,
  tree: Tree,
  endpoints: readonly string[],
  side: 'base' | 'head',
  warnings: Warning[],
): Promise<Config | null> {
  if (!config || config.evals.length === 0) return config;
  const { withEvals } = await import('./foreign/beside.ts');
  const whole = await withEvals(config, tree, endpoints, side);
  warnings.push(...whole.warnings);
  return whole.config;
}
