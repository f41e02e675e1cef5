/** What `report.json` holds. Keys of several words are in kebab-case, as in the config file. */
import { z } from 'zod';
import { audit } from './audit-schema.ts';
import { behaviour } from './behaviour-schema.ts';
import { figure, slice, text, whole } from './schema-parts.ts';
import { forecast, usage } from './spend-schema.ts';

const side = z.enum(['baseline', 'candidate']);
const outcome = z.enum(['pass', 'fail', 'inconclusive']);
const law = z.enum(['both', 'base', 'head']).describe('which revision asks for it');
const json = z.unknown().describe('any JSON value');

const estimate = z.strictObject({
  value: figure,
  low: figure.nullable().describe('lower bound of the 95 % interval'),
  high: figure.nullable(),
});

const gain = estimate.extend({
  relative: z.boolean().describe('a share of the baseline instead of an amount in the unit of the metric'),
  labelled: z.int().optional().describe('cases of which people judged every answer: the gain leans on them'),
});

const failure = z.strictObject({
  cause: text,
  first: text.nullable(),
  message: text,
  status: z.int().nullable(),
});

const proposal = z.strictObject({
  event: text,
  base: text.describe('the commit or tree whose files are the baseline'),
  head: text.describe('the commit or tree whose files are the candidate'),
  commit: text.describe('the commit that people see'),
  pull: z.int().nullable(),
  trusted: z.boolean().describe('false when a stranger wrote head'),
  basis: z.strictObject({ is: text, doubt: text.nullable() }).nullish().describe('what base is to head'),
});

const change = z.strictObject({
  target: text,
  endpoints: z.strictObject({ baseline: text, candidate: text }),
  kind: z.enum(['edited', 'added', 'deleted', 'same', 'measured']),
  touched: z.array(z.enum(['messages', 'model', 'parameters', 'tools', 'schema', 'answers', 'system'])),
  differences: z.array(z.strictObject({ what: text, before: json, after: json })),
  file: text,
  line: z.int().nullable(),
  reason: text,
});

const policyChange = z.strictObject({
  what: text,
  before: json,
  after: json,
  effect: z.enum(['loosened', 'tightened', 'added', 'removed', 'changed']),
  note: text.optional().describe('what the change leaves out that should come first'),
});

const uncovered = z.strictObject({
  file: text,
  line: z.int().nullable(),
  kind: z.enum(['prompt', 'instructions', 'settings', 'code']),
  what: text,
});

const clause = z.strictObject({
  limit: z.enum(['min', 'max', 'max-regression', 'marks', 'pinned', 'critical']),
  amount: figure.nullable(),
  outcome,
  because: z.looseObject({ code: text }).describe('a code, and the figures that belong to it'),
});

const pair = z.strictObject({
  case: text,
  status: z.enum(['fixed', 'introduced', 'pre-existing', 'passing', 'better', 'worse', 'same', 'unscored']),
  before: figure.nullable(),
  after: figure.nullable(),
  gain: figure.nullable().describe('signed so that more is better'),
});

const guarded = z.strictObject({
  answers: whole,
  raw: figure.nullable().describe('share that was wrong before the retry: what limits are held against'),
  served: figure.nullable().describe('share that would still be wrong after it'),
  recovered: figure.nullable().describe('share of the wrong ones that it would mend'),
  untold: whole.describe('wrong ones without a further trial to tell; they count as not mended'),
  calls: figure.nullable().describe('calls for each answer'),
  time: figure.nullable().describe('what retries add, as a share of the first answers'),
  tokens: figure.nullable(),
});

const tally = z.strictObject({ wrong: whole, of: whole });
const asked = tally.extend({ model: text.nullable() });

const answers = z.strictObject({
  suite: text,
  target: text,
  metric: text,
  law,
  version: text,
  baseline: asked,
  candidate: asked,
});

