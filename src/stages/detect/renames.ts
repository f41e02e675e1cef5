import type { Tree } from '../../contracts.ts';
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
export async function renamesIn(targets: readonly TargetLaw[], { base, head }: Looked): Promise<Renames> {
  const gone = targets.flatMap(({ base: was, head: is }) => (was && !is ? [was] : []));
  const come = targets.flatMap(({ base: was, head: is }) => (is && !was ? [is] : []));
  return declaredIn(gone, come, { base, head });
}

interface Looked {
  readonly base: Tree;
  readonly head: Tree;
}

async function declaredIn(
  gone: readonly Target[],
  come: readonly Target[],
  { base, head }: Looked,
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
