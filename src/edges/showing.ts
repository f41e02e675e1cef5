import { channels } from '../channels/index.ts';
import type { Post, Report } from '../types.ts';
import { tidy } from './heap.ts';
import type { Log } from './log.ts';

/** What the channels make of a report: of our keys nothing is shown, and of what answers gave away if it is asked for. */
export async function postsOf(
  report: Report,
  log: Pick<Log, 'deep'>,
  redact: boolean,
  unwanted: readonly string[] = [],
): Promise<Post[]> {
  const ours = log.deep(report);
  tidy();
  // Scores that were measured elsewhere quote answers too.
  const isToHide = redact && ours.runs.length + ours.verdict.checks.length > 0;
  const shown = isToHide ? await (await import('./hiding.ts')).hidden(ours) : ours;
  // The recording keeps answers as they came, to be played again; our keys are taken out of it line by line.
  return Object.values(channels)
    .filter(({ name }) => !unwanted.includes(name))
    .flatMap((channel) => channel.posts(channel.name === 'runs' ? report : shown));
}
