import type { Measure } from '../contracts.ts';
import { type End, endOptions, type EndOptions, endScorer } from '../text/ends.ts';
import { quoted } from '../text/marks.ts';
import { start } from '../render/text.ts';

const beginning: End = {
  verb: 'begin',
  isThere: (text, wanted) => text.startsWith(wanted),
  trimmed: (text) => text.trimStart(),
  bare: (text) => text.replace(/^[\p{P}\p{S}\s\u200d]+/u, ''),
  said: (text) => quoted(text, 40),
  evidence: (text) => ({ observed: start(text, 100), span: start(text) }),
};

/** 1 when the answer begins with one of the texts asked for, else 0. */
export const measure: Measure<EndOptions> = {
  name: 'starts-with',
  what: 'Whether the answer begins with a text.',
  unit: 'ratio',
  direction: 'higher',
  level: 'case',
  aggregate: 'rate',
  over: 'last',
  options: endOptions,
  prepare: (settings) => endScorer(beginning, settings),
};
