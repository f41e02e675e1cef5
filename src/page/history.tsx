import { useState } from 'preact/hooks';
import type { PageCheck } from '../render/page-data.ts';
import { count } from '../render/text.ts';
import type { Life } from '../types.ts';
import { Course, outcomeSaid, type Stop, stopsOf, toneOf } from './course.tsx';

interface Props {
  readonly checks: readonly PageCheck[];
  readonly lives: readonly Life[];
  readonly commit: string;
}

/** Each metric over past runs, whom it serves, and what of its life somebody should decide. */
export function History({ checks, lives, commit }: Props) {
  const known = Math.max(0, ...checks.map(({ past }) => past.length));
  const sorted = [...lives].sort((one, other) => Number(!one.due.length) - Number(!other.due.length));
  return (
    <div class="history">
      <p class="meta">
        {known > 0
          ? `Head's value in ${known === 1 ? 'one earlier run' : `up to ${count(known)} earlier runs`} and in this one, each with its 95 % interval. Below it what became of the check: a dash passed, a cross failed, a ring was undecided or only warned.`
          : 'No report of an earlier run was there to look back on. Reports that are put under history/ in the report folder are drawn here.'}
      </p>
      {sorted.map((life) => (
        <Metric
          key={life.metric}
          life={life}
          checks={checks.filter(({ metric }) => metric === life.metric)}
          commit={commit}
        />
      ))}
    </div>
  );
}

interface MetricProps {
  readonly life: Life;
  readonly checks: readonly PageCheck[];
  readonly commit: string;
}

function Metric({ life, checks, commit }: MetricProps) {
  const drawn = checks.filter(({ past }) => past.length > 0);
  return (
    <section class="metric" aria-label={life.metric}>
      <div class="about">
        <h2>{life.metric}</h2>
        <p class="meta">{standing(life)}</p>
        {life.due.length > 0 && (
          <ul class="due">
            {life.due.map((each) => (
              <li key={each}>
                {each}
                {life.owner && !each.startsWith('It only looks') ? ` Ask ${life.owner}.` : ''}
              </li>
            ))}
          </ul>
        )}
      </div>
      <div class="courses">
        {drawn.map((check) => (
          <Checked
            key={`${check.suite}/${check.target}/${check.slice ?? ''}`}
            check={check}
            stops={stopsOf(check, commit)}
            isOnly={drawn.length === 1}
          />
        ))}
      </div>
    </section>
  );
}

/** `active · serves retention (support) · to be reviewed by 2027-01-31` */
function standing({ status, stage, serves, reviewBy, due }: Life): string {
  return [
    status,
    stage === 'crawl' ? '' : `from stage ${stage} on`,
    serves === null ? '' : `serves ${serves}`,
    // What is past is said below.
    due.some((each) => each.includes('to be reviewed')) ? '' : review(reviewBy),
  ]
    .filter(Boolean)
    .join(' · ');
}

function review(by: string | null): string {
  return by === null ? 'no date for a review' : `to be reviewed by ${by}`;
}

interface CheckedProps {
  readonly check: PageCheck;
  readonly stops: readonly Stop[];
  readonly isOnly: boolean;
}

function Checked({ check, stops, isOnly }: CheckedProps) {
  const [isOpen, setOpen] = useState(false);
  const place = [isOnly ? '' : (check.row?.place ?? check.suite), check.slice ?? '']
    .filter(Boolean)
    .join(', ');
  return (
    <div class="checked">
      <button type="button" class="plain" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
        {place || 'Runs'} <span class="many">{count(stops.length)}</span>
      </button>
      <Course stops={stops} />
      <span class="now">{stops.at(-1)?.said}</span>
      {isOpen && <Runs stops={stops} />}
    </div>
  );
}

function Runs({ stops }: { readonly stops: readonly Stop[] }) {
  return (
    <table class="runs">
      <thead>
        <tr>
          <th scope="col">Run</th>
          <th scope="col">Commit</th>
          <th scope="col">Head</th>
          <th scope="col">Check</th>
        </tr>
      </thead>
      <tbody>
        {stops.toReversed().map((stop, at) => (
          <tr key={`${stop.run}/${at}`}>
            <td>{stop.run}</td>
            <td>
              <code>{stop.commit.slice(0, 7)}</code>
            </td>
            <td>{stop.said}</td>
            <td class={toneOf(stop)}>
              {outcomeSaid(stop)}
              {stop.isOther ? ', defined otherwise' : ''}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
