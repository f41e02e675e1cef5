/** Intervals drawn on a common scale. */
import { points } from '../render/text.ts';
import type { Row } from '../types.ts';

/** From where to where all rows of one scale reach; zero is always in it. */
export interface Reach {
  readonly from: number;
  readonly to: number;
}

/** One reach for each scale, a little wider than what it holds. */
export function reachesOf(rows: readonly Row[]): ReadonlyMap<string, Reach> {
  const reaches = new Map<string, Reach>();
  for (const { scale, drawn, allowed } of rows) {
    if (!drawn) continue;
    const { from, to } = reaches.get(scale) ?? { from: 0, to: 0 };
    const ends = [drawn.value, drawn.low ?? drawn.value, drawn.high ?? drawn.value, allowed ?? 0];
    reaches.set(scale, { from: Math.min(from, ...ends), to: Math.max(to, ...ends) });
  }
  return new Map([...reaches].map(([scale, reach]) => [scale, padded(reach)]));
}

function padded({ from, to }: Reach): Reach {
  const room = (to - from || 1) * 0.06;
  return { from: from - room, to: to + room };
}

const WIDTH = 240;
const HEIGHT = 22;
const MIDDLE = HEIGHT / 2;

/** The interval, the value, zero, and what may be lost. */
export function Strip({ row, reach }: { readonly row: Row; readonly reach: Reach | undefined }) {
  const { drawn, allowed, show } = row;
  if (!drawn || !reach) return null;
  const x = (value: number): number => ((value - reach.from) / (reach.to - reach.from)) * WIDTH;
  const { low, high, value } = drawn;
  return (
    <svg
      class={`strip ${show}`}
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      preserveAspectRatio="none"
      aria-hidden="true"
    >
      {allowed !== null && allowed !== 0 && (
        <rect
          class="allowed"
          x={Math.min(x(0), x(allowed))}
          width={Math.abs(x(allowed) - x(0))}
          y={0}
          height={HEIGHT}
        />
      )}
      <line class="zero" x1={x(0)} x2={x(0)} y1={0} y2={HEIGHT} />
      {low !== null && high !== null && (
        <line class="interval" x1={x(low)} x2={x(high)} y1={MIDDLE} y2={MIDDLE} />
      )}
      <line class="value" x1={x(value)} x2={x(value)} y1={MIDDLE - 5} y2={MIDDLE + 5} />
    </svg>
  );
}

/** What the ends and zero of the commonest scale mean, above the strips. */
export function Axis({ reach }: { readonly reach: Reach | undefined }) {
  if (!reach) return <>Change, 95 % interval</>;
  const at = (value: number): string =>
    `${(((value - reach.from) / (reach.to - reach.from)) * 100).toFixed(2)}%`;
  return (
    <span class="axis">
      {ticksIn(reach).map((tick) => (
        <span key={tick} style={{ left: at(tick) }}>
          {tick === 0 ? '0' : points(tick).replace(/\.0$/, '')}
        </span>
      ))}
    </span>
  );
}

/** Two to five round places, zero among them. */
function ticksIn({ from, to }: Reach): readonly number[] {
  const step = [0.01, 0.02, 0.05, 0.1, 0.2, 0.25, 0.5].find((each) => (to - from) / each <= 4.5) ?? 0.5;
  const ticks: number[] = [];
  // What would stand over the edge is left out.
  const edge = (to - from) * 0.04;
  for (let tick = Math.ceil((from + edge) / step); tick * step <= to - edge; tick++)
    ticks.push(Number((tick * step).toFixed(4)));
  return ticks;
}
