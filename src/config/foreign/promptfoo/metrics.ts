import { canonical } from '../../../parsing/json.ts';
import type { Fields } from '../../../types.ts';
import { openIds } from '../cards.ts';

/** What the tests demand by one name. */
export interface Metric {
  readonly measure: string;
  /** Of its card, whichever test demands it. */
  readonly options: Fields;
  readonly blocks: boolean;
}

/** The metrics of a file, each under a name that means nothing else. */
export interface Metrics {
  readonly all: ReadonlyMap<string, Metric>;
  /** What a metric of this name is called that has these options; a test has no name twice. */
  readonly named: (name: string, metric: Metric, isTaken: (name: string) => boolean) => string;
}

/** Thousands of rubrics may begin with the same words, so what has a name is found by what it is, not by counting up to it. */
export function openMetrics(): Metrics {
  const all = new Map<string, Metric>();
  const known = new Map<string, string[]>();
  const ids = openIds();
  return {
    all,
    named: (name, metric, isTaken) => {
      const what = `${name}\n${canonical(metric.options)}`;
      const same = known.get(what) ?? [];
      const there = same.find((each) => !isTaken(each));
      if (there !== undefined) return there;
      const id = ids.free(name);
      ids.take(id);
      all.set(id, metric);
      known.set(what, [...same, id]);
      return id;
    },
  };
}
