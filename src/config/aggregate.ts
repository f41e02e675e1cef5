/** How a metric's value comes from its cases, and which ways make sense of which measure. */
import type { Measure } from '../contracts.ts';
import { UserError } from '../errors.ts';
import { measures } from '../measures/index.ts';
import type { MetricCard } from '../types.ts';
import type { CardFile } from './schema.ts';
import { type Located, type Path, whereIs } from './validate.ts';

type Aggregate = MetricCard['aggregate'];

const OF_CLASSES: readonly Aggregate[] = ['f1', 'recall'];
const OF_AMOUNTS: readonly Aggregate[] = ['p50', 'p95', 'max'];

/** As the card says, or as its measure is meant; throws where it would say nothing of such marks. */
export function aggregateOf(
  id: string,
  written: CardFile,
  measure: Measure,
  source: Located,
  at: Path,
): Aggregate {
  const aggregate = written.aggregate ?? measure.aggregate;
  const refused = (what: string, hint: string): UserError =>
    new UserError(`metric ${id}: there is no ${what}`, whereIs(source, [...at, 'aggregate']), hint);
  if (OF_CLASSES.includes(aggregate) && !measure.classes) {
    const able = Object.values(measures).flatMap(({ name, classes }) => (classes ? [name] : []));
    throw refused(
      `${aggregate} of ${measure.name}, which names no classes`,
      `Use one of ${able.join(', ')}, or another aggregate.`,
    );
  }
  if (OF_AMOUNTS.includes(aggregate) && isYesOrNo(measure, written.level ?? measure.level))
    throw refused(
      `${aggregate} of ${measure.name}, whose cases are right or wrong and nothing between`,
      `Leave \`aggregate\` out for the share of cases that are right; ${OF_AMOUNTS.join(', ')} are for amounts such as a time or a cost.`,
    );
  return aggregate;
}

/** Of turns a case has a share, and what `score` takes may be anything between. */
function isYesOrNo({ unit, graded, aggregate, gauge }: Measure, level: MetricCard['level']): boolean {
  return unit === 'ratio' && !graded && level !== 'turn' && (aggregate === 'rate' || gauge !== undefined);
}
