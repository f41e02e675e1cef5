/** Both traces of one trial of a case, for whoever draws them side by side. */
import type { ReportFile } from './report-schema.ts';
import { traceLines } from './trace-lines.ts';
import { type TraceRow, traceTree } from './trace-tree.ts';
import { trialShown } from './wrong-answer.ts';
import type { Json, Pair, Run, Sequence, Side, Span } from '../types.ts';

type TraceEntry = NonNullable<ReportFile['cases'][number]['trace']>;
type SpanEntry = TraceEntry['baseline'][number];

/** Of one case; more than this is told where the two part only. */
const MOST_ROWS = 300;
/** Of one attribute; `runs.jsonl` has more. */
const MOST_TEXT = 400;

/** Null where neither side sent spans. */
export function traceOf(pairs: Sequence<Pair>, runs: Sequence<Run>): TraceEntry | null {
  const [was, is] = [spansOf(runs, 'baseline'), spansOf(runs, 'candidate')];
  if (was.size + is.size === 0) return null;
  const trial = trialTraced(pairs, was, is);
  if (trial === undefined) return null;
  const all = traceTree(was.get(trial) ?? [], is.get(trial) ?? []);
  const rows = all.length > MOST_ROWS ? all.filter(({ near }) => near).slice(0, MOST_ROWS) : all;
  return {
    trial,
    ...sidesOf(rows),
    'left-out': all.length - rows.length,
    lines: traceLines(all),
  };
}

type Spans = ReadonlyMap<number, readonly Span[]>;

function spansOf(runs: Sequence<Run>, side: Side): Spans {
  const found = new Map<number, readonly Span[]>();
  for (const { trial, result } of runs) {
    const spans = trial.side === side && result.ok ? result.value.at(-1)?.spans : undefined;
    if (spans) found.set(trial.index, spans);
  }
  return found;
}

/** The one that is shown first, where it has spans; else the first that both sides have spans of, else any. */
function trialTraced(pairs: Sequence<Pair>, was: Spans, is: Spans): number | undefined {
  const traced = [trialShown(pairs), ...is.keys(), ...was.keys()].filter((at) => is.has(at) || was.has(at));
  return traced.find((at) => is.has(at) && was.has(at)) ?? traced[0];
}

/** Spans in the order of their rows, each once, and rows that name them by their places. */
function sidesOf(rows: readonly TraceRow[]): Pick<TraceEntry, 'baseline' | 'candidate' | 'rows'> {
  const [baseline, candidate]: [SpanEntry[], SpanEntry[]] = [[], []];
  const placeOf = (span: Span | null, into: SpanEntry[]): number | null =>
    span ? into.push(spanShown(span)) - 1 : null;
  return {
    rows: rows.map(({ depth, differs, near, ...row }) => ({
      depth,
      baseline: placeOf(row.baseline, baseline),
      candidate: placeOf(row.candidate, candidate),
      differs: [...differs],
      near,
    })),
    baseline,
    candidate,
  };
}

function spanShown({ start, ms, attributes, ...span }: Span): SpanEntry {
  const shown = Object.entries(attributes).map(([key, value]) => [key, shortened(value)] as const);
  return { ...span, start: digits(start), ms: digits(ms), attributes: Object.fromEntries(shown) };
}

function shortened(value: Json): Json {
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  return text.length > MOST_TEXT ? `${text.slice(0, MOST_TEXT).toWellFormed()}…` : value;
}

/** Thousandths of a millisecond, which is what clocks of programs tell. */
function digits(value: number): number {
  return Number.isFinite(value) ? Math.round(value * 1000) / 1000 : 0;
}
