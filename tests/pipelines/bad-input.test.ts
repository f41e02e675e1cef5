import { describe, expect, it } from 'vitest';
import { CONFIG, FILE, inShop } from '../support/shop.ts';

const config = (from: string, to: string) => ({ [FILE]: CONFIG.replace(from, to) });

/** What head breaks, and what the first mistake must say: place, words, and the way out. */
const MISTAKES: readonly [
  name: string,
  head: Record<string, string | null>,
  place: string,
  ...words: string[],
][] = [
  ['broken YAML', config('targets:', 'targets: ]['), `${FILE}:2`],
  [
    'an unknown key',
    config('min: 0.9', 'minn: 0.9'),
    `${FILE}:13`,
    'metrics.polite.threshold.minn',
    'Did you mean "min"',
  ],
  [
    'a wrong type',
    config('min: 0.9', 'min: high'),
    `${FILE}:13`,
    'metrics.polite.threshold.min',
    'must be a number',
  ],
  ['an empty list', config('[evals/*.jsonl]', '[]'), `${FILE}:7`, 'suites.orders.cases: must not be empty'],
  ['an empty text', config("'@acme/shop'", "''"), `${FILE}:15`, 'metrics.polite.owner: must not be empty'],
  ['a blank text', config("'@acme/shop'", "' '"), `${FILE}:15`, 'metrics.polite.owner: must not be blank'],
  [
    'a number in quotes',
    config('version: 1', 'version: "1"'),
    `${FILE}:1`,
    'version: must be 1',
    'Write it without quotes.',
  ],
  [
    'a metric with the name of the check that every suite has',
    config('  polite:', '  answered: { measure: length, options: { max: 9 } }\n  polite:'),
    `${FILE}:10`,
    'metric answered: every suite has a check of this name',
    'Give the metric another name.',
  ],
  [
    'more trials than a case may get',
    config('cases:', 'trials: 1000\n    cases:'),
    `${FILE}:7`,
    'suites.orders.trials: must be at most 100',
  ],
  [
    'a chance that is none',
    config('version: 1', 'version: 1\nfalse-alarm: 5'),
    `${FILE}:2`,
    'false-alarm: must be less than 1',
  ],
  [
    'a cap below zero',
    config('version: 1', 'version: 1\nbudget: { max-cost: -1 }'),
    `${FILE}:2`,
    'budget.max-cost: must be at least 0',
  ],
  [
    'a share that is none',
    config('max-regression: 0.05', 'max-regression: a%'),
    `${FILE}:13`,
    'max-regression: must be a number, or a share of base such as "15%"',
  ],
  [
    'a day that is none',
    config('2030-01-01', '2030-02-31'),
    `${FILE}:16`,
    'metrics.polite.review-by: must be a date such as 2027-07-01',
  ],
  [
    'targets that are left out',
    config('targets:\n  support: { prompt: prompts/support.md, model: config/models.yml#/support }\n', ''),
    `${FILE}:1`,
    'targets: is missing; it is a map',
  ],
  [
    'a word that is none of the forms',
    config(
      'short: { measure: length, options: { max: 500 } }',
      'short: { measure: json-valid, options: { strict: fenced } }',
    ),
    `${FILE}:17`,
    'metrics.short.options.strict: must be true, false or fence',
  ],
  [
    'a quantile of what is right or wrong',
    config('measure: contains', 'measure: contains\n    aggregate: p95'),
    `${FILE}:12`,
    'metric polite: there is no p95 of contains, whose cases are right or wrong',
    'Leave `aggregate` out',
  ],
  ['a missing key', config('version: 1\n', ''), `${FILE}:1`, 'version'],
  [
    'a missing prompt',
    { 'prompts/support.md': null },
    `${FILE}:3`,
    'prompts/support.md does not exist',
    'targets.support.prompt',
  ],
  ['a missing settings file', { 'config/models.yml': null }, `${FILE}:3`, 'config/models.yml does not exist'],
  [
    'the name of a model for its file',
    config('config/models.yml#/support }', 'gpt-4.1 }'),
    `${FILE}:3`,
    'target support: gpt-4.1 is no file of settings',
  ],
  [
    'a model that is no name',
    { 'config/models.yml': 'support: { model: null }\n' },
    `${FILE}:3`,
    'config/models.yml#/support: model is no name of a model',
  ],
  [
    'a model that a shell would fill in',
    { 'config/models.yml': 'support: { model: "${OPENAI_MODEL}" }\n' },
    `${FILE}:3`,
    'the model "${OPENAI_MODEL}" is a variable, which nothing here fills',
  ],
  [
    'a model that a program would fill in',
    { 'config/models.yml': 'support: "{{ model }}"\n' },
    `${FILE}:3`,
    'the model "{{ model }}" is a variable',
  ],
  [
    'settings of a kind that is not read',
    { ...config('model: config/models.yml#/support', 'model: .env'), '.env': 'MODEL=m-1\nKEY=secret\n' },
    `${FILE}:3`,
    '.env holds no model settings',
  ],
  ['a pointer at nothing', config('#/support }', '#/suport }'), `${FILE}:3`, 'points at nothing'],
  [
    'a duplicate case id',
    { 'evals/orders.jsonl': '{"id":"a","input":{"q":"x"}}\n{"id":"a","input":{"q":"y"}}\n' },
    'evals/orders.jsonl:2',
    'duplicate case id "a"',
  ],
  ['a case that is no JSON', { 'evals/orders.jsonl': '{"id":"a"\n' }, 'evals/orders.jsonl:1'],
  [
    'a missing variable',
    { 'prompts/support.md': 'Order {{number}}. Say please.' },
    'evals/orders.jsonl:1',
    '{{number}}',
    'case order-0',
  ],
  [
    'an unknown measure',
    config('measure: contains', 'measure: contain'),
    `${FILE}:11`,
    'no measure "contain"',
    'Did you mean "contains"',
  ],
  [
    'an unknown metric',
    config('[polite, short]', '[polte, short]'),
    `${FILE}:8`,
    'no metric "polte"',
    'Did you mean "polite"',
  ],
  ['an unknown target', config('[support]', '[suport]'), `${FILE}:6`, 'no target "suport"'],
  [
    'a table of names alone',
    { ...config('evals/*.jsonl', 'evals/*.csv'), 'evals/orders.csv': 'question,expected\n' },
    'evals/orders.csv',
    'there is no case in evals/orders.csv',
  ],
  [
    'an empty list under a key',
    { ...config('evals/*.jsonl', 'evals/*.yml'), 'evals/orders.yml': 'cases: []\n' },
    'evals/orders.yml',
    'there is no case in evals/orders.yml',
  ],
  [
    'two columns of one name',
    { ...config('evals/*.jsonl', 'evals/*.csv'), 'evals/orders.csv': 'question,question\na,b\n' },
    'evals/orders.csv:1',
    'has two columns "question"',
  ],
  ['no cases', config('evals/*.jsonl', 'eval/*.jsonl'), `${FILE}:7`, 'no file matches'],
  ['an unknown option', config('value: please', 'valu: please'), `${FILE}:12`, 'metrics.polite.options.valu'],
  [
    'a card that may block without an owner',
    config("    owner: '@acme/shop'\n", ''),
    `${FILE}:10`,
    'lacks owner',
    'on-fail: warn',
  ],
  ['a date that is none', config('2030-01-01', '2030-13-01'), `${FILE}:16`, 'review-by'],
  [
    'a program that takes what belongs to a prompt',
    config('prompt: prompts/support.md', 'command: [node, x.js]'),
    `${FILE}:3`,
    'a target with `command` takes no `model`',
  ],
  ['no model', { 'config/models.yml': 'support: { temperature: 0 }\n' }, '', 'names no model'],
];

