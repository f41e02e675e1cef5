/** Who goes with whom, so that as many as can be are paired. */

/**
 * For each of `wishes`, the index of the item that it gets, or null; no item is given twice. Augmenting paths, after
 * Kuhn: an item goes to another wish where the first one has another choice.
 */
export function paired<Wish, Item>(
  wishes: readonly Wish[],
  items: readonly Item[],
  fits: (wish: Wish, item: Item) => boolean,
): readonly (number | null)[] {
  const choices = wishes.map((wish) => items.flatMap((item, at) => (fits(wish, item) ? [at] : [])));
  const owner = new Map<number, number>();
  const place = (wish: number, tried: Set<number>): boolean => {
    for (const item of choices[wish] ?? []) {
      if (tried.has(item)) continue;
      tried.add(item);
      const other = owner.get(item);
      if (other !== undefined && !place(other, tried)) continue;
      owner.set(item, wish);
      return true;
    }
    return false;
  };
  wishes.forEach((_, wish) => place(wish, new Set()));
  const got = new Map([...owner].map(([item, wish]) => [wish, item]));
  return wishes.map((_, wish) => got.get(wish) ?? null);
}
