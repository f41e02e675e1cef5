/** Pull requests that change a prompt of fixtures/gh-models, with its recorded model and judge. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { BUILTINS } from '../../src/config/foreign/prompt-yml/builtins.ts';
import { between } from './judge.ts';
import { micro } from './micro.ts';
import { startModelServer } from './model-server.ts';
import { createRepo } from './repo.ts';
import type { Files } from './world.ts';
import { withoutConfig } from './zero-config.ts';

type End = 'pass' | 'fail' | 'unscored';

export interface Row {
  /** Stands in what the model is asked for this test. */
  readonly says: string;
  readonly base: string;
  readonly head: string;
  /** What the judge says of head's answer: a grade, or its whole reply. Of base's it says the best. */
  readonly judged?: Readonly<Record<string, string | number>>;
  readonly ends: Readonly<Record<string, End>>;
  /** Where we end otherwise. */
  readonly ours?: Readonly<Record<string, End>>;
}

interface Story {
  readonly head: { readonly from: string; readonly to: string };
  readonly rows: readonly Row[];
  readonly theirs: 'pass' | 'fail';
  readonly verdict: string;
  readonly difference?: string;
  /** The verdict once the judge was held against people. */
  readonly calibrated?: string;
}

interface Evaluator {
  readonly name: string;
  readonly string?: Readonly<Record<string, string>>;
  readonly uses?: string;
  readonly llm?: { readonly choices: readonly { readonly choice: string; readonly score: number }[] };
}

export interface GhPrompt {
  readonly file: string;
  readonly text: string;
  readonly story: Story;
  readonly tests: readonly Readonly<Record<string, string>>[];
  readonly evaluators: readonly Evaluator[];
}

const ROOT = 'fixtures/gh-models';

export const folders: readonly string[] = readdirSync(ROOT, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name);

export function open(folder: string): GhPrompt {
  const file = readdirSync(join(ROOT, folder)).find((name) => name.endsWith('.prompt.yml')) ?? '';
  const text = readFileSync(join(ROOT, folder, file), 'utf8');
  const { testData: tests = [], evaluators = [] } = parse(text) as Record<string, never[]>;
  const story = parse(readFileSync(join(ROOT, folder, 'story.yml'), 'utf8')) as Story;
  return { file: `prompts/${file}`, text, story, tests, evaluators };
}

/** A judge of its own instead of the recorded one. */
type Judge = (text: string) => string;

/** The recorded model: a judge too, where it is asked as one. */
export function answering(
  { story, evaluators }: GhPrompt,
  judge?: Judge,
): (question: { readonly messages: unknown; readonly text: string }) => string {
  return ({ messages, text }) => {
    const asked = JSON.stringify(messages);
    if (asked.includes('was written by strangers')) return judge?.(text) ?? judging(story, evaluators, text);
    const row = story.rows.find(({ says }) => text.includes(says));
    if (!row) throw new Error(`nothing was recorded for ${text}`);
    return asked.includes(story.head.to) ? row.head : row.base;
  };
}

function judging({ rows }: Story, evaluators: readonly Evaluator[], text: string): string {
  const answer = between(text, 'ANSWER');
  const builtin = evaluators.find(({ uses = '' }) => BUILTINS[uses]?.['rubric'] === between(text, 'RUBRIC'));
  const { name, llm } = builtin ?? evaluators.find((each) => each.llm) ?? { name: '', llm: undefined };
  const known = BUILTINS[builtin?.uses ?? '']?.['good'] === answer || answer.startsWith('RIGHT');
  const isBase = rows.some(({ base, head }) => base === answer && head !== answer);
  const said = rows.find(({ head }) => head === answer)?.judged?.[name];
  if (llm) return String(said ?? llm.choices.at(isBase || known ? -1 : 0)?.choice);
  const grade = said ?? (isBase || known ? 5 : 1);
  return JSON.stringify({ quote: answer.slice(0, 40), reason: 'So it is.', grade });
}

interface Gating {
  /** Lies on base too. */
  readonly more?: Files;
  readonly judge?: Judge;
  readonly inputs?: Readonly<Record<string, string>>;
}

/** One pull request. */
export async function gated(prompt: GhPrompt, { more = {}, judge, inputs = {} }: Gating = {}) {
  const { file, text, story } = prompt;
  const seen = await withoutConfig({
    base: { [file]: text, ...more },
    head: { [file]: text.replace(story.head.from, story.head.to) },
    answer: answering(prompt, judge),
    inputs,
  });
  return { ...seen, json: JSON.parse(seen.files['report.json'] ?? '{}'), said: seen.words };
}

/** What the command writes of the prompt's judge after it was held against forty labels. */
export async function calibrated(prompt: GhPrompt, metric: string): Promise<{ out: string; files: Files }> {
  const repo = createRepo();
  const model = await startModelServer({ answer: answering(prompt) });
  try {
    repo.commit('first', { [prompt.file]: prompt.text });
    const labels = Array.from({ length: 40 }, (_, at) => ({
      ...{ case: `l-${at}`, input: { ...prompt.tests[0], input: `Card ${at}` }, expected: 'a greeting' },
      ...{ output: `${at % 2 ? 'RIGHT' : 'WRONG'} answer ${at}`, label: at % 2 === 1 },
    }));
    writeFileSync(join(repo.dir, 'labels.jsonl'), labels.map((each) => JSON.stringify(each)).join('\n'));
    const given = ['labels.jsonl', '--config', prompt.file, '--metric', metric, '--base-url', model.url];
    const { out } = await micro(repo.dir, ['calibrate', ...given], {
      OPENAI_API_KEY: 'sk-labels-0123456789',
    });
    const path = /Written to (\S+): commit it/.exec(out)?.[1] ?? '';
    return { out, files: { [path]: readFileSync(join(repo.dir, path), 'utf8') } };
  } finally {
    await model.close();
    repo.cleanup();
  }
}
