/**
 * Throws made-up files and texts at what reads them, and says what broke, hung or answered without words. Seeds are
 * fixed, so what it finds it finds again: `npm run fuzz`, or `npm run fuzz -- 2000 10000 7` for fewer of each, another seed.
 */
import fc from 'fast-check';
import type { Sample } from '../src/contracts.ts';
import { globMatcher } from '../src/edges/globbing.ts';
import { Unreachable, UserError, UserErrors } from '../src/errors.ts';
import { measures } from '../src/measures/index.ts';
import { validateRevision } from '../src/pipelines/validate.ts';
import type { Case } from '../src/types.ts';

const [files = 20_000, texts = 100_000, seed = 20_261_128] = process.argv.slice(2).map(Number);
/** Milliseconds of CPU that one input may take. */
const MOST_CPU = 2000;
/** Megabytes that all of them together may leave. */
const MOST_MEMORY = 1024;
const found = new Map<string, { times: number; first: string }>();

type Files = Readonly<Record<string, string>>;

const CONFIG = '.github/micro-metrics.yml';
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
      { weight: 9, arbitrary: fc.constant(1) },
      { weight: 1, arbitrary: fc.constantFrom(70, 3000) },
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

const fileStory = fc
  .record({
    prompt: fc.constantFrom(...Object.keys(PROMPTS)),
    cases: fc.constantFrom(...Object.keys(CASES)),
    which: fc.constantFrom('config', 'prompt', 'cases'),
    edits,
  })
  .map(({ prompt, cases, which, edits: all }): Files => {
    const config = START.replace('PROMPT', prompt).replace('CASES', cases);
    const [promptText = '', caseText = ''] = [PROMPTS[prompt], CASES[cases]];
    return {
      [CONFIG]: which === 'config' ? edited(config, all) : config,
      [prompt]: which === 'prompt' ? edited(promptText, all) : promptText,
      [cases]: which === 'cases' ? edited(caseText, all) : caseText,
      'q.md': 'politely',
      'models.yml': 'm: { model: m }\n',
    };
  });

const tree = (given: Files) => ({
  revision: 'fuzz',
  read: (path: string) => Promise.resolve(Object.hasOwn(given, path) ? (given[path] ?? null) : null),
  list: (globs: readonly string[]) => {
    const matches = globMatcher(globs, { dot: true });
    return Promise.resolve(Object.keys(given).filter(matches).sort());
  },
});

function note(what: string, input: unknown): void {
  const known = found.get(what);
  found.set(what, {
    times: (known?.times ?? 0) + 1,
    first: known?.first ?? JSON.stringify(input).slice(0, 600),
  });
}

/** Runs one input; a mistake that is told in words is what should come of it. */
async function budgeted(what: string, input: unknown, work: () => unknown): Promise<void> {
  const start = process.cpuUsage();
  try {
    await work();
  } catch (error) {
    const isTold = error instanceof UserError || error instanceof UserErrors || error instanceof Unreachable;
    if (!isTold)
      note(`${what}: ${(error as Error).stack?.split('\n').slice(0, 3).join(' ') ?? String(error)}`, input);
    else if (error instanceof UserError && error.message.length > 2001)
      note(`${what}: an answer of ${error.message.length} characters`, input);
  }
  const { user, system } = process.cpuUsage(start);
  if ((user + system) / 1000 > MOST_CPU) note(`${what}: more than ${MOST_CPU} ms of CPU`, input);
}

async function fuzzFiles(): Promise<void> {
  for (const story of fc.sample(fileStory, { numRuns: files, seed }))
    await budgeted('validate', story, () =>
      validateRevision({ tree: tree(story), config: CONFIG, endpoints: [] }, '2026-11-28'),
    );
}

const asked: Case = {
  id: 'c',
  input: { question: 'How many? 3' },
  turns: [],
  expected: 'three: 3',
  context: ['There are 3 of them.'],
  expectedTools: [],
  tags: {},
  pinned: false,
  law: 'both',
  where: { file: 'c.jsonl', line: 1, key: null },
};

function sampleOf(text: string): Sample {
  const answer = { turn: 1, user: 'How many?', text, toolCalls: [{ name: 'look', arguments: text }] };
  const took = { usage: null, latencyMs: null, firstTokenMs: null, model: null };
  const sent = [{ role: 'user' as const, content: 'How many?' }];
  return {
    case: asked,
    answer: { ...answer, ...took },
    usd: null,
    userTurns: ['How many?'],
    sent,
    earlier: [],
  };
}

const text = fc
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

async function fuzzTexts(): Promise<void> {
  const scorers = [];
  for (const measure of Object.values(measures)) {
    const options = await measure.options().safeParseAsync({});
    // What asks a judge, or takes values measured elsewhere, marks no text by itself.
    if (!options.success || measure.judge || measure.name === 'score') continue;
    scorers.push({ name: measure.name, score: await measure.prepare(options.data) });
  }
  for (const [at, each] of fc.sample(text, { numRuns: texts, seed }).entries()) {
    const scorer = scorers[at % scorers.length];
    if (scorer) await budgeted(scorer.name, each, () => scorer.score(sampleOf(each)));
  }
}

const started = process.cpuUsage();
await fuzzFiles();
await fuzzTexts();
const { user, system } = process.cpuUsage(started);
const memory = Math.round(process.resourceUsage().maxRSS / 1024);
if (memory > MOST_MEMORY) note(`more than ${MOST_MEMORY} MB`, memory);
for (const [what, { times, first }] of found) console.log(`${times} ×  ${what}\n      ${first}\n`);
const seconds = Math.round((user + system) / 1e6);
console.log(
  `${files} stories of files, ${texts} texts: ${found.size} kinds of faults; ${seconds} s of CPU, ${memory} MB.`,
);
process.exitCode = found.size > 0 ? 1 : 0;
