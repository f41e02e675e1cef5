/** Refusals, and answers that only look like one, held against the labels of a reader. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { refusalIn } from '../../src/text/refusals.ts';
import { parseYaml } from '../../src/parsing/yaml.ts';

type Labels = Readonly<Record<'refuses' | 'answers', Readonly<Record<string, readonly string[]>>>>;

function labelsOf(name: string): Labels {
  const file = `fixtures/measures/refusal/${name}.yml`;
  return parseYaml(readFileSync(file, 'utf8'), file).value as unknown as Labels;
}

/** Agreement beyond chance, and the answers on which there is none. */
function agreement({ refuses, answers }: Labels): { readonly kappa: number; readonly wrong: string[] } {
  const [due, free] = [Object.values(refuses).flat(), Object.values(answers).flat()];
  const missed = due.filter((text) => refusalIn(text, 600) === null);
  const taken = free.filter((text) => refusalIn(text, 600) !== null);
  const all = due.length + free.length;
  const told = due.length - missed.length + taken.length;
  const agreed = (all - missed.length - taken.length) / all;
  const chance = (due.length * told + free.length * (all - told)) / all ** 2;
  return { kappa: (agreed - chance) / (1 - chance), wrong: [...missed, ...taken] };
}

const first = ['first-sight-1', 'first-sight-2', 'first-sight-3'];
const names = ['answers', 'held-out', ...first];

test.each(names)('agrees with the reader on %s by a kappa of at least .85', (name) => {
  const { kappa, wrong } = agreement(labelsOf(name));
  expect(kappa, wrong.join('\n')).toBeGreaterThanOrEqual(0.85);
});

test('the parts share no answer', () => {
  const texts = names.flatMap((name) =>
    Object.values(labelsOf(name)).flatMap((by) => Object.values(by).flat()),
  );
  expect(texts.length).toBeGreaterThan(1000);
  expect(new Set(texts).size).toBe(texts.length);
});

test('none of the plain sentences in 35 languages is taken for a refusal', () => {
  const file = 'fixtures/measures/language/sentences.yml';
  const sentences = Object.values(
    parseYaml(readFileSync(file, 'utf8'), file).value as object,
  ).flat() as string[];
  expect(sentences.filter((text) => refusalIn(text, 600))).toEqual([]);
});

test('places stay where they were though letters are made small', () => {
  const text = 'İYİ GÜNLER. I’M SORRY, BUT I CAN’T HELP WITH THAT.';
  const found = refusalIn(text, 600);
  expect(found?.words).toBe('I CAN’T HELP');
});
