import { PHRASES } from '../../../text/phrases.ts';
import type { Behaviour, Feature, Fields } from '../../../types.ts';

/** A metric that would watch a feature: what it is called, and how it is measured. */
interface Watch {
  readonly id: string;
  readonly measure: string;
  readonly options: Fields;
}

/** A card that can stand in a config as it is: it looks, warns, and says why; null where no measure tells of it. */
export function cardFor(behaviour: Behaviour): string | null {
  const { feature, candidate, baseline } = behaviour;
  const watch = WATCHES[feature](behaviour, candidate > baseline);
  if (!watch) return null;
  return `${watch.id}:
  measure: ${watch.measure}
  options: ${JSON.stringify(watch.options)}
  threshold: { max-regression: 0.05 }
  on-fail: warn
`;
}

type Maker = (behaviour: Behaviour, isMore: boolean) => Watch | null;

/** What came is to stay away again; what went is to be there. */
const structured =
  (part: string): Maker =>
  (_, isMore) => ({
    id: isMore ? `no-${part}` : `has-${part}`,
    measure: 'markdown-structure',
    options: { [isMore ? 'forbid' : 'require']: [part] },
  });
const matching =
  (name: string, pattern: string, flags = 'i'): Maker =>
  (_, isMore) => ({
    id: isMore ? `no-${name}` : `has-${name}`,
    measure: 'matches',
    options: { pattern, flags, expect: isMore ? 'no-match' : 'match' },
  });
const worded = (words: string): string => `(^|[^\\p{L}\\p{N}])(${words})($|[^\\p{L}\\p{N}])`;

const WATCHES: Readonly<Record<Feature, Maker>> = {
  words: ({ baseline }, isMore) => ({
    id: 'answer-length',
    measure: 'length',
    options: { [isMore ? 'max' : 'min']: Math.round(baseline * (isMore ? 1.5 : 0.5)) },
  }),
  lists: structured('lists'),
  headings: structured('headings'),
  tables: structured('tables'),
  code: structured('code'),
  links: structured('links'),
  bold: structured('bold'),
  emoji: matching('emoji', '[\\x{2600}-\\x{27BF}\\x{1F300}-\\x{1FAFF}]', ''),
  questions: matching('question-back', '[?？؟](\\s|$)', ''),
  hedges: matching('hedging', worded(PHRASES.hedges)),
  apologies: matching('apology', worded(PHRASES.apologies)),
  exclamations: matching('exclamation', '\\p{L}[!！]', ''),
  refusals: () => ({ id: 'no-refusal', measure: 'refusal', options: {} }),
  language: () => ({ id: 'language', measure: 'language', options: {} }),
  tool: () => ({ id: 'tool-calls', measure: 'calls-per-case', options: { of: 'tools' } }),
  opening: (behaviour, isMore) =>
    matching('opening', `^[^\\p{L}\\p{N}]*${escaped(behaviour.of ?? '')}`)(behaviour, isMore),
};

function escaped(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&').replace(/ /g, '[^\\p{L}\\p{N}]+');
}
