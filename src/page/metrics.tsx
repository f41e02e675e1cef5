import { useState } from 'preact/hooks';
import type { PageCheck } from '../render/page-data.ts';
import { rankOf } from '../render/shows.ts';
import { count, percent } from '../render/text.ts';
import { Course, stopsOf } from './course.tsx';
import { Axis, reachesOf, Strip, type Reach } from './forest.tsx';
import { ShowIcon } from './icon.tsx';

interface Props {
  readonly checks: readonly PageCheck[];
  /** Shows the cases that moved in a metric. */
  readonly onCases: (metric: string) => void;
}

/** Every check, place by place, its change drawn beside all others. */
export function Metrics({ checks, onCases }: Props) {
  const rows = checks.flatMap(({ row }) => row ?? []);
  const reaches = reachesOf(rows);
  const sorted = [...checks].sort((one, other) => weightOf(one) - weightOf(other));
  const places = [...new Set(sorted.map(placeOf))];
  return (
    <div class="forest" role="table" aria-label="All metrics">
      <div class="row head" role="row">
        <span role="columnheader">Metric</span>
        <span role="columnheader" class="figures">
          Base → head
        </span>
        <span role="columnheader" class="figures">
          Change
        </span>
        <span role="columnheader" class="drawn">
          <Axis reach={reaches.get('ratio')} />
        </span>
      </div>
      {places.map((place) => (
        <Place key={place} name={places.length > 1 ? place : null} reaches={reaches} onCases={onCases}>
          {sorted.filter((check) => placeOf(check) === place)}
        </Place>
      ))}
    </div>
  );
}

/** What weighs most comes first, and so does the place that holds it. */
function weightOf({ row }: PageCheck): number {
  return row ? rankOf(row.show) : Number.MAX_SAFE_INTEGER;
}

function placeOf({ row, suite }: PageCheck): string {
  return row?.place ?? suite;
}

interface PlaceProps {
  readonly name: string | null;
  readonly reaches: ReadonlyMap<string, Reach>;
  readonly onCases: Props['onCases'];
  readonly children: readonly PageCheck[];
}

function Place({ name, reaches, onCases, children }: PlaceProps) {
  return (
    <div role="rowgroup" class="place">
      {name !== null && (
        <div role="row" class="name">
          <span role="rowheader">{name}</span>
        </div>
      )}
      {children.map((check) => (
        <Line
          key={`${check.metric}/${check.slice ?? ''}`}
          check={check}
          reaches={reaches}
          onCases={onCases}
        />
      ))}
    </div>
  );
}

interface LineProps {
  readonly check: PageCheck;
  readonly reaches: ReadonlyMap<string, Reach>;
  readonly onCases: Props['onCases'];
}

function Line({ check, reaches, onCases }: LineProps) {
  const [isOpen, setOpen] = useState(false);
  const { row, metric, slice, because } = check;
  if (!row) return null;
  const quiet = row.show === 'passes' || row.show === 'looked-at' ? ' quiet' : '';
  return (
    <>
      <div role="row" class={`row${quiet}`}>
        <span role="cell" class="metric">
          <button type="button" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
            <ShowIcon show={row.show} />
            <span>
              <b>{metric}</b>
              {slice && <span class="of"> {slice}</span>}
            </span>
          </button>
        </span>
        <span role="cell" class="figures">
          <Sides base={row.base} head={row.head} />
        </span>
        <span role="cell" class="figures change">
          {row.change ?? '–'}
        </span>
        <span role="cell" class="drawn">
          <Strip row={row} reach={reaches.get(row.scale)} />
        </span>
      </div>
      {isOpen && (
        <div role="row" class="more">
          <div role="cell">
            <p>{sentence(because)}</p>
            <Claims check={check} />
            <Facts check={check} />
            {check.past.length > 0 && <Course stops={stopsOf(check, '')} />}
            <button type="button" class="plain" onClick={() => onCases(metric)}>
              Cases that moved in {metric}
            </button>
          </div>
        </div>
      )}
    </>
  );
}

function Sides({ base, head }: { readonly base: string; readonly head: string }) {
  if (base === head) return <span>{head}</span>;
  const short = head.endsWith(' %') ? base.replace(/ %$/, '') : base;
  return (
    <>
      <span class="was">{short} → </span>
      <b>{head}</b>
    </>
  );
}

function sentence(because: string): string {
  const text = because.trim();
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}${/[.!?]$/.test(text) ? '' : '.'}`;
}

/** What is claimed of the very cases that were asked, and of all others like them. */
function Claims({ check }: { readonly check: PageCheck }) {
  const drop = check.clauses.map(({ because }) => because).find(({ code }) => code === 'drop');
  if (drop?.code !== 'drop') return null;
  return (
    <dl class="claims">
      <dt>On these cases</dt>
      <dd>worse</dd>
      <dt>In general</dt>
      <dd>{drop.reach === 'in-general' ? 'worse, too' : 'not shown: other cases may fare better'}</dd>
    </dl>
  );
}

function Facts({ check }: { readonly check: PageCheck }) {
  const { paired, unscored, why, owner, action, record, measure } = check;
  const facts: readonly (readonly [string, string | null])[] = [
    [
      'Compared on',
      `${count(paired)} ${paired === 1 ? 'case' : 'cases'}${unscored ? `; ${count(unscored)} could not be scored` : ''}`,
    ],
    [
      'Earlier runs',
      record &&
        `${count(record.wrong)} of ${count(record.of)} answers wrong (${percent(record.wrong / (record.of || 1))})`,
    ],
    ['Measured because', why],
    ['What to do', action],
    ['Ask', owner],
    ['Measure', measure],
  ];
  return (
    <dl class="facts">
      {facts.map(([name, value]) =>
        value ? (
          <>
            <dt>{name}</dt>
            <dd dir="auto">{value}</dd>
          </>
        ) : null,
      )}
    </dl>
  );
}
