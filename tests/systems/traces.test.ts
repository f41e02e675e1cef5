/** What programs say of their parts while they answer: metrics of components, and what is not believed. */
import { describe, expect, it } from 'vitest';
import { channel as json } from '../../src/channels/json.ts';
import type { ReportFile } from '../../src/render/report-schema.ts';
import { reportSchema } from '../../src/render/report-schema.ts';
import { toMarkdown } from '../../src/render/markdown.ts';
import type { Report } from '../../src/types.ts';
import { gateInside } from '../support/in-repository.ts';
import { commandOf, COMMAND, configOf } from '../support/programs.ts';
import { CASES } from '../support/shop.ts';

const CARD = "why: it matters\n    owner: '@acme/shop'\n    review-by: 2030-01-01";
const METRICS = `metrics:
  polite: { measure: contains, options: { value: please } }
  pages-found:
    measure: span
    options: { name: retrieve, of: attribute, attribute: found }
    threshold: { max-regression: 0.2 }
    ${CARD}
  asks: { measure: span, options: { name: 'chat *', of: count } }
  retrieve-time: { measure: span, options: { name: retrieve, of: latency } }
  retrieve-errors:
    measure: span
    options: { name: retrieve, of: errors }
    threshold: { max-regression: 0.05 }
    ${CARD}
  grounded:
    measure: numbers-grounded
    threshold: { max-regression: 0.05 }
    ${CARD}
  way: { measure: trajectory }
  spent: { measure: tokens }
`;
const NAMES = METRICS.match(/^ {2}\w[\w-]*(?=:)/gm)?.join() ?? '';
const CONFIG = configOf(COMMAND)
  .replace(/metrics: \[.*\]/, `metrics: [${NAMES}]`)
  .replace(/^metrics:[^]*$/m, METRICS);
const ORDERS = CASES.replaceAll('"}}', '"},"expected-tools":["find_order"]}');

/** Sends spans by what is there anyway, and answers. \`found\` pages, \`error\` of the search. */
const AGENT = (found: number, error = '', send = 'await send(spans);'): string => `
  const [, trace, parent] = line.traceparent.split('-');
  const hex = (at) => (number * 100 + at).toString(16).padStart(16, '0');
  const value = (it) => (typeof it === 'number' ? { intValue: String(it) } : { stringValue: it });
  const span = (at, above, name, from, to, attributes = {}, status = {}) => ({
    traceId: trace, spanId: hex(at), parentSpanId: above, name,
    startTimeUnixNano: String(17672256000000 + from) + '00000', endTimeUnixNano: String(17672256000000 + to) + '00000',
    attributes: Object.entries(attributes).map(([key, it]) => ({ key, value: value(it) })), status,
  });
  const failed = ${JSON.stringify(error)} ? { code: 2, message: ${JSON.stringify(error)} } : {};
  const pages = Array.from({ length: ${found} }, (_, at) => ({ id: String(at), score: 1, content: 'Parcels take 17 days.' }));
  const spans = [
    span(2, hex(1), 'retrieve', 10, 130, { found: ${found}, 'gen_ai.operation.name': 'retrieval', 'gen_ai.retrieval.documents': JSON.stringify(pages) }, failed),
    span(3, hex(1), 'execute_tool find_order', 140, 150, { 'gen_ai.operation.name': 'execute_tool', 'gen_ai.tool.name': 'find_order', 'gen_ai.tool.call.arguments': '{}' }),
    span(4, hex(1), 'chat small', 160, 900, { 'gen_ai.operation.name': 'chat', 'gen_ai.request.model': 'small', 'gen_ai.usage.input_tokens': 100, 'gen_ai.usage.output_tokens': 20 }),
    span(1, parent, 'agent', 0, 1000),
  ];
  const send = (all) => fetch(process.env.OTEL_EXPORTER_OTLP_ENDPOINT + '/v1/traces', {
    method: 'POST', headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ resourceSpans: [{ scopeSpans: [{ spans: all }] }] }),
  });
  ${send}
  answer({ output: 'please wait 17 days' });`;

