import type { Tree } from '../contracts.ts';
import { mistakesIn } from '../errors.ts';

/** A file of another tool that tests itself, or one that can't be read. */
interface FoundTests {
  readonly path: string;
  /** Every file that it is read from. */
  readonly files: readonly string[];
  /** Of its targets and suites; none where it has no tests. */
  readonly names: readonly string[];
  readonly fault: string | null;
}

/** What would be gated without a config, file by file. */
export async function testsIn(tree: Tree): Promise<FoundTests[]> {
  const { foreignPaths, readForeign } = await import('./foreign/index.ts');
  const found: FoundTests[] = [];
  for (const path of await foreignPaths(tree)) {
    try {
      const { files, targets, suites } = await readForeign(path, (await tree.read(path)) ?? '', tree, []);
      const named = suites.length ? [...targets, ...suites] : [];
      found.push({ path, files, names: named.map(({ name }) => name), fault: null });
    } catch (error) {
      found.push({ path, files: [path], names: [], fault: mistakesIn(error)[0]?.message ?? 'it is broken' });
    }
  }
  return found;
}
