/** What the parts of a system did for one answer on both sides, as the rows of one tree. */
import { diffArrays } from 'diff';
import type { Json, Span } from '../types.ts';

/** One part of a system at its place in the tree: on both sides, or on the one that is not null. */
export interface TraceRow {
  readonly depth: number;
  readonly baseline: Span | null;
  readonly candidate: Span | null;
  /** Attributes that are not the same on both sides; none where one side lacks the part. */
  readonly differs: readonly string[];
  /** At a place where the two part, next to one, or around one. */
  readonly near: boolean;
}

const MOST_DEEP = 12;
/** Rows before and after a place where they part. */
const AROUND = 2;
/** Traces that have less in common than this are told one after the other. */
const MOST_EDITS = 500;

type Row = Omit<TraceRow, 'near'>;

/** Depth first, each part under the one that it belongs to; empty where neither side has spans. */
export function traceTree(baseline: readonly Span[], candidate: readonly Span[]): TraceRow[] {
  const rows = aligned(nodesOf(baseline), nodesOf(candidate));
  const apart = rows.map(isApart);
  const near = rows.map((_, at) => apart.slice(Math.max(0, at - AROUND), at + AROUND + 1).includes(true));
  return rows.map((row, at) => ({ ...row, near: near[at] === true || holds(rows, apart, at) }));
}

/** Whether the two sides part at this row. */
export function isApart({ baseline, candidate, differs }: Row): boolean {
  return baseline === null || candidate === null || differs.length > 0;
}

/** A span at its depth, by which it is known on the other side too. */
interface Node {
  readonly span: Span;
  readonly depth: number;
  readonly key: string;
}

/** Each span under the one that it is a part of; of a circle nothing is left out. */
function nodesOf(spans: readonly Span[]): Node[] {
  const parts = new Map<string | null, Span[]>();
  for (const span of spans) parts.set(span.parent, [...(parts.get(span.parent) ?? []), span]);
  const nodes: Node[] = [];
  const left = new Set(spans);
  const visit = (span: Span, level: number): void => {
    if (!left.delete(span)) return;
    const depth = Math.min(level, MOST_DEEP);
    nodes.push({ span, depth, key: `${depth} ${span.name}\n${span.error ?? ''}` });
    for (const part of parts.get(span.id) ?? []) visit(part, level + 1);
  };
  for (const root of parts.get(null) ?? []) visit(root, 0);
  for (const span of left) visit(span, 0);
  return nodes;
}

function aligned(was: readonly Node[], is: readonly Node[]): Row[] {
  const changes = diffArrays(
    was.map(({ key }) => key),
    is.map(({ key }) => key),
    { maxEditLength: MOST_EDITS },
  );
  if (!changes) return [...was.map((node) => rowOf(node, null)), ...is.map((node) => rowOf(null, node))];
  let [before, after] = [0, 0];
  return changes.flatMap(({ value, added, removed }) =>
    value.map(() => rowOf(added ? null : was[before++], removed ? null : is[after++])),
  );
}

function rowOf(old: Node | null | undefined, now: Node | null | undefined): Row {
  const [baseline, candidate] = [old?.span ?? null, now?.span ?? null];
  const differs = baseline && candidate ? differing(baseline.attributes, candidate.attributes) : [];
  return { depth: (old ?? now)?.depth ?? 0, baseline, candidate, differs };
}

function differing(was: Span['attributes'], is: Span['attributes']): string[] {
  const keys = [...new Set([...Object.keys(was), ...Object.keys(is)])].filter((key) => !isOfOneRun(key));
  return keys.filter((key) => plain(was[key]) !== plain(is[key]));
}

function plain(value: Json | undefined): string | undefined {
  return value === undefined ? undefined : JSON.stringify(value);
}

/** What is new each time says nothing. */
function isOfOneRun(key: string): boolean {
  return /(^|[._])(id|ids|port|time|timestamp|duration)$|^thread\./.test(key);
}

/** A part that holds one where the two part is shown, so that it is told where that lies. */
function holds(rows: readonly Row[], apart: readonly boolean[], at: number): boolean {
  const depth = rows[at]?.depth ?? 0;
  for (let below = at + 1; (rows[below]?.depth ?? 0) > depth; below++) if (apart[below]) return true;
  return false;
}
