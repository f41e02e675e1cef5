import { clip, count, oneLine } from '../../../render/text.ts';
import { isApart, type TraceRow, traceTree } from '../../../render/trace-tree.ts';
import type { Comparison, Pair, Sequence, Words } from '../../../types.ts';
import { isBroken, isUnbroken, spansOfPair } from '../parts/evidence.ts';

/** Cases that are looked at of each kind; more would say the same. */
const MOST_LOOKED_AT = 50;
const MOST_NAME = 60;
const MOST_KEYS = 2;

/** `Where they part: retrieve (gen_ai.retrieval.documents), in 16 of 18 cases`: which part of a system does something else. */
export function partingLine(comparison: Comparison | undefined): Words[] {
  const traced = looked(comparison?.pairs ?? [])
    .map((pair) => ({ pair, rows: rowsOf(pair) }))
    .filter(({ rows }) => rows.length > 0);
  const broken = traced.filter(({ pair }) => isBroken(pair)).map(({ rows }) => apartIn(rows));
  const others = traced.filter(({ pair }) => isUnbroken(pair)).map(({ rows }) => apartIn(rows));
  const [name, keys] = mostOften(broken, others) ?? [];
  if (name === undefined || !keys) return [];
  const times = broken.filter((parts) => parts.has(name)).length;
  const shown = [...keys].slice(0, MOST_KEYS).map((key) => clip(oneLine(key), MOST_NAME));
  return [
    [
      { strong: 'Where they part:' },
      ' ',
      { code: clip(oneLine(name), MOST_NAME) },
      ...(shown.length > 0 ? [' (', { code: shown.join(', ') }, ')'] : []),
      `, in ${count(times)} of ${count(broken.length)} broken ${broken.length === 1 ? 'case' : 'cases'} with traces.`,
    ],
  ];
}

function looked(pairs: Sequence<Pair>): Pair[] {
  const [broken, others] = [pairs.filter(isBroken), pairs.filter(isUnbroken)];
  return [...broken.slice(0, MOST_LOOKED_AT), ...others.slice(0, MOST_LOOKED_AT)];
}

function rowsOf(pair: Pair): readonly TraceRow[] {
  const [was, is] = spansOfPair(pair);
  return was.length > 0 && is.length > 0 ? traceTree(was, is) : [];
}

/** Names of parts that do not do the same on both sides, in the order of the tree, with what differs. */
type Parts = ReadonlyMap<string, ReadonlySet<string>>;

function apartIn(rows: readonly TraceRow[]): Parts {
  const parts = new Map<string, Set<string>>();
  for (const row of rows.filter(isApart)) {
    const { name } = row.candidate ?? row.baseline ?? { name: '' };
    parts.set(name, new Set([...(parts.get(name) ?? []), ...row.differs]));
  }
  return parts;
}

/** What parts in broken cases more than in others, as some things differ in every run; of equals the first. */
function mostOften(
  broken: readonly Parts[],
  others: readonly Parts[],
): readonly [string, ReadonlySet<string>] | null {
  const share = (name: string, among: readonly Parts[]): number =>
    among.filter((parts) => parts.has(name)).length / Math.max(1, among.length);
  const excess = (name: string): number => share(name, broken) - share(name, others);
  const [best] = [...new Set(broken.flatMap((parts) => [...parts.keys()]))].toSorted(
    (one, other) => excess(other) - excess(one),
  );
  if (best === undefined || excess(best) <= 0) return null;
  return [best, broken.find((parts) => parts.has(best))?.get(best) ?? new Set()];
}
