/** What is said of answers that nobody measures: seldom where nothing changed, and surely where something did. */
import { parse } from 'yaml';
import { describe, expect, it } from 'vitest';
import { measures } from '../../src/measures/index.ts';
import { behaviours, openLooking } from '../../src/stages/behaviour/index.ts';
import { cardFor } from '../../src/stages/report/parts/behaviour-cards.ts';
import { toldOf } from '../../src/stages/report/parts/behaviour.ts';
import { createRandom } from '../../src/stats/random.ts';
import type { Behaviour, Case, Exam, Feature, MetricCard, Run, Side } from '../../src/types.ts';
import { change, ruleOf, runOf, suite } from '../support/report.ts';

type Says = (at: number, side: Side) => string;

const caseNamed = (id: string): Case => ({ ...(suite.cases[0] as Case), id });

function asked(says: Says, many: number, cards: readonly Partial<MetricCard>[] = []) {
  const cases = Array.from({ length: many }, (_, at) => caseNamed(`case-${at}`));
  const exam: Exam = { change, suite: { ...suite, cases, rules: cards.map((card) => ruleOf(card)) } };
  const runs = cases.flatMap((each, at) =>
    (['baseline', 'candidate'] as const).map((side): Run => {
      const run = runOf(each, side, says(at, side));
      return { ...run, trial: { ...run.trial, exam } };
    }),
  );
  return { exam, runs };
}

async function seen(says: Says, many = 20, cards: readonly Partial<MetricCard>[] = []): Promise<Behaviour[]> {
  const { exam, runs } = asked(says, many, cards);
  return behaviours([exam], runs, 'seed');
}

const names = (found: readonly Behaviour[]): string[] => found.map(({ feature, of }) => of ?? feature).sort();
const PLAIN = 'The order number and the date are on the invoice that we have sent you.';

/** Answers as a model gives them: of any length and form, the same on both sides but for chance. */
function noisy(seed: string): Says {
  const random = createRandom(seed);
  const chance = (share: number): boolean => random() / 2 ** 32 < share;
  return () => {
    const words = Array.from({ length: 8 + (random() % 30) }, (_, at) => (at % 2 ? 'parcel' : 'order')).join(
      ' ',
    );
    return [
      chance(0.3) ? 'Sorry about that. ' : 'Of course. ',
      `${words}.`,
      chance(0.4) ? '\n\n- one\n- two' : '',
      chance(0.5) ? '\n\nIs there anything else?' : '',
      chance(0.2) ? ' 🙂' : '',
      chance(0.2) ? ' Perhaps tomorrow.' : '',
    ].join('');
  };
}

describe('where nothing changed', () => {
  it('almost nothing is said', async () => {
    let said = 0;
    for (let run = 0; run < 100; run++) said += (await seen(noisy(`run ${run}`))).length > 0 ? 1 : 0;
    // The promise is one in ten; three standard deviations of 100 runs more would break it.
    expect(said).toBeLessThanOrEqual(19);
  });

  it('equal answers say nothing, whatever is in them', async () => {
    expect(await seen(() => `${PLAIN}\n\n- a list\n\nAnything else? 🙂`)).toEqual([]);
  });

  it.each<[string, readonly string[], readonly string[], readonly string[]]>([
    ['as many answers, each the same', ['one\ntwo', 'three'], ['one\ntwo', 'three'], []],
    ['the same words in more answers', ['one\ntwo'], ['one', 'two'], ['one', 'one two', 'two', 'words']],
    ['no more than an empty answer', ['one two', ''], ['one two'], ['one two', 'words']],
  ])('conversations are alike answer by answer: %s', async (_, baseline, candidate, differ) => {
    const { exam, runs } = asked(() => '', 20);
    const said = { baseline, candidate };
    const talks = runs.map((run): Run => {
      const [first] = run.result.ok ? run.result.value : [];
      if (!first) throw new Error('nothing was said');
      const value = said[run.trial.side].map((text) => ({ ...first, text, toolCalls: [] }));
      return { ...run, result: { ok: true, value } };
    });
    expect(names(await behaviours([exam], talks, 'seed'))).toEqual(differ);
  });

  it('nothing is said of a side that did not answer', async () => {
    const { exam, runs } = asked(() => PLAIN, 20);
    const onlyHead = runs.filter(({ trial }) => trial.side === 'candidate');
    expect(await behaviours([exam], onlyHead, 'seed')).toEqual([]);
  });
});