const check = z.strictObject({
  suite: text,
  target: text,
  metric: text,
  slice,
  law,
  measure: text,
  level: text,
  aggregate: text,
  kind: text,
  version: text.optional().describe('of the definition: another one is judged by itself'),
  owner: text.nullable(),
  outcome,
  blocking: z.boolean(),
  'pre-existing': z.boolean(),
  because: text.describe('the outcome in a sentence'),
  clauses: z.array(clause).describe('worst first'),
  baseline: estimate.nullable(),
  candidate: estimate.nullable(),
  gain: gain.nullable(),
  n: whole.describe('cases with a mark on the candidate'),
  paired: whole.describe('cases with a mark on both sides'),
  unscored: whole,
  pairs: z.array(pair).describe('worst first'),
  record: tally.optional().describe('of what is rare: how often earlier runs saw it'),
  accepted: z
    .strictObject({
      metric: text,
      actor: text,
      owner: text.optional().describe('of the law that went with it'),
      reason: text,
      at: text,
      url: text,
    })
    .optional()
    .describe('who let it through at this commit, and why: it blocks no longer'),
  guardrail: z
    .strictObject({ retry: whole, baseline: guarded, candidate: guarded })
    .optional()
    .describe('what the declared retry would make of the answers'),
});

const mark = z.strictObject({
  metric: text,
  law,
  value: figure.nullable().describe('null: not scored, which is not zero'),
  reason: text,
  turn: z.int().nullable(),
  expected: text.nullable(),
  observed: text.nullable(),
  span: text.nullable().describe('the offending stretch of the answer, word for word'),
});

const answer = z.strictObject({
  turn: z.int(),
  user: text,
  text,
  'tool-calls': z.array(z.strictObject({ name: text, arguments: text })),
});

const trial = z.strictObject({
  trial: whole,
  failure: failure.nullable(),
  answers: z.array(answer).optional().describe('left out where all is well; `runs.jsonl` has every answer'),
  marks: z.array(mark),
});

const span = z.strictObject({
  id: text,
  parent: text.nullable(),
  name: text,
  start: z.number().describe('milliseconds from the first beginning in the trace'),
  ms: z.number(),
  error: text.nullable(),
  attributes: z.record(text, json),
});

const trace = z
  .strictObject({
    trial: whole,
    baseline: z.array(span).describe('what parts of the system did, in the order of beginning'),
    candidate: z.array(span),
    lines: z.array(text).describe('both as one tree in plain text, cut to where they part'),
  })
  .describe('of a system that sends spans: one trial on both sides, where a reader should see it');

const caseEntry = z.strictObject({
  suite: text,
  target: text,
  case: text,
  pinned: z.boolean(),
  tags: z.record(text, text),
  file: text,
  line: z.int().nullable(),
  baseline: z.array(trial),
  candidate: z.array(trial),
  trace: trace.optional(),
});

const trouble = z.strictObject({
  suite: text,
  target: text,
  side,
  metric: text.optional().describe('the metric whose judge is at fault, not the target'),
  lost: whole,
  asked: whole,
  failure,
});

const mistake = z.strictObject({
  message: text,
  file: text.nullable(),
  line: z.int().nullable(),
  key: text.nullable(),
  hint: text,
});

/** The schema of `report.json`, version 1. `schema/report.schema.json` is generated from it. */
export const reportSchema = z
  .strictObject({
    version: z.literal(1),
    verdict: z.enum(['pass', 'fail', 'inconclusive', 'error', 'unchanged']),
    headline: text,
    proposal,
    changes: z.array(change),
    policy: z.array(policyChange),
    uncovered: z.array(uncovered).describe('what changed although no suite asks it'),
    checks: z.array(check),
    cases: z.array(caseEntry),
    answers: z
      .array(answers)
      .describe('what was asked for in this run, of what is right or wrong: later runs may count on it'),
    behaviour: z
      .array(behaviour)
      .describe('what changed in the answers although no metric watches it; it blocks nothing'),
    usage,
    forecast: forecast.optional().describe('what asking would take, foreseen before the first call'),
    trouble: z.array(trouble).describe('sides that could not be asked'),
    warnings: z.array(text),
    aa: audit.optional().describe('with `mode: aa`: base against itself, over random splits of its answers'),
    mistakes: z.array(mistake).describe('what was written wrong, and what to do about it'),
  })
  .describe('What Micro Metrics found out about a proposal');

export type ReportFile = z.infer<typeof reportSchema>;
