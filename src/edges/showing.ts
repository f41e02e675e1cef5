import { channels } from '../channels/index.ts';
import type { Post, Report } from '../types.ts';
import { tidy } from './heap.ts';
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
  const ours = withoutKeys(report, log);
  tidy();
  // Scores that were measured elsewhere quote answers too.
  const isToHide = redact && ours.runs.length + ours.verdict.checks.length > 0;
  const shown = isToHide ? await (await import('./hiding.ts')).hidden(ours) : ours;
  // The recording keeps answers as they came, to be played again; our keys are taken out of it line by line.
  return Object.values(channels)
    .filter(({ name }) => !unwanted.includes(name))
    .flatMap((channel) => channel.posts(channel.name === 'runs' ? report : shown));
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

/** Characters that are looked through at once. */
const TOGETHER = 1 << 14;

/** Whether a key is in any of these, of which next to always all are clean together. */
function holds(all: Iterable<unknown>, { deep }: Cleaning): boolean {
  let held: unknown[] = [];
  let text = '';
  const isClean = (): boolean => deep.isFree?.(text) || held.every((each) => deep(each) === each);
  for (const each of all) {
    held.push(each);
    text += JSON.stringify(each);
    if (text.length < TOGETHER) continue;
    if (!isClean()) return true;
    [held, text] = [[], ''];
  }
  return !isClean();
}
