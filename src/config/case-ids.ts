import type { Case } from '../types.ts';

/** Which ids are taken, of all files that are read together: one index for all of them, as it takes a third of their cases. */
export interface Ids {
  /** The case of this file with this id. */
  readonly taken: (file: string, id: string) => Case | null;
  readonly take: (by: Case) => void;
  /** Those that several files have. */
  readonly shared: ReadonlySet<string>;
}

/** Files are read one after the other, so the latest case of an id is all that is asked for. */
export function openCaseIds(): Ids {
  const latest = new Map<string, Case>();
  const shared = new Set<string>();
  return {
    taken: (file, id) => {
      const found = latest.get(id);
      return found?.where.file === file ? found : null;
    },
    take: (by) => {
      const before = latest.get(by.id);
      if (before && before.where.file !== by.where.file) shared.add(by.id);
      latest.set(by.id, by);
    },
    shared,
  };
}
