import type { MarkTable } from './mark-table.ts';

/** A table, and the place of a case in it. */
export type Twin = readonly [MarkTable, number];

/** All cases of this one's name: exams of one suite and target have the same, and cases that head wrote anew. */
export function twinsIn(tables: readonly MarkTable[]): (table: MarkTable, place: number) => readonly Twin[] {
  const known = new Map<string, Set<string>>();
  const twins = new Map<string, Twin[]>();
  const nameOf = ({ exam: { suite, change } }: MarkTable): string =>
    `${suite.name} ${change.target} ${change.as}`;
  for (const table of tables) {
    const ids = known.get(nameOf(table)) ?? new Set();
    known.set(nameOf(table), ids);
    for (const { id } of table.cases()) {
      if (ids.has(id)) twins.set(`${nameOf(table)} ${id}`, []);
      ids.add(id);
    }
  }
  const byTable = new Map<MarkTable, Map<number, Twin[]>>();
  for (const table of twins.size > 0 ? tables : []) {
    const own = new Map<number, Twin[]>();
    byTable.set(table, own);
    let place = 0;
    for (const { id } of table.cases()) {
      const there = twins.get(`${nameOf(table)} ${id}`);
      there?.push([table, place]);
      if (there) own.set(place, there);
      place++;
    }
  }
  return (table, place) => byTable.get(table)?.get(place) ?? [[table, place]];
}
