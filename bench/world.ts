import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pullRequestEvent } from '../tests/support/events.ts';
import { type Files, pullRequest } from '../tests/support/repo.ts';
import type { Subject } from './measure.ts';

const configOf = (files: readonly string[]): string => `version: 1
targets:
  support: { prompt: prompts/support.md, model: config/models.yml#/support }
suites:
  questions:
    targets: [support]
    cases: [${files.join(', ')}]
    metrics: [polite, numbered, short, no-link, speed]
metrics:
  polite: { measure: contains, options: { value: answer }, threshold: { max-regression: 0.05 }, why: bench, owner: bench, review-by: 2030-01-01 }
  numbered: { measure: matches, options: { pattern: "[0-9]+" }, threshold: { max-regression: 0.05 }, why: bench, owner: bench, review-by: 2030-01-01 }
  short: { measure: length, options: { max: 200 }, threshold: { max-regression: 0.05 }, why: bench, owner: bench, review-by: 2030-01-01 }
  no-link: { measure: not-contains, options: { value: "http://" }, threshold: { max-regression: 0.05 }, why: bench, owner: bench, review-by: 2030-01-01 }
  speed: { measure: latency }
`;

/** A repository with a pull request, and the way to run the action on it. */
interface World {
  readonly subject: (name: string, inputs: Readonly<Record<string, string>>, apiUrl: string) => Subject;
  readonly directory: string;
  readonly close: () => void;
}

/** A pull request over `cases` cases; `prompt` says whether it touches the prompt or only the README. */
export function buildWorld(cases: number, touches: 'prompt' | 'readme', action = 'synchronize'): World {
  const files = filesOf(cases);
  const base = {
    '.github/micro-metrics.yml': configOf(Object.keys(files)),
    'config/models.yml': 'support: { model: scripted, temperature: 0 }\n',
    'prompts/support.md': 'You answer questions about orders.\n',
    ...files,
    'README.md': 'A shop.\n',
  };
  const head: Files =
    touches === 'prompt'
      ? { 'prompts/support.md': 'You answer questions about orders briefly.\n' }
      : { 'README.md': 'A better shop.\n' };
  return worldOf(base, head, action);
}

/** The most that a file of cases may hold. */
const MOST_CASES = 20_000;

function filesOf(cases: number): Files {
  const count = Math.ceil(cases / MOST_CASES);
  const files = Array.from({ length: count }, (_, file) => {
    const from = file * MOST_CASES;
    const lines = Array.from({ length: Math.min(MOST_CASES, cases - from) }, (_, at) =>
      JSON.stringify({ id: `q${from + at}`, input: { question: `Where is order ${from + at}?` } }),
    );
    return [`evals/questions-${file}.jsonl`, `${lines.join('\n')}\n`] as const;
  });
  return Object.fromEntries(files);
}

/** A pull request with these files. */
export function worldOf(base: Files, head: Files, action = 'synchronize'): World {
  const story = pullRequest(base, head);
  const event = pullRequestEvent(story, { action });
  const workspace = story.checkout();
  const scratch = mkdtempSync(join(tmpdir(), 'bench-world-'));
  writeFileSync(join(scratch, 'event.json'), JSON.stringify(event.payload));
  mkdirSync(join(scratch, 'temp'));
  // As on a runner: each step has both of them.
  const said = { GITHUB_OUTPUT: join(scratch, 'outputs'), GITHUB_STEP_SUMMARY: join(scratch, 'summary.md') };
  for (const file of Object.values(said)) writeFileSync(file, '');
  return {
    directory: workspace.dir,
    subject: (name, inputs, apiUrl) => ({
      name,
      args: [join(import.meta.dirname, '../dist/index.js')],
      env: {
        ...Object.fromEntries(
          Object.entries(inputs).map(([key, value]) => [`INPUT_${key.toUpperCase()}`, value]),
        ),
        GITHUB_ACTIONS: 'true',
        GITHUB_EVENT_NAME: event.name,
        GITHUB_EVENT_PATH: join(scratch, 'event.json'),
        GITHUB_SHA: event.sha,
        GITHUB_REPOSITORY: 'acme/shop',
        GITHUB_API_URL: apiUrl,
        GITHUB_WORKSPACE: workspace.dir,
        RUNNER_TEMP: join(scratch, 'temp'),
        ...said,
      },
    }),
    close: () => story.repo.cleanup(),
  };
}
