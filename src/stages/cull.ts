import { type Imprint, openFolding, roughlyInCommon } from '../text/folding.ts';

/** What was asked, many times or once, in words that are nearly the same. */
interface Kept<T> {
  /** The first of them. */
  readonly first: T;
  readonly times: number;
  readonly stratum: string;
}

/** How many were asked of a kind, how many of them differ, and how many are kept. */
export interface Stratum {
  readonly name: string;
  readonly asked: number;
  readonly distinct: number;
  readonly kept: number;
}

interface Culled<T> {
  readonly kept: readonly Kept<T>[];
  readonly strata: readonly Stratum[];
}

interface Held<T> extends Kept<T> {
  readonly imprint: Imprint;
  readonly at: number;
}

/** Folds what is nearly the same, and keeps at most so many: of every stratum what is frequent and what is rare. */
export function cull<T>(
  all: readonly T[],
  {
    max,
    textOf,
    stratumOf,
  }: { readonly max: number; readonly textOf: (each: T) => string; readonly stratumOf: (each: T) => string },
): Culled<T> {
  const strata = new Map<string, T[]>();
  for (const each of all) {
    const name = stratumOf(each);
    const own = strata.get(name);
    if (own) own.push(each);
    else strata.set(name, [each]);
  }
  const order = new Map(all.map((each, at) => [each, at]));
  const held = [...strata].map(([name, own]) => ({
    name,
    asked: own.length,
    folded: folded(own, name, textOf, order),
  }));
  const shares = sharesOf(
    held.map(({ asked, folded: distinct }) => ({ asked, distinct: distinct.length })),
    max,
  );
  const kept = held.map(({ folded: own }, at) => chosen(own, shares[at] ?? 0));
  return {
    kept: kept
      .flat()
      .sort((a, b) => a.at - b.at)
      .map(({ first, times, stratum }) => ({ first, times, stratum })),
    strata: held.map(({ name, asked, folded: own }, at) => ({
      name,
      asked,
      distinct: own.length,
      kept: kept[at]?.length ?? 0,
    })),
  };
}

function folded<T>(
  own: readonly T[],
  stratum: string,
  textOf: (each: T) => string,
  order: ReadonlyMap<T, number>,
): Held<T>[] {
  const folding = openFolding();
  const times = new Map<number, number>();
  for (const each of own) {
    const first = folding.add(textOf(each));
    times.set(first, (times.get(first) ?? 0) + 1);
  }
  return [...times].map(([at, count]) => {
    const first = own[at] as T;
    return { first, times: count, stratum, imprint: folding.imprint(at), at: order.get(first) ?? 0 };
  });
}

/** One for each stratum as far as they go, the largest first; the rest by the square root of what was asked. */
function sharesOf(
  strata: readonly { readonly asked: number; readonly distinct: number }[],
  max: number,
): number[] {
  const shares = strata.map(() => 0);
  const bySize = strata
    .map((_, at) => at)
    .sort((a, b) => (strata[b]?.asked ?? 0) - (strata[a]?.asked ?? 0) || a - b);
  for (let left = max; left > 0; left--) {
    const next = bySize
      .filter((at) => (shares[at] ?? 0) < (strata[at]?.distinct ?? 0))
      .toSorted((a, b) => dueOf(b) - dueOf(a))[0];
    if (next === undefined) break;
    shares[next] = (shares[next] ?? 0) + 1;
  }
  return shares;

  function dueOf(at: number): number {
    const has = shares[at] ?? 0;
    return has === 0 ? Infinity : Math.sqrt(strata[at]?.asked ?? 0) / (has + 1);
  }
}

/** Half of what is asked most, and half of what is least like all that is kept already. */
function chosen<T>(own: readonly Held<T>[], count: number): readonly Held<T>[] {
  if (own.length <= count) return own;
  const ranked = own.toSorted((a, b) => b.times - a.times || a.at - b.at);
  const kept = ranked.slice(0, Math.ceil(count / 2));
  const rest = ranked.slice(kept.length).map((each) => ({
    each,
    near: Math.max(0, ...kept.map((other) => roughlyInCommon(other.imprint, each.imprint))),
  }));
  while (kept.length < count) {
    let best = 0;
    for (let at = 1; at < rest.length; at++) if ((rest[at]?.near ?? 1) < (rest[best]?.near ?? 1)) best = at;
    const [next] = rest.splice(best, 1);
    if (!next) break;
    kept.push(next.each);
    for (const other of rest)
      other.near = Math.max(other.near, roughlyInCommon(next.each.imprint, other.each.imprint));
  }
  return kept;
}
