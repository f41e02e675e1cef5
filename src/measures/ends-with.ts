import type { Measure } from '../contracts.ts';
import { type End, endOptions, type EndOptions, endScorer } from '../text/ends.ts';
import { quoted } from '../text/marks.ts';

/** Marks at the end that are overlooked at most. */
const most = 200;

const ending: End = {
  verb: 'end',
  isThere: (text, wanted) => text.endsWith(wanted),
  trimmed: (text) => text.trimEnd(),
  bare: (text) => text.slice(0, -most) + text.slice(-most).replace(/[\p{P}\p{S}\s\u200d]+$/u, ''),
  said: (text) => quoted(lastOf(text)),
  evidence: (text) => ({ observed: lastOf(text), span: lastOf(text) }),
};

/** 1 when the answer ends with one of the texts asked for, else 0. */
export const measure: Measure<EndOptions> = {
  name: 'ends-with',
  what: 'Whether the answer ends with a text.',
  unit: 'ratio',
  direction: 'higher',
  level: 'case',
  aggregate: 'rate',
  over: 'last',
  options: endOptions,
  prepare: (settings) => endScorer(ending, settings),
};

/** The end of a text on one line, from the start of a word where there is one near. */
function lastOf(text: string): string {
  const tail = text.slice(-400).replace(/\s+/g, ' ').trim();
  const cut = tail
    .slice(-60)
    .toWellFormed()
    .replace(/^\ufffd/, '');
  return tail.length > 60 ? cut.replace(/^\S{0,20} /, '') : cut;
}
