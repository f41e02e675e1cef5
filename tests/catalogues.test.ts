/** The exam that every entry of every catalogue sits. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Measure } from '../src/contracts.ts';
import { UserError } from '../src/errors.ts';
import { isPassFail } from '../src/stats/right.ts';
import { parseYaml } from '../src/parsing/yaml.ts';
import { measures } from '../src/measures/index.ts';
import { type Examples, kindOf, sampleOf } from './support/examples.ts';
import { anyCharacter } from './support/any-character.ts';
import { withinCpu } from './support/cpu.ts';

interface Entry {
  readonly name: string;
  readonly what: string;
}

const catalogues = ['measures', 'formats', 'providers', 'channels'].filter((name) =>
  existsSync(`src/${name}/all.ts`),
);

describe.each(catalogues)('the catalogue of %s', async (catalogue) => {
  const files = readdirSync(`src/${catalogue}`, { withFileTypes: true })
    .filter((entry) => entry.isFile() && !['all.ts', 'index.ts'].includes(entry.name))
    .map((entry) => entry.name.replace(/\.ts$/, ''));
  const lines = readFileSync(`src/${catalogue}/all.ts`, 'utf8').trim().split('\n');
  const entries = Object.values((await import(`../src/${catalogue}/all.ts`)) as Record<string, Entry>);

  test('registers each of its files, one a line, and nothing else', () => {
    const registered = lines.map(
      (line) => /^export \{ \w+ as \w+ \} from '\.\/([\w-]+)\.ts';$/.exec(line)?.[1],
    );
    expect(registered.toSorted()).toEqual(files.toSorted());
  });

  test('names each entry after its file', () => {
    expect(entries.map((entry) => entry.name).toSorted()).toEqual(files.toSorted());
  });

  test('says what each entry is, in a sentence', () => {
    for (const { name, what } of entries) expect(what, name).toMatch(/^[A-Z`].{15,120}\.$/);
  });
});

describe.each(Object.entries(measures))('the measure %s', (name, measure) => {
  const file = `fixtures/measures/${name}/examples.yml`;
  const known = parseYaml(readFileSync(file, 'utf8'), file).value as unknown as Examples;

  // One that takes values measured elsewhere marks no answer.
  const marks = known.examples.length > 0;

  if (marks)
    test('has an example of each mark', () => {
      const values = known.examples.map(({ value }) => value);
      if (isPassFail(measure)) expect(values).toEqual(expect.arrayContaining([0, 1]));
      if (!known['never-null']) expect(values).toContain(null);
      for (const { value, reason } of known.examples) if (value === null) expect(reason).toBeTruthy();
    });

  test.each(known.examples.map((example) => [example.situation, example] as const))(
    '%s',
    async (_, example) => {
      const scorer = await measure.prepare(await measure.options().parseAsync(example.options ?? {}));
      const mark = example.failure
        ? (measure.failed?.(example.failure) ?? null)
        : await scorer(sampleOf(example));
      expect(mark).toMatchObject({
        value: example.value,
        reason: expect.stringContaining(example.reason ?? ''),
      });
      if (example.evidence) expect(mark?.evidence).toMatchObject(example.evidence);
      if (mark?.value !== null) expect(mark?.reason).not.toBe('');
    },
  );

  test.each([...(known.refused ?? [])])(
    'refuses the options $options',
    async ({ options, path, message }) => {
      const issue = (await measure.options().safeParseAsync(options)).error?.issues[0];
      expect(issue?.path.join('.')).toBe(path);
      expect(issue?.message).toContain(message ?? '');
    },
  );

  test.each([...(known.unprepared ?? [])])(
    'cannot be prepared with $options',
    async ({ options, message }) => {
      const prepared = async (): Promise<unknown> =>
        measure.prepare(await measure.options().parseAsync(options));
      const error = await prepared().catch((reason: unknown) => reason);
      expect(error).toBeInstanceOf(UserError);
      expect(error).toMatchObject({ message: expect.stringContaining(message ?? '') });
    },
  );

  test('makes the schema of its options once', () => {
    expect(measure.options()).toBe(measure.options());
  });

  test('describes each of its options', () => {
    const described = Object.values(shapeOf(measure)).map((option) => option.description);
    for (const description of described) expect(description).toMatch(/\.$/);
  });

  if (marks)
    test('marks whatever a model may say, without an exception and without NaN', async () => {
      const options = await Promise.all(
        known.examples.map((example) => measure.options().parseAsync(example.options ?? {})),
      );
      const scorers = await Promise.all(options.map(async (each) => measure.prepare(each)));
      const property = fc.asyncProperty(
        anyText,
        anyText,
        fc.nat(scorers.length - 1),
        async (answer, user, index) => {
          const mark = await scorers[index]?.(
            sampleOf({
              situation: '',
              turns: [user, 'Order 4711, please.'],
              earlier: [answer],
              answer: `${user} ${answer}`,
              value: 0,
              expected: user,
              context: [user],
              system: answer,
              rival: user,
              replies: [user, answer],
              calls: [{ name: user, arguments: answer }],
              'expected-tools': [{ name: user, arguments: { [user]: answer } }],
            }),
          );
          expect(mark?.value === null || Number.isFinite(mark?.value)).toBe(true);
          expect(mark?.reason).not.toBe('');
          expect(JSON.parse(JSON.stringify(mark))).toEqual(mark);
          if (isPassFail(measure)) expect([null, 0, 1]).toContain(mark?.value);
          else if (measure.graded && mark?.value) expect(mark.value).toBeLessThanOrEqual(1);
        },
      );
      await fc.assert(property, { numRuns: 150, seed: 7 });
    });

  test('comes to an end with what is made to be slow', () =>
    withinCpu(20, async () => {
      const distinct = new Map(known.examples.map((example) => [kindOf(example.options), example]));
      for (const example of distinct.values()) {
        const scorer = await measure.prepare(await measure.options().parseAsync(example.options ?? {}));
        for (const answer of bombs) {
          const { reason } = await scorer(sampleOf({ ...example, answer, times: 1 }));
          expect(reason).not.toBe('');
        }
      }
    }));
});

const anyText = fc.oneof(
  fc.string({ unit: anyCharacter, maxLength: 400 }),
  fc.string({ unit: 'grapheme', maxLength: 400 }),
  fc.string({ unit: 'binary-ascii', maxLength: 80 }),
  fc.json(),
  fc.json().map((text) => `Sure:\n\`\`\`json\n${text}\n\`\`\``),
  fc.constantFrom(
    '',
    ' ',
    '\u0000',
    '\ud800',
    '\u202e',
    '```',
    '```\n```',
    '"',
    '「',
    '<',
    '{{',
    '\ufeff',
    '🏴‍☠️'.repeat(50),
  ),
  fc.lorem({ mode: 'sentences' }),
);

/** Longer than what tests/measures/repeats.test.ts repeats, or of another shape. */
const bombs = [
  'a'.repeat(200_000),
  '```\n'.repeat(50_000),
  `[${'{},'.repeat(60_000)}{}]`,
  '\n'.repeat(200_000),
  'http://'.repeat(30_000),
  '。'.repeat(200_000),
  '漢字'.repeat(100_000),
  'Der Hund bellt. '.repeat(12_000),
  '\u0301'.repeat(100_000),
];

function shapeOf(measure: Measure): Record<string, { description?: string }> {
  return (measure.options() as unknown as { shape: Record<string, { description?: string }> }).shape;
}
