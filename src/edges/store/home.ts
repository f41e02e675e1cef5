import { join } from 'node:path';
import { makeFolder } from '../files.ts';
import { commonFolderOf } from '../git/checkout.ts';
import type { AtHome, Keeping } from './place.ts';
import { createStore } from './index.ts';
import { type Journal, type Journals, openJournal } from './journal.ts';
import { trim } from './trim.ts';

/** A store on disk is emptied of its older half beyond this size. */
export const MOST_BYTES = 256 * 1024 * 1024;

/** Inside the repository's own folder, where no checkout, commit or clean sees it; worktrees share one. */
export function keepAtHome({ directory, log, say }: AtHome): Keeping {
  let journals: Journals | null = null;
  return {
    open: async (endpoints, asking, today) => {
      const common = commonFolderOf(directory);
      if (common === null) return null;
      const folder = join(common, 'micro-metrics');
      try {
        await makeFolder(folder, directory);
        const path = join(folder, 'answers.jsonl');
        trim(path, MOST_BYTES);
        // What renews answers runs on GitHub alone.
        journals = { here: openJournal(path, true), base: null, isShared: false, isNeverRenewed: true };
        sayBroken(journals.here, say);
      } catch (error) {
        say(`Answers are not kept: ${error instanceof Error ? error.message : String(error)}`);
        return null;
      }
      return createStore({ endpoints, journals, asking, today, log, say });
    },
    close: async () => {
      journals?.here.close();
      journals = null;
    },
  };
}

/** Half a line is what a run leaves that was killed while it wrote. */
export function sayBroken({ broken }: Journal, say: (line: string) => void): void {
  if (broken > 0) say(`Kept answers: ${broken} broken ${broken === 1 ? 'line was' : 'lines were'} left out.`);
}
