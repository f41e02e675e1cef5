/** Files of cases as other tools write them: what could be taken for something else is told before anything is asked. */
import { expect, test } from 'vitest';
import { mistakesIn } from '../../src/errors.ts';
import { validateRevision } from '../../src/pipelines/validate.ts';
import { texts } from '../support/folder-tree.ts';

const CONFIG = '.github/micro-metrics.yml';

async function told(cases: readonly object[], card: string, prompt = 'Answer.') {
  const files = {
    [CONFIG]: `version: 1
targets: { one: { prompt: one.md } }
suites: { a: { targets: [one], cases: [a.jsonl], metrics: [right] } }
metrics: { right: ${card} }
`,
    'one.md': `---\nmodel: m-1\n---\n${prompt}\n`,
    'a.jsonl': cases.map((each) => `${JSON.stringify(each)}\n`).join(''),
  };
  return validateRevision({ tree: texts(files), config: CONFIG, endpoints: [] }, '2026-03-01').then(
    ({ lacks }) => lacks.filter((line) => !line.includes('may not block')),
    (error: unknown) => mistakesIn(error).map(({ message, hint }) => `${message}. ${hint}`),
  );
}

const EXACT = '{ measure: exact-match }';

test.each([
  ['ideal', EXACT],
  ['ground_truth', EXACT],
  ['expected_output', '{ measure: contains }'],
  ['reference', '{ measure: similarity, options: { method: rouge-l } }'],
  ['correct_answer', '{ measure: label, options: { labels: [yes, no] } }'],
])('a right answer that is called %s is a field of the input, which is said', async (name, card) => {
  expect(await told([{ question: 'Tea?', [name]: 'yes' }], card)).toEqual([
    expect.stringContaining(
      `right: no case that it is asked of says what is expected, so it marks none of them. If it is "${name}", call it \`expected\``,
    ),
  ]);
});

test('nothing is said where a case expects something, or the card does', async () => {
  const cases = [
    { question: 'Tea?', ideal: 'yes' },
    { question: 'Cake?', expected: 'no' },
  ];
  expect(await told(cases, EXACT)).toEqual([]);
  expect(await told(cases.slice(0, 1), '{ measure: exact-match, options: { value: yes } }')).toEqual([]);
  expect(await told(cases.slice(0, 1), '{ measure: json-valid }')).toEqual([]);
});

test('where no field looks like it, it is said all the same', async () => {
  expect(await told([{ question: 'Tea?' }], EXACT)).toEqual([
    expect.stringContaining('so it marks none of them. Write `expected` in the cases, or what to look for'),
  ]);
});

test.each([
  [
    'conversation',
    {
      messages: [
        { role: 'user', content: 'Hi' },
        { role: 'assistant', content: 'Yo' },
      ],
    },
  ],
  ['chat', [{ role: 'user', content: 'Hi' }]],
])('a whole conversation below %s is never asked as one text', async (name, value) => {
  expect(await told([{ [name]: value, expected: 'x' }], EXACT)).toEqual([
    expect.stringContaining(`${name} is a conversation, and no turns`),
  ]);
});

test.each([
  ['tags', { list: [{ name: 'bug' }] }],
  ['turns', [{ type: 'tick', at: 9 }]],
  ['pinned', { to: 'top' }],
])(
  'a field of the prompt that has the name of a word of ours, %s, belongs below input',
  async (word, value) => {
    const said = await told([{ question: 'Tea?', [word]: value, expected: 'x' }], EXACT);
    expect(said[0]).toContain(`write {"input": {"${word}": …}}`);
    const below = [{ input: { question: 'Tea?', [word]: value }, expected: 'x' }];
    expect(await told(below, EXACT, `{{question}} {{${word}}}`)).toEqual([]);
  },
);
