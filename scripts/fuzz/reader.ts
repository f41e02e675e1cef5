/**
 * A process of its own that reads inputs one after another, and says of each what it took: started and ended by
 * fuzz.ts. What takes too much memory is its last input, so that the next begins with a clean process.
 */
import fc from 'fast-check';
import { keepHeapSmall } from '../../src/edges/heap.ts';
import { Unreachable, UserError, UserErrors } from '../../src/errors.ts';
import type { Batch, Told } from './budget.ts';
import { MOST_CPU, MOST_GROWTH, MOST_WORDS } from './budget.ts';
import { fileStory, text } from './stories.ts';
import { openTexts, readFiles } from './work.ts';

keepHeapSmall();
const readers = { files: readFiles, texts: await openTexts() };
const tell = (told: Told): void => {
  process.send?.(told);
};
const megabytes = (): number => process.resourceUsage().maxRSS / 1024;

function faultOf(error: unknown): string | null {
  const mistakes = error instanceof UserErrors ? error.errors : [error];
  for (const mistake of mistakes) {
    if (mistake instanceof Unreachable) continue;
    if (!(mistake instanceof UserError))
      return (mistake as Error).stack?.split('\n').slice(0, 3).join(' ') ?? String(mistake);
    if (mistake.message.length > MOST_WORDS) return 'an answer that is too long';
  }
  return null;
}

/** What one input came to; null where it was read, or refused in words, within the budget. */
async function read(kind: Batch['kind'], input: unknown, at: number): Promise<string | null> {
  const start = process.cpuUsage();
  let name = kind as string;
  let fault: string | null = null;
  try {
    const { what, done } = readers[kind](input, at);
    name = what;
    await done;
  } catch (error) {
    fault = faultOf(error);
  }
  const { user, system } = process.cpuUsage(start);
  if ((user + system) / 1000 > MOST_CPU) fault ??= `more than ${MOST_CPU} ms of CPU`;
  return fault === null ? null : `${name}: ${fault}`;
}

/** What a process takes that read next to nothing: all code is there then. */
await read('files', fc.sample(fileStory, { numRuns: 1, seed: 1 })[0], 0);
globalThis.gc?.();
const idle = megabytes();

async function readAll({ kind, seed, count, from }: Batch): Promise<void> {
  const inputs = fc.sample<unknown>(kind === 'files' ? fileStory : text, { numRuns: count, seed });
  for (const [at, input] of inputs.entries()) {
    if (at < from) continue;
    tell({ at, fault: null });
    const fault = await read(kind, input, at);
    if (fault) tell({ at, fault, input: JSON.stringify(input).slice(0, 600) });
    if (megabytes() - idle > MOST_GROWTH) {
      const grown = `${kind}: more than ${MOST_GROWTH} MB above what an idle process takes`;
      tell({ at, fault: grown, input: JSON.stringify(input).slice(0, 600) });
      process.exit(0);
    }
    if (process.memoryUsage.rss() / 2 ** 20 - idle > MOST_GROWTH / 4) globalThis.gc?.();
  }
  tell({ at: count, fault: null });
}

process.on('message', (batch: Batch) => {
  void readAll(batch);
});
tell({ at: -1, fault: null });
