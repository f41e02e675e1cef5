/** What a line of a store may hold, held against a schema of it. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { z } from 'zod';
import { isTold } from '../../src/edges/store/body.ts';

const day = z.iso.date().exactOptional();
const schema = z.discriminatedUnion('ok', [
  z.strictObject({
    ok: z.literal(true),
    day,
    value: z.strictObject({
      text: z.string(),
      toolCalls: z.array(z.strictObject({ name: z.string(), arguments: z.string() })),
      usage: z
        .strictObject({
          input: z.number(),
          output: z.number(),
          cached: z.number().exactOptional(),
          reasoning: z.number().exactOptional(),
          usd: z.number().exactOptional(),
        })
        .nullable(),
      latencyMs: z.number().nullable(),
      firstTokenMs: z.number().nullable(),
      model: z.string().nullable(),
    }),
  }),
  z.strictObject({
    ok: z.literal(false),
    day,
    failure: z.strictObject({
      cause: z.enum(['empty', 'cut-off', 'filtered', 'refused']),
      first: z.null(),
      message: z.string(),
      status: z.number().nullable(),
    }),
  }),
]);

const ANSWER = {
  ok: true,
  day: '2026-11-29',
  value: {
    text: 'On its way.',
    toolCalls: [{ name: 'find', arguments: '{}' }],
    usage: { input: 1, output: 2, cached: 0, reasoning: 1, usd: 0.5 },
    latencyMs: 12.5,
    firstTokenMs: null,
    model: 'm',
  },
};
const NONE = { ok: false, failure: { cause: 'empty', first: null, message: 'nothing', status: 200 } };

type Fields = Record<string, unknown>;

/** Every place in a value, as a list of names. */
function placesIn(value: unknown, at: readonly string[] = []): (readonly string[])[] {
  const inner = typeof value === 'object' && value !== null ? Object.entries(value) : [];
  return [at, ...inner.flatMap(([name, field]) => placesIn(field, [...at, name]))];
}

function changed(
  value: unknown,
  [name, ...rest]: readonly string[],
  change: (it: unknown) => unknown,
): unknown {
  if (name === undefined) return change(value);
  const copy = structuredClone(value) as Fields;
  const now = changed(copy[name], rest, change);
  if (now === undefined) delete copy[name];
  else copy[name] = now;
  return copy;
}

const odd = fc.constantFrom<unknown>(
  ...[undefined, null, true, false, 0, 1, -1.5, 1e999, '', 'empty', 'refused', 'network'],
  ...['2026-02-30', '2024-02-29', '2026-11-29T00:00:00Z', [], {}, [{}], [{ name: 'a', arguments: '' }]],
  ...[{ input: 1 }, { input: 1, output: 2 }, { name: 'a', arguments: '', id: 'x' }],
);
const more = fc.constantFrom(
  'turn',
  'spans',
  'constructor',
  'toString',
  '__proto__',
  'parts',
  'cached',
  'day',
);

it('is what the schema says, wherever a value is another or a field too many', () => {
  const replaced = fc.tuple(fc.constantFrom(ANSWER, NONE), fc.nat(), odd).map(([whole, pick, value]) => {
    const places = placesIn(whole);
    return changed(whole, places[pick % places.length] ?? [], () => value);
  });
  const added = fc
    .tuple(fc.constantFrom(ANSWER, NONE), fc.nat(), more, odd)
    .map(([whole, pick, name, value]) => {
      const places = placesIn(whole);
      return changed(whole, places[pick % places.length] ?? [], (it) =>
        typeof it === 'object' && it !== null && !Array.isArray(it)
          ? Object.defineProperty({ ...it }, name, { value, enumerable: true })
          : it,
      );
    });
  const property = fc.property(fc.oneof(replaced, added, fc.jsonValue()), (value) => {
    const read = JSON.parse(JSON.stringify(value) ?? 'null') as unknown;
    expect(isTold(read)).toBe(schema.safeParse(read).success);
  });
  expect([ANSWER, NONE].map(isTold)).toEqual([true, true]);
  fc.assert(property, { numRuns: 3000 });
});
