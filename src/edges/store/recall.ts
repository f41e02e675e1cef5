import type { KeptTally, Recalled } from '../../contracts.ts';
import type { Journal } from './journal.ts';
import { read } from './lines.ts';
import type { Look } from './search.ts';

interface Recall {
  readonly recall: Look<Recalled>;
  readonly tally: () => KeptTally;
}

/** Takes answers out of journals, and counts them. What stands elsewhere is copied here, so that a later run reads the same. */
export function createRecall(here: Journal, append: Journal['append']): Recall {
  const recalled = { here: 0, base: 0 };
  const doubtful = new Set<string>();
  return {
    recall: (journal, key, { seal }) => {
      const line = journal.find(key);
      if (line === null) return null;
      const kept = read(line, key, seal);
      if (kept === null) {
        // A line that can't be believed is none; another journal may have one that can.
        doubtful.add(key);
        return null;
      }
      if (journal.meet(key)) recalled[journal === here ? 'here' : 'base']++;
      if (journal !== here) void append({ key, asking: kept.asking }, `${line.toString('utf8')}\n`);
      return kept;
    },
    tally: () => ({ ...recalled, dropped: doubtful.size }),
  };
}