describe('what changed', () => {
  const changes: readonly (readonly [string, string])[] = [
    [
      'words',
      `${PLAIN} Please look for both of them at the top right of its first page before you write to us.`,
    ],
    ['lists', `${PLAIN}\n\n- the number\n- the date`],
    ['questions', `${PLAIN} Did you find them?`],
    ['emoji', `${PLAIN} 🎉`],
    ['apologies', `We are sorry for this. ${PLAIN}`],
    ['hedges', `${PLAIN} Perhaps it went astray.`],
    ['links', `${PLAIN} See [your account](https://shop.example/account).`],
    ['code', `${PLAIN}\n\n\`\`\`\nA-1\n\`\`\``],
    ['tables', `${PLAIN}\n\n| what | where |\n| --- | --- |\n| date | top |`],
    ['refusals', `I'm sorry, but I can't help with that.`],
    ['de', 'Die Bestellnummer und das Datum stehen auf der Rechnung, die wir Ihnen geschickt haben.'],
    ['exclamations', `${PLAIN} Great!`],
  ];

  it.each(changes)('is found: %s', async (feature, text) => {
    const found = await seen((at, side) => (side === 'candidate' && at % 4 ? text : PLAIN));
    expect(names(found)).toContain(feature);
    for (const { chance } of found) expect(chance).toBeLessThanOrEqual(0.1);
  });

  it('is found among noise', async () => {
    const base = noisy('noise');
    const found = await seen(
      (at, side) => base(at, side) + (side === 'candidate' ? '\n\n| a | b |\n| - | - |' : ''),
      40,
    );
    expect(names(found)).toContain('tables');
  });

  const lists = `${PLAIN}\n\n- the number\n- the date`;
  it.each<readonly [string, string, Partial<MetricCard>, string]>([
    ['its measure', lists, { measure: 'markdown-structure', options: { forbid: ['lists'] } }, 'lists'],
    ['the length', lists, { measure: 'length', options: { max: 9 } }, 'words'],
    [
      'a word that it looks for',
      `Sorry! ${PLAIN}`,
      { measure: 'not-contains', options: { value: 'sorry' } },
      'apologies',
    ],
    [
      'a language',
      'Das Datum steht auf der Rechnung, die wir Ihnen geschickt haben.',
      { measure: 'language' },
      'de',
    ],
  ])('is not said where a metric watches it by %s', async (_, text, card, feature) => {
    const says: Says = (__, side) => (side === 'candidate' ? text : PLAIN);
    expect(names(await seen(says))).toContain(feature);
    expect(names(await seen(says, 20, [{ options: {}, ...card }]))).not.toContain(feature);
  });

  it('is the same whatever order runs come in', async () => {
    const { exam, runs } = asked(
      (at, side) => noisy(`${side} ${at}`)(at, side) + (side === 'candidate' ? ' 🎉' : ''),
      30,
    );
    expect(await behaviours([exam], runs.toReversed(), 'seed')).toEqual(
      await behaviours([exam], runs, 'seed'),
    );
  });
});

const FEATURES =
  'words lists headings tables code links bold emoji questions hedges apologies refusals exclamations language tool opening';

describe('what is said of it', () => {
  const { exam } = asked(() => PLAIN, 1);
  const one = (
    feature: Feature,
    baseline: number,
    candidate: number,
    of: string | null = null,
  ): Behaviour => ({
    ...{ exam, feature, of, baseline, candidate, cases: 20, chance: 0.01 },
  });
  const said = (each: Behaviour): string => toldOf([each])[0]?.said ?? '';

  it.each([
    [one('words', 50, 69), "Head's answers are 38 % longer (50 → 69 words)"],
    [one('words', 50, 25), "Head's answers are 50 % shorter (50 → 25 words)"],
    [one('questions', 0.2, 0.4), "Head's answers ask back twice as often (20 → 40 % of answers)"],
    [one('questions', 0.1, 0.6), "Head's answers ask back 6 times as often (10 → 60 % of answers)"],
    [one('apologies', 0.4, 0), "Head's answers no longer apologise (40 → 0 % of answers)"],
    [one('emoji', 0, 0.3), "Head's answers use emoji now (0 → 30 % of answers)"],
    [one('language', 0.5, 0.6, 'de'), "Head's answers speak German 20 % more often (50 → 60 % of answers)"],
    [one('tool', 0.8, 0.4, 'search'), "Head's answers call search half as often (80 → 40 % of answers)"],
  ])('%#: $1', (behaviour, words) => {
    expect(said(behaviour)).toBe(words);
  });

  const kinds: Partial<Record<Feature, string>> = { language: 'de', tool: 'search', opening: 'of c++' };
  const all = (FEATURES.split(' ') as Feature[]).flatMap((feature) =>
    [[0.2, 0.8] as const, [0.8, 0.2] as const].map(([was, is]) =>
      one(feature, was * 50, is * 50, kinds[feature] ?? null),
    ),
  );

  it.each(all.map((each) => [each.feature, each.candidate > each.baseline ? 'more' : 'less', each] as const))(
    'the card for %s (%s) is one that its measure takes',
    async (_, __, each) => {
      const cards = parse(cardFor(each) ?? '') as Record<string, { measure: string; options: unknown }>;
      const [card] = Object.values(cards);
      const measure = measures[card?.measure ?? ''];
      await expect(measure?.options().parseAsync(card?.options)).resolves.toBeTruthy();
    },
  );
});

describe('what was looked at while others were awaited', () => {
  const mixed: Says = (at, side) =>
    `${at % 3 ? PLAIN : noisy(`${at} ${side}`)(at, side)} ${at % 2 ? side : ''}`;
  const german: Says = (at, side) =>
    side === 'candidate' && at % 2
      ? 'Die Rechnung liegt in Ihrem Konto, und das Paket ist unterwegs.'
      : PLAIN;
  const all: readonly (readonly [name: string, says: Says, cards: readonly Partial<MetricCard>[]])[] = [
    ['of one kind', () => PLAIN, []],
    ['of many kinds', mixed, []],
    ['in two languages', german, []],
    ['in two languages, which somebody watches', german, [{ measure: 'language' }]],
  ];
  it.each(all)('is seen as all at once, %s', async (_, says, cards) => {
    const { exam, runs } = asked(says, 40, cards);
    const looking = openLooking();
    for (const run of runs) {
      looking.take(run);
      // As between two answers: what is loaded comes when some have been looked at.
      if (run === runs[30]) await looking.openTongue();
    }
    expect(await behaviours([exam], runs, 'seed', looking)).toEqual(await behaviours([exam], runs, 'seed'));
  });
});
