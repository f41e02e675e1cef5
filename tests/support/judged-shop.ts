/** The shop with a metric that a judge marks. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { JUDGE_KEY, startJudge } from './judge-server.ts';
import { createRepo } from './repo.ts';
import { CONFIG } from './shop.ts';
import { micro } from './micro.ts';

export const CONFIG_FILE = '.github/micro-metrics.yml';
export const CALIBRATION_FILE = 'evals-judge/asks-nicely.json';

const RUBRIC = `measure: rubric
    options:
      rubric: The answer says please.
      model: judge-1
      endpoint: judge
      good: 'Of course, please wait a moment.'
      bad: 'Go away and never come back.'
      calibration: ${CALIBRATION_FILE}`;

const BLOCKS = `threshold: { max-regression: 0.05 }
    why: customers expect it
    owner: '@acme/shop'
    review-by: 2030-01-01`;

/** A config of one judged metric, as the shop has it. */
export function judgedConfig(metric = RUBRIC, threshold = BLOCKS): string {
  const [suites = ''] = CONFIG.split('metrics:\n  polite:');
  return `${suites.replace('[polite, short]', '[asks-nicely]')}metrics:\n  asks-nicely:\n    ${metric}\n    ${threshold}\n`;
}

/** The same with two answers compared. */
export const PAIRWISE = RUBRIC.replace('measure: rubric', 'measure: pairwise').replace('rubric:', 'better:');

export interface LabelLine {
  readonly input: string;
  readonly output: string;
  readonly label: boolean | readonly boolean[];
  readonly other?: string;
}

/** Answers that people judged: half of them say please, half of the questions are long. */
export const LABELS: readonly LabelLine[] = Array.from({ length: 80 }, (_, index) => {
  const isGood = index % 2 === 0;
  const isLong = index % 4 < 2;
  return {
    input: isLong
      ? `Where is my order number ${1000 + index}? I wait for it since a week.`
      : `Order ${index}?`,
    output: isGood ? `Would you please wait ${index} days` : `Wait ${'x'.repeat(index % 7)} ${index} days`,
    label: isGood,
  };
});

function labelLines(labels: readonly LabelLine[]): string {
  return labels.map((label, index) => JSON.stringify({ case: `l-${index}`, ...label })).join('\n');
}

/** What the command says of a judge, and what it wrote. */
export async function calibrate(
  kind: Parameters<typeof startJudge>[0],
  { labels = LABELS, config = judgedConfig(), args = [] as readonly string[] } = {},
) {
  const repo = createRepo();
  const judge = await startJudge(kind);
  try {
    repo.commit('first', { [CONFIG_FILE]: config });
    writeFileSync(join(repo.dir, 'labels.jsonl'), `${labelLines(labels)}\n`);
    const endpoints = `judge: { base-url: "${judge.url}", api-key: ${JUDGE_KEY} }`;
    const usual = { '--config': CONFIG_FILE, '--metric': 'asks-nicely', '--endpoints': endpoints };
    const flags = Object.entries(usual).filter(([flag]) => !args.includes(flag));
    const given = ['labels.jsonl', ...flags.flat()];
    const { code, out } = await micro(repo.dir, ['calibrate', ...given, ...args]);
    return { code, out, file: written(join(repo.dir, CALIBRATION_FILE)), calls: judge.requests.length };
  } finally {
    await judge.close();
    repo.cleanup();
  }
}

function written(path: string): string | null {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return null;
  }
}
