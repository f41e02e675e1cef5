import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type ActionEvent } from './events.ts';
import { type GitHub, jobToken, startGitHub } from './github.ts';
import { type ModelServer, type ModelServerOptions, startModelServer } from './model-server.ts';
import type { Files, Repo } from './repo.ts';
import { runInside } from './inside.ts';
import { type ActionRun, runAction, type RunOptions } from './runner.ts';
import { KEY } from './visit.ts';

/** The token of the job, unless a step is given another one; and one that may only read. */
const TOKEN = 'ghs_gated';
const READER = 'ghs_reader';

/** What the gate said of two revisions, in every place where it says something. */
export interface Said {
  readonly run: Pick<ActionRun, 'code' | 'outputs' | 'summary'> & {
    readonly annotations: readonly { readonly level: string; readonly message: string }[];
    /** In process: what would be commented; empty where nothing is. */
    readonly comment?: string;
  };
  /** report.json */
  readonly report: any;
  /** What was asked of the model. */
  readonly calls: number;
  /** The log, the summary, and what report.json says in words, one after the other. */
  readonly text: string;
}

/** A step: the event, the folder that the checkout step left, and what the workflow says. */
export interface Step {
  readonly event: ActionEvent;
  readonly workspace: string;
  readonly inputs?: Readonly<Record<string, string>>;
  readonly env?: Record<string, string>;
  readonly token?: string;
  readonly repository?: string;
}

/** One model server and one GitHub over one repository, for many runs. */
export interface Gated {
  readonly model: ModelServer;
  readonly github: GitHub;
  /** In process: event, git, GitHub and the model, without a process around them. */
  readonly run: (step: Step) => Promise<Said>;
  /** The shipped action as a process, for attacks and for what only it shows. */
  readonly shipped: (step: Step) => Promise<Said>;
  readonly close: () => Promise<void>;
}

/** Opens both servers. `answer` is what the model says. */
export async function openGated(repo: Repo, answer?: ModelServerOptions['answer']): Promise<Gated> {
  const model = await startModelServer({ answer: answer ?? (() => 'please wait') });
  const github = await startGitHub({
    dir: repo.dir,
    pulls: [{ number: 1 }],
    tokens: {
      [TOKEN]: jobToken({ contents: 'read', pull_requests: 'write' }),
      [READER]: jobToken({ contents: 'read', pull_requests: 'read' }),
    },
  });
  const ended: ActionRun[] = [];
  const optionsOf = ({ token = TOKEN, inputs, ...step }: Step): RunOptions => {
    const own = { 'base-url': model.url, 'api-key': KEY, comment: 'never' };
    return { ...step, token, apiUrl: github.url, inputs: { ...own, ...inputs } };
  };
  const counted = async <T>(work: () => Promise<T>): Promise<T & { calls: number }> => {
    const before = model.requests.length;
    return { ...(await work()), calls: model.requests.length - before };
  };
  return {
    model,
    github,
    run: (step) =>
      counted(async () => {
        const run = await runInside(optionsOf(step));
        const report = JSON.parse(run.files['report.json'] ?? '');
        return { run, report, text: [run.log, run.summary, ...wordsIn(report)].join('\n') };
      }),
    shipped: (step) =>
      counted(async () => {
        const run = await runAction(optionsOf(step));
        ended.push(run);
        const report = JSON.parse(readFileSync(join(run.temp, 'micro-metrics/report.json'), 'utf8'));
        return { run, report, text: [run.stdout, run.stderr, run.summary, ...wordsIn(report)].join('\n') };
      }),
    close: async () => {
      for (const run of ended) run.cleanup();
      await model.close();
      await github.close();
      repo.cleanup();
    },
  };
}

function wordsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(wordsIn) : [];
}

const FILE = '.github/micro-metrics.yml';

/** A small shop: one prompt, two cases, one metric that is only looked at. */
export const SMALL: Readonly<Record<string, string>> = {
  [FILE]: `version: 1
targets:
  support: { prompt: prompts/support.md, model: config/models.yml#/support }
suites:
  orders: { targets: [support], cases: [evals/*.jsonl], metrics: [short] }
metrics:
  short: { measure: length, options: { max: 500 } }
`,
  'prompts/support.md': 'You answer politely.\n',
  'config/models.yml': 'support: { model: scripted-1, temperature: 0 }\n',
  'evals/orders.jsonl': ['a', 'b']
    .map((id) => `{"id": "${id}", "input": {"question": "Where is ${id}?"}}\n`)
    .join(''),
};

/** The shop's prompt with other words. */
export const EDITED: Files = { 'prompts/support.md': 'You answer politely and briefly.\n' };
