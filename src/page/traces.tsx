/** What the parts of a system did on both sides, in one tree that shows where they part. */
import { useState } from 'preact/hooks';
import { milliseconds, oneLine } from '../render/text.ts';
import type { PageCase } from './store.ts';

type Trace = NonNullable<PageCase['trace']>;
type Row = Trace['rows'][number];
type Span = Trace['baseline'][number];

interface Props {
  readonly trace: Trace;
  /** The case was asked several times, so it is said which of them is shown. */
  readonly isOfMany: boolean;
}

export function Traces({ trace, isOfMany }: Props) {
  const [isWhole, setWhole] = useState(false);
  const isApart = trace.rows.some(({ near }) => near);
  const folded = isWhole || !isApart ? trace.rows.map((row) => row) : withFolds(trace.rows);
  // One scale for both, so that what takes longer is longer.
  const reach = reachOf([...trace.baseline, ...trace.candidate]);
  return (
    <section class="traces" aria-label="Traces">
      <h3>
        What its parts did{isOfMany ? `, trial ${trace.trial + 1}` : ''}
        {!isApart && <span class="meta"> the same on both sides, but for times</span>}
      </h3>
      <table>
        <thead>
          <tr>
            <th scope="col">Part</th>
            <th scope="col">Base</th>
            <th scope="col">Head</th>
          </tr>
        </thead>
        <tbody>
          {folded.map((row, at) =>
            typeof row === 'number' ? (
              <tr key={at}>
                <td colSpan={3}>
                  <button type="button" class="plain" onClick={() => setWhole(true)}>
                    … {row === 1 ? 'a part that is alike' : `${row} parts that are alike`}
                  </button>
                </td>
              </tr>
            ) : (
              <Part key={at} row={row} trace={trace} reach={reach} />
            ),
          )}
        </tbody>
      </table>
      {trace['left-out'] > 0 && (
        <p class="meta">
          {trace['left-out'] === 1 ? 'One more part is' : `${trace['left-out']} more parts are`} not here:
          runs.jsonl has all of them.
        </p>
      )}
    </section>
  );
}

/** Rows far from where the two part are a number of rows. */
function withFolds(rows: readonly Row[]): readonly (Row | number)[] {
  const shown: (Row | number)[] = [];
  for (const row of rows) {
    const last = shown.at(-1);
    if (row.near) shown.push(row);
    else if (typeof last === 'number') shown[shown.length - 1] = last + 1;
    else shown.push(1);
  }
  return shown;
}

function reachOf(spans: readonly Span[]): number {
  return Math.max(1, ...spans.map(({ start, ms }) => start + ms));
}

interface PartProps {
  readonly row: Row;
  readonly trace: Trace;
  readonly reach: number;
}

function Part({ row, trace, reach }: PartProps) {
  const was = row.baseline === null ? null : (trace.baseline[row.baseline] ?? null);
  const is = row.candidate === null ? null : (trace.candidate[row.candidate] ?? null);
  const parts = was === null || is === null || row.differs.length > 0;
  return (
    <tr class={parts ? 'apart' : ''}>
      <th scope="row" style={{ paddingLeft: `${row.depth * 0.9}rem` }}>
        {oneLine((is ?? was)?.name ?? '') || '(nameless)'}
      </th>
      <Cell span={was} reach={reach} keys={row.differs} kind="gone" />
      <Cell span={is} reach={reach} keys={row.differs} kind="come" />
    </tr>
  );
}

interface CellProps {
  readonly span: Span | null;
  readonly reach: number;
  /** Attributes that are not the same on the other side. */
  readonly keys: readonly string[];
  readonly kind: 'gone' | 'come';
}

function Cell({ span, reach, keys, kind }: CellProps) {
  if (!span) return <td class="lacks">–</td>;
  const at = (ms: number): string => `${Math.min(100, (ms / reach) * 100).toFixed(2)}%`;
  return (
    <td class={kind}>
      <span class="took">{milliseconds(span.ms)}</span>
      <span class="time" aria-hidden="true">
        <span style={{ left: at(span.start), width: at(span.ms) }} />
      </span>
      {span.error !== null && <p class="error">{oneLine(span.error) || 'failed'}</p>}
      {keys.map((key) => (
        <p key={key} class="attribute" dir="auto">
          <span>{oneLine(key)}</span> {valueOf(span.attributes[key])}
        </p>
      ))}
    </td>
  );
}

function valueOf(value: unknown) {
  if (value === undefined) return <i>none</i>;
  return oneLine(typeof value === 'string' ? value : JSON.stringify(value));
}