describe('what somebody wrote wrong', () => {
  it.each(MISTAKES)('%s is told with its place and its mend', async (_, head, place, ...words) => {
    const { comment, code, verdict, questions, annotations, words: said } = await inShop({ head });
    for (const word of words) expect(said).toContain(word);
    expect(comment).toContain(place);
    expect({ code, verdict, calls: questions.length }).toEqual({ code: 1, verdict: 'error', calls: 0 });
    const [file = '', line] = place.split(':');
    if (line) expect(annotations).toContainEqual(expect.objectContaining({ file, line: Number(line) }));
  });

  it('tells every mistake of a file at once', async () => {
    const { comment } = await inShop({
      head: config('min: 0.9, max-regression: 0.05', 'minn: 0.9, maxx: 1'),
    });
    expect(comment.match(/unknown key/g)?.length).toBeGreaterThanOrEqual(2);
  });

  it('asks for a config where there is none, and does not say that anything else is read in the place of a chosen one', async () => {
    const { code, comment } = await inShop({ base: { [FILE]: null } });
    expect(code).toBe(1);
    expect(comment).toContain('there is no config');
    expect(comment).toContain('Without one, a ');
    const chosen = await inShop({ inputs: { config: 'ai/gate.yml' } });
    expect(chosen.comment).toContain('neither base nor head has ai/gate.yml');
    expect(chosen.comment).not.toContain('Without one, a ');
  });
});
