import type { Measure } from '../contracts.ts';
import { fingerprint } from '../lib/fingerprint.ts';
import { plain } from '../text/label-forms.ts';
import { createReader, type LabelOptions, labelOptions } from '../text/labels.ts';
import { marked, quoted, unscored } from '../text/marks.ts';
import { start } from '../render/text.ts';
import type { Mark } from '../types.ts';

/** Characters of a conversation that are compared. */
const longest = 200_000;

/**
 * The share of a case's trials that say the same: the commonest answer, or label where labels are given,
 * without case, Markdown and marks between words. One trial says nothing of it.
 */
export const measure: Measure<LabelOptions> = {
  name: 'stability',
  what: 'How many trials of a case give the same answer, or the same label.',
  unit: 'ratio',
  direction: 'higher',
  graded: true,
  level: 'case',
  aggregate: 'mean',
  over: 'last',
  options: labelOptions,
  prepare: (settings) => {
    const read = createReader(settings);
    const byLabel = settings.labels !== undefined || settings.at !== undefined;
    return ({ answer, earlier }) => {
      const texts = [...earlier, answer].map(({ text }) => text);
      if (texts.join('').length > longest) return unscored('the answers are too long to be compared');
      const said = texts.map((text) => (byLabel ? labelled(read(text)?.labels ?? []) : plain(text)));
      const whole = `${start(said.at(-1) ?? '')} #${fingerprint(said).slice(0, 12)}`;
      const observed = byLabel ? said.join(', ') : whole;
      return { ...ALONE, evidence: { turn: answer.turn, expected: null, observed, span: null } };
    };
  },
  together,
};

const ALONE = unscored('one trial can not tell: give the suite `trials: 3`');

function labelled(labels: readonly string[]): string {
  return labels.length === 0 ? '(no label)' : labels.join(' + ');
}

/** The share of the commonest, of at least two. */
function together(trials: readonly Mark[]): Mark {
  const said = trials.flatMap(({ evidence }) => (evidence?.observed ? [evidence.observed] : []));
  const counts = new Map<string, number>();
  for (const each of said) counts.set(each, (counts.get(each) ?? 0) + 1);
  const [first] = [...counts].sort((a, b) => b[1] - a[1]);
  if (!first || said.length < 2) return trials.find(({ evidence }) => !evidence) ?? ALONE;
  const [commonest, times] = first;
  const other = said.find((each) => each !== commonest) ?? null;
  const reason =
    other === null
      ? `all ${said.length} trials say the same`
      : `${times} of ${said.length} trials say ${quoted(commonest)}, another ${quoted(other)}`;
  const evidence = {
    turn: trials[0]?.evidence?.turn ?? null,
    expected: commonest,
    observed: other ?? commonest,
  };
  return marked(times / said.length, reason, evidence);
}
