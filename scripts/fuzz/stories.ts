/** Made-up files and texts, by seed: what people write, with pieces put in, taken out or repeated. */
import fc from 'fast-check';
import { CONFIG, type Files } from './budget.ts';

const START = `version: 1
targets:
  t: { prompt: PROMPT, model: models.yml#/m }
suites:
  s: { targets: [t], cases: ["CASES"], metrics: [short] }
metrics:
  short: { measure: length, options: { max: 10 } }
`;
const PROMPTS: Files = {
  'p.md': 'Say {{a}} {{> q.md}} {{b.c}}.\n',
  'p.prompt.yml': 'model: m\nmessages:\n  - role: user\n    content: "{{a}}"\n',
  'p.prompt': '---\nmodel: m\n---\n{{#each a}}{{this}}{{/each}}{{#if b}}x{{/if}}\n',
  'p.j2': '{% for x in a %}{{ x }}{% endfor %}{{ b | upper }}\n',
  'p.prompty': '---\nname: p\nmodel: { id: m }\n---\nsystem:\nBe {{a}}.\n',
};
const CASES: Files = {
  'c.jsonl': '{"id": "1", "input": {"a": "x", "b": {"c": "y"}}}\n{"id": "2", "input": {"a": ["z"]}}\n',
  'c.yml': '- id: 1\n  input: { a: x }\n',
  'c.json': '[{"id": "1", "input": {"a": "x"}}]\n',
  'c.csv': 'id,a,expected\n1,x,y\n',
};
const PIECES = [
  '{',
  '}',
  '{{',
  '}}',
  '{%',
  '%}',
  '[',
  ']',
  '"',
  "'",
  ':',
  '- ',
  '\n',
  '\n  ',
  '---\n',
  '#',
  '&a ',
  '*a',
  '!x ',
  '|',
  '>',
  '\\',
  '\t',
  '\u2028',
  '\ud800',
  '\u0000',
  '{{#each a}}',
  '{{/each}}',
  '{{> p.md}}',
  '<<: ',
  '{% for x in a %}',
  '{% endfor %}',
  '{% include "p.j2" %}',
  'null',
  '1e999',
  '**/*',
  '(a+)+$',
  '__proto__: 1',
];

/** A file with pieces put in, taken out or repeated. */
const edits = fc.array(
  fc.record({
    at: fc.double({ min: 0, max: 1, noNaN: true }),
    cut: fc.nat({ max: 12 }),
    put: fc.oneof(fc.constantFrom(...PIECES), fc.string({ maxLength: 8, unit: 'binary' })),
    times: fc.oneof(
      { weight: 1800, arbitrary: fc.constant(1) },
      { weight: 200, arbitrary: fc.constantFrom(70, 3000) },
      { weight: 1, arbitrary: fc.constantFrom(100_000, 400_000) },
    ),
  }),
  { minLength: 1, maxLength: 6 },
);
type Edits = typeof edits extends fc.Arbitrary<infer T> ? T : never;

function edited(text: string, all: Edits): string {
  return all.reduce((left, { at, cut, put, times }) => {
    const place = Math.floor(at * left.length);
    return left.slice(0, place) + put.repeat(times) + left.slice(place + cut);
  }, text);
}

/** Nothing larger is promised anything. */
const LARGEST = 10_000_000;

/** The rows of a file many times over, so that what is wrong with one is wrong with thousands. */
function multiplied(path: string, text: string, most: number): string {
  const times = Math.max(1, Math.min(most, Math.floor(LARGEST / (text.length + 1))));
  if (times === 1 || path === 'c.json') return text;
  const [head = '', ...rows] = text.split('\n');
  return path === 'c.csv' ? `${head}\n${`${rows.join('\n')}\n`.repeat(times)}` : `${text}\n`.repeat(times);
}

export const fileStory = fc
  .record({
    prompt: fc.constantFrom(...Object.keys(PROMPTS)),
    cases: fc.constantFrom(...Object.keys(CASES)),
    which: fc.constantFrom('config', 'prompt', 'cases'),
    edits,
    times: fc.oneof({ weight: 99, arbitrary: fc.constant(1) }, { weight: 1, arbitrary: fc.constant(3000) }),
  })
  .map(({ prompt, cases, which, edits: all, times }): Files => {
    const config = START.replace('PROMPT', prompt).replace('CASES', cases);
    const [promptText = '', caseText = ''] = [PROMPTS[prompt], CASES[cases]];
    return {
      [CONFIG]: which === 'config' ? edited(config, all) : config,
      [prompt]: which === 'prompt' ? edited(promptText, all) : promptText,
      [cases]: multiplied(cases, which === 'cases' ? edited(caseText, all) : caseText, times),
      'q.md': 'politely',
      'models.yml': 'm: { model: m }\n',
    };
  });

export const text = fc
  .tuple(
    fc.array(
      fc.oneof(fc.lorem({ maxCount: 12 }), fc.string({ unit: 'binary' }), fc.constantFrom(...PIECES)),
      {
        maxLength: 8,
      },
    ),
    fc.oneof({ weight: 19, arbitrary: fc.constant(1) }, { weight: 1, arbitrary: fc.constantFrom(50, 1000) }),
  )
  .map(([parts, times]) => parts.join(' ').repeat(times).slice(0, 200_000));
