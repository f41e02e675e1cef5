import { openTerminal } from '../edges/log.ts';
import { inLines, onOneLine, type Watcher } from '../edges/progress.ts';
import type { Call } from './call.ts';

/** What a command says while it runs, and how it says how far it has come. */
interface Telling {
  readonly say: (line: string) => void;
  /** Null where a machine reads along. */
  readonly progress: Watcher | null;
}

/** On a terminal one line that is written over, elsewhere a line now and then; with --json nothing. */
export function tellingOf(
  { log, flags, env }: Pick<Call, 'log' | 'flags' | 'env'>,
  terminal: Pick<NodeJS.WriteStream, 'isTTY' | 'write' | 'columns'> = openTerminal(),
): Telling {
  if (flags['json']) return { say: () => undefined, progress: null };
  if (!terminal.isTTY || env['CI']) return { say: log.say, progress: inLines(log.say) };
  const progress = onOneLine(terminal, log.say);
  return { say: progress.say, progress };
}
