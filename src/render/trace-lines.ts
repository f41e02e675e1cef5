/** What the parts of a system did for one answer on both sides, as one tree in plain text that shows where they part. */
import { milliseconds, oneLine, start } from './text.ts';
import { isApart, type TraceRow } from './trace-tree.ts';
import type { Json, Span } from '../types.ts';

/** Lines that anybody reads; a trace may have thousands. */
const MOST_LINES = 60;
const MOST_TEXT = 100;
/** Of what two long texts have in common before they part. */
const LEAD = 30;

/** The tree, cut to what lies around the places where the two part. */
export function traceLines(rows: readonly TraceRow[]): string[] {
  const lines = rows.some(isApart) ? aroundParting(rows) : rows.flatMap(linesOf);
  const cut = lines.slice(0, MOST_LINES).map((line) => line.trimEnd());
  return lines.length > MOST_LINES ? [...cut, `  … (${lines.length - MOST_LINES} more lines)`] : cut;
}

function aroundParting(rows: readonly TraceRow[]): string[] {
  return rows.flatMap((row, at) => {
    if (row.near) return linesOf(row);
    return at === 0 || rows[at - 1]?.near ? ['  …'] : [];
  });
}

/** `-` and `+` stand before what only base or only head has. */
function linesOf({ depth, baseline, candidate, differs }: TraceRow): string[] {
  const indent = '  '.repeat(depth);
  if (!baseline || !candidate) {
    const only = baseline ?? candidate;
    return only ? [`${baseline ? '-' : '+'} ${indent}${partLine(only, milliseconds(only.ms))}`] : [];
  }
  const took = `${milliseconds(baseline.ms)} → ${milliseconds(candidate.ms)}`;
  const attributes = differs.flatMap((key) => {
    const [was, is] = [textOf(baseline.attributes[key]), textOf(candidate.attributes[key])];
    const line = (sign: string, value: string | null, other: string | null): string[] =>
      value === null ? [] : [`${sign} ${indent}  ${oneLine(key)}: ${parting(value, other ?? '')}`];
    return [...line('-', was, is), ...line('+', is, was)];
  });
  return [`  ${indent}${partLine(candidate, took)}`, ...attributes];
}

function partLine(span: Span, took: string): string {
  const error = span.error === null ? '' : `: ${start(oneLine(span.error), MOST_TEXT)}`;
  return `${start(oneLine(span.name), MOST_TEXT) || '(nameless)'} (${took})${error}`;
}

function textOf(value: Json | undefined): string | null {
  if (value === undefined) return null;
  return oneLine(typeof value === 'string' ? value : JSON.stringify(value));
}

/** Of a long text, where it leaves the other one. */
function parting(text: string, other: string): string {
  let same = 0;
  while (same < text.length && text[same] === other[same]) same++;
  if (text.length <= MOST_TEXT || same <= MOST_TEXT / 2) return start(text, MOST_TEXT);
  return `…${start(text.slice(same - LEAD), MOST_TEXT)}`;
}
