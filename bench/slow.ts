/** What strangers may make long must cost in proportion to its length: CPU for a text, beside that for a quarter of it. */
import { readFileSync } from 'node:fs';
import { markdownTable } from 'markdown-table';
import { createRedactor } from '../src/edges/redact.ts';
import { measures } from '../src/measures/index.ts';
import { parseYaml } from '../src/parsing/yaml.ts';
import { fill } from '../src/prompts/template.ts';
import { toMarkdown } from '../src/render/markdown.ts';
import { visible } from '../src/render/text.ts';
import type { Block } from '../src/types.ts';
import { type Examples, kindOf, sampleOf } from '../tests/support/examples.ts';
import { repeats } from '../tests/support/repeats.ts';

/** Four times the text costs four times as much; sixteen times is what a square would cost. */
const MOST = 10;
const ROUNDS = 5;

const { add, redact } = createRedactor();
for (const key of ['sk-bench-9f2CkQ7xLm4tZ0bWv8', 'ghs_0123456789abcdef']) add(key);

const details = (at: number): Block => ({
  kind: 'details',
  summary: [`case ${at}`],
  rank: at % 3,
  blocks: [{ kind: 'code', text: 'word '.repeat(2000), language: '' }],
});

const refused = (text: string): void => {
  try {
    parseYaml(text, 'a.yml');
  } catch {
    // What is too much is refused; how soon is what counts here.
  }
};

/** Work on something `size` long. */
const WORK: Readonly<Record<string, (size: number) => unknown>> = {
  'unseen characters': (size) => visible('\u001b]\u009d\u009b0\u200bword '.repeat(size)),
  'open placeholders': (size) => fill('{{a'.repeat(size), {}, 'mustache'),
  'open braces': (size) => fill('{'.repeat(size * 3), {}, 'mustache'),
  'redacting megabytes': (size) => redact('{"text":"Sie haben 30 Tage Zeit."},\n'.repeat(size / 4)),
  'a report that is cut': (size) =>
    toMarkdown(
      Array.from({ length: size / 250 }, (_, at) => details(at)),
      { limit: 65_536 },
    ),
  'deep flow in YAML': (size) => refused('['.repeat(size / 10)),
  'deep lists in YAML': (size) => refused('- '.repeat(size / 40)),
};

interface Row {
  readonly name: string;
  /** Ms of CPU, of several rounds the least: what else a machine does comes on top. */
  readonly quarter: number;
  readonly whole: number;
  readonly ratio: number;
}

async function cpu(work: () => unknown, rounds = ROUNDS): Promise<number> {
  const costs: number[] = [];
  for (let round = 0; round < rounds; round++) {
    const before = process.cpuUsage();
    await work();
    const { user, system } = process.cpuUsage(before);
    costs.push((user + system) / 1000);
  }
  return Math.min(...costs);
}

/** What takes less than `least` ms is told apart by nobody. */
function rowOf(name: string, quarter: number, whole: number, least: number): Row {
  return { name, quarter, whole, ratio: whole / Math.max(quarter, least) };
}

/** The longest that no measure refuses for its length, but `similarity` and `repeats-itself`. */
const LONG = 49_000;
const [short, long] = [repeats(LONG / 4), repeats(LONG)];

/** Of all answers that say one thing over and over, the one that costs most beside a quarter of it. */
async function worstOf(name: string): Promise<Row> {
  const file = `fixtures/measures/${name}/examples.yml`;
  const { examples } = parseYaml(readFileSync(file, 'utf8'), file).value as unknown as Examples;
  const measure = measures[name] as (typeof measures)[string];
  let worst = rowOf(name, 0, 0, 1);
  for (const example of new Map(examples.map((each) => [kindOf(each.options), each])).values()) {
    const scorer = await measure.prepare(await measure.options().parseAsync(example.options ?? {}));
    const costOf = (answer: string): Promise<number> => {
      const sample = sampleOf({ ...example, answer, times: 1, turns: [answer, answer], system: answer });
      return cpu(() => scorer(sample));
    };
    for (const [at, answer] of long.entries()) {
      const row = rowOf(name, await costOf(short[at] ?? ''), await costOf(answer), 2);
      if (row.ratio > worst.ratio)
        worst = { ...row, name: `${name}: ${JSON.stringify(answer.slice(0, 12))}` };
    }
  }
  return worst;
}

const rows: Row[] = [];
for (const [name, work] of Object.entries(WORK)) {
  work(1000);
  rows.push(rowOf(name, await cpu(() => work(25_000)), await cpu(() => work(100_000)), 0.2));
}
for (const name of Object.keys(measures)) rows.push(await worstOf(name));
const shown = rows.map(({ name, quarter, whole, ratio }) => [
  name,
  quarter.toFixed(1),
  whole.toFixed(1),
  ratio.toFixed(1),
]);
console.log(markdownTable([['what', 'a quarter, ms of CPU', 'whole', 'ratio'], ...shown]));
process.exit(rows.some(({ ratio }) => ratio > MOST) ? 1 : 0);
