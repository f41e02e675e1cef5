import type { Tree } from '../contracts.ts';

/** A tree that reads each file once, for as long as it is kept: many files often lead to the same few. */
export function readOnce(tree: Tree): Tree {
  const texts = new Map<string, Promise<string | null>>();
  const read = (path: string): Promise<string | null> => {
    const text = texts.get(path) ?? tree.read(path);
    texts.set(path, text);
    return text;
  };
  return { ...tree, read };
}
