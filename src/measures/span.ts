import { z } from 'zod';
import type { Measure, SettingsOf } from '../contracts.ts';
import { once } from '../lib/once.ts';
import { start } from '../render/text.ts';
import { marked, unscored } from '../text/marks.ts';
import { compilePattern } from '../text/patterns.ts';
import type { Mark, Span } from '../types.ts';

const options = once(() =>
  z
    .strictObject({
      name: z
        .string()
        .min(1)
        .describe('The name of the spans, such as `retrieve`; `*` stands for any letters.'),
      of: z
        .enum(['latency', 'count', 'errors', 'attribute'])
        .describe('Their time together in ms, how many there are, the share that failed, or an attribute.'),
      attribute: z
        .string()
        .min(1)
        .optional()
        .describe(
          'With `of: attribute`: which one; a number, or true and false. Of several spans, the mean.',
        ),
      better: z
        .enum(['higher', 'lower'])
        .optional()
        .describe('Which way is better: `lower`, but of an attribute `higher`.'),
    })
    .refine(({ of, attribute }) => (of === 'attribute') === (attribute !== undefined), {
      path: ['attribute'],
      error: '`of: attribute` needs the name of an `attribute`, and nothing else takes one',
    }),
);
type Options = SettingsOf<typeof options>;

/** One component of a system, by the spans that it sends while it answers; a conversation is looked at as a whole. */
export const measure: Measure<Options> = {
  name: 'span',
  what: 'What one component of a system does, by its spans: time, calls, errors, an attribute.',
  unit: 'count',
  direction: 'lower',
  level: 'case',
  aggregate: 'mean',
  over: 'last',
  options,
  as: (given) => {
    const { of, better } = given as Partial<Options>;
    const direction = better ?? (of === 'attribute' ? 'higher' : 'lower');
    if (of === 'latency') return { unit: 'ms', aggregate: 'p50', direction };
    return of === 'errors' ? { unit: 'ratio', graded: true, direction } : { direction };
  },
  prepare: async (settings) => {
    const glob = settings.name.split('*').map(quoted).join('.*');
    const pattern = await compilePattern(`^(?:${glob})$`, 's');
    return ({ answer: { spans, leftOutSpans, turn } }) => {
      if (!spans)
        return unscored(
          'no trace came with this answer: not one span; docs/systems.md says how they are sent',
        );
      if (leftOutSpans)
        return unscored(`${leftOutSpans} spans of this trace were more than is kept, so it is not whole`);
      const found = spans.filter(({ name }) => pattern.matcher(name).find());
      return {
        ...markOf(found, settings),
        ...(found.length > 0 ? { evidence: evidenceOf(found, turn) } : {}),
      };
    };
  },
};

function quoted(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');
}

function markOf(found: readonly Span[], { name, of, attribute = '' }: Options): Mark {
  const times = `${found.length} ${found.length === 1 ? 'time' : 'times'}`;
  if (of === 'count') return marked(found.length, `${name} ran ${times}`);
  if (found.length === 0) return unscored(`no span is called ${name}`);
  if (of === 'latency') {
    const took = found.reduce((sum, { ms }) => sum + ms, 0);
    return marked(took, `${name} took ${Math.round(took)} ms`);
  }
  if (of === 'errors') {
    const failed = found.flatMap(({ error }) => error ?? []);
    const [first] = failed;
    if (first === undefined) return marked(0, `${name} ran ${times} without an error`);
    return marked(
      failed.length / found.length,
      `${name} failed ${failed.length} of ${times}: ${start(first)}`,
    );
  }
  return attributeMark(found, name, attribute);
}

function attributeMark(found: readonly Span[], name: string, attribute: string): Mark {
  const held = found.flatMap(({ attributes }) => attributes[attribute] ?? []);
  if (held.length === 0) return unscored(`${name} has no attribute ${attribute}`);
  const values = held.map((value) => (typeof value === 'boolean' ? Number(value) : value));
  const numbers = values.filter((value) => typeof value === 'number');
  if (numbers.length < values.length)
    return unscored(`${attribute} of ${name} is no number: ${start(JSON.stringify(held))}`);
  const mean = numbers.reduce((sum, value) => sum + value, 0) / numbers.length;
  return marked(mean, `${attribute} of ${name} is ${Number(mean.toPrecision(4))}`);
}

function evidenceOf(found: readonly Span[], turn: number): Mark['evidence'] {
  const shown = found.map(
    ({ name, ms, error }) => `${name} ${Math.round(ms)} ms${error === null ? '' : `: ${error}`}`,
  );
  return { turn, expected: null, observed: start(shown.join(', '), 200), span: null };
}
