import { binomialUpperTail, logChoose } from '../../src/stats/distributions.ts';

/** Exact p values of a paired yes/no comparison; all that matters are the pairs that differ. */
interface McNemar {
  /** P(at least this many got worse), given how many changed; the exact conditional test. */
  readonly oneSided: number;
  readonly twoSided: number;
  /** One-sided p value that counts the observed table by half. */
  readonly midOneSided: number;
  readonly midTwoSided: number;
}

/**
 * McNemar's test from the number of cases that got worse and that got better: exact conditional
 * (McNemar 1947) and mid-p, which stays below its nominal level in practice (Fagerland, Lydersen
 * & Laake 2013, BMC Med Res Methodol 13:91).
 */
export function mcnemar(worse: number, better: number): McNemar {
  const n = worse + better;
  if (!(worse >= 0 && better >= 0 && Number.isInteger(worse) && Number.isInteger(better))) {
    throw new RangeError(`mcnemar counts cases, got ${worse} and ${better}`);
  }
  if (n === 0) return { oneSided: 1, twoSided: 1, midOneSided: 0.5, midTwoSided: 1 };
  const here = Math.exp(logChoose(n, worse) - n * Math.LN2);
  const oneSided = binomialUpperTail(worse, n, 0.5);
  const smaller = binomialUpperTail(Math.max(worse, better), n, 0.5);
  return {
    oneSided,
    twoSided: Math.min(1, 2 * smaller),
    midOneSided: oneSided - here / 2,
    midTwoSided: Math.min(1, 2 * (smaller - here / 2)),
  };
}
