import { readdirSync, readFileSync } from 'node:fs';
import { markdownTable } from 'markdown-table';
import { parse } from 'yaml';
import { z } from 'zod';
import { withRates } from '../bench/verdict/rates.ts';
import { report as verdictReport } from '../bench/verdict/report.ts';
import { committed } from '../bench/verdict/results.ts';
import { file as configSchema } from '../src/config/schema.ts';
import { reportSchema } from '../src/render/report-schema.ts';
import { cell } from './cell.ts';
import { measurePages, metricsIndex } from './measure-pages.ts';

interface Action {
  readonly inputs: Readonly<Record<string, { description: string; default?: string }>>;
  readonly outputs: Readonly<Record<string, { description: string }>>;
}

type Make = (before: string) => string | Promise<string>;

/** Every file, or part of one, that is made from the sources. */
export const generated: Readonly<Record<string, Make>> = {
  'README.md': (before) => {
    const shown = between(before, 'comment', COMMENT, shownComment());
    const withInputs = between(shown, 'inputs', 'action.yml', inputsTable());
    return withRates(between(withInputs, 'outputs', 'action.yml', outputsTable()), committed());
  },
  'schema/micro-metrics.schema.json': () => schemaOf(configSchema, 'The config file of Micro Metrics'),
  'schema/report.schema.json': () => schemaOf(reportSchema, 'report.json of Micro Metrics'),
  'docs/metrics.md': () => metricsIndex(),
  ...measurePages,
  'docs/bench-verdict.md': () => verdictReport(committed()),
  'docs/methodology.md': (before) => withRates(before, committed()),
  'docs/found.md': (before) => between(before, 'files', CORPUS, corpusTable()),
  'docs/endpoints.md': (before) => between(before, 'endpoints', ENDPOINTS, endpointSections()),
};

const COMMENT = 'fixtures/scenarios/language-lost-at-turn-five/comment.md';

/** The comment of the founding story, quoted, up to the table of what moved. */
function shownComment(): string {
  const [, ...lines] = readFileSync(COMMENT, 'utf8').split('\n');
  const table = lines.findIndex((line) => line.startsWith('| Check |'));
  const end = lines.findIndex((line, index) => index > table && !line.startsWith('|'));
  const shown = [...lines.slice(0, table < 0 ? lines.length : end), '', '…'];
  return shown.map((line) => (line ? `> ${line}` : '>')).join('\n');
}

/** What stands between the two marks named `what`. */
function between(text: string, what: string, source: string, made: string): string {
  const [start, end] = [`<!-- ${what}: made from ${source} -->`, `<!-- /${what} -->`];
  const [from, to] = [text.indexOf(start), text.indexOf(end)];
  if (from < 0 || to < from) throw new Error(`the page lacks ${start} … ${end}`);
  return `${text.slice(0, from + start.length)}\n\n${made}\n\n${text.slice(to)}`;
}

const CORPUS = 'fixtures/found/corpus.yml';

/** Files as people have them, with what becomes of each and the words that say so. */
function corpusTable(): string {
  const files = parse(readFileSync(CORPUS, 'utf8')) as readonly {
    file: string;
    what: string;
    outcome: string;
    says?: readonly string[];
  }[];
  const rows = files.map(({ file, what, outcome, says = [] }) => [
    `\`${file.replace(/^(note|pour)(?=\.)/, '…')}\``,
    cell(what),
    outcome,
    says.map((words) => `\`${cell(words)}\``).join(' · '),
  ]);
  return markdownTable([['file', 'with', 'is', 'what is said'], ...rows]);
}

function action(): Action {
  return parse(readFileSync('action.yml', 'utf8')) as Action;
}

function inputsTable(): string {
  const rows = Object.entries(action().inputs).map(([name, { description, default: value }]) => [
    `\`${name}\``,
    value === undefined ? '' : `\`${value}\``,
    cell(description),
  ]);
  return markdownTable([['input', 'default', 'meaning'], ...rows]);
}

function outputsTable(): string {
  const rows = Object.entries(action().outputs).map(([name, { description }]) => [
    `\`${name}\``,
    cell(description),
  ]);
  return markdownTable([['output', 'meaning'], ...rows]);
}

function schemaOf(schema: z.ZodType, title: string): string {
  return JSON.stringify(
    { title, ...z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }) },
    null,
    2,
  );
}

const ENDPOINTS = 'fixtures/endpoints';

interface Endpoint {
  readonly what: string;
  readonly say?: string;
  readonly sources: readonly string[];
  readonly write: string;
  readonly tried: readonly {
    readonly situation: string;
    readonly write?: string;
    readonly becomes: { readonly cause?: string };
  }[];
}

/** A section an endpoint: what to write, what there is to know, and what was tried. */
function endpointSections(): string {
  const files = readdirSync(ENDPOINTS).sort();
  const all = files.map((file) => parse(readFileSync(`${ENDPOINTS}/${file}`, 'utf8')) as Endpoint);
  const sections = all.map(({ what, say, sources, write, tried }) => {
    const rows = tried.map(({ situation, becomes }) => [
      cell(situation),
      becomes.cause ? `\`${becomes.cause}\`` : 'read',
    ]);
    const others = tried.flatMap((each) =>
      each.write ? [`For ${each.situation}:\n\n${snippet(each.write)}`] : [],
    );
    return [
      `## ${what}`,
      snippet(write),
      ...(say ? [say] : []),
      ...others,
      markdownTable([['tried', 'becomes'], ...rows]),
      `Its own description: ${sources.map((source) => `<${source}>`).join(', ')}.`,
    ].join('\n\n');
  });
  return sections.join('\n\n');
}

/** Left as it was tried. */
function snippet(written: string): string {
  const text = written.trim().replaceAll('KEY', '${{ secrets.MODEL_KEY }}');
  return `<!-- prettier-ignore -->\n\`\`\`yaml\nendpoints: |\n  ${text}\n\`\`\``;
}
