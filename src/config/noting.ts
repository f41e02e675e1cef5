import type { TouchedFile, Tree } from '../contracts.ts';

/** A tree that reads short files once, and knows afterwards what it was asked. */
interface Noting {
  readonly tree: Tree;
  /** Whether base would have answered the same, as far as the files that differ can tell. */
  readonly isSameOn: (base: Tree, touched: readonly TouchedFile[]) => Promise<boolean>;
}

/** Asks the tree that it is given; what was asked is known by path, and lists by how they were asked for. */
export function noting(tree: Tree): Noting {
  const texts = new Map<string, Promise<string | null>>();
  const paths = new Set<string>();
  const lists = new Map<string, Parameters<Tree['list']>>();
  const read = (path: string): Promise<string | null> => {
    paths.add(path);
    const known = texts.get(path);
    if (known) return known;
    const text = tree.read(path);
    texts.set(path, text);
    // Whoever asks finds out what is wrong; here it only matters how long it is.
    text.then((found) => (found?.length ?? 0) > LONG && texts.delete(path)).catch(() => undefined);
    return text;
  };
  const list: Tree['list'] = (...asked) => {
    lists.set(JSON.stringify(asked), asked);
    return tree.list(...asked);
  };

  /** What is listed here and not on base was read and differs; what base lists besides is gone. */
  async function isSameOn(base: Tree, touched: readonly TouchedFile[]): Promise<boolean> {
    if (touched.some(({ path }) => paths.has(path))) return false;
    if (!touched.some(isGone)) return true;
    for (const asked of lists.values()) {
      const [was, is] = [await base.list(...asked), await tree.list(...asked)];
      if (was.length !== is.length || was.some((path, index) => path !== is[index])) return false;
    }
    return true;
  }

  return { tree: { ...tree, read, list }, isSameOn };
}

/** Letters of a text that is read again rather than held for as long as the config is. */
const LONG = 20_000;

function isGone({ before, after }: TouchedFile): boolean {
  return before?.regular === true && !after?.regular;
}
