/** What people said, and how a judge agrees with them. */

/** What a judge said against what people said, in answers. */
export interface Confusion {
  /** Both say good. */
  readonly truePositive: number;
  /** People say good, the judge bad. */
  readonly falseNegative: number;
  readonly trueNegative: number;
  /** People say bad, the judge good. */
  readonly falsePositive: number;
}

/** What users wrote, from `from` characters up to but not including `to`; null has no end. */
export interface Band {
  readonly from: number;
  readonly to: number | null;
  readonly counts: Confusion;
}

/** How a judge was found to agree with people, by the length of what users wrote. Bands have no gaps. */
export interface Calibration {
  /** Of the judge that was held against people. */
  readonly fingerprint: string;
  readonly bands: readonly Band[];
}

/** What people said of one conversation: whether its answers are good. */
export interface Opinion {
  readonly case: string;
  /** What was asked, as people saw it; empty where they did not write it down. */
  readonly asked: string;
  /** One for each turn; empty where only the last was written down. */
  readonly outputs: readonly string[];
  readonly good: boolean;
}
