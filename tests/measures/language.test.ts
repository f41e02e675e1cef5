/** How often the language measure is right, on sentences as a support chat has them. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { Scorer } from '../../src/contracts.ts';
import { parseYaml } from '../../src/parsing/yaml.ts';
import { measures } from '../../src/measures/index.ts';

const file = 'fixtures/measures/language/sentences.yml';
const sentences = parseYaml(readFileSync(file, 'utf8'), file).value as unknown as Record<
  string,
  readonly string[]
>;
const table = Object.entries(sentences).flatMap(([code, list]) => list.map((text) => ({ code, text })));
const codes = Object.keys(sentences);
/** Languages that even readers take for one another; a switch between them is not held against the measure. */
const close = [
  'da no sv',
  'cs sk',
  'es pt it ca',
  'ru uk bg sr',
  'hi mr',
  'de nl',
  'hr sr',
  'zh ja',
  'nl da no',
].map((list) => list.split(' '));

async function scorerFor(expect: string): Promise<Scorer> {
  const measure = measures['language'];
  if (!measure) throw new Error('there is no measure of language');
  return measure.prepare(measure.options().parse({ expect }));
}

const sample = (text: string, userTurns: readonly string[]) =>
  ({ answer: { turn: 1, text }, userTurns }) as unknown as Parameters<Scorer>[0];

interface Tally {
  readonly right: number;
  readonly undetermined: number;
  readonly wrong: readonly string[];
}

async function tally(
  rows: readonly {
    readonly asked: string;
    readonly code: string;
    readonly text: string;
    readonly turns?: readonly string[];
  }[],
  right: 0 | 1,
): Promise<Tally> {
  const scorers = new Map<string, Scorer>();
  const marks = [];
  for (const row of rows) {
    const scorer = scorers.get(row.asked) ?? (await scorerFor(row.asked));
    scorers.set(row.asked, scorer);
    marks.push({ row, mark: await scorer(sample(row.text, row.turns ?? [])) });
  }
  return {
    right: marks.filter(({ mark }) => mark.value === right).length,
    undetermined: marks.filter(({ mark }) => mark.value === null).length,
    wrong: marks
      .filter(({ mark }) => mark.value === 1 - right)
      .map(
        ({ row, mark }) =>
          `${row.code} where ${row.asked} is expected (seen as ${mark.evidence?.observed}): ${row.text}`,
      ),
  };
}

describe(`on ${table.length} sentences in ${codes.length} languages`, () => {
  test('no answer in the right language raises an alarm, and nearly all are told', async () => {
    const result = await tally(
      table.map((row) => ({ ...row, asked: row.code })),
      1,
    );
    expect(result.wrong).toEqual([]);
    expect(result.right / table.length, JSON.stringify(result)).toBeGreaterThan(0.97);
  });

  test('the same when the language comes from what the user wrote', async () => {
    const rows = table.map((row) => ({
      ...row,
      asked: 'last-user-turn',
      turns: [sentences[row.code]?.[0] ?? ''],
    }));
    const result = await tally(rows, 1);
    expect(result.wrong).toEqual([]);
    expect(result.right / table.length, JSON.stringify(result)).toBeGreaterThan(0.97);
  });

  test('a switch to a language that is not a close relative is seen', async () => {
    const rows = table.flatMap((row) =>
      codes
        .filter(
          (code) =>
            code !== row.code && !close.some((list) => list.includes(code) && list.includes(row.code)),
        )
        .map((asked) => ({ ...row, asked })),
    );
    const result = await tally(rows, 0);
    expect(result.wrong).toEqual([]);
    expect(result.right / rows.length, JSON.stringify(result)).toBeGreaterThan(0.98);
  });

  test('a switch to English is always seen', async () => {
    const english = table.filter(({ code }) => code === 'en');
    const rows = english.flatMap((row) =>
      codes.filter((code) => code !== 'en').map((asked) => ({ ...row, asked })),
    );
    expect(await tally(rows, 0)).toEqual({ right: rows.length, undetermined: 0, wrong: [] });
  });

  test('a long answer is marked the same however often', async () => {
    const scorer = await scorerFor('last-user-turn');
    const long = table
      .filter(({ code }) => code === 'de')
      .map(({ text }) => text)
      .join(' ')
      .repeat(5);
    const mark = await scorer(sample(long, [long]));
    expect(mark.value).toBe(1);
    for (let round = 0; round < 20; round++) expect(await scorer(sample(long, [long]))).toEqual(mark);
  });
});
