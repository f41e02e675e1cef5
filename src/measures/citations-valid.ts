import { z } from 'zod';
import type { Measure, Sample, SettingsOf } from '../contracts.ts';
import { type Citation, citationsIn } from '../text/citations.ts';
import { comparable } from '../text/compare.ts';
import { around, marked, quoted, tooLong, unscored } from '../text/marks.ts';
import { once } from '../lib/once.ts';
import { start } from '../render/text.ts';
import { placeOf } from '../text/search.ts';
import { sourcesOf } from '../text/sources.ts';
import type { Mark } from '../types.ts';

/** Characters of an answer that are read. */
const longest = 200_000;

const options = once(() =>
  z.strictObject({
    min: z.int().min(0).default(0).describe('The fewest citations that an answer must have.'),
    links: z.boolean().default(true).describe('Links must stand in the context or in what was sent, too.'),
    quotes: z
      .boolean()
      .default(false)
      .describe(
        'What is quoted (from 20 letters on) must stand in the context or in what was sent, word for word.',
      ),
  }),
);
type Options = SettingsOf<typeof options>;

interface Fault {
  readonly reason: string;
  readonly expected: string;
  readonly from: number;
  readonly to: number;
}

/**
 * 1 when whatever an answer cites was there to be cited, else 0. A number such as [2], and each
 * of [1–3], must be one of the case's context texts, counted from 1; an id such as [doc-7] and a link, as a whole, must
 * stand in one of them, or in what the model was sent. A quote may leave words out where it says so by dots.
 */
export const measure: Measure<Options> = {
  name: 'citations-valid',
  what: 'Whether every source that an answer cites is one that it was given.',
  unit: 'ratio',
  direction: 'higher',
  level: 'case',
  aggregate: 'rate',
  over: 'every',
  options,
  prepare: async (settings) => {
    const found = await open();
    return (sample) => markOf(sample, settings, found);
  },
};

/** What is read for the metrics that ask for it. */
type Finders = typeof import('../text/links.ts') & typeof import('../text/quotes.ts');

async function open(): Promise<Finders> {
  return { ...(await import('../text/links.ts')), ...(await import('../text/quotes.ts')) };
}

function markOf(sample: Sample, settings: Options, finders: Finders): Mark {
  const { text, turn } = sample.answer;
  if (text.length > longest) return tooLong(text, 'read');
  const cited = citationsIn(text);
  const links = settings.links ? finders.linksIn(text) : [];
  const quotes = settings.quotes ? finders.quotesIn(text) : [];
  const count = new Set([...cited, ...links].map(({ id }) => id)).size;
  const observed = `${count} ${count === 1 ? 'citation' : 'citations'}`;
  if (count < settings.min) {
    const expected = `at least ${settings.min}`;
    return marked(0, `${observed} — ${expected}`, { turn, expected, observed, span: start(text) });
  }
  if (cited.length + links.length + quotes.length === 0) return unscored('the answer cites nothing');
  const fault = faultIn(sample, cited, links, quotes, finders);
  if (!fault) return marked(1, `${observed}, all of what was given`, { turn, observed });
  const span = around(text, fault.from, fault.to);
  return marked(0, fault.reason, {
    turn,
    expected: fault.expected,
    observed: text.slice(fault.from, fault.to),
    span,
  });
}

function faultIn(
  sample: Sample,
  cited: readonly Citation[],
  links: readonly Citation[],
  quotes: readonly Citation[],
  { standsLinked, standsQuoted }: Finders,
): Fault | null {
  const sources = sourcesOf(sample).join('\n');
  const [given, linked] = [plain(sources), comparable(sources, true)];
  const most = sample.case.context.length;
  const numbered = cited.find(
    ({ id }) => /^\d+$/.test(id) && (Number(id) < 1 || Number(id) > most) && !given.includes(`[${id}]`),
  );
  if (numbered) {
    const expected = most === 0 ? 'no citation, as there is no context' : `[1] to [${most}]`;
    return { ...numbered, reason: `cites [${numbered.id}], of ${most} sources`, expected };
  }
  const unknown = cited.find(({ id }) => !/^\d+$/.test(id) && placeOf(given, plain(id), true) < 0);
  if (unknown)
    return {
      ...unknown,
      reason: `cites ${quoted(unknown.id)}, which no source is called`,
      expected: 'a source given',
    };
  const link = links.find(({ id }) => !standsLinked(comparable(id, true), linked));
  if (link)
    return {
      ...link,
      reason: `links to ${quoted(link.id, 100)}, which was not given`,
      expected: 'a link given',
    };
  const quote = quotes.find(({ id }) => !standsQuoted(plain(id), given));
  return quote
    ? { ...quote, reason: `quotes ${quoted(quote.id)}, which no source says`, expected: 'words of a source' }
    : null;
}

function plain(text: string): string {
  return comparable(text, true)
    .replace(/[‘’]/g, "'")
    .replace(/[*_`]{2,3}|[*`]/g, '')
    .replace(/\s+/g, ' ');
}
