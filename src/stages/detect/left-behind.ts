import type { Tree } from '../../contracts.ts';
import { mistakesIn } from '../../errors.ts';
import type { Target } from '../../types.ts';
import { type Compilation, compile } from './compile.ts';
import { differences } from './differences.ts';

/**
 * A prompt that head edits, though it no longer has the settings that base asks it with: it is asked with base's. Null
 * where it is as it was, or can't be asked so either.
 */
export async function editedIn(
  was: Target,
  is: Target,
  { base, head, touched }: { readonly base: Tree; readonly head: Tree; readonly touched: readonly string[] },
): Promise<Compilation | null> {
  const before = await readable(was, base, touched);
  if (!before || before.system || before.recorded) return null;
  const settings = [was.model?.replace(/#.*$/s, ''), was.tools];
  const asOnBase = async (path: string): Promise<string | null> =>
    settings.includes(path) ? base.read(path) : null;
  const lost: Tree = { ...head, read: async (path) => (await head.read(path)) ?? asOnBase(path) };
  const all: Tree = { ...head, read: async (path) => (await asOnBase(path)) ?? head.read(path) };
  const as = { ...is, model: was.model, tools: was.tools };
  const after = (await readable(as, lost, touched)) ?? (await readable(as, all, touched));
  return after && differences(before.prompt, after.prompt).length > 0 ? after : null;
}

async function readable(target: Target, tree: Tree, touched: readonly string[]): Promise<Compilation | null> {
  return compile(target, tree, touched).catch((error: unknown) => {
    mistakesIn(error);
    return null;
  });
}
