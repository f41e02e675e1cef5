/** What strangers may make long must cost in proportion to its length: CPU for a text, beside that for a quarter of it. */
import { markdownTable } from 'markdown-table';
import { createRedactor } from '../src/edges/redact.ts';
import { parseYaml } from '../src/parsing/yaml.ts';
import { fill } from '../src/prompts/template.ts';
import { toMarkdown } from '../src/render/markdown.ts';
import { visible } from '../src/render/text.ts';
import type { Block } from '../src/types.ts';

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

function cpu(work: (size: number) => unknown, size: number): number {
  const costs = Array.from({ length: ROUNDS }, () => {
    const before = process.cpuUsage();
    work(size);
    const { user, system } = process.cpuUsage(before);
    return (user + system) / 1000;
  });
  return costs.toSorted((a, b) => a - b)[Math.floor(ROUNDS / 2)] ?? 0;
}

const rows = Object.entries(WORK).map(([name, work]) => {
  work(1000);
  const [quarter, whole] = [cpu(work, 25_000), cpu(work, 100_000)];
  return { name, quarter, whole, ratio: whole / Math.max(quarter, 0.2) };
});
const shown = rows.map(({ name, quarter, whole, ratio }) => [
  name,
  quarter.toFixed(1),
  whole.toFixed(1),
  ratio.toFixed(1),
]);
console.log(markdownTable([['what', 'a quarter, ms of CPU', 'whole', 'ratio'], ...shown]));
process.exit(rows.some(({ ratio }) => ratio > MOST) ? 1 : 0);
