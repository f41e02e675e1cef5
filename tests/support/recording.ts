/** A gate over answers that were recorded: no model, so that a story's numbers are exact. */
import { inShop } from './shop.ts';

const FILE = 'out/answers.jsonl';

/** One case of the story, with what each side says to it: a text a trial, or a list of texts for its turns. */
export interface Told {
  readonly case: Readonly<Record<string, unknown>> & { readonly id: string };
  readonly base: readonly (string | readonly string[])[];
  readonly head: readonly (string | readonly string[])[];
  /** Milliseconds of each answer; 100 unless told. */
  readonly ms?: { readonly base: number; readonly head: number };
}

interface Check {
  readonly metric: string;
  readonly slice: { readonly tag: string; readonly value: string } | null;
  readonly outcome: string;
  readonly blocking: boolean;
  readonly 'pre-existing': boolean;
  readonly because: string;
  readonly n: number;
  readonly baseline: { readonly value: number } | null;
  readonly candidate: { readonly value: number } | null;
  readonly clauses: readonly { readonly limit: string; readonly outcome: string }[];
  readonly pairs: readonly { readonly case: string; readonly status: string }[];
  readonly guardrail?: Readonly<Record<'baseline' | 'candidate', Readonly<Record<string, number>>>>;
}

/** The cards of a story, and what else its config says. */
interface Asked {
  readonly metrics: string;
  readonly suite?: string;
  readonly config?: string;
}

/** The config of a story; `metrics` is a YAML mapping without indentation. */
export function configOf({ metrics, suite = '', config = '' }: Asked): string {
  const names = [...metrics.matchAll(/^([\w-]+):/gm)].map(([, name]) => name);
  const cards = metrics
    .trimEnd()
    .split('\n')
    .map((line) => `  ${line}`)
    .join('\n');
  return `version: 1
${config}
targets: { bot: { recorded: ${FILE} } }
suites:
  talks: { targets: [bot], cases: [evals/talks.jsonl], metrics: [${names.join(', ')}]${suite} }
metrics:
${cards}
`;
}

/** What a card needs that may block. */
export const BLOCKS = `why: it happened, owner: '@acme/bots', review-by: 2030-01-01`;

function linesOf(told: readonly Told[], side: 'base' | 'head'): string {
  return told
    .flatMap((each) =>
      each[side].map((output, trial) =>
        JSON.stringify({
          case: each.case.id,
          trial,
          output,
          latency_ms: each.ms?.[side] ?? 100,
          usage: { input: 80, output: 20 },
        }),
      ),
    )
    .join('\n');
}

/** Plays a story in process; `headConfig` is head's own, where it differs. */
export async function play(told: readonly Told[], asked: Asked, headConfig: Asked = asked) {
  const seen = await inShop({
    base: {
      '.github/micro-metrics.yml': configOf(asked),
      'evals/talks.jsonl': told.map((each) => JSON.stringify(each.case)).join('\n'),
      [FILE]: linesOf(told, 'base'),
    },
    head: { [FILE]: linesOf(told, 'head'), '.github/micro-metrics.yml': configOf(headConfig) },
  });
  const check = seen.check as (metric: string, value?: string | null) => Check;
  const report = JSON.parse(seen.files['report.json'] ?? '') as { checks: Check[]; warnings: string[] };
  return { ...seen, check, report, text: seen.markdown };
}
