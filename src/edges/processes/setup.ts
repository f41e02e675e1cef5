import { failureOf } from '../../records/failure.ts';
import type { Failure } from '../../types.ts';
import type { Place } from './program.ts';
import { endOf, lastWordsOf } from './last-words.ts';

const LONGEST_MS = 15 * 60_000;
/** What it said last may come after its end; what it left running may hold its output open for ever. */
const LAST_WORDS_MS = 500;

/** Runs what comes before the program, one after the other; the first that fails is the reason that nothing answers. */
export async function prepare(setup: readonly (readonly string[])[], place: Place): Promise<Failure | null> {
  for (const argv of setup) {
    const message = await runOne(argv, place);
    if (message !== null) return failureOf('given-up', message, 'server');
  }
  return null;
}

function runOne(argv: readonly string[], place: Place): Promise<string | null> {
  const child = place.keeper.start(argv, place);
  child.stdin?.on('error', () => undefined).end();
  const what = `setup \`${argv.join(' ')}\``;
  return new Promise((resolve) => {
    const giveUp = (why: string): void => {
      clearTimeout(timer);
      place.keeper.end(child);
      resolve(`${what} ${why}${lastWords()}`);
    };
    const lastWords = lastWordsOf([child.stdout, child.stderr], giveUp);
    const timer = setTimeout(() => giveUp(`took longer than ${LONGEST_MS / 60_000} minutes`), LONGEST_MS);
    child.once('error', (error) => {
      clearTimeout(timer);
      resolve(`${what} can't be started: ${error.message}`);
    });
    child.once('exit', (code, signal) => {
      clearTimeout(timer);
      const end = (): void => resolve(code === 0 ? null : `${what} ${endOf(code, signal)}${lastWords()}`);
      const late = setTimeout(end, LAST_WORDS_MS);
      child.once('close', () => {
        clearTimeout(late);
        end();
      });
    });
  });
}
