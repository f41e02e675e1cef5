/** Whether two lists hold the same texts in the same order. Put together they would say less: `a,b` is not `a` and `b`. */
export function isSameList(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((text, at) => text === other[at]);
}
