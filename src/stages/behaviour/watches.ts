import { habitsOf } from '../../text/habits.ts';
import type { Feature, Json, MetricCard, Suite } from '../../types.ts';

/** Measures that tell by themselves of a feature. */
const BY_MEASURE: Readonly<Record<Feature, readonly string[]>> = {
  words: ['length', 'tokens', 'count'],
  lists: ['markdown-structure', 'count'],
  headings: ['markdown-structure'],
  tables: ['markdown-structure'],
  code: ['markdown-structure'],
  links: ['markdown-structure', 'citations-valid'],
  bold: ['markdown-structure'],
  emoji: [],
  questions: [],
  hedges: [],
  apologies: [],
  refusals: ['refusal'],
  exclamations: [],
  language: ['language', 'first-switch-turn'],
  tool: ['tool-choice', 'tool-calls-valid', 'tool-arguments', 'tool-f1', 'calls-per-case'],
  // Where answers are labels, they are all opening.
  opening: ['starts-with', 'exact-match', 'label', 'accuracy', 'macro-f1', 'none-recall'],
};
/** Measures that look for words of the author's: they watch the features that those words have. */
const BY_WORDS = ['contains', 'not-contains', 'matches', 'count', 'starts-with', 'ends-with'];
const IN_WORDS: readonly Feature[] = [
  'emoji',
  'questions',
  'hedges',
  'apologies',
  'refusals',
  'exclamations',
  'links',
];

/** Says whether some metric of the suite watches a feature already; `kinds` are those that were met of it. */
export type Watches = (feature: Feature, kinds: readonly string[]) => boolean;

export function watchesOf({ rules }: Suite): Watches {
  const cards = rules.map(({ card }) => card);
  const words = cards.filter(({ measure }) => BY_WORDS.includes(measure)).flatMap(textsOf);
  const worded = new Set(words.flatMap(featuresIn));
  return (feature, kinds) =>
    cards.some(({ measure }) => BY_MEASURE[feature].includes(measure)) ||
    worded.has(feature) ||
    // One opening gives way to another: who looks for one of them sees it.
    kinds.some((kind) => words.some((word) => kind.includes(word.trim().toLowerCase())));
}

function featuresIn(text: string): readonly Feature[] {
  const habits = habitsOf({ text, toolCalls: [] });
  return habits.map(({ feature }) => feature).filter((feature) => IN_WORDS.includes(feature));
}

function textsOf({ options }: MetricCard): readonly string[] {
  return textsIn(options).filter((text) => text.trim() !== '');
}

function textsIn(value: Json): readonly string[] {
  if (typeof value === 'string') return [value];
  if (value === null || typeof value !== 'object') return [];
  return Object.values(value).flatMap((each: Json) => textsIn(each));
}