function traced(base: string, head: string) {
  return gateInside({
    base: {
      '.github/micro-metrics.yml': CONFIG,
      'evals/orders.jsonl': ORDERS,
      'app/main.mjs': commandOf(base),
    },
    head: { 'app/main.mjs': commandOf(head) },
    inputs: { 'allow-commands': 'true', timeout: '20' },
  });
}

const outcomesOf = ({ verdict }: Report) =>
  Object.fromEntries(verdict.checks.map(({ comparison, outcome }) => [comparison.rule.card.id, outcome]));
const valuesOf = ({ verdict }: Report) =>
  Object.fromEntries(
    verdict.checks.map(({ comparison }) => [comparison.rule.card.id, comparison.baseline?.value ?? null]),
  );

function fileOf(report: Report): ReportFile {
  const [post] = json.posts(report);
  const text = post?.kind === 'pieces' ? [...post.pieces()].join('') : '';
  return reportSchema.parse(JSON.parse(text));
}

describe('a program that sends spans', () => {
  it('is measured in its parts, and what it took, called and found comes from them', async () => {
    const { report } = await traced(AGENT(3), `${AGENT(3)} // Other.`);
    expect(report.verdict.outcome).toBe('pass');
    expect(valuesOf(report)).toEqual({
      polite: 1,
      'pages-found': 3,
      asks: 1,
      'retrieve-time': 12,
      'retrieve-errors': 0,
      grounded: 1,
      way: 1,
      spent: 120,
      answered: 1,
    });
  });

  it('fails where one of its parts got worse, which is named, and both traces are shown where they part', async () => {
    const { report } = await traced(AGENT(3), AGENT(1, 'index is gone'));
    expect(outcomesOf(report)).toMatchObject({
      'pages-found': 'fail',
      'retrieve-errors': 'fail',
      grounded: 'pass',
    });
    const parted = [
      '  agent (100 ms → 100 ms)',
      '-   retrieve (12 ms)',
      '+   retrieve (12 ms): index is gone',
      '    execute_tool find_order (1 ms → 1 ms)',
      '    chat small (74 ms → 74 ms)',
    ];
    const [first] = fileOf(report).cases;
    expect(first?.trace?.lines).toEqual(parted);
    expect(first?.trace?.candidate.map(({ name, parent }) => [name, parent !== null])).toEqual([
      ['agent', false],
      ['retrieve', true],
      ['execute_tool find_order', true],
      ['chat small', true],
    ]);
    const comment = toMarkdown(report.blocks);
    expect(comment).toContain(parted.join('\n'));
    expect(comment).toMatch(/retrieve failed 1 of 1 time: index is gone|found of retrieve is 1/);
  });

  it('is not believed of other cases: made up traces, and those of cases that are answered, are dropped and told', async () => {
    const other = `
      globalThis.first ??= trace;
      await send([...spans, { ...spans[0], traceId: 'f'.repeat(32) }]);
      if (number === 12) setTimeout(() => send(spans.map((each) => ({ ...each, traceId: globalThis.first }))), 400);`;
    const { report } = await traced(AGENT(3), AGENT(3, '', other));
    expect(outcomesOf(report)).toMatchObject({ 'pages-found': 'pass' });
    const said = report.warnings.map((warning) => JSON.stringify(warning)).join('\n');
    expect(said).toMatch(/12 spans of programs were left out, as they name a trace that nobody was given/);
    const spans = report.runs.flatMap(({ result }) =>
      result.ok ? [result.value.at(-1)?.spans?.length] : [],
    );
    expect(new Set(spans)).toEqual(new Set([4]));
  });
});

it('a program without spans has no marks of components, which is no zero', async () => {
  const { report } = await traced("answer({ output: 'please wait' });", "answer({ output: 'please' });");
  expect(outcomesOf(report)).toMatchObject({ answered: 'pass' });
  expect(valuesOf(report)['pages-found']).toBeNull();
  expect(report.verdict.outcome).not.toBe('pass');
});
