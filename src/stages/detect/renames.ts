import type { TouchedFile, Tree } from '../../contracts.ts';
import type { TargetLaw } from '../../config/index.ts';
import type { Prompt, Target } from '../../types.ts';

/** Of a target that only base declares, the one that took its place; and the other way round. */
export type Renames = ReadonlyMap<string, Target>;

/** This much of the shorter prompt must stand in the longer one. */
const ALIKE = 0.25;

/**
 * A target that head no longer declares lives on in the new one that is most like it, so that a new name is no
 * way out of base's suites. Each is paired at most once; what is like nothing is really gone, or really new.
 */
export async function renamesIn(
  targets: readonly TargetLaw[],
  { base, head, touched }: Looked,
): Promise<Renames> {
  const gone = targets.flatMap(({ base: was, head: is }) => (was && !is ? [was] : []));
  const come = targets.flatMap(({ base: was, head: is }) => (is && !was ? [is] : []));
  const declared = await declaredIn(gone, come, { base, head });
  const left = gone.filter(({ name }) => !declared.has(name));
  const moved = left.length > 0 ? await movedIn(left, come, { base, head, touched }) : [];
  return new Map([...declared, ...moved]);
}

/** Both revisions, and the files that differ. */
interface Looked {
  readonly base: Tree;
  readonly head: Tree;
  readonly touched: readonly TouchedFile[];
}

async function declaredIn(
  gone: readonly Target[],
  come: readonly Target[],
  { base, head }: Pick<Looked, 'base' | 'head'>,
): Promise<Renames> {
  const renames = new Map<string, Target>();
  if (gone.length === 0 || come.length === 0) return renames;
  const { likeness, pairAlike } = await import('../../text/likeness.ts');
  const [before, after] = [await promptsOf(gone, base), await promptsOf(come, head)];
  const pairs = pairAlike(
    before,
    after,
    (was, is) => likeness(wordsOf(was.prompt), wordsOf(is.prompt)),
    ALIKE,
  );
  for (const [was, is] of pairs) {
    renames.set(was.target.name, is.target);
    renames.set(is.target.name, was.target);
  }
  return renames;
}

/** This much of the shorter text must stand in the longer one before a file that no target names is taken for it. */
const ALIKE_FILES = 0.5;
/** New files that are read for it. */
const MOST_READ = 200;

/** A prompt that moved lives on in its new file, though no target of head names it: nobody asks there yet. */
async function movedIn(
  gone: readonly Target[],
  come: readonly Target[],
  { base, head, touched }: Looked,
): Promise<[string, Target][]> {
  const lost = new Set(touched.flatMap(({ path, before, after }) => (before && !after ? [path] : [])));
  const named = new Set(come.flatMap(({ prompt, further = [] }) => [prompt, ...further]));
  const movable = gone.filter(({ kind, given, prompt }) => kind === 'prompt' && !given && lost.has(prompt));
  const endings = new Set(movable.map(({ prompt }) => endingOf(prompt)));
  const added = touched.flatMap(({ path, before, after }) =>
    !before && after?.regular && endings.has(endingOf(path)) && !named.has(path) ? [path] : [],
  );
  if (movable.length === 0 || added.length === 0) return [];
  const { likeness, pairAlike } = await import('../../text/likeness.ts');
  const before = await textsOf(movable, ({ prompt }) => base.read(prompt));
  const after = await textsOf(added.slice(0, MOST_READ), (path) => head.read(path));
  const pairs = pairAlike(
    before,
    after,
    (was, is) => (endingOf(was.of.prompt) === endingOf(is.of) ? likeness(was.text, is.text) : 0),
    ALIKE_FILES,
  );
  return [...pairs].map(([was, is]) => [was.of.name, { ...was.of, prompt: is.of }]);
}

function endingOf(path: string): string {
  return /\.[^./]*$/.exec(path)?.[0].toLowerCase() ?? '';
}

/** What can't be read is nothing's other name. */
async function textsOf<T>(
  all: readonly T[],
  read: (each: T) => Promise<string | null>,
): Promise<{ readonly of: T; readonly text: string }[]> {
  const found = await Promise.all(all.map(async (of) => ({ of, text: await read(of).catch(() => null) })));
  return found.flatMap(({ of, text }) => (text === null ? [] : [{ of, text }]));
}

/** Those that compile; what does not is told where it is read in earnest. */
async function promptsOf(
  targets: readonly Target[],
  tree: Tree,
): Promise<{ target: Target; prompt: Prompt }[]> {
  const { compile } = await import('./compile.ts');
  const compiled = await Promise.all(
    targets.map(async (target) => ({
      target,
      prompt: (await compile(target, tree).catch(() => null))?.prompt,
    })),
  );
  return compiled.flatMap(({ target, prompt }) => (prompt ? [{ target, prompt }] : []));
}

function wordsOf({ messages }: Prompt): string {
  return messages.map(({ content }) => content).join(' ');
}
