/** How much of a text stands in another, whatever was put around it. */

/** Letters that are looked at together: long enough that two texts on one subject don't share many. */
const GRAM = 6;

/** How much of the shorter one stands in the longer one too, so that padding hides nothing. */
export function likeness(a: string, b: string): number {
  const [one, other] = [gramsOf(a), gramsOf(b)];
  const both = [...one].filter((gram) => other.has(gram)).length;
  const shorter = Math.min(one.size, other.size);
  return shorter === 0 ? 0 : both / shorter;
}

function gramsOf(content: string): Set<string> {
  const text = content.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ');
  return new Set(
    Array.from({ length: Math.max(0, text.length - GRAM + 1) }, (_, at) => text.slice(at, at + GRAM)),
  );
}

/** Pairs each of one list with the one of the other that is most like it; each is paired at most once. */
export function pairAlike<A, B>(
  before: readonly A[],
  after: readonly B[],
  alike: (was: A, is: B) => number,
  least: number,
): readonly (readonly [A, B])[] {
  const pairs = before
    .flatMap((was) => after.map((is) => ({ was, is, alike: alike(was, is) })))
    .filter((pair) => pair.alike > least)
    .sort((a, b) => b.alike - a.alike);
  const [taken, found] = [new Set<A | B>(), [] as [A, B][]];
  for (const { was, is } of pairs) {
    if (taken.has(was) || taken.has(is)) continue;
    taken.add(was).add(is);
    found.push([was, is]);
  }
  return found;
}
