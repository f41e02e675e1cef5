/** Answers that say one thing over and over. What marking them costs is measured by `npm run bench:slow`. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { measures } from '../../src/measures/index.ts';
import { parseYaml } from '../../src/parsing/yaml.ts';
import { type Examples, kindOf, sampleOf } from '../support/examples.ts';
import { repeats } from '../support/repeats.ts';

/** What is tried over and over from each character on does not come to its end with so many. */
const answers = repeats(2000);

describe.each(Object.entries(measures))('%s', (name, measure) => {
  const file = `fixtures/measures/${name}/examples.yml`;
  const { examples } = parseYaml(readFileSync(file, 'utf8'), file).value as unknown as Examples;

  test('has a mark and a reason for each of them', async () => {
    const distinct = new Map(examples.map((example) => [kindOf(example.options), example]));
    for (const example of distinct.values()) {
      const scorer = await measure.prepare(await measure.options().parseAsync(example.options ?? {}));
      for (const answer of answers) {
        const sample = sampleOf({ ...example, answer, times: 1, turns: [answer, answer], system: answer });
        expect((await scorer(sample)).reason).not.toBe('');
      }
    }
  });
});
