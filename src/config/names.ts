/** Mappings by names that people chose. Names are anybody's: `constructor` is one as good as any other. */

/** What a mapping has under a name; null where that is nothing of its own. */
export function own<T>(of: Readonly<Record<string, T>> | undefined, name: string): T | null {
  return of && Object.hasOwn(of, name) ? (of[name] ?? null) : null;
}

/** Names of both, each once, those of the first as they stand there. */
export function union(a: object, b: object): string[] {
  return [...new Set([...Object.keys(a), ...Object.keys(b)])];
}
