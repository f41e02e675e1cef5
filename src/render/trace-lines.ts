/** What the parts of a system did for one answer on both sides, as one tree in plain text that shows where they part. */
import { diffArrays } from 'diff';
import { milliseconds, oneLine, start } from './text.ts';
import type { Json, Span } from '../types.ts';

/** Lines that anybody reads; a trace may have thousands. */
const MOST_LINES = 60;
const MOST_DEEP = 12;
const MOST_TEXT = 100;
/** Around a place where they part. */
const AROUND = 2;

/** A line of the tree: `-` and `+` stand before what only base or only head has. */
interface TraceLine {
  readonly sign: ' ' | '-' | '+';
  readonly text: string;
}

/** The tree, cut to what lies around the places where the two part; empty where neither has spans. */
export function traceLines(baseline: readonly Span[], candidate: readonly Span[]): string[] {
  const lines = linesOf(treeOf(baseline), treeOf(candidate));
  const shown = lines.some(({ sign }) => sign !== ' ') ? aroundParting(lines) : lines;
  const cut = shown.slice(0, MOST_LINES).map(({ sign, text }) => `${sign} ${text}`.trimEnd());
  return shown.length > MOST_LINES ? [...cut, `  … (${shown.length - MOST_LINES} more lines)`] : cut;
}

/** A span at its depth, by which it is known on the other side too. */
interface Node {
  readonly span: Span;
  readonly indent: string;
  readonly key: string;
}

/** Depth first, each span under the one that it is a part of; of a circle nothing is left out. */
function treeOf(spans: readonly Span[]): Node[] {
  const parts = new Map<string | null, Span[]>();
  for (const span of spans) parts.set(span.parent, [...(parts.get(span.parent) ?? []), span]);
  const nodes: Node[] = [];
  const left = new Set(spans);
  const visit = (span: Span, depth: number): void => {
    if (!left.delete(span)) return;
    const indent = '  '.repeat(Math.min(depth, MOST_DEEP));
    nodes.push({ span, indent, key: `${indent}${span.name}\n${span.error ?? ''}` });
    for (const part of parts.get(span.id) ?? []) visit(part, depth + 1);
  };
  for (const root of parts.get(null) ?? []) visit(root, 0);
  for (const span of left) visit(span, 0);
  return nodes;
}

function linesOf(was: readonly Node[], is: readonly Node[]): TraceLine[] {
  const changes = diffArrays(
    was.map(({ key }) => key),
    is.map(({ key }) => key),
  );
  let [before, after] = [0, 0];
  return changes.flatMap(({ value, added, removed }) =>
    value.flatMap((): TraceLine[] => {
      const [old, now] = [added ? null : was[before++], removed ? null : is[after++]];
      if (old && now) return both(old, now);
      const only = old ?? now;
      return only ? [{ sign: old ? '-' : '+', text: lineOf(only, milliseconds(only.span.ms)) }] : [];
    }),
  );
}

/** A part that ran on both sides, and which of its attributes differ. */
function both(old: Node, now: Node): TraceLine[] {
  const took = `${milliseconds(old.span.ms)} → ${milliseconds(now.span.ms)}`;
  const [was, is] = [old.span.attributes, now.span.attributes];
  const keys = [...new Set([...Object.keys(was), ...Object.keys(is)])].filter((key) => !isOfOneRun(key));
  const differing = keys.filter((key) => shown(was[key]) !== shown(is[key]));
  return [
    { sign: ' ', text: lineOf(now, took) },
    ...differing.flatMap((key): TraceLine[] => [
      ...attributeLine('-', now.indent, key, was[key]),
      ...attributeLine('+', now.indent, key, is[key]),
    ]),
  ];
}

/** What is new each time says nothing. */
function isOfOneRun(key: string): boolean {
  return /(^|[._])(id|ids|port|time|timestamp|duration)$|^thread\./.test(key);
}

function attributeLine(sign: '-' | '+', indent: string, key: string, value: Json | undefined): TraceLine[] {
  return value === undefined ? [] : [{ sign, text: `${indent}  ${oneLine(key)}: ${shown(value)}` }];
}

function shown(value: Json | undefined): string {
  if (value === undefined) return '';
  return start(oneLine(typeof value === 'string' ? value : JSON.stringify(value)), MOST_TEXT);
}

function lineOf({ span, indent }: Node, took: string): string {
  const error = span.error === null ? '' : `: ${start(oneLine(span.error), MOST_TEXT)}`;
  return `${indent}${start(oneLine(span.name), MOST_TEXT) || '(nameless)'} (${took})${error}`;
}

function aroundParting(lines: readonly TraceLine[]): TraceLine[] {
  const near = lines.map((_, at) =>
    lines.slice(Math.max(0, at - AROUND), at + AROUND + 1).some(({ sign }) => sign !== ' '),
  );
  const seen = lines.map((_, at) => near[at] || isAbove(lines, near, at));
  return lines.flatMap((line, at): TraceLine[] => {
    if (seen[at]) return [line];
    return at === 0 || seen[at - 1] ? [{ sign: ' ', text: '…' }] : [];
  });
}

/** A part that holds one where the two part is shown, so that it is told where that lies. */
function isAbove(lines: readonly TraceLine[], near: readonly boolean[], at: number): boolean {
  const depth = depthOf(lines[at]);
  for (let below = at + 1; below < lines.length && depthOf(lines[below]) > depth; below++)
    if (near[below] && lines[below]?.sign !== ' ') return true;
  return false;
}

function depthOf(line: TraceLine | undefined): number {
  return line === undefined ? 0 : line.text.length - line.text.trimStart().length;
}
