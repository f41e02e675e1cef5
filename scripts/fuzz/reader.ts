/**
 * A process of its own that reads inputs one after another, and says of each what came of it: started and ended by
 * fuzz.ts, which makes the inputs, so that nothing but what reads them is counted here.
 */
import { existsSync, readFileSync } from 'node:fs';
import { keepHeapSmall } from '../../src/edges/heap.ts';
import { Unreachable, UserError, UserErrors } from '../../src/errors.ts';
import type { Batch, Kind, Told } from './budget.ts';
import { MOST_CPU, MOST_GROWTH, MOST_MEMORY, MOST_WORDS } from './budget.ts';
import { openTexts, plantFault, readFiles } from './work.ts';

keepHeapSmall();
const kind = process.argv[2] as Kind;
const work = kind === 'texts' ? await openTexts() : kind === 'files' ? readFiles : plantFault;
const most = kind === 'texts' ? peak() + MOST_GROWTH : MOST_MEMORY;

function tell(told: Told): void {
  process.send?.(told);
}

/** The most megabytes so far. Of Linux its own count: the usual one begins with what the parent held. */
function peak(): number {
  const status = '/proc/self/status';
  if (!existsSync(status)) return process.resourceUsage().maxRSS / 1024;
  return Number(/VmHWM:\s+(\d+)/.exec(readFileSync(status, 'utf8'))?.[1]) / 1024;
}

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

function overOf(milliseconds: number): string | null {
  if (milliseconds > MOST_CPU) return `more than ${MOST_CPU} ms of CPU`;
  return peak() > most ? `more than ${Math.round(most)} MB` : null;
}

/** What one input came to: read, or refused in words, and within the budget. */
async function read(input: unknown, at: number): Promise<Told> {
  const start = process.cpuUsage();
  let name: string = kind;
  let fault: string | null = null;
  try {
    const { what, done } = work(input, at);
    name = what;
    await done;
  } catch (error) {
    fault = faultOf(error);
  }
  const { user, system } = process.cpuUsage(start);
  const over = overOf((user + system) / 1000);
  return { at, fault: fault && `${name}: ${fault}`, over: over && `${name}: ${over}` };
}

async function readAll({ inputs }: Batch): Promise<void> {
  for (const [at, input] of inputs.entries()) tell(await read(input, at));
}

process.on('message', (batch: Batch) => {
  void readAll(batch);
});
tell({ at: -1, fault: null, over: null });
