import type { Store } from '../../contracts.ts';
import type { Log } from '../log.ts';
import type { Endpoint } from '../model/endpoint.ts';

/** Where answers are kept from one run to the next. Nothing happens before somebody is about to ask. */
export interface Keeping {
  /** Null where none can be kept. */
  readonly open: (
    endpoints: Readonly<Record<string, Endpoint>>,
    asking: string,
    today: string,
  ) => Promise<Store | null>;
  /** At the end of a run: puts away what came. */
  readonly close: () => Promise<void>;
}

/** What keeping takes in a job. */
export interface OnActions {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly directory: string;
  /** Path of the config file: runs of other configs ask other things. */
  readonly config: string;
  readonly log: Log;
  /** With whose rights a merge queue fetches what its pull request left; null where nothing is handed over. */
  readonly queueToken: string | null;
}

/** What it takes in a clone. */
export interface AtHome {
  readonly directory: string;
  readonly log: Pick<Log, 'redact' | 'deep'>;
  readonly say: (line: string) => void;
}
