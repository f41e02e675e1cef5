import { count, percent } from '../../../render/text.ts';
import type { Behaviour, Block, Feature, ToldBehaviour } from '../../../types.ts';
import { cardFor } from './behaviour-cards.ts';
import { and } from '../words/wording.ts';

/** Smaller differences are true, but no news: a share of the words, and a share of all answers. */
const LEAST_NEWS = { words: 0.1, share: 0.05 };
const MOST_NAMED = 3;
const MOST_SHOWN = 8;

/** Every difference with its sentence and its card, the largest first. */
export function toldOf(behaviour: readonly Behaviour[]): readonly ToldBehaviour[] {
  const sorted = [...behaviour].sort((one, other) => sizeOf(other) - sizeOf(one));
  return sorted.map((each) => ({
    ...each,
    said: `Head's answers ${does(each)} (${figures(each)})`,
    card: cardFor(each),
  }));
}

/** One fold: what changed although nobody measures it, and what would measure it. It decides nothing. */
export function behaviourBlocks(told: readonly ToldBehaviour[]): Block[] {
  const news = told.filter(isNews);
  if (news.length === 0) return [];
  // What two suites show alike is one piece of news.
  const verbs = [...new Set(news.map(does))];
  const named = verbs.slice(0, MOST_NAMED);
  const more = verbs.length > named.length ? ` (and ${count(verbs.length - named.length)} more)` : '';
  const places = new Set(news.map(placeOf));
  const items = news
    .slice(0, MOST_SHOWN)
    .map((each) => [places.size > 1 ? `${placeOf(each)}: ${each.said}.` : `${each.said}.`]);
  const cards = news.slice(0, MOST_NAMED).flatMap(({ card }) => card ?? []);
  return [
    {
      kind: 'details',
      rank: 8,
      summary: [`Nobody measures: answers ${and(named)}${more}`],
      blocks: [
        { kind: 'list', items },
        {
          kind: 'paragraph',
          words: [
            'No metric of these suites watches this, and it blocks nothing; at most one in ten of such differences is chance.',
            cards.length ? ' What would watch it:' : '',
          ],
        },
        ...(cards.length
          ? [{ kind: 'code', language: 'yaml', text: [...new Set(cards)].join('\n').trimEnd() } as const]
          : []),
      ],
    },
  ];
}

function placeOf({ exam }: Behaviour): string {
  const { suite, change } = exam;
  return suite.name === change.target ? suite.name : `${suite.name} · ${change.target}`;
}

function isNews(each: Behaviour): boolean {
  return sizeOf(each) >= 1;
}

/** In units of what is news. */
function sizeOf({ feature, baseline, candidate }: Behaviour): number {
  const change = Math.abs(candidate - baseline);
  return feature === 'words' ? change / (baseline || 1) / LEAST_NEWS.words : change / LEAST_NEWS.share;
}

function figures({ feature, baseline, candidate }: Behaviour): string {
  if (feature === 'words') return `${count(baseline)} → ${count(candidate)} words`;
  return `${percent(baseline).replace(/ %$/, '')} → ${percent(candidate)} of answers`;
}

/** `are 38 % longer`, `ask back twice as often`, `never apologise any more` */
function does(each: Behaviour): string {
  const { feature, of, baseline, candidate } = each;
  if (feature === 'words')
    return `are ${percent(round(Math.abs(candidate / (baseline || 1) - 1)))} ${candidate > baseline ? 'longer' : 'shorter'}`;
  const verb = VERBS[feature](of ?? '');
  if (candidate === 0) return `no longer ${verb}`;
  if (baseline === 0) return `${verb} now`;
  return `${verb} ${often(candidate / baseline)}`;
}

const VERBS: Readonly<Record<Exclude<Feature, 'words'>, (of: string) => string>> = {
  lists: () => 'hold lists',
  headings: () => 'hold headings',
  tables: () => 'hold tables',
  code: () => 'hold code',
  links: () => 'hold links',
  bold: () => 'use bold type',
  emoji: () => 'use emoji',
  questions: () => 'ask back',
  hedges: () => 'hedge',
  apologies: () => 'apologise',
  refusals: () => 'refuse',
  exclamations: () => 'exclaim',
  language: (of) => `speak ${languageNamed(of)}`,
  tool: (of) => `call ${of}`,
  opening: (of) => `start with “${of}”`,
};

function often(ratio: number): string {
  if (ratio >= 1.85 && ratio < 2.5) return 'twice as often';
  if (ratio >= 2.5) return `${count(ratio)} times as often`;
  if (ratio <= 0.55 && ratio > 0.4) return 'half as often';
  return ratio > 1 ? `${percent(round(ratio - 1))} more often` : `${percent(round(1 - ratio))} less often`;
}

function round(share: number): number {
  return Math.round(share * 100) / 100;
}

function languageNamed(code: string): string {
  try {
    return new Intl.DisplayNames(['en'], { type: 'language' }).of(code) ?? code;
  } catch {
    return code;
  }
}
