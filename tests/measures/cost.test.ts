/** What the entries cost: on answers made to be slow, and on plain ones. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parseYaml } from '../../src/parsing/yaml.ts';
import { measures } from '../../src/measures/index.ts';
import { type Examples, kindOf, sampleOf } from '../support/examples.ts';

/** Short enough that no entry refuses them for their length, but `similarity` and `repeats-itself`. */
const size = 49_000;
const seeds = [
  ...['a', ' ', '"', '`', '<', '{', '[', '\n', '.', '-', '0', '+', '|', '漢', 'é', '['],
  ...[
    'a@',
    '1.',
    '1 ',
    '0-',
    '00 ',
    '+1 ',
    'a.',
    '[1',
    '[1]',
    '1,',
    '@a',
    'A1',
    'AB12-',
    '-----BEGIN ',
    'sk-',
  ],
  ...[
    'token: ',
    'not ',
    'I can ',
    'ich kann ',
    'order ',
    'my name is ',
    '12 march ',
    '1/1/',
    'http://a:',
    '**',
    'eyJa.',
  ],
  ...[
    '| a ',
    '# a\n',
    '- [',
    '```a\n',
    'Please tell me ',
    'in zwei ',
    'Aa1',
    '2026-',
    '$1',
    '€ ',
    "1'000",
    '“a',
  ],
];
const slow = seeds.map((seed) => seed.repeat(Math.ceil(size / seed.length)).slice(0, size));

describe.each(Object.entries(measures))('%s', (name, measure) => {
  const file = `fixtures/measures/${name}/examples.yml`;
  const { examples } = parseYaml(readFileSync(file, 'utf8'), file).value as unknown as Examples;

  test('takes less than a second of CPU for any answer of 49,000 characters', async () => {
    const distinct = new Map(examples.map((example) => [kindOf(example.options), example]));
    for (const example of distinct.values()) {
      const scorer = await measure.prepare(await measure.options().parseAsync(example.options ?? {}));
      for (const answer of slow) {
        const begun = process.cpuUsage();
        const sample = sampleOf({ ...example, answer, times: 1, turns: [answer, answer], system: answer });
        expect((await scorer(sample)).reason).not.toBe('');
        const { user } = process.cpuUsage(begun);
        expect(user / 1000, `${answer.slice(0, 20)} ${JSON.stringify(example.options)}`).toBeLessThan(1000);
      }
    }
  });
});
