/** Waits for all, so that of several failures always the first in the list is told, not the first in time. */
export async function inOrder<const T extends readonly unknown[]>(
  all: T,
): Promise<{ readonly [K in keyof T]: Awaited<T[K]> }> {
  const settled = await Promise.allSettled(all);
  const values = settled.map((each) => {
    if (each.status === 'rejected') throw each.reason;
    return each.value;
  });
  return values as { readonly [K in keyof T]: Awaited<T[K]> };
}
