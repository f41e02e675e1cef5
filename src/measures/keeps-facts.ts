import { z } from 'zod';
import type { Measure, SettingsOf } from '../contracts.ts';
import { comparable, straightened } from '../text/compare.ts';
import { around, marked, quoted, unscored } from '../text/marks.ts';
import { start } from '../render/text.ts';
import { once } from '../lib/once.ts';
import { compilePattern, faultOf, longestFor } from '../text/patterns.ts';
import { sourcesOf } from '../text/sources.ts';
import type { Telling } from '../text/tellings.ts';

/** Characters of an answer, and of what the user wrote, that are read. */
const longest = 50_000;

const fact = () =>
  z.strictObject({
    name: z.string().min(1).describe('What it is called in a report, such as "room".'),
    told: z.string().min(1).max(500).describe('An RE2 pattern of how users tell it; its group is the value.'),
    asked: z.string().min(1).max(500).describe('An RE2 pattern of what it is called where it is asked for.'),
  });

const options = once(() =>
  z
    .strictObject({
      facts: z
        .array(fact())
        .default([])
        .describe(
          'Facts of your own besides order, customer, booking and invoice numbers, e-mail addresses and names: each a name, a pattern `told` and a pattern `asked`.',
        ),
    })
    .superRefine(async ({ facts }, context) => {
      for (const [index, each] of facts.entries()) {
        for (const key of ['told', 'asked'] as const) {
          const fault = await faultOf(each[key], 'i');
          if (fault) context.addIssue({ code: 'custom', path: ['facts', index, key], message: fault });
        }
      }
    }),
);

/**
 * 0 when an answer asks for what the user has told already, or tells it otherwise, else 1. A value that
 * differs is no fault where it stands in the context, the input or the instructions. They are understood in English,
 * German, French, Spanish, Italian, Portuguese, Dutch and Polish; facts of your own in any language.
 */
export const measure: Measure<SettingsOf<typeof options>> = {
  name: 'keeps-facts',
  what: 'Whether answers keep to what the user has told, and do not ask for it again.',
  unit: 'ratio',
  direction: 'higher',
  level: 'case',
  aggregate: 'rate',
  over: 'every',
  options,
  prepare: async ({ facts }) => {
    const { askedAgain, isSame, tellings } = await import('../text/tellings.ts');
    const own = await Promise.all(facts.map((each) => tellingOf(each, isSame)));
    return (sample) => {
      const { turn } = sample.answer;
      const [text, said] = [sample.answer.text, sample.userTurns.join('\n')].map((each) =>
        straightened(comparable(each, false)),
      ) as [string, string];
      if (text.length > longest || said.length > longest)
        return unscored(`the conversation is too long to be read (${text.length + said.length} characters)`);
      // As it was written, where every letter stands where it stood.
      const shown = text.length === sample.answer.text.length ? sample.answer.text : text;
      const written = (part: string): string => shown.slice(text.indexOf(part)).slice(0, part.length);
      const known = [...tellings, ...own]
        .map((telling) => ({ telling, values: telling.told(said) }))
        .filter(({ values }) => values.length > 0);
      if (known.length === 0) return unscored('the user has told no fact that could be kept');
      for (const { telling, values } of known) {
        const expected = `${telling.name} ${start(values.join(' or '), 100)}`;
        const again = askedAgain(text, telling, values);
        if (again) {
          const reason = `asks for the ${telling.name} again, which the user told (${quoted(values[0] ?? '')})`;
          return marked(0, reason, {
            turn,
            expected,
            observed: 'asks again',
            span: start(written(again), 200),
          });
        }
        const other = telling
          .told(text)
          .find(
            (value) =>
              !values.some((told) => telling.isSame(value, told)) &&
              values.some((told) => telling.isMeant(value, told)),
          );
        if (other === undefined) continue;
        if (sourcesOf(sample).some((source) => source.toLowerCase().includes(other.toLowerCase()))) continue;
        const at = text.indexOf(other);
        const reason = `tells the ${telling.name} as ${quoted(other)}, where the user told ${quoted(values[0] ?? '')}`;
        return marked(0, reason, {
          turn,
          expected,
          observed: other,
          span: around(shown, at, at + other.length),
        });
      }
      return marked(1, `keeps to the ${known.map(({ telling }) => telling.name).join(', ')}`, { turn });
    };
  },
};

async function tellingOf(
  { name, told, asked }: SettingsOf<typeof fact>,
  isSame: Telling['isSame'],
): Promise<Telling> {
  const [teller, asker] = await Promise.all([compilePattern(told, 'i'), compilePattern(asked, 'i')]);
  const most = Math.min(longestFor(teller), longestFor(asker));
  return {
    name,
    told: (text) => {
      const match = teller.exec(text.slice(0, most)) as RegExpExecArray | null;
      const value = match?.[1] ?? match?.[0] ?? '';
      return value === '' ? [] : [value];
    },
    called: (sentence) => asker.exec(sentence.slice(0, most)) !== null,
    isSame,
    isMeant: () => true,
  };
}
