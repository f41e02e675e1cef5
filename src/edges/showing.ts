import { channels } from '../channels/index.ts';
import type { Post, Report } from '../types.ts';
import { tidy } from './heap.ts';
import type { Onlooker } from './hiding.ts';
import type { Log } from './log.ts';
import { bareOf, cameIn, marksIn, taken } from './taking.ts';

type Cleaning = Pick<Log, 'deep' | 'openDeep'>;

/** What the channels make of a report: of our keys nothing is shown, and of what answers gave away if it is asked for. */
export async function postsOf(
  report: Report,
  log: Cleaning,
  redact: boolean,
  unwanted: readonly string[] = [],
): Promise<Post[]> {
  // Scores that were measured elsewhere quote answers too.
  const isToHide = redact && report.runs.length + report.verdict.checks.length > 0;
  const shown = isToHide ? await withoutSecrets(report, log) : withoutKeys(report, log);
  tidy();
  // The recording keeps answers as they came, to be played again; our keys are taken out of it line by line.
  return Object.values(channels)
    .filter(({ name }) => !unwanted.includes(name))
    .flatMap((channel) => channel.posts(channel.name === 'runs' ? report : shown));
}

/**
 * Without our keys, and what answers gave away. Both are looked for on one way through the answers, which may lie on
 * disk; only where one of our keys is in them are they gone through once more, without it.
 */
async function withoutSecrets(report: Report, log: Cleaning): Promise<Report> {
  const { hidden } = await import('./hiding.ts');
  const keys = keysIn(report, log);
  const shown = await hidden(report, keys.onlooker);
  if (keys.areNone()) return shown;
  const ours = withoutKeys(report, log);
  return ours === report ? shown : hidden(ours);
}

interface Keys {
  readonly onlooker: Onlooker | null;
  /** Whether all was seen, and no key in it. */
  readonly areNone: () => boolean;
}

function keysIn(report: Report, log: Cleaning): Keys {
  if (log.deep.isNeeded?.() === false) return { onlooker: null, areNone: () => true };
  const bare = bareOf(report);
  let isClean = log.openDeep()(bare) === bare;
  let isSeen = false;
  const search = searchFor(log);
  return {
    onlooker: {
      see: (what) => {
        if (isClean && search.add(what)) isClean = false;
      },
      end: () => {
        isSeen = true;
        if (isClean && search.end()) isClean = false;
      },
    },
    areNone: () => isClean && isSeen,
  };
}

/** The same report where nothing of them is in it, which is nearly always. */
function withoutKeys(report: Report, log: Cleaning): Report {
  if (log.deep.isNeeded?.() === false) return report;
  const shared = log.openDeep();
  const bare = bareOf(report);
  if (shared(bare) === bare && !holds(cameIn(report), log) && !holds(wordsIn(report), log)) return report;
  return taken(report, { shared, own: log.deep });
}

function* wordsIn(report: Report): Generator<unknown> {
  for (const { reason, evidence } of marksIn(report))
    yield evidence ? [reason, evidence.expected, evidence.observed, evidence.span] : reason;
}

function holds(all: Iterable<unknown>, log: Cleaning): boolean {
  const search = searchFor(log);
  for (const each of all) if (search.add(each)) return true;
  return search.end();
}

/** Characters that are looked through at once. */
const TOGETHER = 1 << 14;

/** Says whether a key is in any of what was added, some time after it was, of which next to always all are clean together. */
function searchFor({ deep }: Cleaning): {
  readonly add: (each: unknown) => boolean;
  readonly end: () => boolean;
} {
  let held: unknown[] = [];
  let text = '';
  const end = (): boolean => {
    const isClean = deep.isFree?.(text) || held.every((each) => deep(each) === each);
    [held, text] = [[], ''];
    return !isClean;
  };
  return {
    end,
    add: (each) => {
      held.push(each);
      text += JSON.stringify(each);
      return text.length >= TOGETHER && end();
    },
  };
}
