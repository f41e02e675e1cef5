/** A metric over earlier runs, drawn as a line that ends with this one. */
import type { CheckOutcome, Estimate } from '../types.ts';
import type { PageCheck } from '../render/page-data.ts';

/** A run on the line: an earlier one, or this. */
export interface Stop {
  readonly run: string;
  readonly commit: string;
  readonly outcome: CheckOutcome;
  readonly isLight: boolean;
  readonly value: Estimate | null;
  readonly said: string;
  readonly isOther: boolean;
}

/** Earlier runs, and this one as the last. */
export function stopsOf({ past, row, outcome, blocking, candidate }: PageCheck, commit: string): Stop[] {
  const now = { run: 'This run', commit, outcome, isLight: !blocking, value: candidate };
  const earlier = past.map(({ blocking: blocked, ...each }) => ({ ...each, isLight: !blocked }));
  return [...earlier, { ...now, said: row?.head ?? '–', isOther: false }];
}

/** What an outcome is called, and how it is coloured; what only warns never looks like what blocks. */
export function toneOf({ outcome, isLight }: Stop): 'good' | 'bad' | 'doubt' {
  if (outcome === 'pass') return 'good';
  return outcome === 'fail' && !isLight ? 'bad' : 'doubt';
}

export function outcomeSaid({ outcome, isLight }: Stop): string {
  if (outcome === 'pass') return 'passed';
  if (outcome === 'inconclusive') return 'undecided';
  return isLight ? 'warned' : 'failed';
}

const HEIGHT = 34;
const [TOP, BOTTOM] = [4, HEIGHT - 7];
const MARK = HEIGHT - 2;

/** Values with their intervals, and below each what became of it. Runs stand at equal distances. */
export function Course({ stops }: { readonly stops: readonly Stop[] }) {
  const width = Math.max(300, stops.length * 6);
  const ends = stops.flatMap(({ value }) => (value ? [value.value, value.low, value.high] : []));
  const known = ends.filter((each) => each !== null);
  const [low, high] = [Math.min(...known), Math.max(...known)];
  const y = (value: number): number =>
    high > low ? BOTTOM - ((value - low) / (high - low)) * (BOTTOM - TOP) : (TOP + BOTTOM) / 2;
  const x = (at: number): number => ((at + 0.5) / stops.length) * width;
  const line = stops.flatMap(({ value }, at) =>
    value ? [`${x(at).toFixed(1)},${y(value.value).toFixed(1)}`] : [],
  );
  const last = stops.at(-1);
  return (
    <svg class="course" viewBox={`0 0 ${width} ${HEIGHT}`} role="img" aria-label={courseSaid(stops)}>
      {stops.map(({ value, run }, at) =>
        value && value.low !== null && value.high !== null ? (
          <line key={run} class="interval" x1={x(at)} x2={x(at)} y1={y(value.low)} y2={y(value.high)} />
        ) : null,
      )}
      <polyline class="line" points={line.join(' ')} />
      {last?.value && <circle class="now" cx={x(stops.length - 1)} cy={y(last.value.value)} r={2.6} />}
      {stops.map((stop, at) => (
        <Outcome key={`${stop.run}/${at}`} stop={stop} x={x(at)} />
      ))}
    </svg>
  );
}

/** Told by form as well as by colour: a dash passed, a cross failed, a ring is undecided or warned. */
function Outcome({ stop, x }: { readonly stop: Stop; readonly x: number }) {
  const tone = toneOf(stop);
  const name = `outcome ${tone}${stop.isOther ? ' other' : ''}`;
  const [from, to] = [MARK - 2.2, MARK + 1.6];
  if (tone === 'good') return <path class={name} d={`M${x - 1.6} ${MARK}h3.2`} />;
  if (tone === 'bad')
    return <path class={name} d={`M${x - 2} ${from}L${x + 2} ${to}M${x + 2} ${from}L${x - 2} ${to}`} />;
  return <circle class={name} cx={x} cy={MARK - 0.4} r={1.7} />;
}

/** `12 runs: 10 passed, 1 failed, 1 undecided; 98 % at first, 60 % now` */
export function courseSaid(stops: readonly Stop[]): string {
  const said = stops.map(outcomeSaid);
  const counts = [...new Set(said)].map((each) => `${said.filter((one) => one === each).length} ${each}`);
  return `${stops.length} runs: ${counts.join(', ')}; ${stops[0]?.said ?? ''} at first, ${stops.at(-1)?.said ?? ''} now`;
}
