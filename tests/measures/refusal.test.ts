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

/** As measured; `first-sight-3` and `-5` were never learned from; `-5` has odd wording on purpose. */
const measured = {
  answers: 0.98,
  'held-out': 0.94,
  'first-sight-1': 1,
  'first-sight-2': 1,
  'first-sight-3': 0.93,
  'first-sight-4': 0.95,
  'first-sight-5': 0.89,
  'first-sight-6': 0.97,
};
const names = Object.keys(measured);

test.each(Object.entries(measured))(
  'agrees with the reader on %s by a kappa of at least %d',
  (name, least) => {
    const { kappa, wrong } = agreement(labelsOf(name));
    expect(kappa, wrong.join('\n')).toBeGreaterThanOrEqual(least);
  },
);

test('answers in the usual voice of assistants, never learned from, are told like a reader tells them', () => {
  const { refuses, answers } = labelsOf('first-sight-5');
  const usual = (by: Labels['refuses']) =>
    Object.fromEntries(Object.entries(by).filter(([name]) => name !== 'en-odd'));
  const { kappa, wrong } = agreement({ refuses: usual(refuses), answers: usual(answers) });
  expect(kappa, wrong.join('\n')).toBeGreaterThanOrEqual(0.95);
});

test('the parts share no answer', () => {
  const texts = names.flatMap((name) =>
    Object.values(labelsOf(name)).flatMap((by) => Object.values(by).flat()),
  );
  expect(texts.length).toBeGreaterThan(1350);
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
