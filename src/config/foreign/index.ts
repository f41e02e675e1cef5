import { onceEach } from '../../lib/once-each.ts';
import type { Warning } from '../../types.ts';
import type { TouchedFile, Tree } from '../../contracts.ts';
import { inOrder } from '../../lib/in-order.ts';
import type { Config } from '../config.ts';
import { type ForeignConfig, unaskedIn } from './foreign-config.ts';
import { followNames } from './follow.ts';
import { PROMPTFOO, READ, readAll } from './read.ts';

export { readForeign } from './read.ts';

interface ForeignConfigs {
  readonly base: Config;
  readonly head: Config;
  readonly warnings: readonly Warning[];
}

/** A config that is a program is never run; when it changes, that is said. */
const PROGRAM = /(^|\/)promptfooconfig\.[cm]?[jt]s$/i;
/** Written out, so that names that end otherwise are passed over. */
const GLOBS = [
  '**/*.prompt.yml',
  '**/*.prompt.yaml',
  '**/promptfooconfig.yml',
  '**/promptfooconfig.yaml',
  '**/promptfooconfig.json',
];
/** What somebody else installed is not this repository's to gate. */
const FOREIGN = /(^|\/)(node_modules|vendor|\.venv)\//;

/** Of several promptfoo configs in one folder the first of these counts, as there. */
const ENDINGS = ['yaml', 'yml', 'json'];

/** Every file that is read where there is no config. */
export async function foreignPaths(tree: Tree): Promise<string[]> {
  return readOf(ownOf(await tree.list(GLOBS)));
}

function readOf(paths: readonly string[]): string[] {
  const all = new Set(paths);
  return paths.filter((path) => {
    const [, stem = '', ending = ''] = /^(.*promptfooconfig\.)(\w+)$/i.exec(path) ?? [];
    return !ENDINGS.slice(0, Math.max(ENDINGS.indexOf(ending), 0)).some((first) => all.has(stem + first));
  });
}

function ownOf(paths: readonly string[]): string[] {
  return paths.filter((path) => !FOREIGN.test(path));
}

/** Reads prompts that say themselves how they are tested; null when the repository has none. */
export async function findConfigs(
  base: Tree,
  head: Tree,
  endpoints: readonly string[],
  touched: readonly TouchedFile[] | null,
): Promise<ForeignConfigs | null> {
  const names = await namesIn(base, head, touched);
  if (names.base.length + names.head.length === 0) return null;
  const differs = touched && new Set(touched.map(({ path }) => path));
  // Whatever a promptfoo config leads to may have changed, so each is read as soon as anything has.
  const due = (path: string): boolean =>
    !differs || differs.has(path) || (differs.size > 0 && PROMPTFOO.test(path));
  const [is, was] = await inOrder([
    readAll(head, names.head.filter(due), endpoints, 'head'),
    readAll(base, names.base.filter(due), endpoints, 'base'),
  ]);
  const reached = reachedBy(differs, [...was.found, ...is.found]);
  const now = is.found.filter(({ file }) => reached(file));
  const before = followNames(
    was.found.filter(({ file }) => reached(file)),
    now,
  );
  const changed = (touched ?? []).filter(({ after }) => after).map(({ path }) => path);
  const odd = (touched ?? []).filter(({ path, after }) => after?.regular === false && READ.test(path));
  return {
    base: configOf(before),
    head: configOf(now),
    warnings: onceEach([
      ...was.warnings,
      ...now.flatMap(({ warnings }) => warnings),
      ...changed
        .filter((path) => PROGRAM.test(path))
        .map((path) => notRead(path, 'only promptfooconfig.yaml, .yml and .json are, as data')),
      ...odd.map(({ path }) => notRead(path, 'it is a link or a submodule, no file')),
    ]),
  };
}

function notRead(path: string, why: string): Warning {
  return { code: 'not-read', message: `${path} changed, but is not read: ${why}.` };
}

/** Whether any file that a config was read from differs, on either side. */
function reachedBy(
  differs: ReadonlySet<string> | null,
  found: readonly ForeignConfig[],
): (file: string) => boolean {
  const files = found.filter((each) => !differs || each.files.some((file) => differs.has(file)));
  const reached = new Set(files.map(({ file }) => file));
  return (file) => reached.has(file);
}

/** Base's names follow from head's and what differs, so that only one tree is walked. */
async function namesIn(
  base: Tree,
  head: Tree,
  touched: readonly TouchedFile[] | null,
): Promise<Record<'base' | 'head', readonly string[]>> {
  if (touched === null) return { base: await foreignPaths(base), head: await foreignPaths(head) };
  const now = ownOf(await head.list(GLOBS));
  const added = new Set(touched.filter(({ before }) => !before?.regular).map(({ path }) => path));
  const gone = touched.filter(({ before, after }) => before?.regular && !after?.regular);
  const lost = ownOf(gone.map(({ path }) => path)).filter((path) => READ.test(path));
  return { base: readOf([...now.filter((path) => !added.has(path)), ...lost]), head: readOf(now) };
}

function configOf(found: readonly ForeignConfig[]): Config {
  const named = <T extends { readonly name: string }>(all: readonly T[]): Record<string, T> =>
    Object.fromEntries(all.map((each) => [each.name, each]));
  return {
    stage: 'run',
    targets: named(found.flatMap(({ targets }) => targets)),
    suites: named(found.flatMap(({ suites }) => suites)),
    cards: {},
    maxCost: null,
    maxWaitMinutes: null,
    maxRequests: null,
    falseAlarm: null,
    doubt: null,
    prices: {},
    endpoints: {},
    evals: [],
    unasked: unaskedIn(found),
  };
}
