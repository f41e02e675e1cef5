import { shown } from './goals.ts';
import { type Results, shareOf } from './results.ts';

const RATE = /<!-- rate: (\S+) of (.+?) -->[^<]*<!-- \/rate -->/g;
/** A figure with its error, as only the benchmark may give it. */
const BY_HAND = /\d+(\.\d+)? ± \d/;

/** Fills in what a page quotes of the benchmark: each `<!-- rate: counter of cell -->…<!-- /rate -->`. */
export function withRates(text: string, results: Results): string {
  const stray = BY_HAND.exec(text.replace(RATE, ''));
  if (stray) throw new Error(`"${stray[0]}…" is quoted by hand: make a rate of it (bench/verdict/rates.ts)`);
  return text.replace(RATE, (_, counter: string, key: string) => {
    const made = rateOf(results, counter, key);
    return `<!-- rate: ${counter} of ${key} -->${made}<!-- /rate -->`;
  });
}

/** One counter of one cell: a share in percent, or the mean of trials a case and side. */
function rateOf(results: Results, counter: string, key: string): string {
  const counts = results.cells[key];
  const share = shareOf(results, [key], counter);
  const isCounted = Object.values(results.cells).some((each) => counter in each);
  if (!counts || !share || !isCounted) throw new Error(`the benchmark has no "${counter}" of "${key}"`);
  return counter === 'trials' ? ((counts.trials ?? 0) / share.reps).toFixed(1) : `${shown(share)} %`;
}
